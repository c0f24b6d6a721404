import { nearFraction } from './near-fraction.ts';
import type { Quantity } from './quantity.ts';
import { add, compare, div, fromNumber, mul, rational, sub, toNumber } from './rational.ts';
import type { Rational } from './rational.ts';

/** All numbers between two exact ends; null: no bound on that side, which is open. */
export interface Interval {
  readonly lo: Rational | null;
  readonly hi: Rational | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** An end of an interval: a number and whether it is excluded; null: none. */
type End = { at: Rational; open: boolean } | null;

const zero = rational(0n);
const loEnd = ({ lo, loOpen }: Interval): End => lo && { at: lo, open: loOpen };
const hiEnd = ({ hi, hiOpen }: Interval): End => hi && { at: hi, open: hiOpen };
const between = (lo: End, hi: End): Interval => ({
  lo: lo && lo.at,
  hi: hi && hi.at,
  loOpen: lo?.open ?? true,
  hiOpen: hi?.open ?? true,
});

/** Every number there is. */
export const everything: Interval = between(null, null);

/** One number. */
export const point = (at: Rational): Interval => between({ at, open: false }, { at, open: false });

/** What a quantity stands for where it is compared: its interval, and for "about n" everything near n. */
export function fromQuantity({ lo, hi, loOpen, hiOpen, approximate }: Quantity): Interval {
  const [from, to] = [lo === null ? null : fromNumber(lo), hi === null ? null : fromNumber(hi)];
  if (!from || !to || lo !== hi || !approximate) return { lo: from, hi: to, loOpen, hiOpen };
  return { lo: sub(from, nearFraction(from)), hi: add(to, nearFraction(to)), loOpen, hiOpen };
}

/** The bounds of an interval as numbers: the four fields of a quantity. */
export const toBounds = ({ lo, hi, loOpen, hiOpen }: Interval): Pick<Quantity, 'lo' | 'hi' | 'loOpen' | 'hiOpen'> => ({
  lo: lo && toNumber(lo),
  hi: hi && toNumber(hi),
  loOpen,
  hiOpen,
});

const join = (a: End, b: End, operation: (a: Rational, b: Rational) => Rational): End =>
  a && b && { at: operation(a.at, b.at), open: a.open || b.open };

/** All sums. */
export const plus = (a: Interval, b: Interval): Interval =>
  between(join(loEnd(a), loEnd(b), add), join(hiEnd(a), hiEnd(b), add));

/** All differences. */
export const minus = (a: Interval, b: Interval): Interval =>
  between(join(loEnd(a), hiEnd(b), sub), join(hiEnd(a), loEnd(b), sub));

/** A product of ends. A zero that is included is reached whatever it is multiplied with. */
function product(a: End, b: End): End {
  if (!a || !b) return null;
  const reached = [a, b].some(end => !end.open && !end.at.n);
  return { at: mul(a.at, b.at), open: !reached && (a.open || b.open) };
}

/** All products with a ratio, which must not reach below zero. */
export function times(a: Interval, ratio: Interval): Interval {
  const [low, high] = [loEnd(ratio), hiEnd(ratio)];
  const isNegative = (end: End) => end !== null && end.at.n < 0n;
  const lo = loEnd(a);
  const hi = hiEnd(a);
  return between(product(lo, isNegative(lo) ? high : low), product(hi, hi && hi.at.n > 0n ? high : low));
}

/** One divided by a ratio, which must not reach below zero: [2, 4) is (1/4, 1/2]; more than 2 is between 0 and 1/2, both excluded. */
export function inverse(ratio: Interval): Interval {
  const one = rational(1n);
  const flip = (end: End): End => (end && end.at.n ? { at: div(one, end.at), open: end.open } : null);
  return between(flip(hiEnd(ratio)) ?? { at: zero, open: true }, flip(loEnd(ratio)));
}

/** All quotients by a ratio, which must not reach below zero. */
export const over = (a: Interval, ratio: Interval): Interval => times(a, inverse(ratio));

/** Above zero if end a is the stricter lower end (`side` 1) or upper end (`side` -1). */
function stricter(a: End, b: End, side: 1 | -1): number {
  if (!a || !b) return Number(a !== null) - Number(b !== null);
  return side * compare(a.at, b.at) || Number(a.open) - Number(b.open);
}

/** True if no number lies in the interval. */
export function isEmpty({ lo, hi, loOpen, hiOpen }: Interval): boolean {
  if (!lo || !hi) return false;
  const order = compare(lo, hi);
  return order > 0 || (order === 0 && (loOpen || hiOpen));
}

/** What two intervals share; null: nothing. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const lo = stricter(loEnd(a), loEnd(b), 1) >= 0 ? loEnd(a) : loEnd(b);
  const hi = stricter(hiEnd(a), hiEnd(b), -1) >= 0 ? hiEnd(a) : hiEnd(b);
  const shared = between(lo, hi);
  return isEmpty(shared) ? null : shared;
}

/** True if every number of `inner` lies in `outer`. */
export const contains = (outer: Interval, inner: Interval): boolean =>
  stricter(loEnd(inner), loEnd(outer), 1) >= 0 && stricter(hiEnd(inner), hiEnd(outer), -1) >= 0;

/** The same ends. */
export const equal = (a: Interval, b: Interval): boolean => contains(a, b) && contains(b, a);
