import { fill } from './text.ts';

/** A word too long for a line, cut between characters as readers see them. */
export const chop = (word: string, fits: (text: string) => boolean): string[] =>
  fill(
    Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment),
    fits,
  );
