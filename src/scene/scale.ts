import type { Axis } from '../model/telling.ts';
import { extentOf } from './extent.ts';
import type { Drawn } from './extent.ts';

/** A linear scale: a value of `[a, b]` as a pixel between `u0` and `u1`. */
export const linear = ([a, b]: readonly [number, number], u0: number, u1: number): ((value: number) => number) => {
  // the span of the largest numbers there are is not a number: then halves are compared
  const half = Number.isFinite(b - a) ? 1 : 2;
  const span = b / half - a / half;
  return value => u0 + ((value / half - a / half) / span) * (u1 - u0);
};

/** The values that the marks of some rows need room for: those of the axis, and zero unless they stand on a number line. */
export function domain(axis: Axis | null, told: readonly Drawn[], onLine = false): [number, number] {
  const all = told.flatMap(row => {
    const extent = extentOf(row, onLine);
    return extent ? [extent.start, extent.end, ...(extent.near ?? [])] : [];
  });
  if (axis) all.push(axis.from, axis.to);
  if (!onLine || !all.length) all.push(0);
  const [lo, hi] = [Math.min(...all), Math.max(...all)];
  return lo < hi ? [lo, hi] : [lo, lo + (Math.abs(lo) || 1)];
}
