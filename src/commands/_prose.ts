import { mentionOf, mentionsIn, type BoundWords, type Mention } from '../pipeline/mentions.ts';
import type { Block, CitedElement } from './_article.ts';

type Phrase = ReturnType<typeof mentionsIn>['others'][number];

/** A `<cited-number>` in the prose; places are offsets into the file. */
export interface Bound extends BoundWords {
  element: CitedElement;
  cell: boolean;
}

/** The numbers of an article: those in a `<cited-number>`, and all others that somebody must have reported. */
export interface Prose {
  bound: Bound[];
  unbound: Mention[];
}

/**
 * What counts as a reported number in prose. All that has a bound, a unit or a comparison counts, as do decimals, and all from 10 on.
 * What is closed on both sides, below 10 and without unit counts only in a hedge or range with digits: `about 5`, `2 to 3`, but not
 * `three`, `7`, `two or three`, `several`, `a couple`, `half a dozen`. Nor does a single word that says "most".
 */
function isReported({ quantity }: Phrase, text: string): boolean {
  const { lo, hi, loOpen, hiOpen, approximate, unit, relation } = quantity;
  if (!relation && lo === 50 && hi === null && unit === '%' && !/[\d\s]/.test(text)) return false;
  if (relation || unit || lo === null || hi === null || loOpen || hiOpen) return true;
  if (Math.max(Math.abs(lo), Math.abs(hi)) >= 10 || !Number.isInteger(lo)) return true;
  return /\d/.test(text) && (approximate || lo !== hi);
}

/** What makes a relative date or an age of a number, by language: "20 years ago", "30 minutes later", "48 years old". */
const dates: ReadonlyMap<string, RegExp> = new Map([
  ['en', /^(?:\s+(?:second|minute|hour|day|night|week|month|year|decade)s?)?\s+(?:ago|earlier|later|old)\b/],
]);

/** Numbers that count nothing, by what stands around them: dates, ages, the marks of a list. */
function isAside({ start, end, quantity: { lo, hi, unit } }: Phrase, text: string, lang: string): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
  if (dates.get(lang.split('-')[0] ?? '')?.test(after)) return true;
  if (lo !== hi || unit || !Number.isInteger(lo)) return false;
  // "12. Stir", "(4) …"
  if (start < 4 && /^\s*\(?$/.test(before) && /^[.)]\s/.test(after)) return true;
  // "Ann Example, 45, …"
  return Math.abs(lo ?? 0) < 130 && /\p{Lu}[\p{L}'’-]*, $/u.test(before) && /^(?:[,;)]|\.(?:\s|$))/.test(after);
}

/** The numbers in the blocks of an article. */
export function numbersIn(blocks: readonly Block[]): Prose {
  const prose: Prose = { bound: [], unbound: [] };
  for (const { text, at, numbers, lang, cell } of blocks) {
    const { bound, others } = mentionsIn(text, numbers, lang);
    for (const [i, { element }] of numbers.entries()) {
      const placed = <T extends { at: number }>(one: T): T => ({ ...one, at: at[one.at] ?? element.at });
      const words = bound[i]!;
      prose.bound.push({ ...placed(words), readings: words.readings.map(placed), element, cell });
    }
    const reported = others.filter(
      phrase => isReported(phrase, text.slice(phrase.start, phrase.end)) && !isAside(phrase, text, lang),
    );
    for (const phrase of reported) prose.unbound.push({ ...mentionOf(phrase, text), at: at[phrase.start]! });
  }
  return prose;
}
