import type { Dataset, Figure } from '../model/dataset.ts';
import type { Phrase } from '../phrases/_phrases.ts';
import { phrases } from '../phrases/index.ts';

/** The quantities in a text of a language; null where no loaded language reads it. */
export const quantitiesIn = (text: string, lang: string): Phrase[] | null =>
  phrases.peek(lang.split('-')[0] ?? '')?.read(text) ?? null;

/** The language that a figure's wording is in: that of its source. */
export const wordingLang = ({ source }: Figure, { sources, lang }: Dataset): string =>
  sources[source[0] ?? '']?.lang ?? lang;

/** A number in a message. */
export const show = (value: number | string | null): string =>
  typeof value === 'number' ? String(value) : value === null ? 'null' : `"${value}"`;
