import { needsBase } from '../values/hints.ts';
import type { Rule } from './_rule.ts';
import { show } from './_wording.ts';

/** Changes and ratios that do not say of what. */
export const valueBareRatio: Rule = {
  code: 'value/bare-ratio',
  about: 'data',
  why: 'A change or a ratio says nothing without what it is compared with.',
  find: ({ data }) =>
    data.figures
      .filter(({ value, quantity, measure }) => {
        const unit = data.measures[measure]?.unit;
        return needsBase(value, quantity, unit === '%' || unit === 'pp');
      })
      .map(({ value, path }) => ({
        severity: 'error',
        path: `${path}/value`,
        message: `${show(value)} does not say compared with what`,
        remedy: 'add what it is compared with in square brackets, such as [2013]',
      })),
};
