import { nearFraction } from '../model/near-fraction.ts';
import type { Problem } from '../model/problem.ts';
import type { Quantity } from '../model/quantity.ts';
import { add, compare, div, fromDecimal, fromNumber, mul, rational, sub, toNumber } from '../model/rational.ts';
import type { Rational } from '../model/rational.ts';
import { quote, refusal } from './refusal.ts';
import type { Notation, Numeral } from './scan.ts';

type Unit = Numeral['unit'];
interface Bounds {
  lo: Rational | null;
  hi: Rational | null;
  loOpen: boolean;
  hiOpen: boolean;
  mid?: Rational;
}
type Refusal = { problem: Problem };

const hundredth = rational(1n, 100n);

/** What a value in the notation means, or why it means nothing. `text` is the value as written. */
export function meaning(notation: Notation, text: string): { quantity: Quantity } | Refusal {
  const [first, last = first] = share(notation);
  const [a, b] = [exact(first), exact(last)];
  if (!a || !b) return inexact(text);
  const refused = misfit(notation, first, last, text);
  if (refused) return refused;
  const bounds = boundsOf(notation, a, b, last.unit, first.unit);
  if (bounds.lo && bounds.hi && isEmpty(bounds)) return reversed(notation, text);
  const quantity = quantityOf(notation, bounds, unitOf(notation, first.unit, last.unit));
  return isKept(quantity, bounds) ? { quantity } : inexact(text);
}

/** False if numbers cannot hold the bounds: infinite, lost to zero, or rounded until nothing lies between them. */
function isKept({ lo, hi, loOpen, hiOpen }: Quantity, bounds: Bounds): boolean {
  const holds = (number: number | null, exact: Rational | null) =>
    Number.isFinite(number ?? 0) && (!exact?.n || number !== 0);
  return holds(lo, bounds.lo) && holds(hi, bounds.hi) && (lo !== hi || lo === null || !(loOpen || hiOpen));
}

const inexact = (text: string): Refusal =>
  refusal(
    'unparsable',
    `${quote(text)} has a number that cannot be kept exactly: too large, too small or with too many digits`,
    'write it with at most 15 digits',
  );

/** A magnitude after the last number, and a `%` or `pp` after the last of a range, hold for both where the first has none. */
function share({ numbers, shape }: Notation): Notation['numbers'] {
  const [first, last] = numbers;
  if (!last) return numbers;
  const unit = first.unit ?? (shape === 'plusminus' ? undefined : last.unit);
  return [{ ...first, magnitude: first.magnitude ?? last.magnitude, unit }, last];
}

/** The number exactly; null if a JavaScript number cannot hold it. */
function exact({ sign, digits, magnitude = 0 }: Numeral): Rational | null {
  const [numerator = '', denominator] = digits.split('/');
  // powers and digits that no number has are not worth computing
  const isSane = (part: string) => Number.isFinite(Number(part)) && part.length < 400;
  if (!isSane(numerator) || !isSane(denominator ?? '1') || /e[+-]?0*[1-9]\d{3}/.test(digits)) return null;
  const size = div(fromDecimal(numerator), fromDecimal(denominator ?? '1'));
  const value = mul(sign === '-' ? { n: -size.n, d: size.d } : size, rational(10n ** BigInt(magnitude)));
  const kept = toNumber(value);
  if (!Number.isFinite(kept) || (!kept && value.n)) return null;
  const isWhole = value.d === 1n;
  return (!denominator || isWhole) && compare(fromNumber(kept), value) ? null : value;
}

