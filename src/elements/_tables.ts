import { Fault } from './_fault.ts';
import { fetchText, type TableFile } from './_fetch.ts';

/** Most bytes of a CSV file: a million rows of two hundred characters. */
const limit = 200_000_000;

/** The texts of the CSV files that a dataset names, by path. Each is fetched once, relative to the dataset. */
export async function fetchTables(
  value: unknown,
  base: string,
  options: { signal: AbortSignal; cache?: RequestCache | undefined },
): Promise<Record<string, string>> {
  const texts = filesOf(value).map(async table => {
    const { text } = await fetchText(urlOf(table, base), { ...options, limit, table });
    return [table.path, text] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

/** The files of the tables, each with the first place that names it. */
function filesOf(value: unknown): TableFile[] {
  const files = new Map<string, TableFile>();
  const tables = own(value, 'tables');
  for (const [index, table] of (Array.isArray(tables) ? tables : []).entries()) {
    const path = own(table, 'path');
    if (typeof path === 'string' && !files.has(path)) files.set(path, { path, index });
  }
  return [...files.values()];
}

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;

/** A table stands beside its dataset: data never make a page ask another host for something. */
function urlOf(table: TableFile, base: string): string {
  const url = URL.canParse(table.path, base) ? new URL(table.path, base) : null;
  const { protocol, host } = new URL(base);
  if (url?.protocol === protocol && url.host === host) return url.href;
  throw new Fault(
    'load/network',
    'the table is not beside the dataset',
    'put the CSV on the same host as the JSON',
    table,
  );
}
