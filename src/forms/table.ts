import type { Section } from '../model/telling.ts';
import { table as drawn } from '../scene/table.ts';
import type { Form } from './_form.ts';

/** Figures one under the other, by what they measure, with small bars and lines: for what shares no axis, or is to be looked up. */
export const table: Form = {
  id: 'table',
  question: 'What was said, number by number, where not all can be compared?',
  example: 'drills.json#when',
  plan: ({ told, sections }, frame) => drawn(told, sections ?? [plain(told.map(({ id }) => id))], frame),
};

/** All rows as one section that has no axis. */
const plain = (ids: string[]): Section => ({ key: '', label: '', ids, names: new Map(), axis: null, series: [] });
