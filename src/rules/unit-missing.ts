import { pointer } from '../model/problem.ts';
import { one } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Measures without a unit. */
export const unitMissing: Rule = {
  code: 'unit/missing',
  about: 'data',
  why: 'A number without a unit does not say what is counted.',
  examples: {
    breaks: [{ measures: { plums: { label: 'Plums' } } }],
    keeps: [one(1)],
  },
  find: ({ data }) =>
    Object.entries(data.measures)
      .filter(([, { unit }]) => unit === undefined)
      .map(([id]) => ({
        severity: 'warning',
        path: pointer('measures', id),
        message: `the measure "${id}" has no unit`,
        remedy: 'add "unit", such as "%", "EUR" or { "one": "soldier", "other": "soldiers" }',
      })),
};
