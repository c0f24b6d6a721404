import { columns } from '../scene/columns.ts';
import { extra } from '../scene/extra.ts';
import type { Form } from './_form.ts';

/**
 * Upright bars, those of several series side by side or on each other. Where their labels have no room, the same rows lie down; so
 * they do under lines of reference, whose words have room beside lying bars at any width. Time runs from left to right in every language.
 */
export const column: Form = {
  id: 'column',
  question: 'How much was it in each year, and what was only planned?',
  example: 'drills.json#plans',
  plan: (telling, frame) => {
    const { told, axis, by, references, series } = telling;
    const bars = { told, axis, inTime: by === 'period' };
    if (references?.length) return null;
    return series?.[1] ? extra().manyColumns(telling, bars, frame) : columns(bars, frame);
  },
};
