import type { Quantity } from '../model/quantity.ts';
import { parseValue } from '../pipeline/parse-value.ts';
import { readPhrases } from '../pipeline/read-phrases.ts';
import type { Block, CitedElement } from './_article.ts';

type Phrase = ReturnType<typeof readPhrases>[number];

/** A number in the prose of an article. */
export interface Mention {
  /** As written, in one line. */
  text: string;
  /** Where it begins: an offset into the file. */
  at: number;
  quantity: Quantity;
}

/** A `<cited-number>` in the prose. */
export interface Bound {
  element: CitedElement;
  /** Its words, in one line, and where they begin. */
  text: string;
  at: number;
  cell: boolean;
  /** What its words may be heard as, the likeliest first; none if they hold no number. */
  readings: Mention[];
  /** True where the language of the text cannot be read, so that nothing is known of its numbers. */
  foreign: boolean;
}

/** The numbers of an article: those in a `<cited-number>`, and all others that somebody must have reported. */
export interface Prose {
  bound: Bound[];
  unbound: Mention[];
}

const readers = new Map<string, boolean>();

/** Whether there is a reader for a language: it reads digits at least. */
function isRead(lang: string): boolean {
  const known = readers.get(lang) ?? readPhrases('300', { lang }).length > 0;
  readers.set(lang, known);
  return known;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

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
  for (const block of blocks) {
    const { text, at, numbers, lang } = block;
    const phrases = readPhrases(text, { lang });
    const mention = ({ start, end, quantity }: Phrase): Mention => ({
      text: oneLine(text.slice(start, end)),
      at: at[start]!,
      quantity,
    });
    const touching = ({ start, end }: Pick<Phrase, 'start' | 'end'>) =>
      numbers.filter(n => n.start < end && start < n.end);
    for (const number of numbers) {
      const inner = text.slice(number.start, number.end);
      // words before the element may hedge it; a phrase that covers two elements says nothing of either
      const outer = phrases.filter(phrase => phrase.start < number.end && number.start < phrase.end);
      const own = outer.filter(phrase => touching(phrase).length === 1).map(mention);
      prose.bound.push({
        element: number.element,
        text: oneLine(inner),
        at: at[number.start] ?? number.element.at,
        cell: block.cell,
        readings: own.length ? own : readAlone(inner, at[number.start] ?? number.element.at, lang),
        foreign: !isRead(lang),
      });
    }
    for (const phrase of phrases)
      if (
        !touching(phrase).length &&
        isReported(phrase, text.slice(phrase.start, phrase.end)) &&
        !isAside(phrase, text, lang)
      )
        prose.unbound.push(mention(phrase));
  }
  return prose;
}

/** The words of an element by themselves: as a text, or as a value such as `2014` or `>4000`. */
function readAlone(text: string, at: number, lang: string): Mention[] {
  const found = readPhrases(text, { lang }).map(({ quantity }) => quantity);
  const value = found.length || !/\d/.test(text) || text.length > 40 ? undefined : parseValue(text.trim());
  const all = value && 'quantity' in value && value.quantity ? [value.quantity] : found;
  return all.map(quantity => ({ text: oneLine(text), at, quantity }));
}
