import { one, year } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Figures that no source is named for. Found while a file is read. */
export const sourceMissing: Rule = {
  code: 'source/missing',
  about: 'reading',
  why: 'A number that nobody can look up is not reported, but made up as far as readers know.',
  examples: {
    breaks: [{ defaults: { measure: 'plums' }, figures: [year(2014, 300)] }],
    keeps: [one(300), { defaults: { measure: 'plums' }, figures: [year(2014, 300, { source: 'gazette' })] }],
  },
};
