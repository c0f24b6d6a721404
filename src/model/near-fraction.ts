import { compare, div, mul, rational } from './rational.ts';
import type { Rational } from './rational.ts';

/**
 * `nearWidth` of a fraction, exactly: g ÷ 2, but at least 5 % and at most 25 % of it, where g is the largest of
 * {1, 5} × 10^k that divides it. 300: 50, 100: 25, 12,000: 600. A convention of ours, always shown to readers.
 */
export function nearFraction({ n, d }: Rational): Rational {
  const size = rational(n < 0n ? -n : n, d);
  const half = div(roundness(size), rational(2n));
  const least = div(size, rational(20n));
  const most = div(size, rational(4n));
  return compare(half, least) < 0 ? least : compare(half, most) > 0 ? most : half;
}

/** The largest of {1, 5} × 10^k that divides a terminating decimal; 0 for 0 and for what does not terminate. */
function roundness(size: Rational): Rational {
  let [digits, unit] = [size, rational(1n)];
  const ten = rational(10n);
  for (let places = 0; digits.d !== 1n; places++) {
    if (places > 400) return rational(0n);
    [digits, unit] = [mul(digits, ten), div(unit, ten)];
  }
  let whole = digits.n;
  for (; whole && whole % 10n === 0n; whole /= 10n) unit = mul(unit, ten);
  return whole ? mul(unit, rational(whole % 5n ? 1n : 5n)) : rational(0n);
}
