import { extraWordsFor } from '../locales/_extras.ts';
import type { Locale } from '../locales/_locale.ts';
import type { Row } from '../model/row.ts';

/** The verb of a row that has not taken place: `is planned to be`. */
export const verbOf = ({ tag }: Locale, mode: Exclude<Row['mode'], 'actual'>): string => extraWordsFor(tag).verbs[mode];
