import type { Period } from './period.ts';

/** True if every possible day of `inner` is a possible day of `outer`: `2014-12` within `1990/..`. */
export function within(inner: Period, outer: Period): boolean {
  const begins = outer.first === null || (inner.first !== null && inner.first >= outer.first);
  return begins && (outer.last === null || (inner.last !== null && inner.last <= outer.last));
}
