import { placer } from '../model/place.ts';
import { pointer, type Problem } from '../model/problem.ts';
import { faultOf, locator, lostAt, lostWords, scanner, type Line } from './_csv.ts';
import type { Read, Reader, Table } from './_reader.ts';

/**
 * Comma, semicolon or tab separated values (RFC 4180) as a `Table`, with the place of every cell. The separator is the one that the header
 * has most of. Lines end in LF, CRLF or CR; blank lines are skipped; blanks around a cell without quotes go. The apostrophe that keeps
 * spreadsheets from running a cell as a formula (`'=1+1`, `'-5`) goes as well, so that our own exports read back as they were.
 */
export const csv: Reader = { id: 'csv', endings: ['csv', 'tsv', 'tab', 'txt'], read };

function read(source: string): Read & { value: Table } {
  const lines = scanner(source);
  const { text, header } = lines;
  const place = placer(text);
  const problems: Problem[] = [];
  const report = (path: string, fault: Line['fault'], code = 'csv/row'): void => {
    if (!fault) return;
    const { offset, ...words } = fault;
    problems.push({ code, severity: 'error', path, ...place(offset), ...words });
  };
  const table: Table = { header, rows: [] };
  const starts: number[] = [];
  report('/header', lines.headerLine?.fault);
  for (let record = lines.next(); record; record = lines.next()) {
    report(pointer('rows', starts.length), faultOf(record, lines));
    starts.push(record.at);
    table.rows.push(record.line.cells);
  }
  const lost = lostAt(text);
  if (lost >= 0) report('', { offset: lost, ...lostWords }, 'syntax/encoding');
  return { value: table, problems, locate: locator(text, lines, starts) };
}
