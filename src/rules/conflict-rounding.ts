import { conflictsOf, isOfTotal } from './_conflict.ts';
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
      ({ figures }, said) => ({
        severity: 'info',
        message:
          figures.length > 1
            ? `these figures agree only if their numbers are rounded: ${said}`
            : `this figure is what its measure can be only if it is rounded: ${said}`,
        remedy: 'nothing to do, unless the sources have more exact numbers',
      }),
    ),
};
