import type { Place } from '../model/dataset.ts';
import type { Table } from '../readers/_reader.ts';
import { readers } from '../readers/index.ts';
import { spliced, type Splice } from './_edit.ts';

/** What a cell of a table shall say. */
export interface CellEdit {
  /** Index of its row, the header not counted. */
  row: number;
  /** The name in the header. */
  column: string;
  value: unknown;
}

/** The text of a cell for a JSON value: lists with `;` between, as `tables` reads them. */
export const cellText = (value: unknown): string =>
  Array.isArray(value) ? value.map(cellText).join('; ') : String(value);

/** What a cell of a CSV table says; undefined if it is empty. */
export function cellAt(text: string, { row, column }: Omit<CellEdit, 'value'>): string | undefined {
  const { header, rows } = readers.get('csv').read(text).value as Table;
  return rows[row]?.[header.indexOf(column)] || undefined;
}

/**
 * Sets cells of a CSV table, and changes nothing else in it: quotes, separators and line ends stay. A cell that needs quotes gets them.
 * @returns the new text; null if the table has no such row or column. Needs the CSV reader loaded.
 */
export function editTable(source: string, edits: readonly CellEdit[]): string | null {
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = source.slice(mark.length);
  const read = readers.get('csv').read(text);
  const { header, rows } = read.value as Table;
  const offset = offsets(text);
  const startOf = (row: number, column: number): number =>
    offset(read.locate(`/rows/${row}/${header[column]!.replaceAll('~', '~0').replaceAll('/', '~1')}`)!);
  const splices: Splice[] = [];
  for (const { row, column, value } of edits) {
    const index = header.indexOf(column);
    if (index < 0 || (rows[row]?.length ?? -1) !== header.length) return null;
    const start = startOf(row, index);
    const end = index + 1 < header.length ? startOf(row, index + 1) - 1 : undefined;
    const separator = end === undefined ? (index ? text[start - 1]! : ',;\t') : text[end]!;
    splices.push(cell(text, start, end, separator, cellText(value)));
  }
  const edited = spliced(text, splices);
  return edited === null ? null : mark + edited;
}

/** Gives the offset of a line and column. */
function offsets(text: string): (place: Place) => number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), end => end.index + end[0].length)];
  return ({ line, column }) => starts[line - 1]! + column - 1;
}

/**
 * What sets one cell. The quotes around it, the apostrophe that keeps a spreadsheet from running it, and blanks stay.
 * @param end where it ends; undefined: at the end of its line
 */
function cell(text: string, start: number, end: number | undefined, separator: string, value: string): Splice {
  const quoted = /[^\S\r\n\t]*"((?:[^"]|"")*)"/y;
  quoted.lastIndex = start;
  const match = quoted.exec(text);
  const plainEnd = end ?? /[^\r\n]*/y.exec(text.slice(start))![0].length + start;
  const raw = match ? match[1]! : text.slice(start, plainEnd).trim();
  const content = (/^'(?='*[=+\-@＝＋－＠\t\r\n])/.test(raw) ? "'" : '') + value;
  const needsQuotes = match || [...separator, '"', '\n', '\r'].some(char => content.includes(char));
  const piece = needsQuotes ? `"${content.replaceAll('"', '""')}"` : content;
  if (match) return { start: start + match[0].indexOf('"'), end: start + match[0].length, text: piece };
  const blanks = /^\s*/.exec(text.slice(start, plainEnd))![0].length;
  const from = raw ? start + blanks : start;
  return { start: from, end: raw ? from + raw.length : plainEnd, text: piece };
}
