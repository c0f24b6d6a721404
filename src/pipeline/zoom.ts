import { comparePeriods, readPeriod } from '../model/period.ts';
import type { Telling } from '../model/telling.ts';

/** Two periods in EDTF, the first and the last of those that are shown. */
export type TimeWindow = readonly [from: string, to: string];

/** Ways to go through time. */
export type Zoom = 'earlier' | 'later' | 'closer' | 'wider';

/** The fewest moments that are shown. */
const least = 6;

/** The periods of a chart's marks, in time, each once. */
export function momentsOf({ told }: Pick<Telling, 'told'>): string[] {
  const texts = [...new Set(told.flatMap(({ row }) => (row.reference ? [] : (row.period ?? []))))];
  return texts
    .flatMap(text => {
      const period = readPeriod(text);
      return period ? [{ text, period }] : [];
    })
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map(({ text }) => text);
}

/**
 * The next window on some moments: half of it or twice as much around its middle, or half of itself earlier or later. Undefined: all
 * of them. A window that cannot go further is given back as it is.
 */
export function zoomed(moments: readonly string[], window: TimeWindow | undefined, way: Zoom): TimeWindow | undefined {
  const [from, to] = indices(moments, window);
  const size = to - from + 1;
  const next =
    way === 'closer' ? Math.max(Math.min(least, size), Math.ceil(size / 2)) : way === 'wider' ? size * 2 : size;
  const half = Math.max(1, Math.floor(size / 2));
  const shift = way === 'earlier' ? -half : way === 'later' ? half : Math.floor((size - next) / 2);
  const start = Math.max(0, Math.min(moments.length - next, from + shift));
  return next >= moments.length ? undefined : windowOf(moments, start, start + next - 1);
}

/** The window from one moment to another, by their indices; undefined: all of them. */
export function windowOf(moments: readonly string[], from: number, to: number): TimeWindow | undefined {
  const [first, last] = [moments[Math.max(0, from)], moments[Math.min(moments.length - 1, to)]];
  if (first === undefined || last === undefined || (from <= 0 && to >= moments.length - 1)) return undefined;
  return [first, last];
}

/** The first and the last index of a window; where it is none of these moments, of all. */
export function indices(moments: readonly string[], window: TimeWindow | undefined): [number, number] {
  const [from, to] = (window ?? []).map(text => readPeriod(text));
  const inside = moments.flatMap((text, i) => {
    const period = readPeriod(text)!;
    return from && to && comparePeriods(period, from) >= 0 && comparePeriods(period, to) <= 0 ? [i] : [];
  });
  return inside.length ? [inside[0]!, inside.at(-1)!] : [0, moments.length - 1];
}
