import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Read } from '../readers/_reader.ts';
import { complete } from './complete.ts';
import { glance } from './glance.ts';
import { isObject } from './meant.ts';
import { sound } from './sound.ts';
import type { TableText } from './tables.ts';

/**
 * `read` for a page, with the same answer but fewer bytes: most datasets are sound and plainly written, and need neither the full reader nor words
 * for problems. Those are loaded for all others; rejects if they cannot be. Only `locate` is missing from a sound dataset.
 * @param source the JSON text, or a value that never was one
 * @param fetchTables fetches the CSV files that a raw dataset names, by path, as texts or already read; called only if there is a list of tables
 */
export async function open(
  source: string | Read,
  fetchTables: (value: unknown) => Promise<Readonly<Record<string, TableText>>>,
): Promise<{ data: Dataset | null; problems: Problem[] }> {
  const value = typeof source === 'string' ? glance(source) : source.value;
  const data = await complete(() => sound(value));
  if (data) return { data, problems: [] };
  const named = (file: unknown) => (isObject(file) && Object.hasOwn(file, 'tables') ? fetchTables(file) : undefined);
  // both at once: a file is asked for while the code that reads it is on its way
  const [{ parse, validate }, tables] = await Promise.all([import('./full.ts'), named(value)]);
  const raw = typeof source === 'string' ? parse(source) : source;
  const texts = tables ?? (await named(raw.value)) ?? {};
  return complete(() => validate(raw, { tables: texts }));
}
