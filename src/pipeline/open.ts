import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Read } from '../readers/_reader.ts';
import { glance } from './glance.ts';
import { inspect } from './inspect.ts';
import { isObject } from './shape.ts';

/**
 * `read` for a page, with the same answer but fewer bytes: a sound dataset without tables needs neither the full JSON reader nor the words
 * for problems. Those are loaded for all others; rejects if they cannot be. Only `locate` knows no places in a sound dataset.
 * @param source the JSON text, or a value that never was one
 * @param fetchTables fetches the texts of the CSV files that a raw dataset names, by path; called only if there is a list of tables
 */
export async function open(
  source: string | Read,
  fetchTables: (value: unknown) => Promise<Readonly<Record<string, string>>>,
): Promise<{ data: Dataset | null; problems: Problem[] }> {
  const quick = typeof source === 'string' ? glance(source) : source;
  const hasTables = (value: unknown): boolean => isObject(value) && Object.hasOwn(value, 'tables');
  if (quick && !hasTables(quick.value)) {
    const result = inspect(quick, {});
    if (!result.problems.length) return result;
  }
  const { parse, readers, validate } = await import('./full.ts');
  const raw = typeof source === 'string' ? parse(source) : source;
  if (!hasTables(raw.value)) return validate(raw);
  const [tables] = await Promise.all([fetchTables(raw.value), readers.load('csv')]);
  return validate(raw, { tables });
}
