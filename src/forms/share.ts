import { shares } from '../scene/shares.ts';
import type { Form } from './_form.ts';

/** Parts of a whole as one bar for each whole, all of the same length. */
export const share: Form = {
  id: 'share',
  question: 'How much of the whole is each part, and what is not broken down?',
  example: 'riigikogu.json#votes',
  plan: ({ told, wholes = [] }, frame) => shares({ told, wholes }, frame),
};
