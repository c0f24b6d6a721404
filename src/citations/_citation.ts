import type { Source } from '../model/dataset.ts';
import type { Locale } from '../locales/_locale.ts';

/** A part of a citation: plain, in italics, or a link. */
export interface Part {
  text: string;
  italic?: true;
  /** Safe to follow, or absent. */
  url?: string;
}

/** A citation style. */
export interface CitationStyle {
  id: string;
  /** Its name as writers know it: `APA (7th edition)`. */
  name: string;
  cite: (source: Source, locale: Locale, dataLang: string) => Part[];
}
