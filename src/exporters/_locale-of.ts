import { locales, type Locale } from '../locales/index.ts';
import type { Telling } from '../model/telling.ts';

/** The locale that a chart is told in; English, which is always there, where it is not at hand. Throws `NotLoaded`. */
export const localeOf = ({ lang }: Pick<Telling, 'lang'>): Locale => locales.peek(lang) ?? locales.get('en');
