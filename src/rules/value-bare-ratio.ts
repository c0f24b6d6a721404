import { needsBase } from '../values/hints.ts';
import { measured, one } from './_example.ts';
import type { Rule } from './_rule.ts';
import { isPercent, unitOf } from './_units.ts';
import { show } from './_wording.ts';

/** Changes and ratios that do not say of what. */
export const valueBareRatio: Rule = {
  code: 'value/bare-ratio',
  about: 'data',
  why: 'A change or a ratio says nothing without what it is compared with.',
  examples: {
    breaks: [one('1.5x'), one('+5'), one('20%')],
    keeps: [
      one(5),
      one('+5 [2013]'),
      measured({ unit: '%' }, '20%'),
      measured({ unit: '% of all fruit' }, '20%'),
      measured({ unit: '%', min: null }, '+2.1%'),
    ],
  },
  find: ({ data }) =>
    data.figures
      .filter(figure => {
        const unit = unitOf(figure, data);
        return needsBase(figure.value, figure.quantity, isPercent(unit) || unit === 'pp');
      })
      .map(({ value, path }) => ({
        severity: 'error',
        path: `${path}/value`,
        message: `${show(value)} does not say compared with what`,
        remedy: 'add what it is compared with in square brackets, such as [2013]',
      })),
};
