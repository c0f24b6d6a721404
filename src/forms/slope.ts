import { apart } from '../scene/bands.ts';
import { slopes } from '../scene/slopes.ts';
import type { Form } from './_form.ts';

/** Lines between two moments, with names and numbers at both ends. */
export const slope: Form = {
  id: 'slope',
  question: 'Who rose and who fell between two years?',
  example: 'nato-spending.json#slope',
  plan: ({ told, axis, key, series = [], peers }, frame) => {
    const { marks, references } = apart(told);
    const periods = new Set(marks.map(({ row }) => row.period));
    // a figure without a date is at no moment
    const isTwo = periods.size === 2 && !periods.has(undefined);
    return axis && isTwo
      ? slopes({ told: marks, references, series, axis, key, ...(peers && { peers }) }, frame)
      : null;
  },
};
