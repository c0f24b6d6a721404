import { pointer, type Problem } from '../model/problem.ts';
import { placer } from '../model/place.ts';
import { faultOf, lostAt, lostWords, plainRecord, scanner, type Line, type Scanner } from '../readers/_csv.ts';
import { Builder } from './columns-builder.ts';
import { grown } from './growing-columns.ts';
import type { ParsedTable } from './parsed-table.ts';

export { limit } from './columns-builder.ts';
export type { ParsedTable, Single } from './parsed-table.ts';

/** Rows between two moments at which reading may rest. */
const stride = 2000;
/** Problems of its rows that a table tells one by one; the others are counted. */
export const told = 100;

/**
 * Reads a CSV text into columns, resting after every so many rows with the part of it that is read, so that a page stays
 * alive. Long: each row is a figure; wide: each filled cell of the listed columns is one.
 * @param wide the keys of `columns` of the table, if it has any
 * @param isLong false: every row is one to be read by itself
 */
export function* columnsOf(source: string, wide?: readonly string[], isLong = true): Generator<number, ParsedTable> {
  const lines = scanner(source);
  const { text, header, separator, headerStart } = lines;
  const values = wide?.filter(name => header.includes(name));
  const build = new Builder(text, { header, values, isLong });
  const problems = new Problems(text);
  problems.add('/header', lines.headerLine?.fault);
  let starts = new Uint32Array(4096);
  let row = 0;
  while (readRow(lines, build, problems, starts, row)) {
    row++;
    if (row === starts.length) starts = grown(starts);
    if (row % stride === 0) yield lines.at / text.length;
  }
  const lost = lostAt(text);
  if (lost >= 0) problems.add('', { offset: lost, ...lostWords }, 'syntax/encoding');
  const { list, more } = problems;
  return { separator, header, headerStart, starts: starts.slice(0, row), problems: list, more, ...build.done };
}

/** What is wrong with a text: so many problems one by one, the others counted. */
class Problems {
  readonly list: Problem[] = [];
  more = 0;
  readonly #place: ReturnType<typeof placer>;

  constructor(text: string) {
    this.#place = placer(text);
  }

  add(path: string, fault: Line['fault'], code = 'csv/row'): void {
    if (!fault) return;
    const { offset, ...words } = fault;
    if (this.list.length < told) this.list.push({ code, severity: 'error', path, ...this.#place(offset), ...words });
    else this.more++;
  }
}

/** Reads one more row; false: there is none. */
function readRow(lines: Scanner, build: Builder, problems: Problems, starts: Uint32Array, row: number): boolean {
  const { text, separator, at } = lines;
  const end = build.cells.length ? plainRecord(text, at, separator, build.cells) : -1;
  if (end >= 0 && build.addPlain(row)) {
    starts[row] = at;
    lines.at = end;
    return true;
  }
  const record = lines.next();
  if (!record) return false;
  starts[row] = record.at;
  const fault = faultOf(record, lines);
  if (fault) problems.add(pointer('rows', row), fault);
  else build.add(record.line.cells, row);
  return true;
}
