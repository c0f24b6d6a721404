/**
 * How far "near" reaches from a number: g ÷ 2, but at least 5 % and at most 25 % of it, where g is the largest of {1, 5} × 10^k that
 * divides it. 300: 50, 100: 25, 12,000: 600, 0: 0. A convention of ours, always shown to readers.
 */
export function nearWidth(value: number): number {
  // the shortest decimal is m × 10^k, and m has no zeros at its end
  const [digits = '', power] = Math.abs(value).toExponential().split('e');
  const [, decimals = ''] = digits.split('.');
  const m = BigInt(digits.replace('.', ''));
  const g = m % 5n ? 1n : 5n;
  // in hundredths of 10^k: m ÷ 20, m ÷ 4 or g ÷ 2
  const width = 10n * g < m ? 5n * m : 2n * g > m ? 25n * m : 50n * g;
  return Number(`${width}e${Number(power) - decimals.length - 2}`);
}
