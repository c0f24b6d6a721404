/**
 * Which points of a line have to be drawn so that the picture is the one of all: of each column of pixels the first, the lowest, the
 * highest and the last. Of few points all.
 * Source: U. Jugel, Z. Jerzak, G. Hackenbroich, V. Markl: M4: A Visualization-Oriented Time Series Data Aggregation. VLDB 2014.
 * @param x in order; `y` as long, without gaps
 * @param column the number of the column that an `x` lies in; never falls as `x` grows
 * @returns indices, in order
 */
export function m4(x: Float64Array, y: Float64Array, column: (x: number) => number): Uint32Array {
  const kept = new Uint32Array(x.length);
  let found = 0;
  const end = (from: number, to: number, low: number, high: number): void => {
    kept[found++] = from;
    const [a, b] = low < high ? [low, high] : [high, low];
    if (a > from && a < to) kept[found++] = a;
    if (b > from && b < to && b !== a) kept[found++] = b;
    if (to > from) kept[found++] = to;
  };
  let [from, low, high, at] = [0, 0, 0, NaN];
  for (let i = 0; i < x.length; i++) {
    const own = column(x[i]!);
    if (own !== at) {
      if (i) end(from, i - 1, low, high);
      from = low = high = i;
      at = own;
    } else {
      if (y[i]! < y[low]!) low = i;
      if (y[i]! > y[high]!) high = i;
    }
  }
  if (x.length) end(from, x.length - 1, low, high);
  return kept.slice(0, found);
}
