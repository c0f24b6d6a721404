import { citations } from '../citations/index.ts';
import { forms } from '../forms/index.ts';
import { locales, type Locale } from '../locales/index.ts';
import type { Dataset, Figure } from '../model/dataset.ts';
import type { Telling } from '../model/telling.ts';
import { phrases } from '../phrases/index.ts';
import { readers } from '../readers/index.ts';
import { graphOf } from './graph.ts';
import { needsSolver, solver } from './solver.ts';

/** Loads what a verb must find in the open folders before it runs, on pages that do not load all of them. */
export const ready = {
  /** For `validate` of a dataset with tables. */
  tables: async (): Promise<void> => void (await readers.load('csv')),

  /** For `readWords`. */
  words: (): Promise<void> => phrases.loadAll(),

  /** For `tell` of figures from which a number can be derived. */
  solver: async (figures: Figure[], data: Dataset): Promise<void> =>
    void (needsSolver(graphOf(figures, data)) && (await solver.loadAll())),

  /** For `tell`: the language nearest to the one asked for (`lt-LT`, `lt`, else English), and the citation style of source lines. */
  async locale(lang: string): Promise<Locale> {
    const tag = [lang, lang.split('-')[0] ?? ''].find(known => locales.has(known)) ?? 'en';
    const [locale] = await Promise.all([locales.load(tag as 'en'), citations.load('line')]);
    return locale;
  },

  /** For `plan`. */
  form: async ({ form }: Telling): Promise<void> => void (forms.has(form) && (await forms.load(form))),
  hasForm: ({ form }: Telling): boolean => forms.peek(form) !== undefined,
};
