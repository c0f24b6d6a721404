import type { DenseRows } from '../model/dense.ts';
import type { Telling } from '../model/telling.ts';
import { compareDays, middle } from './strands.ts';

/** A row of a telling of very many figures that stands near to a place. */
export interface NearRow {
  /** Its index in the columns: `withRow` tells it. */
  row: number;
  /** Where it stands, in the units of its axes: days since 1970-01-01 or a number, and a number. */
  x: number;
  y: number;
}

/** One unit of each axis, pixels: what near means. Default: where `x` says which, `y` does not count. */
interface Scale {
  x: number;
  y: number;
}

/**
 * The row that is nearest to a place: on lines the nearest in time, on the line of `series` or on the one that is nearest; of dots the
 * nearest one. Undefined: there is none, or not so many figures. `x` and `y` are in the units of the axes.
 */
export function nearest(
  telling: Telling,
  { x, y, series, scale }: { x: number; y: number; series?: string; scale: Scale },
): NearRow | undefined {
  const { dense, axes } = telling;
  if (!dense) return undefined;
  if (axes?.dense) return nearestDot(dense, x, y, scale);
  let best: NearRow | undefined;
  const away = (one: NearRow): number => Math.abs(one.x - x) * scale.x * 1000 + Math.abs(one.y - y) * scale.y;
  for (const { key, dense: runs = [] } of (telling.panels ?? [telling]).flatMap(one => one.series ?? [])) {
    if (series !== undefined && key !== series) continue;
    for (const run of runs) {
      const at = near(run.x, x);
      const found = { row: run.rows[at]!, x: run.x[at]!, y: run.y[at]! };
      if (at >= 0 && (!best || away(found) < away(best))) best = found;
    }
  }
  return best;
}

/**
 * The row before (-1) or after (1) another: in time, of the same measure, entity and voice; of dots along the horizontal axis. Undefined at
 * the ends of what is shown.
 */
export function beside({ dense, axes, time }: Telling, row: number, step: -1 | 1): number | undefined {
  if (!dense) return undefined;
  if (axes?.dense) return dotBeside(dense, row, step);
  const { first, last, strands, strand } = dense;
  const rows = strands[strand[row]!]!;
  const order = (i: number): number => compareDays(first[i]!, last[i]!, first[row]!, last[row]!);
  let [low, high] = [0, rows.length];
  while (low < high) {
    const mid = (low + high) >> 1;
    if (order(rows[mid]!) < 0) low = mid + 1;
    else high = mid;
  }
  const next = rows[rows.indexOf(row, low) + step];
  const day = next === undefined ? NaN : middle(first[next]!, last[next]!);
  return time && !(day >= time.from && day <= time.to) ? undefined : next;
}

function dotBeside(dense: DenseRows, row: number, step: -1 | 1): number | undefined {
  const { x, y } = dense.pairs!;
  const k = x.includes(row) ? x.indexOf(row) : y.indexOf(row);
  const { order } = ordered(dense);
  const next = k < 0 ? undefined : order[order.indexOf(k) + step];
  return next === undefined ? undefined : x[next];
}

/** The index of the nearest of some numbers in order; -1: there are none. */
function near(all: Float64Array, wanted: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  const isBefore = low > 0 && (low === all.length || wanted - all[low - 1]! <= all[low]! - wanted);
  return isBefore ? low - 1 : low < all.length ? low : -1;
}

/** Pairs of rows by their number on the horizontal axis. */
interface Ordered {
  order: Uint32Array;
  x: Float64Array;
}
const orders = new WeakMap<DenseRows, Ordered>();

function ordered(dense: DenseRows): Ordered {
  const known = orders.get(dense);
  if (known) return known;
  const { columns, pairs } = dense;
  const at = (k: number): number => columns.value[pairs!.x[k]!]!;
  const order = Uint32Array.from(pairs?.x.keys() ?? []).sort((a, b) => at(a) - at(b) || a - b);
  const made = { order, x: Float64Array.from(order, at) };
  orders.set(dense, made);
  return made;
}

/** From the place on the horizontal axis outwards, until no dot further away can be nearer. */
function nearestDot(dense: DenseRows, x: number, y: number, scale: Scale): NearRow | undefined {
  const { pairs, columns } = dense;
  if (!pairs) return undefined;
  const { value } = columns;
  const { order, x: all } = ordered(dense);
  let best = -1;
  let least = Infinity;
  let right = Math.max(0, near(all, x));
  let left = right - 1;
  while (left >= 0 || right < all.length) {
    const ahead = right < all.length ? Math.abs(all[right]! - x) : Infinity;
    const behind = left >= 0 ? Math.abs(all[left]! - x) : Infinity;
    const k = order[ahead < behind ? right++ : left--]!;
    const dx = Math.min(ahead, behind) * scale.x;
    if (dx * dx > least) break;
    const dy = (value[pairs.y[k]!]! - y) * scale.y;
    const away = dx * dx + dy * dy;
    if (away < least) [best, least] = [k, away];
  }
  if (best < 0) return undefined;
  const row = pairs.x[best]!;
  return { row, x: value[row]!, y: value[pairs.y[best]!]! };
}
