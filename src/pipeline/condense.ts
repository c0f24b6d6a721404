import { daysOf, entityAt, figureAt, idAt, periodAt, rowOf, rowsOf, type Columns } from '../model/columns.ts';
import { limits } from '../model/limits.ts';
import type { Dataset, Figure, Filter } from '../model/dataset.ts';
import type { DenseRows } from '../model/dense.ts';
import { endsBy, readPeriod, type Period } from '../model/period.ts';
import { names } from '../model/names.ts';
import { references, type Named } from '../model/refs.ts';
import { columnsFrom, isPlain } from './columns-from.ts';
import { extra } from './extra.ts';
import { gather } from './gather.ts';
import { landmarkPairs, rowPairs, type RowPairs } from './dense-pairs.ts';
import { landmarkRows } from './landmark-rows.ts';
import { missingIn } from './survey.ts';
import { datesOf, filtered, select, type Asked, type Selection } from './select.ts';
import { momentsOf, strandsOf } from './strands.ts';

/** Rows that one reference may add to what is told one by one. */
const named = 20;

/**
 * What a chart chooses of a dataset with many figures. Up to so many, all of them; beyond, the figures that are told one by
 * one, and all plain ones as columns. Its `data` have the same figures: nothing after it sees the others as objects.
 */
export function condense(data: Dataset, asked: Asked): Selection {
  const { dense, ...rest } = data;
  const bare: Dataset = { ...rest, figures: [...(dense?.others ?? data.figures)] };
  const { chart: bareChart } = select(
    { ...bare, figures: [] },
    { ...asked, ...(asked.figures && { figures: [] }) },
    true,
  );
  const chart = asked.figures ? { ...bareChart, figures: asked.figures } : bareChart;
  const tables = dense?.columns ?? [];
  // the first and the last n take all of them
  if (chart.top !== undefined) return select({ ...bare, figures: data.figures }, asked, true);
  const finder = finderOf(bare, tables);
  const list = Array.isArray(chart.figures) ? chart.figures : undefined;
  const inTables = list && new Set(list.filter(text => tables.some(one => finder.rows(text, one).length)));
  const others = list?.filter(text => !inTables!.has(text) || finder.isOther(text));
  const base = select(bare, list ? { ...asked, figures: others! } : asked, true);
  const selection = list ? { ...base, chart: { ...base.chart, figures: list } } : base;
  const problems = [...selection.problems];
  const found = tables.flatMap(one => {
    const rows = list ? byList(list, one, finder) : byFilter(chart.figures as Filter | undefined, one);
    const dated = chart.asOf === undefined ? rows : reportedBy(chart.asOf, one, rows, data, problems);
    return dated === null ? [one] : dated.length ? [rowsOf(one, dated)] : [];
  });
  const plain = selection.figures.length > limits.many ? selection.figures.filter(isPlain) : [];
  const columns = gather([...found, ...(plain.length > limits.many ? [columnsFrom(plain)] : [])]);
  const odd = plain.length > limits.many ? selection.figures.filter(figure => !isPlain(figure)) : selection.figures;
  const count = (columns?.count ?? 0) + odd.length;
  if (!columns || count <= limits.many) {
    const own = columns ? Array.from(columns.kind.keys(), i => figureAt(columns, i)) : [];
    const figures = [...selection.figures, ...own].sort(byPlace);
    return { ...selection, problems, figures, data: { ...bare, figures: union(bare.figures, own) } };
  }
  const { survey } = columns;
  const times = timesOf(columns);
  const rowsNamed = namesIn(selection).flatMap(text => finder.rows(text, columns).slice(0, named));
  const { x, y } = selection.chart;
  const pairs = x !== undefined && y !== undefined ? rowPairs(columns, x, y, bare) : null;
  const landmarks = pairs?.x.length
    ? new Set([...landmarkPairs(columns, pairs), ...rowsNamed.flatMap(i => [i, partnerOf(i, pairs)])])
    : new Set([...rowsNamed, ...(survey?.landmarks ?? landmarkRows({ columns, ...times.days(), ...times.lines() }))]);
  const rows = Uint32Array.from(landmarks).sort();
  const figures = [...odd, ...Array.from(rows, i => figureAt(columns, i))].sort(byPlace);
  const known = new Map(Array.from(rows, i => [idAt(columns, i), i]));
  const lines = (selection.chart.references ?? []).flatMap(text => finder.rows(text, columns));
  const drawn =
    lines.length && lines.length <= named ? lines.map(i => figures.find(({ id }) => known.get(id) === i)!) : [];
  const rowsIn: DenseRows = {
    columns,
    get first() {
      return times.days().first;
    },
    get last() {
      return times.days().last;
    },
    get strands() {
      return times.lines().strands;
    },
    get strand() {
      return times.lines().strand;
    },
    get moments() {
      return times.moments();
    },
    ...(survey && { stretches: survey.stretches }),
    count,
    missing: odd.filter(({ quantity }) => !quantity).length + (survey?.missing ?? missingIn(columns.value)),
    told: known,
    ...(pairs?.x.length && { pairs }),
  };
  const besides = bare.figures.filter(figure => !known.has(figure.id) && !(plain.length && isPlain(figure)));
  return {
    ...selection,
    problems,
    figures,
    ...(drawn.length && { references: [...(selection.references ?? []), ...drawn] }),
    dense: rowsIn,
    data: { ...bare, figures: union(besides, figures) },
  };
}

