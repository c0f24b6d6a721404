import type { Columns } from '../model/columns.ts';
import { limits } from '../model/limits.ts';
import { computedColumns } from '../model/computed.ts';
import type { Place } from '../model/dataset.ts';
import { pointer, type Problem } from '../model/problem.ts';
import { locator } from '../readers/_csv.ts';
import { columnsOf, limit, type ParsedTable, type Single } from './columns.ts';
import { fault, type Fault } from './fault.ts';
import { figureKeys } from './figure-keys.ts';
import type { Layer } from './figures.ts';
import { judge, type Judged, type Judging } from './judge.ts';
import { isObject } from './meant.ts';

/** A CSV file of a dataset: its text, or what a worker has made of it, with the text for whoever asks where something stands. */
export type TableText = string | { text: () => string; parsed: ParsedTable };

/** A table of the dataset, read: the keys of each figure, the nearest first, and where its cells stand. */
export interface ReadTable {
  figures: { path: string; layers: Layer[] }[];
  /** Its plain rows, where it has many. */
  columns?: Columns;
  problems: (Problem | Fault)[];
  /** How many figures it has, faulty ones among them. */
  count: number;
  /** How many of its rows have a problem that is not told one by one. */
  more: number;
  /** How many of its figures are left out already. */
  lost: number;
  locate: (path: string) => Place | undefined;
}

/**
 * Reads the tables of a raw dataset whose own keys are in order.
 * @param texts the CSV files, by path
 * @param judging what decides whether rows can stand
 */
export function readTables(
  file: Readonly<Record<string, unknown>>,
  texts: Readonly<Record<string, TableText>>,
  judging: Judging,
): ReadTable[] {
  const tables: unknown[] = Array.isArray(file['tables']) ? file['tables'] : [];
  return tables.map((table, i) => {
    const at = `/tables/${i}`;
    const none: ReadTable = { figures: [], problems: [], count: 0, more: 0, lost: 0, locate: () => undefined };
    if (!isObject(table) || judging.faulty(at)) return none;
    const path = String(table['path']);
    if (!Object.hasOwn(texts, path)) return { ...none, problems: [fault('id/unknown', `${at}/path`, 'noTable', path)] };
    return readTable(table, texts[path]!, at, judging);
  });
}

/**
 * Makes figures of a CSV table. Long: each row is a figure. Wide, with `columns`: so is each filled cell of a listed column. An empty
 * value is no figure, `null` no number. Of a long list those that are plain stay in columns.
 * @param at its JSON Pointer, `/tables/0`
 */
function readTable(table: Record<string, unknown>, given: TableText, at: string, judging: Judging): ReadTable {
  const columns = isObject(table['columns']) ? table['columns'] : undefined;
  const text = typeof given === 'string' ? () => given.replace(/^\uFEFF/, '') : given.text;
  const parsed = typeof given === 'string' ? parse(given, columns && Object.keys(columns)) : given.parsed;
  const { header, count, more } = parsed;
  const file = String(table['path']);
  const faults = headerFaults(header, columns, at);
  const problems = [...parsed.problems.map(problem => ({ ...problem, path: at + problem.path, file })), ...faults];
  const shared: Layer = { keys: table, path: at };
  const layersOf = ({ row, column, cells }: Single): { path: string; layers: Layer[] } => {
    const path = `${at}/rows/${row}`;
    const isKey = (name: string): boolean => figureKeys.includes(name) && !(columns && Object.hasOwn(columns, name));
    const own: Layer = { keys: keysOf(header, cells, isKey), path };
    if (column === undefined) return { path, layers: [own, shared] };
    const here = path + pointer(column);
    const value: Layer = { keys: { value: cellOf('value', cells[header.indexOf(column)] ?? '') }, path: here };
    const more: Layer = { keys: columns![column] as Layer['keys'], path: `${at}/columns${pointer(column)}` };
    return { path: here, layers: [value, own, more, shared] };
  };
  const isDense = count > limits.many && !faults.length;
  const {
    kept,
    singles,
    faults: again,
    more: lost,
  } = count > limit
    ? ({ singles: [], faults: [], more: 0 } as Judged)
    : judge(parsed, at, layersOf, isDense ? judging : null);
  const places = (() => {
    let known: ((path: string) => Place) | undefined;
    return (path: string) => (known ??= locator(text(), parsed, parsed.starts))(path);
  })();
  return {
    figures: singles.map(layersOf),
    ...(kept && { columns: kept }),
    problems: again.length ? [...problems, ...again] : problems,
    count,
    more: more + lost,
    lost: again.length + lost,
    locate: path => ({ ...places(path.slice(at.length)), file }),
  };
}

/** Reads a text as a whole. */
function parse(text: string, wide: readonly string[] | undefined): ParsedTable {
  let rows = 0;
  const most = limits.many / (wide?.length || 1);
  for (const ends = /[\r\n]+/g; rows <= most && ends.test(text);) rows++;
  const steps = columnsOf(text, wide, rows > most);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What a chart's export says again; a table that is read back may have it. */
const computed = new Set<string>(computedColumns);

/** Unknown and double columns, and listed ones that are not there. */
function headerFaults(header: string[], columns: Layer['keys'] | undefined, at: string): Fault[] {
  const wanted = Object.keys(columns ?? {});
  const names = [...wanted, ...figureKeys];
  const isKnown = (name: string): boolean => names.includes(name) || computed.has(name);
  const strangers = header.filter(name => !isKnown(name));
  const faults = header.flatMap((name, i) => {
    const path = `${at}/header/${i}`;
    if (header.indexOf(name) < i) return [fault('csv/column', path, 'twiceColumn', name)];
    return isKnown(name) ? [] : [fault('csv/column', path, 'unknownColumn', name, names, !!columns)];
  });
  for (const name of wanted)
    if (!header.includes(name)) faults.push(fault('csv/column', `${at}/header`, 'noColumn', name, strangers, names));
  if (!columns && !header.includes('value'))
    faults.push(fault('csv/column', `${at}/header`, 'noValueColumn', strangers, names));
  return faults;
}

/** The filled cells of a row under the names of their columns. */
function keysOf(header: string[], row: string[], isKey: (name: string) => boolean): Record<string, unknown> {
  const keys: Record<string, unknown> = {};
  for (const [i, name] of header.entries()) if (row[i] && isKey(name)) keys[name] = cellOf(name, row[i]);
  return keys;
}

/** A cell as the JSON value of its key. */
function cellOf(key: string, cell: string): unknown {
  if (key === 'value' && cell === 'null') return null;
  if (key === 'alternatives' || (key === 'source' && cell.includes(';')))
    return cell
      .split(';')
      .map(item => item.trim())
      .filter(Boolean);
  return cell;
}
