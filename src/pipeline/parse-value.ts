import type { Problem } from '../model/problem.ts';
import type { Quantity } from '../model/quantity.ts';
import { phrases } from '../phrases/index.ts';
import { parseNotation } from '../values/parse-notation.ts';
import { refusal } from '../values/refusal.ts';

/**
 * What a value means: notation first, then words of the languages that are loaded. Words must say a quantity from the first character
 * to the last: "over 4,000", "several hundred", but not "4000 people". `null`, no number reported, means null.
 * The problem has no place yet.
 */
export function parseValue(value: number | string | null): { quantity: Quantity | null } | { problem: Problem } {
  if (value === null) return { quantity: null };
  if (typeof value !== 'number' && typeof value !== 'string')
    return refusal('unparsable', `a value cannot be ${show(value)}`, 'write a number, a text such as ">4000", or null');
  const read = parseNotation(value);
  // what looks like notation and is wrong, such as "1.5x" without a base, is no words
  if ('quantity' in read || typeof value === 'number' || read.problem.code !== 'value/unparsable') return read;
  const quantity = readWhole(value.trim());
  return quantity ? { quantity } : read;
}

/** True if a value is not notation but may be words, so that a language of phrases is worth loading. */
export function needsWords(value: unknown): boolean {
  if (typeof value !== 'string' || !mayBeWords(value)) return false;
  const read = parseNotation(value);
  return 'problem' in read && read.problem.code === 'value/unparsable';
}

/** Words that say a quantity have a word in them, and are not an essay. */
const mayBeWords = (text: string): boolean => text.length <= 200 && /\p{L}/u.test(text);

function readWhole(text: string): Quantity | null {
  if (!mayBeWords(text)) return null;
  for (const lang of phrases.ids) {
    const found = phrases.peek(lang)?.read(text)[0];
    if (found && !found.plain && found.start === 0 && found.end === text.length) return found.quantity;
  }
  return null;
}

const show = (value: unknown): string =>
  Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : String(value);
