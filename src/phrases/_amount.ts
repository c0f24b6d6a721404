import { nearFraction } from '../model/near-fraction.ts';
import type { Quantity } from '../model/quantity.ts';
import { add, compare, div, mul, rational, sub, toNumber } from '../model/rational.ts';
import type { Rational } from '../model/rational.ts';

/** What words say while they are read: a quantity with exact bounds. */
export interface Amount extends Omit<Quantity, 'lo' | 'hi' | 'mid'> {
  lo: Rational | null;
  hi: Rational | null;
  mid?: Rational;
  /** Digits, perhaps with a magnitude, and no other word but a unit: `3,500`, `3.5 million`. */
  plain?: boolean;
  /** Digits or words without magnitude and unit: those of a later number hold for it too. */
  bare?: boolean;
  /** The number falls as the words grow: more than halved is less than half. */
  falling?: boolean;
  /** Its currency stands before it, and holds for a later number, too. */
  money?: boolean;
  /** The magnitude at the end of the number, `million` in `10 to 12 million`. */
  size?: number;
  /** A part of something, as in `a third`: of a change, it is a percentage. */
  part?: boolean;
}

/** A number before its unit. */
export interface Numeral {
  value: Rational;
  /** In digits, perhaps with a magnitude. */
  digits: boolean;
  /** Without a magnitude: that of a later number holds for it, too. */
  bare: boolean;
  size?: number;
  /** A part of a magnitude or unit, as in `half a million`. */
  part?: boolean;
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

/** A whole number. */
export const whole = (n: number): Rational => ({ n: BigInt(n), d: 1n });

/** With words around it, a number is not plain, and what stands behind it is its own. */
const worded = { plain: false, bare: false } as const;

/** What each hedge does to an amount; null where it makes no sense of it. */
const hedges = {
  over: (a: Amount): Amount => ({ ...bounded(a), hi: null, loOpen: true, hiOpen: true }),
  atLeast: (a: Amount): Amount => ({ ...bounded(a), hi: null, hiOpen: true }),
  under: (a: Amount): Amount => ({ ...bounded(a), lo: null, loOpen: true, hiOpen: true }),
  atMost: (a: Amount): Amount => ({ ...bounded(a), lo: null, loOpen: true }),
  justOver: (a: Amount): Amount | null =>
    isPoint(a) ? { ...a, ...worded, hi: add(a.lo, nearTo(a.lo)), loOpen: true, approximate: true } : null,
  justUnder: (a: Amount): Amount | null =>
    isPoint(a) ? { ...a, ...worded, lo: sub(a.lo, nearTo(a.lo)), hiOpen: true, approximate: true } : null,
  about: (a: Amount): Amount => ({ ...a, ...worded, approximate: true }),
} as const;
export type Hedge = keyof typeof hedges;

const mirrored: Record<Hedge, Hedge> = {
  over: 'under',
  atLeast: 'atMost',
  under: 'over',
  atMost: 'atLeast',
  justOver: 'justUnder',
  justUnder: 'justOver',
  about: 'about',
};

/** An amount behind a hedge; null where it makes no sense of it. */
export const hedge = (how: Hedge, a: Amount): Amount | null => hedges[a.falling ? mirrored[how] : how](a);

/** How far "near" reaches; what no decimal ends has no round digits, and takes long to be found so. */
function nearTo(value: Rational): Rational {
  let { d } = value;
  for (const factor of [2n, 5n]) while (d % factor === 0n) d /= factor;
  return d === 1n ? nearFraction(value) : mul({ n: value.n < 0n ? -value.n : value.n, d: value.d }, rational(1n, 20n));
}

function bounded(a: Amount): Amount {
  const { mid: _, ...rest } = a;
  return { ...rest, ...worded };
}

const isPoint = (a: Amount): a is Amount & { lo: Rational } =>
  a.lo !== null && a.hi !== null && a.lo.n !== 0n && !compare(a.lo, a.hi);

/** The closed range between two numbers, or null if it runs backwards or mixes units. */
export function range(a: Amount, b: Amount): Amount | null {
  if (!a.lo || !b.hi || compare(a.lo, b.hi) >= 0 || a.unit !== b.unit || a.relation?.kind !== b.relation?.kind)
    return null;
  return { ...b, ...worded, lo: a.lo, loOpen: a.loOpen, approximate: a.approximate || b.approximate };
}

/** A lower and an upper bound together, `more than 200 but fewer than 300`; null if they leave nothing. */
export function between(a: Amount, b: Amount): Amount | null {
  const [low, high] = a.hi ? [b, a] : [a, b];
  if (low.hi || high.lo) return null;
  const both = range({ ...low, unit: high.unit ?? low.unit } as Amount, high);
  return both && { ...both, hiOpen: high.hiOpen };
}

/** A centre with a margin; a margin in per cent is a part of a centre that is not. */
export function around(centre: Amount, margin: Amount): Amount | null {
  if (!isPoint(centre) || !isPoint(margin) || margin.lo.n <= 0n) return null;
  const share = margin.unit === '%' && centre.unit !== '%' && centre.unit !== 'pp';
  const width = share ? mul(centre.lo, mul(margin.lo, rational(1n, 100n))) : margin.lo;
  return { ...centre, ...worded, lo: sub(centre.lo, width), hi: add(centre.lo, width), mid: centre.lo };
}

const negative = (value: Rational | null): Rational | null => value && { n: -value.n, d: value.d };

/** An amount with all signs the other way. */
const negated = (a: Amount): Amount => ({
  ...a,
  lo: negative(a.hi),
  hi: negative(a.lo),
  loOpen: a.hiOpen,
  hiOpen: a.loOpen,
});

/** An amount times a factor. */
export const scaled = (a: Amount, factor: Rational): Amount => ({
  ...a,
  lo: a.lo && mul(a.lo, factor),
  hi: a.hi && mul(a.hi, factor),
  ...(a.mid && { mid: mul(a.mid, factor) }),
});

/** An amount as a change: a percentage of the base, or a signed amount on it; `down`: the other way. A multiple stays one. */
export function change(a: Amount, down: boolean): Amount {
  if (a.relation && !a.part) return down ? inverse(a) : a;
  if (a.part) return change({ ...percentage(a), part: false }, down);
  const relation = { kind: a.unit === '%' ? 'change' : 'difference' } as const;
  const { mid: _, ...signed } = down ? negated(a) : a;
  return { ...signed, ...worded, relation };
}

/** A part as a percentage: a third is 33⅓ %. */
function percentage(a: Amount): Amount {
  const { relation: _, ...part } = scaled(a, rational(100n));
  return { ...part, unit: '%' };
}

/** An amount as a multiple of its base. */
export const ratio = (a: Amount, rest: Partial<Amount> = {}): Amount => ({
  ...a,
  ...worded,
  relation: { kind: 'ratio' },
  ...rest,
});

/** A multiple the other way: "fell by a factor of three" is a third. */
export function inverse(a: Amount): Amount {
  const flip = (value: Rational | null) => (value && value.n > 0n ? div(whole(1), value) : null);
  const [lo, hi] = [flip(a.hi), flip(a.lo)];
  return { ...a, lo, hi, loOpen: lo ? a.hiOpen : true, hiOpen: hi ? a.loOpen : true, falling: !a.falling };
}

/** An amount as plain data. */
export const toQuantity = ({
  lo,
  hi,
  loOpen,
  hiOpen,
  mid,
  approximate,
  unit,
  relation,
  ambiguous,
}: Amount): Quantity => ({
  lo: lo && toNumber(lo),
  hi: hi && toNumber(hi),
  loOpen,
  hiOpen,
  ...(mid && { mid: toNumber(mid) }),
  approximate,
  ...(unit && { unit }),
  ...(relation && { relation }),
  ...(ambiguous && { ambiguous }),
});
