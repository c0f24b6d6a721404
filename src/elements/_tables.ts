import { ahead } from '../pipeline/ahead.ts';
import type { TableText } from '../pipeline/tables.ts';
import { Fault } from './_fault.ts';
import { fetchBytes, readText, type FileBeside } from './_fetch.ts';
import type { LoadOptions } from './_load.ts';
import { longReader, type LongReader } from './_long-table.ts';
import { pointer } from '../model/problem.ts';

/** Most bytes of a CSV file: a million rows of two hundred characters. */
const limit = 200_000_000;
/** Forms of a file that are asked for before it is known which of them is drawn. */
const few = 2;
/** Bytes from which on a table is read apart from the page's own work. */
const long = 60_000;

/** The CSV files that a dataset names, by path, the long ones already read. Each is fetched once, relative to the dataset. */
export async function fetchTables(
  value: unknown,
  base: string,
  options: LoadOptions,
): Promise<Record<string, TableText>> {
  const files = filesOf(value);
  const parts = files.map(() => 0);
  const texts = files.map(async (table, i) => {
    const progress = (part: number): void => {
      parts[i] = part;
      options.progress?.(parts.reduce((sum, one) => sum + one, 0) / parts.length);
    };
    return [table.path, await fetchTable(table, base, { ...options, progress })] as const;
  });
  const forms = formsOf(value);
  // of many forms the page may need but one
  ahead(forms.length <= few ? forms : []).catch(() => undefined);
  return Object.fromEntries(await Promise.all(texts));
}

/** One of them. What reads a long one is made ready while it comes. */
async function fetchTable(
  table: FileBeside,
  base: string,
  options: LoadOptions & { progress: (part: number) => void },
): Promise<TableText> {
  let reader: LongReader | undefined;
  const arrived = (size: number): void => {
    if (size <= long || reader) return;
    const { left, signal, progress } = options;
    reader = longReader({ signal: left ?? signal, ...table, progress });
  };
  try {
    const { bytes } = await fetchBytes(urlOf(table, base), { ...options, limit, beside: table, arrived });
    const head = new TextDecoder().decode(bytes.subarray(0, 1000));
    const isLong = bytes.length <= limit && !/^\s*(<|$)/u.test(head);
    const read = reader && isLong ? await reader.read(bytes) : bytes;
    return read instanceof Uint8Array ? await readText(read, { limit, beside: table }) : read;
  } finally {
    reader?.end();
  }
}

/** The files of the tables, each with the first place that names it. */
function filesOf(value: unknown): FileBeside[] {
  const files = new Map<string, FileBeside>();
  const tables = own(value, 'tables');
  for (const [index, table] of (Array.isArray(tables) ? tables : []).entries()) {
    const path = own(table, 'path');
    const columns = own(table, 'columns');
    const wide = typeof columns === 'object' && columns !== null ? Object.keys(columns) : undefined;
    if (typeof path === 'string' && !files.has(path))
      files.set(path, { path, at: pointer('tables', index, 'path'), kind: 'CSV', ...(wide && { wide }) });
  }
  return [...files.values()];
}

/** The forms that charts ask for; of those that ask for none many are lines. */
const formsOf = (value: unknown): string[] => [
  ...new Set(Object.values(own(value, 'charts') ?? {}).map(chart => String(own(chart, 'form') ?? 'line'))),
];

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
