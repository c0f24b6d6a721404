import { columns } from '../scene/columns.ts';
import type { Form } from './_form.ts';

/**
 * Upright bars. Where their labels have no room, the same rows lie down; so they do under lines of reference, whose words
 * have room beside lying bars at any width. Time runs from left to right in every language.
 */
export const column: Form = {
  id: 'column',
  question: 'How much was it in each year, and what was only planned?',
  example: 'drills.json#plans',
  plan: ({ told, axis, by, references }, frame) =>
    references?.length ? null : columns({ told, axis, inTime: by === 'period' }, frame),
};
