import { ready } from '../pipeline/ready.ts';
import { Fault } from './_fault.ts';
import { fetchText, type TableFile } from './_fetch.ts';

/** Most bytes of a CSV file: a million rows of two hundred characters. */
const limit = 200_000_000;

/** The texts of the CSV files that a dataset names, by path. Each is fetched once, relative to the dataset. */
export async function fetchTables(
  tables: unknown[],
  base: string,
  options: { signal: AbortSignal; cache?: RequestCache | undefined },
): Promise<Record<string, string>> {
  const texts = filesOf(tables).map(async table => {
    const { text } = await fetchText(urlOf(table, base), { ...options, limit, table });
    return [table.path, text] as const;
  });
  const [entries] = await Promise.all([Promise.all(texts), ready.tables()]);
  return Object.fromEntries(entries);
}

/** The files of the tables, each with the first place that names it. */
function filesOf(tables: unknown[]): TableFile[] {
  const files = new Map<string, TableFile>();
  for (const [index, table] of tables.entries()) {
    const path: unknown = typeof table === 'object' && table !== null && 'path' in table ? table.path : undefined;
    if (typeof path === 'string' && !files.has(path)) files.set(path, { path, index });
  }
  return [...files.values()];
}

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
