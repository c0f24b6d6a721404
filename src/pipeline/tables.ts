import { pointer, type Problem } from '../model/problem.ts';
import type { Place } from '../model/dataset.ts';
import { readers } from '../readers/index.ts';
import type { Table } from '../readers/_reader.ts';
import type { Layer } from './figures.ts';
import { isObject, unknown } from './shape.ts';

/** Rows that tables may have in all. */
export const maxRows = 1_000_000;

/** A table of the dataset, read: the keys of each figure, the nearest first, and where its cells stand. */
export interface ReadTable {
  figures: { path: string; layers: Layer[] }[];
  problems: Problem[];
  locate: (path: string) => Place | undefined;
}

/** Paths of the tables that a raw dataset names: their texts have to be fetched before `validate`. */
export function tablePaths(value: unknown): string[] {
  const tables = isObject(value) && Array.isArray(value['tables']) ? value['tables'] : [];
  return [
    ...new Set(
      tables.flatMap((table: unknown) => (isObject(table) && typeof table['path'] === 'string' ? [table['path']] : [])),
    ),
  ];
}

/**
 * Makes figures of a CSV table. Long: each row is a figure. Wide, with `columns`: so is each filled cell of a listed column. An empty
 * value is no figure, `null` no number. Needs the CSV reader loaded.
 * @param at its JSON Pointer, `/tables/0`
 * @param known the keys that a figure may have
 */
export function readTable(
  table: Record<string, unknown>,
  text: string,
  at: string,
  known: readonly string[],
): ReadTable {
  const read = readers.get('csv').read(text);
  const { header, rows } = read.value as Table;
  const columns = isObject(table['columns']) ? table['columns'] : undefined;
  const wide = columns && header.filter(name => Object.hasOwn(columns, name));
  const file = String(table['path']);
  const own = (path: string): string => path.slice(at.length);
  const problems = read.problems.map(problem => ({ ...problem, path: at + problem.path, file }));
  problems.push(
    ...headerProblems(header, columns, known, at).map(problem => ({
      ...problem,
      ...read.locate(own(problem.path)),
      file,
    })),
  );
  const bad = new Set(problems.map(problem => problem.path));
  const shared: Layer = { keys: table, path: at };
  const figures = rows.flatMap((row, i) => {
    const path = `${at}/rows/${i}`;
    if (bad.has(path)) return [];
    const cells: Layer = {
      keys: keysOf(header, row, name => known.includes(name) && !(columns && Object.hasOwn(columns, name))),
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

/** Unknown and double columns, and listed ones that are not there. */
function headerProblems(
  header: string[],
  columns: Layer['keys'] | undefined,
  known: readonly string[],
  at: string,
): Problem[] {
  const wanted = Object.keys(columns ?? {});
  const names = [...wanted, ...known];
  const problems: Problem[] = [];
  for (const [i, name] of header.entries()) {
    const path = `${at}/header/${i}`;
    if (header.indexOf(name) < i)
      problems.push(columnProblem(path, `column "${name}" stands twice`, 'delete one of the two'));
    else if (!names.includes(name)) problems.push({ ...unknown('column', name, path, names), code: 'csv/column' });
  }
  const missing = wanted.filter(name => !header.includes(name));
  const missed = missing.map(name => ({ ...unknown('column', name, `${at}/header`, header), code: 'csv/column' }));
  if (!columns && !header.includes('value'))
    missed.push(
      columnProblem(
        `${at}/header`,
        'no column is named "value"',
        'add the column, or list the columns that hold values in "columns"',
      ),
    );
  return [...problems, ...missed];
}

const columnProblem = (path: string, message: string, remedy: string): Problem => ({
  code: 'csv/column',
  severity: 'error',
  path,
  message,
  remedy,
});

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
