import { entityAt, periodAt, type Columns } from '../model/columns.ts';
import type { Dataset } from '../model/dataset.ts';
import { references, type Named } from '../model/refs.ts';

/** Rows that make dots together: the one on the horizontal axis, and the one on the vertical axis. */
export interface RowPairs {
  x: Uint32Array;
  y: Uint32Array;
}

/** Pairs of rows with a number each that `x` and `y` of a chart name, about the same thing; null if they name nothing. */
export function rowPairs(columns: Columns, x: string, y: string, data: Dataset): RowPairs | null {
  const refer = references({ ...data, figures: [] });
  const about = (name: string): Named | null => {
    const named = refer(name);
    return named ?? (columns.entities.includes(name) ? { entity: name } : null);
  };
  const [onX, onY] = [about(x), about(y)];
  if (!onX || !onY || dimensionsOf(onX) !== dimensionsOf(onY)) return null;
  const keyOf = keysFor(onX, columns);
  const isOnX = fitsFor(onX, columns);
  const isOnY = fitsFor(onY, columns);
  const partners = new Map<number | string, number>();
  for (let i = 0; i < columns.count; i++) if (isOnY(i)) partners.set(keyOf(i), i);
  const [xs, ys] = [new Uint32Array(columns.count), new Uint32Array(columns.count)];
  let found = 0;
  for (let i = 0; i < columns.count; i++) {
    if (!isOnX(i)) continue;
    const partner = partners.get(keyOf(i));
    if (partner === undefined) continue;
    xs[found] = i;
    ys[found++] = partner;
  }
  return { x: xs.slice(0, found), y: ys.slice(0, found) };
}

/** What a place on an axis leaves open. */
const dimensionsOf = ({ measure, entity, period }: Named): string =>
  [measure, entity, period].map(part => Number(part === undefined)).join('');

/** Whether a row has a number, and stands in the place that a reference names. */
function fitsFor({ measure, entity, period }: Named, columns: Columns): (i: number) => boolean {
  const { kinds, kind, value, precision, entity: code } = columns;
  const isOf = kinds.map(one => measure === undefined || one.measure === measure);
  // of a wide table the column says the period of all its rows
  const inPeriod = kinds.map(one => period === undefined || one.period === period);
  const inEntity = kinds.map(one => entity === undefined || (entity ?? undefined) === one.entity);
  return i => {
    const k = kind[i]!;
    if (!isOf[k] || Number.isNaN(value[i]!)) return false;
    if (precision[i] ? period !== undefined && periodAt(columns, i) !== period : !inPeriod[k]) return false;
    return code[i] ? entity === undefined || entityAt(columns, i) === entity : inEntity[k]!;
  };
}

/** One key for all rows that are about the same, apart from what an axis says. */
function keysFor({ measure, entity, period }: Named, columns: Columns): (i: number) => number | string {
  const { kinds, kind } = columns;
  // a text for each row would be most of the work
  if (period !== undefined && entity === undefined && kinds.every(one => one.entity === undefined)) {
    const measures = kinds.map(one => one.measure);
    const size = columns.entities.length + 1;
    const own = kinds.map(one => (measure === undefined ? measures.indexOf(one.measure) * size : 0));
    return i => own[kind[i]!]! + columns.entity[i]!;
  }
  return i =>
    JSON.stringify([
      measure === undefined && kinds[kind[i]!]!.measure,
      entity === undefined && (entityAt(columns, i) ?? null),
      period === undefined && (periodAt(columns, i) ?? null),
    ]);
}

/** Rows of pairs that are told one by one: those at the ends of both axes, the first and the last, and one in each part of the plot. */
export function landmarkPairs(columns: Columns, { x, y }: RowPairs, parts = 8): number[] {
  const { value } = columns;
  const found = new Set<number>([0, x.length - 1]);
  const [across, up] = [endsOf(value, x), endsOf(value, y)];
  for (const k of [across.low, across.high, up.low, up.high]) found.add(k);
  const cellsOf = (rows: Uint32Array, { low, high }: Ends): ((k: number) => number) => {
    const from = value[rows[low]!]!;
    const size = (value[rows[high]!]! - from || 1) / parts;
    return k => Math.min(parts - 1, Math.floor((value[rows[k]!]! - from) / size));
  };
  const [column, line] = [cellsOf(x, across), cellsOf(y, up)];
  const isFilled = new Uint8Array(parts * parts);
  for (let k = 0; k < x.length; k++) {
    const cell = column(k) * parts + line(k);
    if (!isFilled[cell]) found.add(k);
    isFilled[cell] = 1;
  }
  return [...found].flatMap(k => [x[k]!, y[k]!]).filter(i => i !== undefined);
}

/** Which of some rows has the lowest number, and which the highest. */
interface Ends {
  low: number;
  high: number;
}

function endsOf(value: Float64Array, rows: Uint32Array): Ends {
  let [low, high] = [0, 0];
  for (let k = 1; k < rows.length; k++) {
    if (value[rows[k]!]! < value[rows[low]!]!) low = k;
    if (value[rows[k]!]! > value[rows[high]!]!) high = k;
  }
  return { low, high };
}
