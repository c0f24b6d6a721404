import type { Locale } from '../locales/index.ts';
import { phrases } from '../phrases/index.ts';
import { complete } from './complete.ts';
import { localeFor } from './locale-for.ts';
import type { readWords } from './read-words.ts';

/** Loads what a verb must find in the open folders before it runs, on pages that do not load all of them. */
export const ready = {
  /** `readWords`, with the words that it reads. */
  async words(): Promise<typeof readWords> {
    const [verb] = await Promise.all([import('./read-words.ts'), phrases.loadAll()]);
    return verb.readWords;
  },

  /** The words of a page, in the language nearest to the one asked for. */
  locale: (lang: string): Promise<Locale> => complete(() => localeFor(lang)),
};