/** When rows are, and which follow each other: found out once somebody asks, as drawings of dots never do. */
function timesOf(columns: Columns): Times {
  let [days, lines, moments]: [ReturnType<Times['days']>?, ReturnType<Times['lines']>?, number?] = [];
  const { survey } = columns;
  const times: Times = {
    days: () => (days ??= survey ?? daysOf(columns)),
    lines: () => (lines ??= survey ?? strandsOf(columns, times.days().first, times.days().last)),
    moments: () => (moments ??= survey?.moments ?? momentsOf(times.days().first, times.days().last)),
  };
  return times;
}

interface Times {
  days: () => Pick<DenseRows, 'first' | 'last'>;
  lines: () => Pick<DenseRows, 'strands' | 'strand'>;
  moments: () => number;
}

/** The row that makes a dot with another; itself if none does. */
function partnerOf(row: number, { x, y }: RowPairs): number {
  const [onX, onY] = [x.indexOf(row), y.indexOf(row)];
  return onX >= 0 ? y[onX]! : onY >= 0 ? x[onY]! : row;
}

const union = (a: readonly Figure[], b: readonly Figure[]): Figure[] => [...new Set([...a, ...b])];

/** Figures in the order of the file: its own, then those of its tables. */
function byPlace(a: Figure, b: Figure): number {
  const [x, y] = [a, b].map(({ path }) => (path.match(/\d+/g) ?? []).map(Number)) as [number[], number[]];
  const [inTable, other] = [a, b].map(({ path }) => Number(path.startsWith('/tables')));
  return inTable! - other! || x[0]! - y[0]! || (x[1] ?? 0) - (y[1] ?? 0);
}

/** What a chart names: what stands out, what has a remark. */
const namesIn = ({ chart: { highlight = [], annotations = [], references = [] } }: Selection): string[] => [
  ...highlight,
  ...references,
  ...annotations.flatMap(({ figure }) => figure ?? []),
];

/** Finds the rows that a reference names. */
interface Finder {
  rows: (text: string, columns: Columns) => number[];
  /** Whether it names, or may name, a figure that is not in columns. */
  isOther: (text: string) => boolean;
}

