import type { Problem } from '../model/problem.ts';
import { pointer } from '../model/problem.ts';
import { parse } from '../pipeline/parse.ts';
import { validate } from '../pipeline/validate.ts';
import type { Read, Table } from '../readers/_reader.ts';
import { readers } from '../readers/index.ts';
import type { Tables } from './_dataset.ts';
import { edit, valueAt } from './_edit.ts';
import { editTable } from './_edit-table.ts';
import { isKeys, shortenFigures, shortenTable, type Keys } from './_shorten.ts';

/** One value that is written anew. */
export interface Change {
  line: number;
  /** As JSON writes them; no `old`: it was not there. */
  old?: string;
  new: string;
}

/** A file with its values in the shortest notation. */
export interface Formatted {
  /** The file, absolute. */
  path: string;
  text: string;
  changes: Change[];
  /** What could not be done, with where. */
  problems: Problem[];
}

/**
 * The values of a dataset file and of its tables in the shortest notation; only files in which something changes or is wrong.
 * @param text its JSON
 */
export function format(text: string, path: string, { files, texts }: Pick<Tables, 'files' | 'texts'>): Formatted[] {
  const raw = parse(text);
  const file = raw.value;
  if (raw.problems.length || !isKeys(file)) return [{ path, text, changes: [], problems: raw.problems }];
  const own = formatFile(raw, file, text, path);
  const tables: unknown[] = Array.isArray(file['tables']) ? file['tables'] : [];
  const formatted = [own, ...tables.flatMap(table => formatTable(table, file, files, texts))];
  const after = { ...texts };
  for (const [name, to] of files) {
    const table = formatted.find(({ path }) => path === to);
    if (table && Object.hasOwn(texts, name)) after[name] = table.text;
  }
  if (meaning(raw, texts) !== meaning(parse(own.text), after))
    throw new Error(`${path}: writing its values anew would change what they mean`);
  return formatted.filter(({ changes, problems }) => changes.length || problems.length);
}

function formatFile(raw: Read, file: Keys, text: string, path: string): Formatted {
  const edits = shortenFigures(file);
  const changes = edits.map(edit => {
    const old = JSON.stringify(valueAt(file, edit.path)) as string | undefined;
    return { line: raw.locate(edit.path)!.line, ...(old && { old }), new: JSON.stringify(edit.value) };
  });
  return { path, text: edit(text, edits) ?? text, changes, problems: [] };
}

function formatTable(
  table: unknown,
  file: Keys,
  files: ReadonlyMap<string, string>,
  texts: Readonly<Record<string, string>>,
): Formatted[] {
  const name = isKeys(table) ? table['path'] : undefined;
  if (!isKeys(table) || typeof name !== 'string' || !Object.hasOwn(texts, name)) return [];
  const [path, text] = [files.get(name)!, texts[name]!];
  const read = readers.get('csv').read(text);
  if (read.problems.length) return [{ path, text, changes: [], problems: read.problems }];
  const { header, rows } = read.value as Table;
  const { edits, stay } = shortenTable({ header, rows }, table, file['defaults']);
  const lineOf = (row: number, column: string): number => read.locate(pointer('rows', row, column))!.line;
  const changes = edits.map(({ row, column, value }) => {
    const old = rows[row]?.[header.indexOf(column)];
    return { line: lineOf(row, column), ...(old && { old: JSON.stringify(old) }), new: JSON.stringify(value) };
  });
  const problems = stay.map(({ row, column }): Problem => ({
    code: 'value/phrase',
    severity: 'info',
    path: pointer('rows', row, column),
    ...read.locate(pointer('rows', row, column)),
    message: `the words "${rows[row]?.[header.indexOf(column)]}" stay: nothing in this table can keep them`,
    remedy: 'add a column "wording", or write the number in notation',
  }));
  return [{ path, text: editTable(text, edits) ?? text, changes, problems }];
}

/** What all figures mean, as a text to compare. */
function meaning(raw: Read, tables: Readonly<Record<string, string>>): string {
  const { data } = validate(raw, { tables });
  return JSON.stringify(data?.figures.map(({ id, quantity, readings, path }) => [id, quantity, readings, path]));
}
