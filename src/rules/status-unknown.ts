import { one } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Statuses that there are not. Found while a file is read. */
export const statusUnknown: Rule = {
  code: 'status/unknown',
  about: 'reading',
  why: 'Whether a number was counted, claimed or planned decides how it is drawn, and must not be guessed.',
  examples: {
    breaks: [one(300, { status: 'plan' }), one(300, { status: 'confirmed' })],
    keeps: [one(300, { status: 'planned', speaker: 'ann' }), one(300)],
  },
};
