import type { Dataset, Figure } from '../model/dataset.ts';
import type { Phrase } from '../phrases/_phrases.ts';
import { phrases } from '../phrases/index.ts';

/** The quantities in a text of a language; null where no loaded language reads it. */
export const quantitiesIn = (text: string, lang: string): Phrase[] | null =>
  phrases.peek(lang.split('-')[0] ?? '')?.read(text) ?? null;

/**
 * The language that a figure's wording is in: that of its source, else that of the file. Words that somebody had to
 * translate are in another one: `und`, not known, unless the source says which.
 */
export const wordingLang = ({ source, translation }: Figure, { sources, lang }: Dataset): string =>
  sources[source[0] ?? '']?.lang ?? (translation === undefined ? lang : 'und');

// several rules ask, and reading costs more than all of them
const known = new WeakMap<Figure, Phrase[]>();

/** The quantities in a figure's wording; none where nobody reads its language. */
export function worded(figure: Figure, data: Dataset): readonly Phrase[] {
  const { wording } = figure;
  const found = known.get(figure) ?? (wording === undefined ? null : quantitiesIn(wording, wordingLang(figure, data)));
  if (found) known.set(figure, found);
  return found ?? [];
}

/** A number in a message. */
export const show = (value: number | string | null): string =>
  typeof value === 'number' ? String(value) : value === null ? 'null' : `"${value}"`;
