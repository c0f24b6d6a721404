import { figureAt, idAt, indices, pathAt, rowsOf, type Columns, type Kind } from '../model/columns.ts';
import { plainDate } from '../model/plain-cell.ts';
import { figure as figureSchema } from '../model/schema.ts';
import { told, type ParsedTable, type Single } from './columns.ts';
import { fault, type Fault } from './fault.ts';
import { readFigure, type Layer } from './figures.ts';
import { automaticId } from './meant.ts';
import { shape, type CheckMeaning, type Node } from './shape.ts';

/** What decides whether rows can stand. */
export interface Judging {
  /** What the texts of the file mean. */
  check: CheckMeaning;
  /** Whether there is an error at or below a place. */
  faulty: (path: string) => boolean;
  /** What the whole file says of all figures. */
  defaults: readonly Layer[];
}

/** What each row has for itself. */
const perRow = new Set(['id', 'entity', 'period', 'value', 'margin', 'quantity', 'path']);

/** What became of the rows of a table. */
export interface Judged {
  kept?: Columns;
  /** Rows to be read as figures of their own. */
  singles: Single[];
  /** Rows that say what another has said, as many as are told, and how many more there are. */
  faults: Fault[];
  more: number;
}

type LayersOf = (single: Single) => { path: string; layers: Layer[] };

/**
 * Decides which rows of a table stay in columns: those in which nothing is wrong. Each kind of row, entity and period is looked
 * at once. All others become rows of their own again, to be read, or refused, like any figure. `judging`: null sends all of them there.
 */
export function judge(parsed: ParsedTable, at: string, layersOf: LayersOf, judging: Judging | null): Judged {
  const { columns } = parsed;
  const back = (rows: Iterable<number>): Single[] =>
    [...Array.from(rows, i => singleAt(parsed, i)), ...parsed.singles].sort(byPlace(parsed));
  if (!judging) return { singles: back(columns.kind.keys()), faults: [], more: 0 };
  const kinds = kindsOf(parsed, layersOf, judging);
  const after = parsed.written.map(({ column }) => (column === undefined ? '' : afterRow(layersOf, column)));
  const { entries = {} } = figureSchema as Node;
  const stands = (key: string, text: string): boolean => !shape(entries[key]!, text, at, judging.check).length;
  const entities = columns.entities.map(text => stands('entity', text));
  const periods = columns.periods.map(text => stands('period', text));
  const whole: Columns = {
    ...columns,
    kinds: kinds.map(kind => kind ?? ({ measure: '', source: [], status: 'reported' } satisfies Kind)),
    before: `${at}/rows/`,
    after,
    ids: new Map(columns.ids),
  };
  const out = new Set<number>();
  const isFine =
    kinds.every(kind => kind && kind.why === undefined) && entities.every(Boolean) && periods.every(Boolean);
  for (let i = 0; !isFine && i < columns.count; i++) {
    const kind = kinds[columns.kind[i]!];
    const entity = columns.entity[i]!;
    const isOdd =
      !kind ||
      (entity > 0 && !entities[entity - 1]) ||
      (columns.precision[i] === 4 && !periods[columns.first[i]!]) ||
      (kind.why !== undefined && !Number.isNaN(columns.value[i]));
    if (isOdd) out.add(i);
  }
  const again = new Set<number>();
  for (const rows of twins(whole)) {
    const sources = new Set(rows.map(i => whole.kinds[whole.kind[i]!]!.source.join(';')));
    const [first, ...others] = rows as [number, ...number[]];
    if (sources.size > 1 || rows.some(i => out.has(i))) for (const i of rows) out.add(i);
    else {
      whole.ids.set(first, `${idAt(whole, first)}:${[...sources][0]}`);
      for (const i of others) again.add(i);
    }
  }
  for (const [i, id] of columns.ids) if (!out.has(i) && !stands('id', id)) out.add(i);
  if (parsed.columns.ids.size) namesApart(whole, out);
  const isKept = (i: number): boolean => !out.has(i) && !again.has(i);
  const rest = out.size || again.size ? indices(columns.count, isKept) : null;
  const kept = rest ? rowsOf(whole, rest) : whole;
  return {
    ...(kept.count && { kept }),
    singles: out.size ? back(out) : parsed.singles,
    faults: [...again].slice(0, told).map(i => fault('id/duplicate', pathAt(whole, i), 'alike')),
    more: Math.max(0, again.size - told),
  };
}

const afterRow = (layersOf: LayersOf, column: string): string =>
  layersOf({ row: 0, column, cells: [] }).path.replace(/^\/tables\/\d+\/rows\/0/, '');

/** Rows in the order of the file. */
const byPlace =
  ({ header }: ParsedTable) =>
  (a: Single, b: Single): number =>
    a.row - b.row || header.indexOf(a.column ?? '') - header.indexOf(b.column ?? '');

