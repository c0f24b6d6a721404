import { fromNumber, mul, rational, sub, toNumber } from '../model/rational.ts';
import type { Quantity } from '../model/quantity.ts';
import { parseNotation } from './parse-notation.ts';

const powers = { '': 0, M: 6, bn: 9, tn: 12 } as const;
type Magnitude = keyof typeof powers;
const magnitudes = Object.keys(powers) as Magnitude[];

/**
 * A quantity in the shortest notation that reads back as exactly the same; null if none does: no number, a unit other than `%`
 * and `pp`, a relation without a base, "1.5 times more". Thousands are written out, so that "over 4,000" stays `>4000`.
 */
export function formatValue(quantity: Quantity): string | null {
  const { lo, hi } = quantity;
  const [low, high] = [lo ?? hi ?? 0, hi ?? lo ?? 0];
  const size = Math.max(Math.abs(low), Math.abs(high));
  // 0.5..1M, but not 0.0002..1M
  const fitting = (bound: number) =>
    magnitudes.filter(m => !m || (size >= 10 ** powers[m] && (!bound || Math.abs(bound) * 10 >= 10 ** powers[m])));
  const texts = fitting(low).flatMap(first => fitting(high).flatMap(last => notations(quantity, first, last)));
  const saying = texts.filter(text => says(text, quantity));
  return saying.sort((a, b) => a.length - b.length)[0] ?? null;
}

/** The ways to write a quantity with its bounds in these magnitudes; some may say something else. */
function notations(quantity: Quantity, low: Magnitude, high: Magnitude): string[] {
  const { lo, hi, loOpen, hiOpen, mid, approximate, unit = '', relation } = quantity;
  const signed = relation !== undefined && relation.kind !== 'ratio';
  const start = approximate ? '~' : '';
  const end = relation ? `${signed ? ' ' : 'x '}[${relation.base}]` : '';
  const [above, below] = [loOpen ? '>' : '>=', hiOpen ? '<' : '<='];
  const bodies: string[] = [];
  // "just over" and "just under" have two bounds and are written with one
  const isOneSided = (other: number | null) => other === null || approximate;
  if (lo !== null && isOneSided(hi) && low === high) bodies.push(above + write(lo, low, signed) + low + unit);
  if (hi !== null && isOneSided(lo) && low === high) bodies.push(below + write(hi, high, signed) + high + unit);
  if (lo !== null && hi !== null) {
    const last = write(hi, high, signed) + high + unit;
    // a magnitude and a unit after the last number hold for both
    const first = write(lo, low, signed) + (low === high ? '' : low);
    if (mid !== undefined) bodies.push(around(mid, hi, high, signed, unit && high + unit) + high);
    else if (lo === hi) bodies.push(last);
    else bodies.push(loOpen || hiOpen ? `${above}${first} ${below}${last}` : `${first}..${last}`);
  }
  return bodies.map(body => start + body + end);
}

/** `34%±3`, `300±10`. */
function around(mid: number, hi: number, magnitude: Magnitude, signed: boolean, tail: string): string {
  const margin = toNumber(sub(fromNumber(hi), fromNumber(mid)));
  return `${write(mid, magnitude, signed)}${tail}±${write(margin, magnitude, false)}`;
}

/** The shortest way to write a number before its magnitude: decimal, with an exponent, or a fraction that no decimal says. */
function write(value: number, magnitude: Magnitude, signed: boolean): string {
  const scaled = toNumber(mul(fromNumber(value), rational(1n, 10n ** BigInt(powers[magnitude]))));
  const decimal = String(scaled).replace('e+', 'e');
  const text = decimal.length > 12 && Math.abs(scaled) < 100 ? (fraction(scaled) ?? decimal) : decimal;
  return signed && value >= 0 ? '+' + text : text;
}

/** `1/3` for 0.3333333333333333. */
function fraction(value: number): string | null {
  for (let d = 3; d < 100; d++) {
    const n = Math.round(value * d);
    if (n / d === value) return `${n}/${d}`;
  }
  return null;
}

/** True if a text in the notation means exactly this quantity. */
function says(text: string, quantity: Quantity): boolean {
  const read = parseNotation(text);
  return 'quantity' in read && canonical(read.quantity) === canonical(quantity);
}

const canonical = (q: Quantity): string =>
  JSON.stringify([
    q.lo,
    q.hi,
    q.loOpen,
    q.hiOpen,
    q.mid,
    q.approximate,
    q.unit,
    q.relation?.kind,
    q.relation?.base,
    q.ambiguous,
  ]);
