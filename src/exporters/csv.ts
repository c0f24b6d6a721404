import { figureAt } from '../model/columns.ts';
import type { computedColumns } from '../model/computed.ts';
import type { Dataset, Figure, Source, Text } from '../model/dataset.ts';
import type { FigureKeys } from '../model/schema.ts';
import type { Row } from '../model/row.ts';
import type { Telling } from '../model/telling.ts';
import { textIn } from '../model/text.ts';
import { safeUrl } from '../model/url.ts';
import type { Exporter } from './_exporter.ts';

/**
 * The rows of a chart as CSV (RFC 4180): columns named like the keys of a figure, then what its value means, the names
 * of speakers and sources, and the formula of derived rows. Bases and derived rows have no `value`, so that a table read back holds the reported figures and no others.
 */
export const csv = {
  id: 'csv',
  ending: 'csv',
  type: 'text/csv;charset=utf-8',
  write: telling => [...parts(telling)].join(''),
  parts,
} satisfies Exporter;

/** Rows of very many that make a part. */
const stride = 2000;

/** The header and the rows that are told; of very many figures then all others. */
function* parts(telling: Telling): Generator<string> {
  const { told, data, dense } = telling;
  const figures = new Map(data.figures.map(figure => [figure.id, figure]));
  const rows = told
    .filter(({ id }) => !dense?.told.has(id))
    .map(({ id, row }) => lineOf({ row, figure: figures.get(id), telling }));
  yield toLine(Object.keys(columns)) + rows.join('');
  for (let from = 0; dense && from < dense.columns.count; from += stride) {
    let text = '';
    for (let i = from; i < Math.min(dense.columns.count, from + stride); i++) {
      const figure = figureAt(dense.columns, i);
      text += lineOf({ row: { ...figure, sources: figure.source }, figure, telling });
    }
    yield text;
  }
}

const toLine = (cells: Value[]): string => cells.map(cell).join(',') + '\r\n';
const lineOf = (context: Context): string => toLine(Object.values(columns).map(value => value(context)));

interface Context {
  row: Omit<Row, 'mode' | 'group'>;
  figure: Figure | undefined;
  telling: Telling;
}

type Value = string | number | boolean | null | undefined;

const columns: Readonly<
  Record<Exclude<keyof FigureKeys, 'allow'> | (typeof computedColumns)[number], (context: Context) => Value>
> = {
  id: ({ row }) => row.id,
  measure: ({ row }) => row.measure,
  entity: ({ row }) => row.entity,
  period: ({ row }) => row.period,
  value: ({ figure }) => (figure?.value === null ? 'null' : figure?.value),
  margin: ({ figure }) => figure?.margin,
  // of a base that nobody reported there is none
  status: ({ row }) => (row.absent ? undefined : row.status),
  speaker: ({ row }) => row.speaker,
  source: ({ row }) => row.sources.join(';'),
  reported: ({ figure }) => figure?.reported,
  wording: ({ figure }) => figure?.wording,
  translation: ({ figure, telling }) => textIn(figure?.translation, telling.lang, telling.dataLang),
  note: ({ figure, telling }) => textIn(figure?.note, telling.lang, telling.dataLang),
  alternatives: ({ figure }) => figure?.alternatives?.join(';'),
  why: ({ row }) => row.why,
  replaces: ({ figure }) => figure?.replaces,
  disputedBy: ({ figure }) => figure?.disputedBy,
  lo: ({ row }) => row.quantity?.lo,
  hi: ({ row }) => row.quantity?.hi,
  lo_open: ({ row }) => row.quantity?.loOpen,
  hi_open: ({ row }) => row.quantity?.hiOpen,
  approximate: ({ row }) => row.quantity?.approximate,
  relation: ({ row }) => row.quantity?.relation?.kind,
  base: ({ row }) => row.quantity?.relation?.base,
  unit: ({ row, telling }) => unitOf(row, telling.data),
  derived: ({ row }) => row.derived?.formula,
  absent: ({ row }) => row.absent,
  replaced_by: ({ row }) => row.replacedBy,
  speaker_name: ({ row: { speaker }, telling: { data, lang, dataLang } }) =>
    speaker && textIn(entry(data.speakers, speaker)?.name, lang, dataLang),
  source_publisher: context => ofSources(context, ({ publisher }) => publisher),
  source_title: context => ofSources(context, ({ title }) => title),
  url: ({ row, telling }) => row.sources.flatMap(id => safeUrl(entry(telling.data.sources, id)?.url) ?? []).join(';'),
};

const entry = <T>(all: Readonly<Record<string, T>> = {}, id: string): T | undefined =>
  Object.hasOwn(all, id) ? all[id] : undefined;

/** A text of each source of a row, in the order of their ids. */
const ofSources = ({ row, telling }: Context, text: (source: Source) => Text | undefined): string =>
  row.sources
    .map(id => textIn(text(entry(telling.data.sources, id) ?? { publisher: id }), telling.lang, telling.dataLang))
    .join('; ');

/** What `lo` and `hi` are in: `%`, `million EUR`; nothing for a multiple, which has no unit. */
function unitOf({ quantity, measure }: Context['row'], { measures }: Dataset): string | undefined {
  if (quantity?.unit !== undefined || quantity?.relation?.kind === 'ratio') return quantity.unit;
  const { unit, scale } = entry(measures, measure) ?? {};
  const name = typeof unit === 'object' ? 'other' in unit && typeof unit.other === 'string' && unit.other : unit;
  return [scale, name].filter(Boolean).join(' ');
}

/** A cell: quoted where it has to be, and with an apostrophe before what a spreadsheet would run as a formula. Our reader takes both away. */
function cell(value: Value): string {
  const text = String(value ?? '');
  const guarded = typeof value === 'string' && /^'*[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
