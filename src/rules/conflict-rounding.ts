import type { Conflict } from '../model/row.ts';
import { conflictsOf, hasMargin, hasVague, isOfTotal } from './_conflict.ts';
import { year } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Figures that agree only because numbers are rounded, have a ±, or are vague words. Those that make a total are `resolve/total`. */
export const conflictRounding: Rule = {
  code: 'conflict/rounding',
  about: 'chart',
  why: 'Rounded numbers may differ a little and both be right.',
  examples: {
    breaks: [
      { figures: [year(2014, 300, { id: 'a' }), year(2014, 312, { id: 'b' })] },
      { figures: [year(2013, 300), year(2014, '1.5x [2013]', { id: 'r' }), year(2014, 470)] },
      { figures: [year(2014, '300±5', { id: 'a' }), year(2014, 312, { id: 'b' })] },
      { figures: [year(2014, 'several thousand', { id: 'a' }), year(2014, '>9000', { id: 'b' })] },
    ],
    keeps: [
      { figures: [year(2014, 'several hundred', { id: 'a' }), year(2014, 800, { id: 'b' })] },
      { figures: [year(2014, 300, { id: 'a' }), year(2014, 412, { id: 'b' })] },
      { figures: [year(2014, 300, { id: 'a' }), year(2014, '~312', { id: 'b' })] },
    ],
  },
  find: input =>
    conflictsOf(
      input,
      'conflict/rounding',
      conflict => conflict.grade === 'rounding' && !isOfTotal(conflict),
      (conflict, said) =>
        hasVague(conflict, input.data)
          ? {
              severity: 'info',
              message: `${these(conflict)} only if a vague word may reach further than the range that stands for it, which is a convention: ${said}`,
              remedy: 'nothing to do; a value in notation or "alternatives" may say what the words mean here',
            }
          : {
              severity: 'info',
              message:
                conflict.figures.length > 1 && hasMargin(conflict, input.data)
                  ? `these figures do not fit within the ± that they state, which is no contradiction: ${said}`
                  : `${these(conflict)} only if ${conflict.figures.length > 1 ? 'their numbers are' : 'it is'} rounded: ${said}`,
              remedy: 'nothing to do, unless the sources have more exact numbers',
            },
    ),
};

const these = ({ figures }: Conflict): string =>
  figures.length > 1 ? 'these figures agree' : 'this figure is what its measure can be';
