import { measured, one } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Values that are neither notation nor words for a quantity. Found while a file is read. */
export const valueUnparsable: Rule = {
  code: 'value/unparsable',
  about: 'reading',
  why: 'A value that can be read in several ways, or in none, must not be guessed.',
  examples: {
    breaks: [one('4000 people'), one('a lot'), one('200-900'), one('4000+'), measured({ unit: 'EUR' }, '€400')],
    keeps: [one('4,000'), one('200..900'), one('>=4000'), one('several hundred'), one(null)],
  },
};
