import type { Locale } from '../locales/index.ts';
import type { Dataset } from '../model/dataset.ts';
import { complete } from './complete.ts';
import { localeFor } from './locale-for.ts';
import type { WordsRead } from './read-words.ts';

/** Loads what a verb must find in the open folders before it runs, on pages that do not load all of them. */
export const ready = {
  /** `readWords`, with the languages that it reads. */
  words: async (data: Dataset): Promise<WordsRead> => (await import('./read-words.ts')).loadWords(data),

  /** The words of a page, in the language nearest to the one asked for. */
  locale: (lang: string): Promise<Locale> => complete(() => localeFor(lang)),
};
