import { conflictsOf } from './_conflict.ts';
import type { Rule } from './_rule.ts';

/** Figures that agree only because numbers are rounded. */
export const conflictRounding: Rule = {
  code: 'conflict/rounding',
  about: 'chart',
  why: 'Rounded numbers may differ a little and both be right.',
  find: input =>
    conflictsOf(input, 'rounding', (_, figures) => ({
      severity: 'info',
      message: `these figures agree only if their numbers are rounded: ${figures}`,
      remedy: 'nothing to do, unless the sources have more exact numbers',
    })),
};
