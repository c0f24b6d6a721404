import { lines } from '../scene/lines.ts';
import type { Form } from './_form.ts';

/** Lines over time, cut wherever nobody said what lies between. */
export const line: Form = {
  id: 'line',
  question: 'How did it change over time, and where is nothing known?',
  example: 'co2-mauna-loa.json#rise',
  plan: ({ told, axis, time, series = [], breaks = [], peers, key }, frame) =>
    time ? lines({ told, axis, time, series, breaks, key, ...(peers && { peers }) }, frame) : null,
};
