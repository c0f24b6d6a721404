import { comparePeriods, readPeriod, type Period } from '../model/period.ts';
import type { Telling } from '../model/telling.ts';

/** Two periods in EDTF, the first and the last of those that are shown. */
export type TimeWindow = readonly [from: string, to: string];

/** Ways to go through time. */
export type Zoom = 'earlier' | 'later' | 'closer' | 'wider';

/** The fewest moments that are shown. */
const least = 6;

const known = new WeakMap<Telling['told'], string[]>();

/** The periods of a chart's marks, in time, each once: worked out once for the same rows. */
export function momentsOf({ told }: Pick<Telling, 'told'>): string[] {
  const moments = known.get(told) ?? inTime(told);
  known.set(told, moments);
  return moments;
}

function inTime(told: Telling['told']): string[] {
  const texts = new Set(told.flatMap(({ row }) => (row.reference ? [] : (row.period ?? []))));
  return [...texts]
    .flatMap(text => readPeriod(text) ?? [])
    .sort(comparePeriods)
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
  const compared = (limit: Period) => (text: string) => comparePeriods(readPeriod(text)!, limit);
  const first = from ? bisected(moments, text => compared(from)(text) >= 0) : 0;
  const last = to ? bisected(moments, text => compared(to)(text) > 0) - 1 : -1;
  return from && first <= last ? [first, last] : [0, moments.length - 1];
}

/** The index of the first of some sorted texts that passes a test which all after it pass; how many there are if none does. */
function bisected(texts: readonly string[], passes: (text: string) => boolean): number {
  let [lo, hi] = [0, texts.length];
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if (passes(texts[middle]!)) hi = middle;
    else lo = middle + 1;
  }
  return lo;
}
