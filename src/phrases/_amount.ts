import { nearFraction } from '../model/near-fraction.ts';
import type { Quantity } from '../model/quantity.ts';
import { add, compare, fromDecimal, mul, rational, sub, toNumber } from '../model/rational.ts';
import type { Rational } from '../model/rational.ts';

/** What words say while they are read: a quantity with exact bounds. */
export interface Amount extends Omit<Quantity, 'lo' | 'hi' | 'mid'> {
  lo: Rational | null;
  hi: Rational | null;
  /** Digits and nothing else, as in `3,500`. */
  plain?: boolean;
  /** Digits without magnitude and unit: those of a later number hold for it too. */
  bare?: boolean;
  /** The magnitude at the end of the number, `million` in `10 to 12 million`. */
  size?: number;
}

/** Something read from tokens, and the index of the token behind it. */
export interface Found<T> {
  value: T;
  next: number;
}

/** A number, or a range of ours behind vague words. */
export const amount = (lo: Rational, hi = lo, rest: Partial<Amount> = {}): Amount => ({
  lo,
  hi,
  loOpen: false,
  hiOpen: false,
  approximate: false,
  ...rest,
});

/** Digits with a point for decimals; null if they are too many for a number. */
export function fromDigits(text: string): Rational | null {
  const digits = text.replace(/[^\d.]/g, '');
  return digits.length > 16 ? null : fromDecimal(digits);
}

/** A whole number. */
export const whole = (n: number): Rational => rational(BigInt(n));

/** What each hedge does to an amount; null where it makes no sense of it. */
export const hedges = {
  over: (a: Amount): Amount => ({ ...a, hi: null, loOpen: true, hiOpen: true }),
  atLeast: (a: Amount): Amount => ({ ...a, hi: null, hiOpen: true }),
  under: (a: Amount): Amount => ({ ...a, lo: null, loOpen: true, hiOpen: true }),
  atMost: (a: Amount): Amount => ({ ...a, lo: null, loOpen: true }),
  justOver: (a: Amount): Amount | null =>
    isPoint(a) ? { ...a, hi: add(a.lo, nearFraction(a.lo)), loOpen: true, approximate: true } : null,
  justUnder: (a: Amount): Amount | null =>
    isPoint(a) ? { ...a, lo: sub(a.lo, nearFraction(a.lo)), hiOpen: true, approximate: true } : null,
  about: (a: Amount): Amount => ({ ...a, approximate: true }),
} as const;

const isPoint = (a: Amount): a is Amount & { lo: Rational } =>
  a.lo !== null && a.hi !== null && a.lo.n !== 0n && !compare(a.lo, a.hi);

/** The closed range between two numbers, or null if it runs backwards or mixes units. */
export function range(a: Amount, b: Amount): Amount | null {
  if (!a.lo || !b.hi || compare(a.lo, b.hi) >= 0 || a.unit !== b.unit || a.relation?.kind !== b.relation?.kind)
    return null;
  return { ...b, lo: a.lo, approximate: a.approximate || b.approximate, plain: false, bare: false };
}

const negative = (value: Rational | null): Rational | null => value && { n: -value.n, d: value.d };

/** An amount as a change: a percentage of the base, or a signed amount on it; `down`: the other way. */
export function change(a: Amount, down: boolean): Amount {
  const relation = { kind: a.unit === '%' ? 'change' : 'difference' } as const;
  const signed = down ? { lo: negative(a.hi), hi: negative(a.lo), loOpen: a.hiOpen, hiOpen: a.loOpen } : {};
  return { ...a, ...signed, relation };
}

/** An amount as a multiple of its base. */
export const ratio = (a: Amount, rest: Partial<Amount> = {}): Amount => ({
  ...a,
  relation: { kind: 'ratio' },
  ...rest,
});

/** An amount times a factor. */
export const scaled = (a: Amount, factor: Rational): Amount => ({
  ...a,
  lo: a.lo && mul(a.lo, factor),
  hi: a.hi && mul(a.hi, factor),
});

/** An amount as plain data. */
export const toQuantity = ({ lo, hi, loOpen, hiOpen, approximate, unit, relation, ambiguous }: Amount): Quantity => ({
  lo: lo && toNumber(lo),
  hi: hi && toNumber(hi),
  loOpen,
  hiOpen,
  approximate,
  ...(unit && { unit }),
  ...(relation && { relation }),
  ...(ambiguous && { ambiguous }),
});
