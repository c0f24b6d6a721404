import type { Place } from '../model/dataset.ts';
import { placer } from '../model/place.ts';

/** Cells of one record, where each begins, and where the next record begins. */
export interface Line {
  cells: string[];
  starts: number[];
  end: number;
  /** What is wrong with its quotes, and where. */
  fault?: { offset: number; message: string; remedy: string };
}

/** A table that is read record by record. */
export interface Scanner {
  /** Without a byte order mark. */
  text: string;
  separator: string;
  header: string[];
  /** Its cells where a header begins; records are read from `at` on. */
  headerStart: number;
  /** Where the next record begins; who reads it in another way moves it on. */
  at: number;
  /** The next record that is not blank, and where it begins; null after the last. */
  next: () => { line: Line; at: number } | null;
}

/** Opens a CSV text behind its header. Lines end in LF, CRLF or CR; blank lines are skipped. */
export function scanner(source: string): Scanner & { headerLine: Line | null } {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const separator = separatorOf(text);
  const next = (): { line: Line; at: number } | null => {
    while (lines.at < text.length) {
      const start = lines.at;
      const line = recordAt(text, start, separator);
      lines.at = line.end;
      if (line.cells.length > 1 || line.cells[0] !== '' || line.end - start > 2) return { line, at: start };
    }
    return null;
  };
  const lines: ReturnType<typeof scanner> = {
    text,
    separator,
    header: [],
    headerStart: 0,
    headerLine: null,
    at: 0,
    next,
  };
  const first = next();
  if (first) {
    lines.header = first.line.cells;
    lines.headerStart = first.at;
    lines.headerLine = first.line;
  }
  return lines;
}

/**
 * Where the cells of the record at an offset begin and end, in pairs, and as an answer where the next record begins; -1: it takes a closer
 * look, as it has quotes, blanks around a cell, or not as many cells as there is room for.
 */
export function plainRecord(text: string, at: number, separator: string, cells: Int32Array): number {
  const code = separator.charCodeAt(0);
  const { length } = text;
  let found = 0;
  let start = at;
  let i = at;
  for (; ; i++) {
    const here = i < length ? text.charCodeAt(i) : lf;
    if (here === quote) return -1;
    if (here !== code && here !== lf && here !== cr) continue;
    if (found === cells.length || (i > start && !(isPlainEdge(text, start, true) && isPlainEdge(text, i - 1))))
      return -1;
    cells[found++] = start;
    cells[found++] = i;
    start = i + 1;
    if (here !== code) break;
  }
  if (found < cells.length || (found === 2 && i === at)) return -1;
  return i >= length ? length : start + (text.charCodeAt(i) === cr && text.charCodeAt(start) === lf ? 1 : 0);
}

/** Whether a character at an end of a cell stays there. */
function isPlainEdge(text: string, at: number, isFirst = false): boolean {
  const code = text.charCodeAt(at);
  return code > 32 && !(isFirst && code === apostrophe) && (code < 128 || !!text[at]!.trim());
}

/** The separator of a table, by its first line. */
function separatorOf(text: string): string {
  const line = /[^\r\n]+/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (separator: string): number => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

/**
 * Where things stand in a table, by the JSON Pointers `/rows/3/value` and `/header/2`.
 * @param starts offsets of its records
 */
export function locator(
  text: string,
  { header, headerStart, separator }: Pick<Scanner, 'header' | 'headerStart' | 'separator'>,
  starts: ArrayLike<number>,
): (path: string) => Place {
  const place = placer(text);
  return path => {
    const [, part, index, name] = path.split('/').map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const row = part === 'rows' ? (starts[Number(index)] ?? headerStart) : headerStart;
    const column = part === 'rows' ? header.indexOf(name ?? '') : Number(index);
    return place(recordAt(text, row, separator).starts[column] ?? row);
  };
}

/** What is wrong with a record, and where: its cells are not as many as those of the header, or its quotes are broken. */
export function faultOf({ line, at }: { line: Line; at: number }, { header, separator }: Scanner): Line['fault'] {
  if (line.fault || line.cells.length === header.length) return line.fault;
  return {
    offset: at,
    message: `this row has ${cells(line.cells.length)}, the header has ${header.length}`,
    remedy: `put a text that holds "${separator}" in double quotes`,
  };
}

const cells = (n: number): string => (n === 1 ? '1 cell' : `${n} cells`);

/** What to say of a character that was lost. */
export const lostWords = { message: 'this is not UTF-8 text: a character was lost', remedy: 'save the table as UTF-8' };

/** The offset of a character that was lost; -1: the text is whole. */
export const lostAt = (text: string): number =>
  text.includes('\0') || text.includes('\uFFFD') ? text.search(/[\0\uFFFD]/) : -1;

const [lf, cr, quote, apostrophe] = [10, 13, 34, 39];
const guarded = /^'(?='*[=+\-@＝＋－＠\t\r\n])/;

/** Reads the record that begins at an offset. */
function recordAt(text: string, at: number, separator: string): Line {
  const record: Line = { cells: [], starts: [], end: at };
  const code = separator.charCodeAt(0);
  for (;;) {
    record.starts.push(record.end);
    const cell = cellAt(text, record, code);
    record.cells.push(cell.charCodeAt(0) === apostrophe ? cell.replace(guarded, '') : cell);
    if (text.charCodeAt(record.end) !== code) break;
    record.end++;
  }
  if (text.charCodeAt(record.end) === cr) record.end += text.charCodeAt(record.end + 1) === lf ? 2 : 1;
  else if (record.end < text.length) record.end++;
  return record;
}

const opening = /[^\S\r\n\t]*"/y;

/** Reads the cell at `record.end` and moves it behind the cell. */
function cellAt(text: string, record: Line, separator: number): string {
  const start = record.end;
  const end = plainEnd(text, start, separator);
  // a quote somewhere in it: whether it opens the cell takes a closer look
  opening.lastIndex = start;
  if (end >= 0 || !opening.test(text)) {
    record.end = end >= 0 ? end : plainEnd(text, start, separator, false);
    return text.slice(start, record.end).trim();
  }
  let cell = '';
  let from = opening.lastIndex;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) {
      record.fault ??= { offset: start, message: 'a quoted cell is not closed', remedy: 'add the closing quote "' };
      record.end = text.length;
      return cell + text.slice(from);
    }
    cell += text.slice(from, close);
    from = close + 1;
    if (text.charCodeAt(from) !== quote) break;
    cell += '"';
    from++;
  }
  record.end = plainEnd(text, from, separator, false);
  if (text.slice(from, record.end).trim())
    record.fault ??= {
      offset: from,
      message: 'text stands after a closing quote',
      remedy: 'double a quote inside a quoted cell: ""',
    };
  return cell;
}

/** Where a cell without quotes ends; with `stops`, -1 if there is a quote in it. */
function plainEnd(text: string, start: number, separator: number, stops = true): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === separator || code === lf || code === cr) return end;
    if (stops && code === quote) return -1;
  }
  return end;
}
