import { conflictsOf, hasMargin, isOfTotal } from './_conflict.ts';
import { year } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Figures that agree only because numbers are rounded. Those that make a total are `resolve/total`. */
export const conflictRounding: Rule = {
  code: 'conflict/rounding',
  about: 'chart',
  why: 'Rounded numbers may differ a little and both be right.',
  examples: {
    breaks: [
      { figures: [year(2014, 300, { id: 'a' }), year(2014, 312, { id: 'b' })] },
      { figures: [year(2013, 300), year(2014, '1.5x [2013]', { id: 'r' }), year(2014, 470)] },
      { figures: [year(2014, '300±5', { id: 'a' }), year(2014, 312, { id: 'b' })] },
    ],
    keeps: [
      { figures: [year(2014, 300, { id: 'a' }), year(2014, 412, { id: 'b' })] },
      { figures: [year(2014, 300, { id: 'a' }), year(2014, '~312', { id: 'b' })] },
    ],
  },
  find: input =>
    conflictsOf(
      input,
      'conflict/rounding',
      conflict => conflict.grade === 'rounding' && !isOfTotal(conflict),
      (conflict, said) => ({
        severity: 'info',
        message:
          conflict.figures.length > 1 && hasMargin(conflict, input.data)
            ? `these figures do not fit within the ± that they state, which is no contradiction: ${said}`
            : conflict.figures.length > 1
              ? `these figures agree only if their numbers are rounded: ${said}`
              : `this figure is what its measure can be only if it is rounded: ${said}`,
        remedy: 'nothing to do, unless the sources have more exact numbers',
      }),
    ),
};
