import { folder } from '../model/folder.ts';
import type { Locale } from './_locale.ts';
import { en } from './en.ts';

export type * from './_locale.ts';

/** The languages that charts can be told in: one file and one line each. English stands in for all others, so that it is always there. */
export const locales = folder<Locale>()({
  en: async () => en,
});
