import { rows } from '../scene/rows.ts';
import type { Form } from './_form.ts';

/** Lying bars, one line a row. */
export const bar: Form = {
  id: 'bar',
  question: 'Who has how much, and who says so?',
  example: 'nato-spending.json#members',
  plan: ({ told, axis, by, key, peers }, frame) =>
    rows({ told, axis, inTime: by === 'period', key, ...(peers && { peers }) }, frame),
};
