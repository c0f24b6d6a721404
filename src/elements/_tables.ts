import { Fault } from './_fault.ts';
import { pointer } from '../model/problem.ts';
import { fetchText, type FileBeside } from './_fetch.ts';

/** Most bytes of a CSV file: a million rows of two hundred characters. */
const limit = 200_000_000;

/** The texts of the CSV files that a dataset names, by path. Each is fetched once, relative to the dataset. */
export async function fetchTables(
  value: unknown,
  base: string,
  options: { signal: AbortSignal; cache?: RequestCache | undefined },
): Promise<Record<string, string>> {
  const texts = filesOf(value).map(async table => {
    const { text } = await fetchText(urlOf(table, base), { ...options, limit, beside: table });
    return [table.path, text] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

/** The files of the tables, each with the first place that names it. */
function filesOf(value: unknown): FileBeside[] {
  const files = new Map<string, FileBeside>();
  const tables = own(value, 'tables');
  for (const [index, table] of (Array.isArray(tables) ? tables : []).entries()) {
    const path = own(table, 'path');
    if (typeof path === 'string' && !files.has(path))
      files.set(path, { path, at: pointer('tables', index, 'path'), kind: 'CSV' });
  }
  return [...files.values()];
}

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** A file stands beside its dataset: data never make a page ask another host for something. */
export function urlOf(file: FileBeside, base: string): string {
  const url = URL.canParse(file.path, base) ? new URL(file.path, base) : null;
  const { protocol, host } = new URL(base);
  if (url?.protocol === protocol && url.host === host) return url.href;
  const what = file.kind === 'CSV' ? 'table' : 'map';
  throw new Fault(
    'load/network',
    `the ${what} is not beside the dataset`,
    `put the ${file.kind} on the same host as the JSON`,
    file,
  );
}
