import { one } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Dates and periods that are not written as EDTF. Found while a file is read. */
export const periodNotEdtf: Rule = {
  code: 'period/not-edtf',
  about: 'reading',
  why: 'A date that every reader and every program understands in one way is written as in EDTF (ISO 8601-2).',
  examples: {
    breaks: [one(1, { period: '12/2014' }), one(1, { period: 'December 2014' }), one(1, { reported: '2014-13' })],
    keeps: [one(1, { period: '2014-12' }), one(1, { period: '2014-12~' }), one(1, { period: '2014/2015' })],
  },
};
