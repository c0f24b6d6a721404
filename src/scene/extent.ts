import type { Quantity } from '../model/quantity.ts';
import { endOf } from '../model/quantity.ts';
import type { ToldRow } from '../model/telling.ts';
import { extra } from './extra.ts';
import type { Plane } from './path.ts';

/** Where a mark is drawn. */
export interface Lane {
  plane: Plane;
  /** Value to pixels along the value axis; linear. */
  at: (value: number) => number;
  /** Start and thickness across the value axis, pixels. */
  v: number;
  thickness: number;
  /** True: marks stand on a number line at their bounds. Else they start at zero, as bars do. */
  onLine?: boolean;
  /** What marks cover, where that is not for all lanes the same. */
  extent?: typeof extentOf | undefined;
}

/** A row as it is drawn. */
export interface Drawn extends ToldRow {
  /** Its multiple of a base without number, which is drawn hollow and is no number of its own. */
  index?: Quantity;
  /** True: the chart wants it to stand out. */
  highlighted?: boolean;
  /** Figures that it stands in place of, and that have no mark: their numbers are struck out under its own. */
  was?: readonly ToldRow[];
}

/** What a mark covers of the value axis, values. */
export interface Extent {
  start: number;
  /** How far it goes for certain. */
  end: number;
  /** `bar`: closed at its end; `hollow`: not filled, as nothing in it is certain; `band`: between two closed edges. */
  kind: 'bar' | 'hollow' | 'band';
  /** A soft end between two values, and where in it the number stands, if there is one. */
  near?: readonly [number, number] | undefined;
  tip?: number;
  /** Where values go on without bound, and which way. */
  open?: { from: number; sign: 1 | -1 };
  /** The way in which strokes recede inside of a cap. */
  inward?: 1 | -1;
  mid?: number | undefined;
}

/** Length of an open end, pixels. It is the same for all, since it says nothing of how much. */
export const tailLength = 32;

/** The extent of a row, or null if it has no number on an axis. */
export function extentOf(told: Drawn, onLine = false): Extent | null {
  const q = quantityOf(told);
  if (!q) return null;
  const kind = endOf(q);
  const lo = q.lo ?? q.hi ?? 0;
  const hi = q.hi ?? lo;
  const start = onLine ? lo : 0;
  if (kind === 'exact') return { start, end: lo, kind: 'bar' };
  if (kind === 'lower' || kind === 'upper') return boundExtent(kind === 'lower' ? 1 : -1, lo, start, onLine);
  if (kind !== 'approximate') return { start: lo, end: hi, kind: 'band', mid: q.mid };
  const w = lo === hi ? extra().nearWidth(lo) : 0;
  const near = [lo - w, hi + w] as const;
  if (onLine) return { start: near[0], end: near[1], kind: 'band' };
  const end = near[lo < 0 ? 1 : 0];
  return { start, end, kind: 'bar', near, tip: lo === hi ? lo : end };
}

/** A bound is certain from zero up to itself if its open side leads away from zero; else nothing of it is. */
function boundExtent(sign: 1 | -1, end: number, start: number, onLine: boolean): Extent {
  if (onLine || end * sign >= 0) return { start, end, kind: 'bar', open: { from: end, sign } };
  return { start, end, kind: 'hollow', ...(sign > 0 ? { open: { from: 0, sign } } : { inward: sign }) };
}

/** Direction of growing values in pixels. */
export const grow = ({ at }: Lane): number => Math.sign(at(1) - at(0)) || 1;

/** The pixels that a row takes along the value axis, open end included; the place of zero if it has no mark. */
export function reach(told: Drawn, lane: Lane): [from: number, to: number] {
  const { start, end, near, open } = (lane.extent ?? extentOf)(told, lane.onLine) ?? { start: 0, end: 0 };
  let [from, to] = [lane.at(start), lane.at(end)];
  if (from > to) [from, to] = [to, from];
  const more = near ? near.map(lane.at) : open ? [lane.at(open.from) + grow(lane) * open.sign * tailLength] : [];
  for (const at of more) [from, to] = [Math.min(from, at), Math.max(to, at)];
  return [from, to];
}

/** The quantity that a row is drawn with: null if it has none, or if another figure has replaced it and no ghost of it is asked for. */
export const quantityOf = ({ row, end, index, ghost }: Drawn): Quantity | null =>
  row.replacedBy && !ghost ? null : (index ?? (end === 'none' ? null : row.quantity));

/** True if a row has a mark. */
export const drawable = (told: Drawn): boolean => quantityOf(told) !== null;

/** The number that orders rows: their upper bound, else the lower; 0 without any. */
export const valueOf = (told: Drawn): number => quantityOf(told)?.hi ?? quantityOf(told)?.lo ?? 0;
