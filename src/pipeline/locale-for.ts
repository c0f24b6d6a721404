import { locales, type Locale } from '../locales/index.ts';

/** The loaded locale that speaks a language best: `lt` for `lt-LT`; English, which must be loaded, where there is none. */
export const localeFor = (lang: string): Locale =>
  locales.peek(lang) ?? locales.peek(lang.split('-')[0] ?? '') ?? locales.get('en');
