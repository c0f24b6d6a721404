import { named } from './_conflict.ts';
import { year } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Figures that hold only if there is nothing of anything. */
export const resolveZeroOnly: Rule = {
  code: 'resolve/zero-only',
  about: 'chart',
  why: 'Nobody compares nothing with nothing: if only zero fits, a comparison is wrong.',
  examples: {
    breaks: [{ figures: [year(2013, '2x [2014]'), year(2014, '2x [2013]')] }],
    keeps: [
      { figures: [year(2013, '0.5x [2014]'), year(2014, '2x [2013]')] },
      { figures: [year(2013, 0), year(2014, 0)] },
    ],
  },
  find: ({ data, chart }) =>
    (chart?.zeroOnly ?? []).map(ids => {
      const { said, path } = named(ids, data, 'resolve/zero-only');
      return {
        severity: 'error',
        path,
        message: `these figures can all be true only if the numbers behind them are 0: ${said}`,
        remedy: 'check what each of them is compared with: a base, or which of the two is larger, is likely mixed up',
      };
    }),
};
