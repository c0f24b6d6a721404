import { folder } from '../model/folder.ts';
import type { CitationStyle } from './_citation.ts';
import { line } from './line.ts';

export type * from './_citation.ts';

/** Citation styles: one file and one line each. */
export const citations = folder<CitationStyle>()({
  apa: () => import('./apa.ts').then(module => module.apa),
  chicago: () => import('./chicago.ts').then(module => module.chicago),
  // every chart has it
  line: async () => line,
});
