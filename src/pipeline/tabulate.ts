import { detailsFor } from '../locales/_details.ts';
import type { Row } from '../model/row.ts';
import type { Citation, Telling, ToldRow } from '../model/telling.ts';
import { citeSource } from './cite.ts';
import { labels as labelsOf, type Labels } from './labels.ts';
import { entry, scopeOf, type Scope } from './scope.ts';
import { sayRow, statusOf, voicesOf } from './sentence.ts';
import { localeFor } from './locale-for.ts';

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
}

/** A text, or the citations of its sources. */
export interface TableCell {
  text: string;
  citations?: Citation[];
}

/** All rows of a told chart in drawing order: subject, figure, status, who said it, who reported it, when. */
export function tabulate(telling: Telling): Table {
  const locale = localeFor(telling.lang);
  const scope = scopeOf({ data: telling.data, chart: telling.chart, rows: telling.rows, form: telling.form, locale });
  const labels = labelsOf(scope);
  const { table } = detailsFor(locale.tag);
  return {
    caption: table.caption(telling.title),
    columns: [table.subject, table.figure, table.status, table.saidBy, table.reportedBy, table.date],
    rows: telling.told.map(told => tableRow(scope, labels, told)),
  };
}

function tableRow(scope: Scope, labels: Labels, { id, row, label }: ToldRow): TableRow {
  const { table } = detailsFor(scope.locale.tag);
  const citations = row.absent ? [] : row.sources.flatMap(source => citeSource(scope.data, source, scope.locale) ?? []);
  return {
    id,
    header: label,
    cells: [
      { text: isEmpty(row) ? scope.locale.noNumber : sayRow(scope, labels, row) },
      { text: row.absent ? table.notReported : kindOf(scope, row) || table.reported },
      { text: row.absent ? table.nobody : scope.locale.names(voicesOf(scope, row)) },
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

/** When a figure was reported: itself, else its first source. */
function dateOf({ data, figures, locale }: Scope, row: Row): string {
  const [first = ''] = row.absent ? [] : row.sources;
  const date = figures.get(row.id)?.reported ?? entry(data.sources, first)?.published;
  return date === undefined ? detailsFor(locale.tag).table.noDate : locale.period(date);
}
