import { computedColumns } from '../model/computed.ts';
import type { Place } from '../model/dataset.ts';
import { pointer, type Problem } from '../model/problem.ts';
import { readers } from '../readers/index.ts';
import type { Table } from '../readers/_reader.ts';
import { fault, type Fault } from './fault.ts';
import { figureKeys, type Layer } from './figures.ts';
import { isObject } from './meant.ts';

/** A table of the dataset, read: the keys of each figure, the nearest first, and where its cells stand. */
export interface ReadTable {
  figures: { path: string; layers: Layer[] }[];
  problems: (Problem | Fault)[];
  locate: (path: string) => Place | undefined;
}

/**
 * Reads the tables of a raw dataset whose own keys are in order. Needs the CSV reader loaded.
 * @param texts the texts of the CSV files, by path
 * @param faulty whether there is an error at or below a place
 */
export function readTables(
  file: Readonly<Record<string, unknown>>,
  texts: Readonly<Record<string, string>>,
  faulty: (path: string) => boolean,
): ReadTable[] {
  const tables: unknown[] = Array.isArray(file['tables']) ? file['tables'] : [];
  return tables.map((table, i) => {
    const at = `/tables/${i}`;
    const none: ReadTable = { figures: [], problems: [], locate: () => undefined };
    if (!isObject(table) || faulty(at)) return none;
    const path = String(table['path']);
    if (!Object.hasOwn(texts, path)) return { ...none, problems: [fault('id/unknown', `${at}/path`, 'noTable', path)] };
    return readTable(table, texts[path]!, at);
  });
}

/**
 * Makes figures of a CSV table. Long: each row is a figure. Wide, with `columns`: so is each filled cell of a listed column. An empty
 * value is no figure, `null` no number.
 * @param at its JSON Pointer, `/tables/0`
 */
function readTable(table: Record<string, unknown>, text: string, at: string): ReadTable {
  const read = readers.get('csv').read(text);
  const { header, rows } = read.value as Table;
  const columns = isObject(table['columns']) ? table['columns'] : undefined;
  const wide = columns && header.filter(name => Object.hasOwn(columns, name));
  const file = String(table['path']);
  const own = (path: string): string => path.slice(at.length);
  const problems: (Problem | Fault)[] = read.problems.map(problem => ({ ...problem, path: at + problem.path, file }));
  problems.push(...headerFaults(header, columns, at));
  const bad = new Set(problems.map(problem => problem.path));
  const shared: Layer = { keys: table, path: at };
  const figures = rows.flatMap((row, i) => {
    const path = `${at}/rows/${i}`;
    if (bad.has(path)) return [];
    const cells: Layer = {
      keys: keysOf(header, row, name => figureKeys.includes(name) && !(columns && Object.hasOwn(columns, name))),
      path,
    };
    if (!wide) return Object.hasOwn(cells.keys, 'value') ? [{ path, layers: [cells, shared] }] : [];
    return wide.flatMap(name => {
      const cell = row[header.indexOf(name)] ?? '';
      if (cell === '') return [];
      const here = path + pointer(name);
      const value: Layer = { keys: { value: cellOf('value', cell) }, path: here };
      const column: Layer = { keys: columns[name] as Layer['keys'], path: `${at}/columns${pointer(name)}` };
      return [{ path: here, layers: [value, cells, column, shared] }];
    });
  });
  return { figures, problems, locate: path => ({ ...read.locate(own(path))!, file }) };
}

/** What a chart's export says again; a table that is read back may have it. */
const computed = new Set<string>(computedColumns);

/** Unknown and double columns, and listed ones that are not there. */
function headerFaults(header: string[], columns: Layer['keys'] | undefined, at: string): Fault[] {
  const wanted = Object.keys(columns ?? {});
  const names = [...wanted, ...figureKeys];
  const faults = header.flatMap((name, i) => {
    const path = `${at}/header/${i}`;
    if (header.indexOf(name) < i) return [fault('csv/column', path, 'twiceColumn', name)];
    return names.includes(name) || computed.has(name)
      ? []
      : [fault('csv/column', path, 'unknown', 'column', name, names)];
  });
  for (const name of wanted)
    if (!header.includes(name)) faults.push(fault('csv/column', `${at}/header`, 'unknown', 'column', name, header));
  if (!columns && !header.includes('value')) faults.push(fault('csv/column', `${at}/header`, 'noValueColumn'));
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
