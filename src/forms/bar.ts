import { apart, isGrouped } from '../scene/bands.ts';
import { groupedRows } from '../scene/grouped-rows.ts';
import { rows } from '../scene/rows.ts';
import { stacks, type Stacks } from '../scene/stacks.ts';
import type { Form } from './_form.ts';

/** Lying bars, one line a row; those of several series under the name of their band, or on each other. */
export const bar: Form = {
  id: 'bar',
  question: 'Who has how much, and who says so?',
  example: 'nato-spending.json#members',
  plan: ({ told, axis, by, key, peers, series = [], totals }, frame) => {
    const bars = { told, axis, inTime: by === 'period', key, ...(peers && { peers }) };
    const { references } = apart(told);
    const base: Stacks['base'] = (piles, draw) =>
      rows({ ...bars, told: [...piles, ...references], draw, peers: piles }, { ...frame, dir: 'ltr' });
    const several = totals
      ? stacks({ told, series, totals, base, isUpright: false }, frame)
      : isGrouped(told, series) && groupedRows(bars, series, frame);
    return several || rows(bars, frame);
  },
};
