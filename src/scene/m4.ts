import type { Blocks } from '../model/survey.ts';

/**
 * Which points of a line have to be drawn so that the picture is the one of all: of each column of pixels the first, the lowest, the
 * highest and the last. Of few points all.
 * Source: U. Jugel, Z. Jerzak, G. Hackenbroich, V. Markl: M4: A Visualization-Oriented Time Series Data Aggregation. VLDB 2014.
 * @param x in order; `y` as long, without gaps
 * @param column the number of the column that an `x` lies in; never falls as `x` grows
 * @param blocks the lowest and the highest of each so many points from `offset` before these on: of a column that holds all of them, no
 *   other is looked at
 * @returns indices, in order
 */
export function m4(
  x: Float64Array,
  y: Float64Array,
  column: (x: number) => number,
  blocks?: Blocks & { offset: number },
): Uint32Array {
  const kept = new Uint32Array(x.length);
  let found = 0;
  const end = (from: number, to: number, low: number, high: number): void => {
    kept[found++] = from;
    const [a, b] = low < high ? [low, high] : [high, low];
    if (a > from && a < to) kept[found++] = a;
    if (b > from && b < to && b !== a) kept[found++] = b;
    if (to > from) kept[found++] = to;
  };
  const { size, offset, low: lows, high: highs } = blocks ?? { size: 1, offset: 0, low: kept, high: kept };
  let [from, low, high, at] = [0, 0, 0, NaN];
  // the next block, and where it begins
  let block = Math.ceil(offset / size);
  let next = blocks ? block * size - offset : -1;
  for (let i = 0; i < x.length; i++) {
    const own = column(x[i]!);
    if (own !== at) {
      if (i) end(from, i - 1, low, high);
      from = low = high = i;
      at = own;
    }
    let [lowest, highest] = [i, i];
    if (i === next) {
      const last = i + size - 1;
      if (last < x.length && column(x[last]!) === own) {
        [lowest, highest] = [lows[block]! - offset, highs[block]! - offset];
        i = last;
      }
      block++;
      next += size;
    }
    if (y[lowest]! < y[low]!) low = lowest;
    if (y[highest]! > y[high]!) high = highest;
  }
  if (x.length) end(from, x.length - 1, low, high);
  return kept.slice(0, found);
}
