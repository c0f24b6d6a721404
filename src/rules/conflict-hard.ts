import type { Dataset } from '../model/dataset.ts';
import type { Conflict } from '../model/row.ts';
import { conflictsOf, isOfTotal } from './_conflict.ts';
import { measured, one, year } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Figures that cannot all be true. Those that break a total are `resolve/total`. */
export const conflictHard: Rule = {
  code: 'conflict/hard',
  about: 'chart',
  why: 'Figures that contradict each other must be shown as such; within one speaker one of them is a slip.',
  examples: {
    breaks: [
      { figures: [year(2014, 5, { id: 'a' }), year(2014, 9, { id: 'b' })] },
      { figures: [year(2014, 5, { id: 'a', speaker: 'ann' }), year(2014, 9, { id: 'b', speaker: 'bob' })] },
      { figures: [year(2013, 1), year(2014, '2x [2013]', { id: 'r' }), year(2014, 9)] },
      measured({ max: 100 }, 120),
    ],
    keeps: [
      { figures: [year(2014, '>5', { id: 'a' }), year(2014, 9, { id: 'b' })] },
      { figures: [year(2014, 5, { id: 'a', status: 'planned', speaker: 'ann' }), year(2014, 9, { id: 'b' })] },
      { figures: [year(2014, 5, { id: 'a' }), year(2014, 9, { id: 'b', replaces: 'a' })] },
      one(-5),
    ],
  },
  find: input =>
    conflictsOf(
      input,
      'conflict/hard',
      conflict => conflict.grade === 'hard' && !isOfTotal(conflict) && !isBelowMin(conflict, input.data),
      ({ figures, speakers, through = [] }, said) => {
        if (figures.length === 1) return { ...alone, message: `this figure is more than its measure can be: ${said}` };
        const since = through.includes('flow') ? ', since a part of a period cannot have more than all of it' : '';
        return speakers.length > 1
          ? {
              severity: 'warning',
              message: `these figures of several speakers cannot all be true${since}: ${said}`,
              remedy: `show them side by side, with who says which; if the chart is about that, say so under "allow"${isDisputed(figures, input.data) ? '' : '; "disputedBy" says who disputes one'}`,
            }
          : {
              severity: 'error',
              message: `these figures of one speaker cannot all be true${since}: ${said}`,
              remedy: 'check them against the source; if one corrects another, say so with "replaces"',
            };
      },
    ),
};

/** Whether somebody is said to dispute one of them. */
const isDisputed = (ids: readonly string[], { figures }: Dataset): boolean =>
  figures.some(({ id, disputedBy }) => disputedBy !== undefined && ids.includes(id));

const alone = { severity: 'error', remedy: 'check it against the source, and the "max" of its measure' } as const;

/** One figure below what its measure can be is `value/below-min`. */
function isBelowMin({ figures: [first, ...rest] }: Conflict, { figures, measures }: Dataset): boolean {
  const figure = figures.find(({ id }) => id === first);
  const min = figure && (measures[figure.measure]?.min === undefined ? 0 : measures[figure.measure]?.min);
  const { lo, hi } = figure?.quantity ?? {};
  return !rest.length && typeof min === 'number' && [lo, hi].some(end => typeof end === 'number' && end <= min);
}
