import { folder } from '../model/folder.ts';
import type { CitationStyle } from './_citation.ts';

export type * from './_citation.ts';

/** Citation styles: one file and one line each. */
export const citations = folder<CitationStyle>()({
  apa: () => import('./apa.ts').then(module => module.apa),
  line: () => import('./line.ts').then(module => module.line),
});
