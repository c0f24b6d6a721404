import type { Token } from './_tokens.ts';
import { currencyStarts } from './_units.ts';
import type { Words } from './_words.ts';

const known = new WeakMap<Words, ReadonlySet<string>>();

/** All words that a quantity may begin with. */
function startsOf(words: Words): ReadonlySet<string> {
  const { cardinals, minus, articles, parts, hedges, openings, verbs, particles, nouns, by, starts } = words;
  const lexicons = [parts, hedges, openings, verbs].map(lexicon => lexicon.next);
  return new Set(
    [cardinals, minus, articles, ...lexicons, particles, nouns, by, starts, currencyStarts].flatMap(set => [
      ...set.keys(),
    ]),
  );
}

const counts = new WeakMap<Words, ReadonlySet<string>>();

/** Whether a number, with its currency, may begin with a token: a look, where reading would take many. */
export function mayCount({ kind, text }: Token, words: Words): boolean {
  if (kind !== 'word') return kind !== 'end';
  let starts = counts.get(words);
  if (!starts) {
    const { cardinals, minus, articles } = words;
    counts.set(words, (starts = new Set([cardinals, minus, articles, currencyStarts].flatMap(set => [...set.keys()]))));
  }
  return starts.has(text);
}

/** Whether a quantity may begin with a token: most words of a text need no more than this. */
export function mayStart(token: Token, words: Words): boolean {
  let starts = known.get(words);
  if (!starts) known.set(words, (starts = startsOf(words)));
  if (token.kind === 'number') return true;
  return starts.has(token.text) || token.text === '+' || token.text === '-';
}