function finderOf(data: Dataset, tables: readonly Columns[]): Finder {
  let lookUp: ReturnType<typeof references> | undefined;
  const named = (text: string): Named | null =>
    (lookUp ??= references({
      ...data,
      figures: [...data.figures, ...entitiesIn(tables).map((entity, i) => ({ id: `\0${i}`, entity }) as Figure)],
    }))(text);
  const ids = new WeakMap<Columns, Map<string, number>>();
  const rowFor = (columns: Columns, text: string): number => {
    const all = ids.get(columns) ?? new Map<string, number>();
    ids.set(columns, all);
    const row = all.get(text) ?? rowOf(columns, text);
    all.set(text, row);
    return row;
  };
  const find = (text: string, columns: Columns): number[] => {
    const row = rowFor(columns, text.trim());
    if (row >= 0) return [row];
    const about = named(text);
    return about ? rowsAbout(about, columns) : [];
  };
  return {
    rows: find,
    isOther: text => {
      const about = named(text);
      return !about || data.figures.some(figure => names(about, figure));
    },
  };
}

const entitiesIn = (tables: readonly Columns[]): string[] => [...new Set(tables.flatMap(({ entities }) => entities))];

/** The rows of a cell. */
function rowsAbout({ figure, measure, period, entity }: Named, columns: Columns): number[] {
  if (figure) return [];
  const { kinds, kind, count } = columns;
  const fits = kinds.map(one => measure === undefined || one.measure === measure);
  const rows: number[] = [];
  for (let i = 0; i < count; i++) {
    if (!fits[kind[i]!]) continue;
    if (entity !== undefined && (entity ?? undefined) !== entityAt(columns, i)) continue;
    if (period !== undefined && period !== periodAt(columns, i)) continue;
    rows.push(i);
  }
  return rows;
}

function byList(list: readonly string[], columns: Columns, find: Finder): Uint32Array {
  const rows = new Set<number>();
  for (const text of list) for (const row of find.rows(text, columns)) rows.add(row);
  return Uint32Array.from(rows).sort();
}

/** The rows that fit a filter; null: all. */
function byFilter(filter: Filter | undefined, columns: Columns): Uint32Array | null {
  if (!filter || !Object.keys(filter).length) return null;
  const { kinds, kind, entities, entity, count } = columns;
  const { entity: wanted, period, ...rest } = filter;
  const fits = kinds.map(one => filtered(rest, { figures: [one as Figure] }).length > 0);
  const about = wanted === undefined ? undefined : new Set([wanted].flat());
  const inEntity = entities.map(one => !about || about.has(one));
  const ofKind = kinds.map(({ entity = '*' }) => !about || about.has(entity));
  const periods = period === undefined ? undefined : [period].flat().flatMap(text => readPeriod(text) ?? []);
  const { first, last } = periods ? daysOf(columns) : { first: null, last: null };
  const rows = new Uint32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    const code = entity[i]!;
    if (!fits[kind[i]!] || !(code ? inEntity[code - 1] : ofKind[kind[i]!])) continue;
    if (periods && !periods.some(one => lies(first![i]!, last![i]!, one))) continue;
    rows[found++] = i;
  }
  return found === count ? null : rows.slice(0, found);
}

/** Whether days lie in a period. */
function lies(first: number, last: number, outer: Period): boolean {
  if (Number.isNaN(first) && Number.isNaN(last)) return false;
  return (outer.first === null || first >= outer.first) && (outer.last === null || last <= outer.last);
}

/** Of some rows (null: all) those that had been reported by the last possible day of a date. */
function reportedBy(
  asOf: string,
  columns: Columns,
  rows: Uint32Array | null,
  data: Dataset,
  problems: Selection['problems'],
): Uint32Array | null {
  const limit = readPeriod(asOf);
  if (!limit) return rows;
  const known = columns.kinds.map(kind => {
    const dates = datesOf(kind as Figure, data);
    if (!dates.length && kind.measure) {
      const row = columns.kind.indexOf(columns.kinds.indexOf(kind));
      if (row >= 0) problems.push(extra().objections.undated(figureAt(columns, row), asOf));
    }
    return dates.some(date => endsBy(date, limit));
  });
  if (!known.includes(false)) return rows;
  return (rows ?? Uint32Array.from(columns.kind.keys())).filter(i => known[columns.kind[i]!]);
}
