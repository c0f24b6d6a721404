import type { Period } from './period.ts';

/** Whether one of two periods is no more than a fifth longer than the other: months are alike, and years. An open one is like none. */
export function alike(a: Period, b: Period): boolean {
  const lengthOf = ({ first, last }: Period): number => (first === null || last === null ? NaN : last - first + 1);
  const [x, y] = [lengthOf(a), lengthOf(b)];
  return Math.max(x, y) <= 1.2 * Math.min(x, y);
}
