import type { Problem } from '../model/problem.ts';
import type { Quantity } from '../model/quantity.ts';
import { common } from './common.ts';
import { diagnose } from './diagnose.ts';
import { meaning } from './meaning.ts';
import { refusal } from './refusal.ts';
import { scan } from './scan.ts';

/**
 * Reads a value in the notation: `4000`, `">4000"`, `"10..12 million"`, `"34%±3"`, `"1.5x [2013]"`. Spaces around it do not count.
 * Refused with the codes `value/unparsable`, `value/bare-ratio`, `value/ambiguous-magnitude` and `value/reversed-range`,
 * without a place. Never throws, and takes time in proportion to the text.
 */
export function parseNotation(value: number | string): { quantity: Quantity } | { problem: Problem } {
  const quantity = common(value);
  if (quantity) return { quantity };
  if (typeof value === 'number') return parseNumber(value);
  const text = value.trim();
  const notation = scan(text);
  return notation ? meaning(notation, text) : diagnose(text);
}

/** A JSON number. One of more than 15 digits beyond 2^53 may have lost some before anybody could see them. */
function parseNumber(value: number): { quantity: Quantity } | { problem: Problem } {
  if (!Number.isFinite(value))
    return refusal(
      'unparsable',
      `${value} is not a number that can be drawn`,
      'write the number that was reported, or null',
    );
  const digits = String(Math.abs(value))
    .replace(/e.*$|\./g, '')
    .replace(/0+$/, '');
  if (Math.abs(value) > Number.MAX_SAFE_INTEGER && digits.length > 15)
    return refusal('unparsable', `${value} has more digits than can be kept exactly`, 'round it to at most 15 digits');
  const number = value + 0;
  return { quantity: { lo: number, hi: number, loOpen: false, hiOpen: false, approximate: false } };
}
