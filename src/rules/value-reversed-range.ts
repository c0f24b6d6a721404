import { one } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Ranges that end before they begin. Found while a file is read. */
export const valueReversedRange: Rule = {
  code: 'value/reversed-range',
  about: 'reading',
  why: 'A range that runs backwards holds no number: one of its ends is a slip.',
  examples: {
    breaks: [one('900..200'), one('500..1 million'), one('>35 <20')],
    keeps: [one('200..900'), one('0.5..1 million'), one('>20 <35'), one('200..200')],
  },
};
