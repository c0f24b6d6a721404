/** An exact fraction in lowest terms; the denominator is positive. Arithmetic on these never rounds: 1.1 × 3 is 3.3. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  // not by recursion: fractions of thousands of digits would exhaust the stack
  while (b) [a, b] = [b, a % b];
  return a;
}
const abs = (a: bigint): bigint => (a < 0n ? -a : a);

/** Numbers are exact up to here, and so their quotient is rounded only once. */
const safe = BigInt(Number.MAX_SAFE_INTEGER);

/** The fraction n ÷ d. Throws a RangeError if d is zero. */
export function rational(n: bigint, d = 1n): Rational {
  if (!d) throw new RangeError('division by zero');
  const common = gcd(abs(n), abs(d)) * (d < 0n ? -1n : 1n);
  return { n: n / common, d: d / common };
}

/** A decimal text such as `-1.5`, `4000` or `2e-7` as the fraction it says. The exponent must be small: its power is computed. */
export function fromDecimal(text: string): Rational {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
  const [whole = '', part = ''] = mantissa.split('.');
  const power = Number(exponent) - part.length;
  const digits = BigInt(whole + part);
  return power < 0 ? rational(digits, 10n ** BigInt(-power)) : rational(digits * 10n ** BigInt(power));
}

/** A finite number as the fraction that its shortest decimal says: 0.1 is 1/10, not the nearest binary fraction. */
export const fromNumber = (value: number): Rational => fromDecimal(String(value));

/** The nearest number. Beyond the range of numbers: infinite. */
export function toNumber({ n, d }: Rational): number {
  if (abs(n) <= safe && d <= safe) return Number(n) / Number(d);
  // 25 digits are more than a number has; a remainder is told by one digit more, so that no half is rounded the wrong way
  const power = 25 - (String(abs(n)).length - String(d).length);
  const scaled = power < 0 ? rational(n, d * 10n ** BigInt(-power)) : rational(n * 10n ** BigInt(power), d);
  const remainder = scaled.n % scaled.d ? '1' : '0';
  // adding 0 makes 0 of what is too small below it
  return Number(`${scaled.n / scaled.d}${remainder}e${-power - 1}`) + 0;
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const sub = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const mul = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** Throws a RangeError if b is zero. */
export const div = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** Below zero if a < b, zero if they are equal, above zero if a > b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The fraction with at most `places` digits after the point, halves away from zero, without grouping or trailing zeros;
 * `rounded` tells that digits were lost, so that words say "about". 3500 ÷ 1.5 with 0 places: `2333`, rounded.
 */
export function toDecimal(value: Rational, places: number): { text: string; rounded: boolean } {
  const unit = 10n ** BigInt(places);
  const twice = rational(abs(value.n) * unit * 2n, value.d);
  const units = (twice.n / twice.d + 1n) / 2n;
  const digits = String(units).padStart(places + 1, '0');
  const cut = digits.length - places;
  const part = digits.slice(cut).replace(/0+$/, '');
  const text = (value.n < 0n && units ? '-' : '') + digits.slice(0, cut) + (part && '.' + part);
  return { text, rounded: compare(rational(abs(value.n), value.d), rational(units, unit)) !== 0 };
}
