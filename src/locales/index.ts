import { folder } from '../model/folder.ts';
import type { Locale } from './_locale.ts';

export type * from './_locale.ts';

/** The languages that charts can be told in: one file and one line each. */
export const locales = folder<Locale>()({
  en: () => import('./en.ts').then(module => module.en),
});
