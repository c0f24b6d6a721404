import type { Quantity } from '../model/quantity.ts';

/**
 * True if a value has a number such as `1.000`, which is read as 1, but is a thousand in many languages:
 * one to three digits, a point, and exactly three digits.
 */
export const hasAmbiguousPoint = (value: number | string | null): boolean =>
  typeof value === 'string' && /(?:^|[^\d.,]|\.\.)[1-9]\d{0,2}\.\d{3}(?![\de])/.test(value.split('[')[0] ?? '');

/** True if a value has a number such as `3,407`, which is read as a thousand and more, but has decimals in many languages. */
export const hasAmbiguousComma = (value: number | string | null): boolean =>
  typeof value === 'string' && /(?:^|[^\d.,])[1-9]\d{0,2},\d{3}(?![\d,])/.test(value.split('[')[0] ?? '');

/**
 * True if a value says a multiple, a share or a change and not of what: words such as "1.5 times more"; and, unless its measure
 * is in `%` or `pp` (`inPercent`), a percentage, points, or a number with a plus. `value/bare-ratio` asks for `[period]` then.
 */
export function needsBase(value: number | string | null, quantity: Quantity | null, inPercent: boolean): boolean {
  if (!quantity) return false;
  if (quantity.relation) return quantity.relation.base === undefined;
  const hasPlus = typeof value === 'string' && /^[\s~≈<>=≤≥]*\+/.test(value);
  return !inPercent && (hasPlus || quantity.unit === '%' || quantity.unit === 'pp');
}