/** Why the parts do not belong together. */
function misfit(
  { shape, comparisons, relation }: Notation,
  first: Numeral,
  last: Numeral,
  text: string,
): Refusal | null {
  const no = (why: string, remedy: string) => refusal('unparsable', `${quote(text)} cannot be read: ${why}`, remedy);
  if (comparisons[1] && comparisons[0]?.[0] === comparisons[1][0])
    return no('both bounds point the same way', 'write one lower and one upper bound, such as ">20 <=35"');
  if (shape === 'plusminus' && last.sign) return no('a margin has no sign of its own', 'write it as "300±10"');
  if (shape === 'plusminus' ? first.unit === 'pp' && last.unit === '%' : first.unit !== last.unit)
    return no('its two numbers have different units', 'give both the same, such as "10..15%"');
  if (relation && relation.link !== 'on' && (first.unit === 'pp' || last.unit === 'pp'))
    return no('points are a difference, not a part or a multiple', `write "+2pp [${relation.base}]" or use "%"`);
  if (relation?.link === 'on' && !first.sign)
    return no(
      'a number before a base needs a sign, "x" or "of"',
      `write "+20% [${relation.base}]" for a change, "80% of [${relation.base}]" for a share, "1.5x [${relation.base}]" for a multiple`,
    );
  return null;
}

function boundsOf(
  { shape, approximate, comparisons }: Notation,
  a: Rational,
  b: Rational,
  margin: Unit,
  unit: Unit,
): Bounds {
  if (shape === 'plusminus') {
    const size = a.n < 0n ? { n: -a.n, d: a.d } : a;
    const reach = margin === '%' && !unit ? mul(mul(size, b), hundredth) : b;
    return { lo: sub(a, reach), hi: add(a, reach), loOpen: false, hiOpen: false, mid: a };
  }
  const bounds: Bounds = { lo: a, hi: b, loOpen: false, hiOpen: false };
  if (shape !== 'bounds') return bounds;
  if (comparisons.length === 2 && comparisons[0]?.[0] === '<') [bounds.lo, bounds.hi] = [b, a];
  bounds.loOpen = !comparisons.includes('>=');
  bounds.hiOpen = !comparisons.includes('<=');
  if (comparisons.length === 2) return bounds;
  // just over or just under: as far as "near" reaches; without "about" there is no bound on the other side
  if (comparisons[0]?.[0] === '>')
    return { ...bounds, hi: approximate ? add(a, nearFraction(a)) : null, hiOpen: !approximate };
  return { ...bounds, lo: approximate ? sub(a, nearFraction(a)) : null, loOpen: !approximate };
}

function isEmpty({ lo, hi, loOpen, hiOpen }: Bounds): boolean {
  const order = lo && hi ? compare(lo, hi) : -1;
  return order > 0 || (order === 0 && (loOpen || hiOpen));
}

function reversed({ shape, numbers, comparisons }: Notation, text: string): Refusal {
  if (numbers.length === 1)
    return refusal('unparsable', `${quote(text)} cannot be read: nothing is near 0`, 'write a bound or a range');
  if (shape === 'bounds' && comparisons.length)
    return refusal(
      'reversed-range',
      `${quote(text)} leaves no number: its lower bound is not below its upper bound`,
      'write the smaller number after ">", the larger after "<"',
    );
  return refusal(
    'reversed-range',
    `the range ${quote(text)} runs backwards`,
    numbers[1]?.magnitude && numbers[0].magnitude === undefined
      ? 'a magnitude after the last number holds for both: write it after each number if they differ'
      : 'write the smaller number first',
  );
}

/** The unit that the text says. A margin in points around a plain number makes that a percentage. */
function unitOf({ shape }: Notation, first: Unit, last: Unit): Unit {
  return shape === 'plusminus' && last === 'pp' && !first ? '%' : first;
}

function quantityOf({ relation, approximate }: Notation, bounds: Bounds, unit: Unit): Quantity {
  const isRatio = relation !== undefined && relation.link !== 'on';
  const number = (value: Rational) => toNumber(isRatio && unit === '%' ? mul(value, hundredth) : value);
  const kind = isRatio ? 'ratio' : unit === '%' ? 'change' : 'difference';
  return {
    lo: bounds.lo && number(bounds.lo),
    hi: bounds.hi && number(bounds.hi),
    loOpen: bounds.loOpen,
    hiOpen: bounds.hiOpen,
    ...(bounds.mid && { mid: number(bounds.mid) }),
    approximate,
    ...(unit && !isRatio && { unit }),
    ...(relation && { relation: { kind, base: relation.base } }),
  };
}
