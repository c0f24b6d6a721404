import type { Found } from './_amount.ts';
import type { Token } from './_tokens.ts';

/** The words of a text between spaces. */
export const split = (words: string): string[] => words.split(' ');

/** Words and what they mean, the longest first, under their first word. */
export type Lexicon<T> = Map<string, [words: string[], value: T][]>;

/** Makes a lexicon of entries such as `['over, more than', 'over']`. */
export function lexicon<T>(entries: [words: string, value: T][]): Lexicon<T> {
  const map: Lexicon<T> = new Map();
  for (const [text, value] of entries) {
    for (const phrase of text.split(', ')) {
      const words = split(phrase);
      const first = words[0] ?? '';
      map.set(first, [...(map.get(first) ?? []), [words, value]]);
    }
  }
  for (const found of map.values()) found.sort((a, b) => b[0].length - a[0].length);
  return map;
}

/** The token at an index, in lower case; empty behind the last. */
export const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';
/** Whether the text ends here. */
export const isEnd = (tokens: readonly Token[], at: number): boolean => tokens[at]?.kind === 'end';

/** The longest entry of a lexicon that stands here. */
export function entry<T>(words: Lexicon<T>, tokens: readonly Token[], at: number): Found<T> | null {
  const found = words
    .get(text(tokens, at))
    ?.find(([phrase]) => phrase.every((word, i) => text(tokens, at + i) === word));
  return found ? { value: found[1], next: at + found[0].length } : null;
}
