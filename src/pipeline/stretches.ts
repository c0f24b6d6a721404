import type { Stretches } from '../model/survey.ts';
import { compareDays, middle } from './strands.ts';

/** Of so many steps in time that are alike, a longer one is a gap. */
const least = 4;
/** Points of which the lowest and the highest are known. */
const size = 64;

/** What is known of rows in time: their days, and their numbers. */
interface Dated {
  first: Float64Array;
  last: Float64Array;
  value: Float64Array;
}

/** Of rows in time those with a date. */
export function datedOf(all: Uint32Array, { first, last }: Pick<Dated, 'first' | 'last'>): Uint32Array {
  let start = 0;
  while (start < all.length && Number.isNaN(first[all[start]!]!) && Number.isNaN(last[all[start]!]!)) start++;
  return start ? all.subarray(start) : all;
}

/** Where rows stand: the middle of each one's period. */
export function placesOf(rows: Uint32Array, { first, last }: Pick<Dated, 'first' | 'last'>): Float64Array {
  const at = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k]!;
    at[k] = middle(first[i]!, last[i]!);
  }
  return at;
}

/**
 * Where lines through rows in time begin and end: at numbers that are missing, at gaps in even dates, where two stand at one time, and,
 * if `joins` is given, wherever it does not let them go on. Pairs of indices, the second of each not included.
 */
export function endsOf(
  rows: Uint32Array,
  at: Float64Array,
  gap: number,
  { first, last, value }: Dated,
  joins?: (before: number, after: number) => boolean,
): number[] {
  const ends: number[] = [];
  let from = 0;
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k]!;
    const isNumber = !Number.isNaN(value[i]!);
    if (isNumber && k === from) continue;
    if (isNumber) {
      const before = rows[k - 1]!;
      const isLater = last[before]! < last[i]! || compareDays(first[before]!, last[before]!, first[i]!, last[i]!) !== 0;
      if (isLater && at[k]! - at[k - 1]! <= gap && (!joins || joins(before, i))) continue;
    }
    if (k > from) ends.push(from, k);
    from = isNumber ? k : k + 1;
  }
  if (rows.length > from) ends.push(from, rows.length);
  return ends;
}

/** The lines through rows of one kind in time, and the lowest and the highest of each few points. */
export function stretchesOf(all: Uint32Array, dated: Dated): Stretches {
  const rows = datedOf(all, dated);
  const x = placesOf(rows, dated);
  const ends = Uint32Array.from(endsOf(rows, x, gapOf(x), dated));
  const [low, high] = [new Uint32Array(rows.length / size), new Uint32Array(rows.length / size)];
  const { value } = dated;
  for (let block = 0; block < low.length; block++) {
    let [deep, tall] = [block * size, block * size];
    for (let k = deep; k < (block + 1) * size; k++) {
      const number = value[rows[k]!]!;
      if (number < value[rows[deep]!]!) deep = k;
      if (number > value[rows[tall]!]!) tall = k;
    }
    [low[block], high[block]] = [deep, tall];
  }
  return { x, ends, blocks: { size, low, high } };
}

/** How many days are too many between two dates; Infinity where the dates do not follow each other evenly. */
export function gapOf(places: Float64Array): number {
  const counts = new Map<number, number>();
  let [total, before, step, run] = [0, NaN, NaN, 0];
  const note = (): void => void (run && counts.set(step, (counts.get(step) ?? 0) + run));
  for (let k = 0; k < places.length; k++) {
    const at = places[k]!;
    const next = at - before;
    before = at;
    if (!(next > 0)) continue;
    total++;
    if (next !== step) {
      note();
      [step, run] = [next, 0];
    }
    run++;
  }
  note();
  const sorted = [...counts].sort(([a], [b]) => a - b);
  let passed = 0;
  const usual = sorted.find(([, n]) => (passed += n) > Math.floor(total / 2))?.[0] ?? 0;
  const even = sorted.reduce((sum, [days, n]) => sum + (Math.abs(days - usual) <= 0.1 * usual ? n : 0), 0);
  return total >= least && even >= 0.75 * total ? 1.5 * usual : Infinity;
}
