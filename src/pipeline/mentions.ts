import type { Quantity } from '../model/quantity.ts';
import { parseValue } from './parse-value.ts';
import { readPhrases } from './read-phrases.ts';

type Phrase = ReturnType<typeof readPhrases>[number];

/** Characters of a text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A number in prose. */
export interface Mention {
  /** As written, in one line. */
  text: string;
  /** Where it begins: an offset into what was read. */
  at: number;
  quantity: Quantity;
}

/** Words of a text that are bound to a figure. */
export interface BoundWords {
  /** In one line. */
  text: string;
  /** Where they begin: an offset into what was read. */
  at: number;
  /** What they may be heard as, the likeliest first; none if they hold no number. */
  readings: Mention[];
  /** True where the language of the text cannot be read, so that nothing is known of its numbers. */
  foreign: boolean;
}

/** Whether there is a reader for a language: it reads digits at least. */
const isRead = (lang: string): boolean => readPhrases('300', { lang }).length > 0;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * What the words in some spans of a text say, each in its sentence, and the quantities that touch none of them. The phrases of
 * its language must be loaded.
 */
export function mentionsIn(
  text: string,
  spans: readonly Span[],
  lang: string,
): { bound: BoundWords[]; others: Phrase[] } {
  const phrases = readPhrases(text, { lang });
  const foreign = spans.length > 0 && !isRead(lang);
  const touching = ({ start, end }: Span): number => spans.filter(one => one.start < end && start < one.end).length;
  const bound = spans.map(({ start, end }) => {
    const inner = text.slice(start, end);
    // words before may hedge it; a phrase that covers two says nothing of either
    const outer = phrases.filter(phrase => phrase.start < end && start < phrase.end);
    const own = outer.filter(phrase => touching(phrase) === 1).map(phrase => mentionOf(phrase, text));
    return { text: oneLine(inner), at: start, readings: own.length ? own : readAlone(inner, start, lang), foreign };
  });
  return { bound, others: phrases.filter(phrase => !touching(phrase)) };
}

/** A phrase of a text as a number in it. */
export const mentionOf = ({ start, end, quantity }: Phrase, text: string): Mention => ({
  text: oneLine(text.slice(start, end)),
  at: start,
  quantity,
});

/** Words by themselves: as a text, or as a value such as `2014` or `>4000`. */
function readAlone(text: string, at: number, lang: string): Mention[] {
  const found = readPhrases(text, { lang }).map(({ quantity }) => quantity);
  const value = found.length || !/\d/.test(text) || text.length > 40 ? undefined : parseValue(text.trim());
  const all = value && 'quantity' in value && value.quantity ? [value.quantity] : found;
  return all.map(quantity => ({ text: oneLine(text), at, quantity }));
}
