import { columns } from '../scene/columns.ts';
import { mirror } from '../scene/move.ts';
import { rows } from '../scene/rows.ts';
import type { Form } from './_form.ts';

/** Upright bars, which lie down where their labels need it. Time runs from left to right in every language. */
export const column: Form = {
  id: 'column',
  question: 'How much was it in each year, and what was only planned?',
  example: 'drills.json#plans',
  plan: ({ told, axis, by }, frame) => {
    const bars = { told, axis, inTime: by === 'period' };
    const scene = columns(bars, frame);
    if (!scene) return rows(bars, frame);
    return frame.dir === 'rtl' && !bars.inTime ? mirror(scene) : scene;
  },
};
