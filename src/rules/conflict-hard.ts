import { conflictsOf } from './_conflict.ts';
import type { Rule } from './_rule.ts';

/** Figures that cannot all be true. */
export const conflictHard: Rule = {
  code: 'conflict/hard',
  about: 'chart',
  why: 'Figures that contradict each other must be shown as such; within one speaker one of them is a slip.',
  find: input =>
    conflictsOf(input, 'hard', ({ speakers }, figures) =>
      speakers.length > 1
        ? {
            severity: 'warning',
            message: `these figures of several speakers cannot all be true: ${figures}`,
            remedy: 'show them side by side, with who says which; "disputedBy" says who disputes one',
          }
        : {
            severity: 'error',
            message: `these figures of one speaker cannot all be true: ${figures}`,
            remedy: 'check them against the source; if one corrects another, say so with "replaces"',
          },
    ),
};
