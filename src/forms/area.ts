import { lines } from '../scene/lines.ts';
import type { Form } from './_form.ts';

/** A line over time, filled down to zero. */
export const area: Form = {
  id: 'area',
  question: 'How much was there over time, measured from zero?',
  example: 'co2-mauna-loa.json#area',
  plan: ({ told, axis, time, series = [], breaks = [], peers, key }, frame) =>
    time ? lines({ told, axis, time, series, breaks, key, filled: true, ...(peers && { peers }) }, frame) : null,
};
