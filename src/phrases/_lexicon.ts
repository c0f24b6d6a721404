import type { Found } from './_amount.ts';
import type { Token } from './_tokens.ts';

/** The words of a text between spaces. */
export const split = (words: string): string[] => words.split(' ');

/** Words as a set, written with spaces between them. */
export const list = (words: string): Set<string> => new Set(split(words));

/** Phrases and what they mean, as a tree of their words, so that looking one up takes as many steps as it has words. */
export interface Lexicon<T> {
  readonly value?: T;
  readonly next: ReadonlyMap<string, Lexicon<T>>;
}
interface Node<T> {
  value?: T;
  next: Map<string, Node<T>>;
}

/** Makes a lexicon of entries such as `['over, more than', 'over']`; the first of two that are the same holds. */
export function lexicon<T>(entries: readonly (readonly [words: string, value: T])[]): Lexicon<T> {
  const root: Node<T> = { next: new Map() };
  for (const [phrases, value] of entries) {
    for (const phrase of phrases.split(', ')) {
      let node = root;
      for (const word of split(phrase)) {
        const next: Node<T> = node.next.get(word) ?? { next: new Map() };
        node.next.set(word, next);
        node = next;
      }
      node.value ??= value;
    }
  }
  return root;
}

/** The token at an index, in lower case; empty before the first and behind the last. */
export const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** Whether a phrase or clause ends here: at the end of the text, or at a sign of punctuation. */
export const isEnd = (tokens: readonly Token[], at: number): boolean => {
  const { kind, text: sign } = tokens[at] ?? { kind: 'end', text: '' };
  return kind === 'end' || (kind === 'sign' && /^[.,;:!?()"”’'—–]$/.test(sign));
};

/** The longest entry of a lexicon that stands here; hyphens between its words do not count. */
export function entry<T>(words: Lexicon<T>, tokens: readonly Token[], at: number): Found<T> | null {
  let found: Found<T> | null = null;
  let node = words.next.get(text(tokens, at));
  for (let next = at + 1; node; next++) {
    if (node.value !== undefined) found = { value: node.value, next };
    node = node.next.get(text(tokens, next));
  }
  return found;
}
