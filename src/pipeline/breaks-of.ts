import type { Extent } from './extent.ts';

/** Most classes: readers tell five shades apart. */
const most = 5;

/**
 * Round numbers between ordered classes, at equal steps, where they tell the numbers apart best: of all such scales the one whose
 * classes hold the most even shares of them (Shannon's entropy), as long as they cover a good part of where numbers lie. Zero is among them where numbers lie on both sides of it;
 * `wanted` are, if they can be.
 */
export function breaksOf(values: readonly number[], wanted: readonly number[] = []): number[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (!(high > low) || !Number.isFinite(high - low)) return [];
  const needed = low < 0 && high >= 0 ? [0] : [];
  const scales = scalesOf(low, high, Math.min(most, sorted.length));
  const having = (numbers: readonly number[]): number[][] =>
    scales.filter(scale => numbers.every(number => scale.includes(number)));
  const best = [[...needed, ...wanted.filter(number => number > low && number <= high)], needed, []]
    .map(having)
    .find(list => list.length);
  const scores = best?.map(scale => ({
    scale,
    score: evenness(scale, values) + Math.log(coverage(scale, low, high)) / 2,
  }));
  return scores?.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a)).scale ?? [];
}

/** All scales of so many classes, coarse steps first: of 1, 2, 2.5 and 5 × 10^k. */
function scalesOf(low: number, high: number, classes: number): number[][] {
  const power = Math.floor(Math.log10((high - low) / classes));
  const steps = [1, 0, -1].flatMap(more => [5, 2.5, 2, 1].map(step => step * 10 ** (power + more)));
  return steps.flatMap(step => {
    const [first, last] = [Math.floor(low / step) + 1, Math.floor(high / step)];
    const count = Math.min(classes - 1, last - first + 1);
    if (!(count > 0) || !Number.isFinite(first)) return [];
    const starts = Array.from({ length: last - first - count + 2 }, (_, i) => first + i);
    // without the dust of binary fractions
    return starts.map(start => Array.from({ length: count }, (_, i) => Number(((start + i) * step).toPrecision(12))));
  });
}

function evenness(breaks: readonly number[], values: readonly number[]): number {
  const counts = Array.from({ length: breaks.length + 1 }, () => 0);
  for (const value of values) counts[classAt(value, breaks)]!++;
  return counts.reduce((sum, n) => (n ? sum - (n / values.length) * Math.log(n / values.length) : sum), 0);
}

/** How much of where numbers lie the classes cover, taken the outer ones as wide as the others. */
function coverage(scale: readonly number[], low: number, high: number): number {
  const step = scale.length > 1 ? scale[1]! - scale[0]! : high - low;
  return Math.min(1, (step * (scale.length + 1)) / (high - low));
}

/** The class of a number: each begins with its own break. */
export const classAt = (value: number, breaks: readonly number[]): number => breaks.filter(one => one <= value).length;

/** The class that an interval lies in as a whole; null if it lies in several. */
export function classIn({ lo, hi, hiOpen }: Extent, breaks: readonly number[]): number | null {
  const first = classAt(lo, breaks);
  const end = breaks[first];
  return end === undefined || hi < end || (hi === end && hiOpen) ? first : null;
}
