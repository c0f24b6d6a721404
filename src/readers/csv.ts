import type { Place } from '../model/dataset.ts';
import { placer } from '../model/place.ts';
import { pointer, type Problem } from '../model/problem.ts';
import type { Read, Reader, Table } from './_reader.ts';

/**
 * Comma, semicolon or tab separated values (RFC 4180) as a `Table`, with the place of every cell. The separator is the one that the header
 * has most of. Lines end in LF, CRLF or CR; blank lines are skipped; blanks around a cell without quotes go. The apostrophe that keeps
 * spreadsheets from running a cell as a formula (`'=1+1`, `'-5`) goes as well, so that our own exports read back as they were.
 */
export const csv: Reader = { id: 'csv', endings: ['csv', 'tsv', 'tab', 'txt'], read };

/** Cells of one record, where each begins, and where the next record begins. */
interface Line {
  cells: string[];
  starts: number[];
  end: number;
  /** What is wrong with its quotes, and where. */
  fault?: { offset: number; message: string; remedy: string };
}

function read(source: string): Read & { value: Table } {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const separator = separatorOf(text);
  const place = placer(text);
  const problems: Problem[] = [];
  const report = (path: string, offset: number, message: string, remedy: string, code = 'csv/row'): void =>
    void problems.push({ code, severity: 'error', path, ...place(offset), message, remedy });
  const table: Table = { header: [], rows: [] };
  const starts: number[] = [];

  for (let at = 0; at < text.length;) {
    const record = recordAt(text, at, separator);
    const blank = record.cells.length === 1 && record.cells[0] === '' && record.end - at <= 2;
    if (!blank && !starts.length && !table.header.length) table.header = record.cells;
    else if (!blank) {
      const path = pointer('rows', starts.length);
      starts.push(at);
      table.rows.push(record.cells);
      const [found, wanted] = [record.cells.length, table.header.length];
      if (found !== wanted && !record.fault)
        report(
          path,
          at,
          `this row has ${cells(found)}, the header has ${wanted}`,
          `put a text that holds "${separator}" in double quotes`,
        );
    }
    const { fault } = record;
    if (fault)
      report(starts.length ? pointer('rows', starts.length - 1) : '/header', fault.offset, fault.message, fault.remedy);
    at = record.end;
  }
  if (text.includes('\0') || text.includes('\uFFFD'))
    report(
      '',
      Math.max(0, text.search(/[\0\uFFFD]/)),
      'this is not UTF-8 text: a character was lost',
      'save the table as UTF-8',
      'syntax/encoding',
    );
  const headerStart = /^[\r\n]*/.exec(text)![0].length;
  const locate = (path: string): Place => place(offsetOf(path));
  const offsetOf = (path: string): number => {
    const [, part, index, name] = path.split('/').map(key => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const row = part === 'rows' ? (starts[Number(index)] ?? headerStart) : headerStart;
    const column = part === 'rows' ? table.header.indexOf(name ?? '') : Number(index);
    return recordAt(text, row, separator).starts[column] ?? row;
  };
  return { value: table, problems, locate };
}

const cells = (n: number): string => (n === 1 ? '1 cell' : `${n} cells`);

/** The separator of a table, by its first line. */
function separatorOf(text: string): string {
  const line = /[^\r\n]+/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (separator: string): number => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

const lineEnd = /\r\n?|\n/y;

/** Reads the record that begins at an offset. */
function recordAt(text: string, at: number, separator: string): Line {
  const record: Line = { cells: [], starts: [], end: at };
  for (;;) {
    record.starts.push(record.end);
    record.cells.push(cellAt(text, record, separator).replace(/^'(?='*[=+\-@\t\r])/, ''));
    if (text[record.end] !== separator) break;
    record.end++;
  }
  lineEnd.lastIndex = record.end;
  record.end += lineEnd.exec(text)?.[0].length ?? 0;
  return record;
}

/** Reads the cell at `record.end` and moves it behind the cell. */
function cellAt(text: string, record: Line, separator: string): string {
  const start = record.end;
  const open = /[^\S\r\n\t]*"/y;
  open.lastIndex = start;
  if (!open.test(text)) {
    record.end = plainEnd(text, start, separator);
    return text.slice(start, record.end).trim();
  }
  let cell = '';
  let from = open.lastIndex;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      record.fault ??= { offset: start, message: 'a quoted cell is not closed', remedy: 'add the closing quote "' };
      record.end = text.length;
      return cell + text.slice(from);
    }
    cell += text.slice(from, quote);
    from = quote + 1;
    if (text[from] !== '"') break;
    cell += '"';
    from++;
  }
  record.end = plainEnd(text, from, separator);
  if (text.slice(from, record.end).trim())
    record.fault ??= {
      offset: from,
      message: 'text stands after a closing quote',
      remedy: 'double a quote inside a quoted cell: ""',
    };
  return cell;
}

function plainEnd(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
