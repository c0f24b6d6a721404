import { timeline as drawn } from '../scene/timeline.ts';
import { whenOf } from '../scene/when.ts';
import type { Form } from './_form.ts';

/** Events and spans in time, of any measures: where a mark is says when, and its words how much. */
export const timeline: Form = {
  id: 'timeline',
  question: 'What was said of which time, and how exact are its dates?',
  example: 'drills.json#when',
  plan: ({ told, time, data: { measures } }, frame) => {
    const isFlow = (measure: string): boolean => Object.hasOwn(measures, measure) && measures[measure]!.time === 'flow';
    const when = ({ row }: (typeof told)[number]) => whenOf(row.period, isFlow(row.measure), time!);
    return time ? drawn({ told, time, whenOf: when }, frame) : null;
  },
};
