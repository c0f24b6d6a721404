import { folder } from '../model/folder.ts';
import type { Phrases } from './_phrases.ts';

/** The languages whose words for quantities can be read, by language subtag. */
export const phrases = folder<Phrases>()({
  en: () => import('./en.ts').then(module => module.en),
  ru: () => import('./ru.ts').then(module => module.ru),
});
