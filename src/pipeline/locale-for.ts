import { locales, type Locale } from '../locales/index.ts';

/** The locale that speaks a language best: `lt` for `lt-LT`, English where there is none. Throws `NotLoaded`. */
export const localeFor = (lang: string): Locale =>
  locales.get([lang, lang.split('-')[0] ?? ''].find(tag => locales.has(tag)) ?? 'en');
