import { lines } from '../scene/lines.ts';
import type { Form } from './_form.ts';

/** A line over time, filled down to zero; several on each other, where the chart asks for a stack. */
export const area: Form = {
  id: 'area',
  question: 'How much was there over time, measured from zero?',
  example: 'co2-mauna-loa.json#area',
  plan: ({ told, axis, time, series = [], breaks = [], peers, key, chart }, frame) => {
    const stacked = chart.stack === true && series.length > 1;
    const plot = { told, axis, series, breaks, key, filled: true, stacked, ...(peers && { peers }) };
    return time ? lines({ ...plot, time }, frame) : null;
  },
};
