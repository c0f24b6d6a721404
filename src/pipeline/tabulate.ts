import { detailsFor } from '../locales/_details.ts';
import { readPeriod } from '../model/period.ts';
import type { Row } from '../model/row.ts';
import type { Citation, Telling, ToldRow } from '../model/telling.ts';
import { citeSource } from './cite.ts';
import { labels as labelsOf, type Labels } from './labels.ts';
import { scaleOf } from './profile.ts';
import { entry, scopeOf, type Scope } from './scope.ts';
import { sayRow, statusOf } from './sentence.ts';
import { localeFor } from './locale-for.ts';
import { voicesOf } from './voices-of.ts';

/** A chart as a table: plain data, one row a figure, no empty cell. */
export interface Table {
  caption: string;
  /** Headers of the columns; the first is that of the row headers. */
  columns: string[];
  rows: TableRow[];
}

export interface TableRow {
  /** Row id. */
  id: string;
  /** Row header: `2015`. */
  header: string;
  /** The cells beside it. */
  cells: TableCell[];
  /** What its header and each of its cells is sorted by. */
  keys: SortKey[];
}

/** What a cell is sorted by: an interval, among those of its group, or words; null: it has neither and comes last. */
export type SortKey = { from: number; to: number; group?: number } | { text: string } | null;

/** A text, or the citations of its sources. */
export interface TableCell {
  text: string;
  citations?: Citation[];
  /** What it says was replaced, or taken back: the cell beside it says so in words. */
  struck?: true;
}

/** All rows of a told chart in drawing order: subject, figure, status, who said it, who reported it, when. */
export function tabulate(telling: Telling): Table {
  const locale = localeFor(telling.lang);
  const scope = scopeOf({ data: telling.data, chart: telling.chart, rows: telling.rows, form: telling.form, locale });
  const labels = labelsOf(scope);
  const { table } = detailsFor(locale.tag);
  const scales = [...new Set(telling.told.map(({ row }) => scaleOf(row, telling.data)))];
  const group = new Map(scales.map((scale, i) => [scale, i]));
  return {
    caption: table.caption(telling.title),
    columns: [table.subject, table.figure, table.status, table.saidBy, table.reportedBy, table.date],
    rows: telling.told.map(told => {
      const { header, cells } = tableRow(scope, labels, told);
      const [, status = null, said = null, reported = null] = cells.map(({ text }) => ({ text }));
      const number = numberKey(told.row, group.get(scaleOf(told.row, telling.data)));
      const keys = [subjectKey(scope, told), number, status, said, reported, timeKey(dateSaid(scope, told.row))];
      return { id: told.id, header, cells, keys };
    }),
  };
}

/** Who says a row. */
function speakersOf(scope: Scope, row: Row): string {
  const { table } = detailsFor(scope.locale.tag);
  if (row.absent) return table.nobody;
  const names = voicesOf(scope, row);
  return row.derived ? table.workedOut(names) : scope.locale.names(names);
}

function tableRow(scope: Scope, labels: Labels, { row, label }: ToldRow): Pick<TableRow, 'header' | 'cells'> {
  const { table } = detailsFor(scope.locale.tag);
  const citations = row.absent ? [] : row.sources.flatMap(source => citeSource(scope.data, source, scope.locale) ?? []);
  return {
    header: label,
    cells: [
      {
        text: isEmpty(row) ? scope.locale.noNumber : sayRow(scope, labels, row),
        ...(row.replacedBy !== undefined && { struck: true as const }),
      },
      { text: row.absent ? table.notReported : kindOf(scope, row) || table.reported },
      { text: speakersOf(scope, row) },
      citations.length
        ? { text: scope.locale.names(citations.map(({ text }) => text)), citations }
        : { text: table.nobody },
      { text: dateOf(scope, row) },
    ],
  };
}

/** Its status; of a derived number also how it came about. */
const kindOf = (scope: Scope, row: Row): string =>
  row.derived ? scope.locale.heading(scope.locale.derived, row.derived.formula, '') : statusOf(scope, row);

const isEmpty = ({ quantity, absent, why }: Row): boolean => !quantity && absent !== 'not-shown' && why === undefined;

/** When a figure was reported, in words. */
function dateOf(scope: Scope, row: Row): string {
  const date = dateSaid(scope, row);
  return date === undefined ? detailsFor(scope.locale.tag).table.noDate : scope.locale.period(date);
}

/** When a figure was reported, in EDTF: itself, else its first source. */
function dateSaid({ data, figures }: Scope, row: Row): string | undefined {
  const [first = ''] = row.absent ? [] : row.sources;
  return figures.get(row.id)?.reported ?? entry(data.sources, first)?.published;
}

/** A number by its bounds, among those of its measure. */
function numberKey({ quantity }: Row, group = 0): SortKey {
  if (!quantity || quantity.relation || (quantity.lo === null && quantity.hi === null)) return null;
  return { from: quantity.lo ?? -Infinity, to: quantity.hi ?? Infinity, group };
}

/** A row that is called by its period alone stands in time. */
const subjectKey = ({ locale }: Scope, { row: { period }, label }: ToldRow): SortKey =>
  (period !== undefined && label === locale.period(period) && timeKey(period)) || { text: label };

/** A date by its last possible day, then by its first. */
function timeKey(date: string | undefined): SortKey {
  const read = readPeriod(date ?? '');
  return read && { from: read.last ?? Infinity, to: read.first ?? -Infinity };
}
