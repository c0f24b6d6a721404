/**
 * A number with many digits as we print it: what comes out of a division has four of them, at least two of them decimals, or
 * is `whole`, as in formulas. A bound is rounded to the safe side, so that what we say stays true.
 */
export function rounded(n: number, whole: boolean, round: (n: number) => number): number {
  if (Math.abs(n) >= 1e15) return n;
  const places = whole ? 0 : Math.min(20, Math.max(2, 3 - Math.floor(Math.log10(Math.abs(n)))));
  const unit = 10 ** places;
  return Number((round(n * unit) / unit).toFixed(places));
}
