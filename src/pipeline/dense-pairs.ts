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
  const isNumber =
    measure !== undefined && period !== undefined && columns.kinds.every(kind => kind.entity === undefined);
  if (isNumber) return i => columns.entity[i]!;
  return i =>
    JSON.stringify([
      measure === undefined && columns.kinds[columns.kind[i]!]!.measure,
      entity === undefined && (entityAt(columns, i) ?? null),
      period === undefined && (periodAt(columns, i) ?? null),
    ]);
}

/** Rows of pairs that are told one by one: those at the ends of both axes, the first and the last, and one in each part of the plot. */
export function landmarkPairs(columns: Columns, { x, y }: RowPairs, parts = 8): number[] {
  const { value } = columns;
  const at = (k: number): [number, number] => [value[x[k]!]!, value[y[k]!]!];
  const ends = { x: [Infinity, -Infinity], y: [Infinity, -Infinity] } as Record<'x' | 'y', [number, number]>;
  const found = new Set<number>([0, x.length - 1]);
  const best = { x: [0, 0], y: [0, 0] } as Record<'x' | 'y', [number, number]>;
  for (let k = 0; k < x.length; k++)
    for (const [side, n] of [['x', at(k)[0]] as const, ['y', at(k)[1]] as const]) {
      if (n < ends[side][0]) [ends[side][0], best[side][0]] = [n, k];
      if (n > ends[side][1]) [ends[side][1], best[side][1]] = [n, k];
    }
  for (const k of [...best.x, ...best.y]) found.add(k);
  const cells = new Set<number>();
  const cell = (n: number, [from, to]: [number, number]): number =>
    Math.min(parts - 1, Math.floor(((n - from) / (to - from || 1)) * parts));
  for (let k = 0; k < x.length; k++) {
    const own = cell(at(k)[0], ends.x) * parts + cell(at(k)[1], ends.y);
    if (!cells.has(own)) found.add(k);
    cells.add(own);
  }
  return [...found].flatMap(k => [x[k]!, y[k]!]).filter(i => i !== undefined);
}
