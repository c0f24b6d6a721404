import { figureAt } from '../model/columns.ts';
import type { Chart, Dataset, Figure } from '../model/dataset.ts';
import type { DenseRows } from '../model/dense.ts';
import { names } from '../model/names.ts';
import { references } from '../model/refs.ts';
import type { Row } from '../model/row.ts';
import type { DatasetFile, FigureKeys } from '../model/schema.ts';
import type { Telling, ToldRow } from '../model/telling.ts';
import type { Exporter } from './_exporter.ts';

/**
 * A chart as a dataset of its own: its figures with their measures, speakers and sources, and the chart. Read back it tells the same.
 * Figures that the chart needs without showing them (bases that it leaves out, what was replaced) come along.
 */
export const json = {
  id: 'json',
  ending: 'json',
  type: 'application/json',
  write: telling => JSON.stringify(fileOf(telling), null, 2) + '\n',
} satisfies Exporter;

/** Figures that a JSON file may have. */
const most = 10_000;

function fileOf(telling: Telling): DatasetFile {
  const { data, rows, chart, chartId, dense } = telling;
  const all = dense ? allOf(data, dense) : needed(data, rows, chart);
  // what is too much for JSON stands in the table that can be saved as well
  const isTable = all.length > most;
  const figures = isTable ? shownOf(all, dense!) : all;
  const used = (key: 'measure' | 'entity' | 'speaker' | 'disputedBy') => figures.flatMap(figure => figure[key] ?? []);
  const speakers = withLinked(data.speakers, [...used('speaker'), ...used('disputedBy')], speaker => speaker.for);
  const linked = withLinked(data.entities, used('entity'), entity => entity.partOf);
  const measures = withLinked(data.measures, used('measure'), measure => measure.variantOf);
  // what all parts add up to, some of them do not
  const isWhole =
    Object.values(measures).some(({ sum }) => sum !== undefined) ||
    Object.values(linked).some(({ complete }) => complete);
  const entities = isWhole ? (data.entities ?? {}) : linked;
  const sources = withLinked(
    data.sources,
    figures.flatMap(figure => figure.source),
    source => source.via,
  );
  const known = new Set(figures.map(({ id }) => id));
  return {
    ...some(data, ['title', 'description', 'lang', 'created', 'modified', 'licenses', 'contributors']),
    title: data.title,
    sources,
    ...(Object.keys(speakers).length && { speakers }),
    measures,
    ...(Object.keys(entities).length && { entities }),
    figures: isTable ? [] : figures.map(figure => some(figure, keys)),
    ...(isTable && { tables: [{ path: `${chartId ?? 'figures'}.csv` }] }),
    charts: {
      [chartId ?? freeId(known)]: dense || chart.top !== undefined ? chart : named(chart, rows, telling.told, known),
    },
    ...corrected(data, known),
  };
}

/** An id for a chart that has none: charts and figures share them. */
function freeId(taken: ReadonlySet<string>): string {
  let id = 'chart';
  while (taken.has(id)) id += '-of-it';
  return id;
}

/** All of very many figures: those that are told, and then those in columns. */
function allOf({ figures }: Dataset, { columns, told }: DenseRows): Figure[] {
  return [...figures.filter(({ id }) => !told.has(id)), ...Array.from(columns.kind, (_, i) => figureAt(columns, i))];
}

/** One figure of each kind, so that what they name comes along. */
function shownOf(all: readonly Figure[], { columns }: DenseRows): Figure[] {
  const kinds = new Map<string, Figure>();
  for (const figure of all)
    kinds.set(
      JSON.stringify([figure.measure, figure.speaker, figure.disputedBy, figure.source, figure.entity]),
      figure,
    );
  return columns.count ? [...kinds.values()] : [...all];
}

/** The keys of a figure in a file, in the order in which they are read best. */
// prettier-ignore
const keys = [
  'id', 'measure', 'entity', 'period', 'value', 'margin', 'status', 'speaker', 'source', 'wording', 'translation', 'note',
  'alternatives', 'reported', 'why', 'replaces', 'disputedBy', 'allow',
] as const satisfies readonly (keyof FigureKeys)[];

/** A chart that names its figures, in the order in which it has them; as it is where to name one would ask for a mark that it does not have. */
function named(chart: Chart, rows: readonly Row[], told: readonly ToldRow[], known: ReadonlySet<string>): Chart {
  if (told.some(({ row, ghost }) => row.replacedBy !== undefined && !ghost)) return chart;
  const { references: _, ...asked } = chart;
  const figures = rows.filter(({ id }) => known.has(id));
  const lines = figures.filter(({ reference }) => reference).map(({ id }) => id);
  return {
    ...asked,
    figures: figures.filter(({ reference }) => !reference).map(({ id }) => id),
    ...(lines.length && { references: lines }),
  };
}

/** What a chart with `top` chooses from, or more: what it leaves out it counts or sums. */
function candidates(data: Dataset, { figures: chosen }: Chart): Figure[] {
  if (Array.isArray(chosen)) {
    const lookUp = references(data);
    const named = chosen.map(text => lookUp(text)).filter(reference => reference !== null);
    return data.figures.filter(figure => named.some(reference => names(reference, figure)));
  }
  const measures = chosen?.measure === undefined ? undefined : [chosen.measure].flat();
  return data.figures.filter(({ measure }) => !measures || measures.includes(measure));
}

/** The figures of the rows, those that they replace, those of bases that are not shown, and all that a `top` chooses from. */
function needed(data: Dataset, rows: readonly Row[], chart: Chart): Figure[] {
  const { figures } = data;
  const ids = new Set(rows.map(({ id }) => id));
  if (chart.top !== undefined) for (const { id } of candidates(data, chart)) ids.add(id);
  const cells = new Set(rows.filter(({ absent }) => absent === 'not-shown').map(cellOf));
  for (const figure of figures) if (cells.has(cellOf(figure))) ids.add(figure.id);
  for (let before = -1; before < ids.size;) {
    before = ids.size;
    for (const { id, replaces } of figures) if (ids.has(id) && replaces !== undefined) ids.add(replaces);
  }
  return figures.filter(({ id }) => ids.has(id));
}

const cellOf = ({ measure, entity, period }: Pick<Row, 'measure' | 'entity' | 'period'>): string =>
  JSON.stringify([measure, entity, period]);

/** Entries by id, with those that they name, in the order of the file. */
function withLinked<T>(
  all: Readonly<Record<string, T>> = {},
  ids: readonly string[],
  next: (entry: T) => string | undefined,
) {
  const wanted = new Set<string>();
  const want = (id: string | undefined): void => {
    const entry = id !== undefined && Object.hasOwn(all, id) && !wanted.has(id) ? all[id] : undefined;
    if (id === undefined || entry === undefined) return;
    wanted.add(id);
    want(next(entry));
  };
  ids.forEach(want);
  return Object.fromEntries(Object.entries(all).filter(([id]) => wanted.has(id)));
}

/** The corrections of these figures and of the file as a whole. */
function corrected({ corrections }: Dataset, ids: ReadonlySet<string>): Partial<Pick<DatasetFile, 'corrections'>> {
  const kept = corrections?.filter(({ figure }) => figure === undefined || ids.has(figure));
  return kept?.length ? { corrections: kept } : {};
}

/** The keys of an object that are there. */
const some = <T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> =>
  Object.fromEntries(names.filter(name => from[name] !== undefined).map(name => [name, from[name]])) as Pick<T, K>;