/** What all rows of each kind share, with what table and file say; undefined: something in it is wrong, or takes a closer look. */
function kindsOf(parsed: ParsedTable, layersOf: LayersOf, judging: Judging): (Kind | undefined)[] {
  const { columns, written } = parsed;
  const first = new Map<number, number>();
  for (let i = 0; first.size < written.length && i < columns.count; i++)
    if (!first.has(columns.kind[i]!)) first.set(columns.kind[i]!, i);
  return written.map((_, k) => {
    const i = first.get(k)!;
    const one = singleAt(parsed, i);
    const { path, layers } = layersOf(one);
    const own = layers.filter(layer => layer.path.includes('/rows/'));
    if (own.some(({ keys, path }) => shape(figureSchema as Node, keys, path, judging.check).length)) return undefined;
    const besides = [...layers.filter(layer => !layer.path.includes('/rows/')), ...judging.defaults];
    const { figure } = readFigure(path, [...layers, ...judging.defaults], judging.faulty);
    // what a table says of all its rows at once, and only single figures can say
    const isOdd =
      !figure ||
      figure.unread ||
      figure.alternatives ||
      figure.replaces !== undefined ||
      besides.some(({ keys }) => keys['id'] !== undefined || keys['margin'] !== undefined);
    if (isOdd) return undefined;
    const said = (key: 'entity' | 'period'): string | undefined =>
      besides.map(({ keys }) => keys[key]).find(text => typeof text === 'string');
    const kind = Object.fromEntries(Object.entries(figure).filter(([key]) => !perRow.has(key))) as unknown as Kind;
    const { quantity } = figure;
    const [entity, period] = [said('entity'), said('period')];
    return {
      ...kind,
      ...(entity !== undefined && { entity }),
      ...(period !== undefined && { period }),
      ...(quantity?.unit !== undefined && { unit: quantity.unit }),
    };
  });
}

/** A row as its cells were. */
function singleAt({ columns, written, header }: ParsedTable, i: number): Single {
  const { cells, column } = written[columns.kind[i]!]!;
  const kinds: Kind[] = columns.kinds.map(() => ({ measure: '', source: [], status: 'reported' }));
  const { entity, period, value, margin } = figureAt({ ...columns, kinds, after: columns.kinds.map(() => '') }, i);
  const id = columns.ids.get(i);
  const keys: Record<string, unknown> = { ...cells, id, entity, period, margin };
  keys[column ?? 'value'] = value ?? 'null';
  return {
    row: columns.row[i]!,
    ...(column !== undefined && { column }),
    cells: header.map(name => String((Object.hasOwn(keys, name) ? keys[name] : undefined) ?? '')),
  };
}

/** Rows that are about the same by the same speaker, so that their ids would be the same. */
function twins(columns: Columns): number[][] {
  const { count } = columns;
  if (!count || columns.survey?.isRising) return [];
  const [keyOf, swapped] = keysOf(columns);
  if (isRising(keyOf, count) || isRising(swapped, count)) return [];
  const seen = new Map<number | string, number>();
  const groups = new Map<number | string, number[]>();
  for (let i = 0; i < count; i++) {
    if (columns.ids.has(i)) continue;
    const key = keyOf(i);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    else if (groups.has(key)) groups.get(key)!.push(i);
    else groups.set(key, [first, i]);
  }
  return [...groups.values()];
}

/** For each row two numbers, each the same for rows that are about the same: in order by entity and then period, and the other way round. */
function keysOf({ kinds, kind, entity, entities, precision, first, periods }: Columns): [KeyOf, KeyOf] {
  const [names, dates] = [[...entities], [...periods]];
  const indexIn = (list: string[], text: string): number => {
    const known = list.indexOf(text);
    return known >= 0 ? known : list.push(text) - 1;
  };
  // plain dates are numbers from 0 to 4 × the days of ten thousand years
  const most = 3.3e7;
  const plain = (precision: number, first: number): number => (first + 4e6) * 4 + precision;
  const periodKey = (text: string | undefined): number => {
    const date = plainDate(text ?? '');
    return text === undefined ? 0 : date ? plain(date.precision, date.first) : most + indexIn(dates, text);
  };
  const voices = new Map<string, number>();
  const shared = kinds.map(({ measure, speaker = '', entity, period }) => {
    const name = JSON.stringify([measure, speaker]);
    if (!voices.has(name)) voices.set(name, voices.size);
    return {
      voice: voices.get(name)!,
      entity: entity === undefined ? 0 : indexIn(names, entity) + 1,
      period: periodKey(period),
    };
  });
  const [ofEntity, ofPeriod] = [names.length + 1, most + dates.length];
  const isTooLarge = voices.size * ofEntity * ofPeriod > Number.MAX_SAFE_INTEGER;
  const periodOf = (i: number, own: number): number => {
    const how = precision[i]!;
    return how === 0 ? own : how === 4 ? most + first[i]! : plain(how, first[i]!);
  };
  return [
    i => {
      const own = shared[kind[i]!]!;
      const [e, p] = [entity[i] || own.entity, periodOf(i, own.period)];
      return isTooLarge ? `${own.voice} ${e} ${p}` : (own.voice * ofEntity + e) * ofPeriod + p;
    },
    i => {
      const own = shared[kind[i]!]!;
      return isTooLarge ? NaN : (own.voice * ofPeriod + periodOf(i, own.period)) * ofEntity + (entity[i] || own.entity);
    },
  ];
}

type KeyOf = (i: number) => number | string;

/** Whether each key is greater than the one before, so that none comes twice. */
function isRising(keyOf: KeyOf, count: number): boolean {
  let before = keyOf(0);
  for (let i = 1; i < count; i++) {
    const key = keyOf(i);
    if (typeof key === 'string' || typeof before === 'string' || !(key > before)) return false;
    before = key;
  }
  return true;
}

/** Ids that are what they would be anyway are not kept; rows with an id that another has go. */
function namesApart(columns: Columns, out: Set<number>): void {
  const { ids, kinds, kind } = columns;
  const own = new Map(ids);
  ids.clear();
  const taken = new Set<string>();
  for (const [i, id] of own) {
    const { entity, period } = figureAt(columns, i);
    const { measure, speaker } = kinds[kind[i]!]!;
    const about = { ...(entity !== undefined && { entity }), ...(period !== undefined && { period }) };
    const isUsual = id === automaticId({ measure, ...about, ...(speaker !== undefined && { speaker }) });
    if (taken.has(id)) out.add(i);
    taken.add(id);
    if (!isUsual) ids.set(i, id);
  }
}
