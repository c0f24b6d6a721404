import { dayNumber } from '../model/period.ts';
import { indices, type Columns } from '../model/columns.ts';

/** The middle of a period, in days since 1970-01-01, where a row stands; NaN without a period. */
export function middle(first: number, last: number): number {
  const from = Number.isNaN(first) ? last : first;
  return (from + (Number.isNaN(last) ? from : last) + 1) / 2;
}

/** Rows of one measure, entity and voice together, each list in time, and for each row the index of its list. */
export function strandsOf(
  { count, kinds, kind, entity, entities }: Columns,
  first: Float64Array,
  last: Float64Array,
): { strands: Uint32Array[]; strand: Uint32Array } {
  const voices = new Map<string, number>();
  const voice = kinds.map(({ measure, speaker, source, entity }) => {
    const name = JSON.stringify([measure, speaker ?? source, entity]);
    if (!voices.has(name)) voices.set(name, voices.size);
    return voices.get(name)!;
  });
  if (voices.size === 1 && !entities.length)
    return { strands: [inTime(indices(count), first, last)], strand: new Uint32Array(count) };
  const size = entities.length + 1;
  const index = new Map<number, number>();
  const counts: number[] = [];
  const strand = new Uint32Array(count);
  for (let i = 0, key = -1, at = 0; i < count; i++) {
    const own = voice[kind[i]!]! * size + entity[i]!;
    if (own !== key) {
      key = own;
      at = index.get(key) ?? counts.push(0) - 1;
      index.set(key, at);
    }
    counts[at]!++;
    strand[i] = at;
  }
  const strands = counts.map(n => new Uint32Array(n));
  const filled = new Uint32Array(counts.length);
  for (let i = 0; i < count; i++) strands[strand[i]!]![filled[strand[i]!]!++] = i;
  for (const rows of strands) inTime(rows, first, last);
  return { strands, strand };
}

/** Sorts rows in time, those without a date first. */
export function inTime(rows: Uint32Array, first: Float64Array, last: Float64Array): Uint32Array {
  const order = (a: number, b: number): number => compareDays(first[a]!, last[a]!, first[b]!, last[b]!);
  for (let i = 1; i < rows.length; i++) {
    const a = rows[i - 1]!;
    const b = rows[i]!;
    if (!(last[a]! < last[b]!) && order(a, b) > 0) return rows.sort(order);
  }
  return rows;
}

/** The order of two periods: by last days (none: later than any), then first days (none: earlier); those without both come first. */
export function compareDays(firstA: number, lastA: number, firstB: number, lastB: number): number {
  const [noneA, noneB] = [Number.isNaN(firstA) && Number.isNaN(lastA), Number.isNaN(firstB) && Number.isNaN(lastB)];
  if (noneA || noneB) return Number(noneB) - Number(noneA);
  return order(lastA, lastB, Infinity) || order(firstA, firstB, -Infinity);
}

function order(a: number, b: number, none: number): number {
  if (a === b) return 0;
  const difference = (Number.isNaN(a) ? none : a) - (Number.isNaN(b) ? none : b);
  return Number.isNaN(difference) ? 0 : difference;
}

/** How many different periods rows have. */
export function momentsOf(first: Float64Array, last: Float64Array): number {
  // of ten thousand years the days that there are, each a bit for every length of a period that is usual
  let [from, to] = [dayNumber(10_000, 1, 1), dayNumber(0, 1, 1)];
  const [latest, earliest] = [from, to];
  for (let i = 0; i < first.length; i++) {
    const at = first[i]!;
    if (at < from && at >= earliest) from = at;
    if (at > to && at <= latest) to = at;
  }
  const days = to - from;
  const seen = new Uint8Array(Math.max(0, days) + 1);
  const others = new Set<string>();
  let found = 0;
  for (let i = 0; i < first.length; i++) {
    const length = last[i]! - first[i]!;
    const bit = length === 0 ? 1 : length < 31 && length > 26 ? 2 : length === 364 || length === 365 ? 4 : 0;
    const at = first[i]! - from;
    if (!bit || !(at >= 0 && at <= days)) others.add(`${first[i]} ${last[i]}`);
    else if (!(seen[at]! & bit)) {
      seen[at]! |= bit;
      found++;
    }
  }
  return found + others.size;
}
