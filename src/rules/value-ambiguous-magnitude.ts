import { hasAmbiguousPoint } from '../values/hints.ts';
import type { Rule } from './_rule.ts';
import { show, wordingLang } from './_wording.ts';

/** `1.000` in a language in which that is a thousand. */
export const valueAmbiguousMagnitude: Rule = {
  code: 'value/ambiguous-magnitude',
  about: 'data',
  why: 'In many languages 1.000 is a thousand; here the point is a decimal point.',
  find: ({ data }) =>
    data.figures
      .filter(figure => hasAmbiguousPoint(figure.value) && !/^en\b/i.test(wordingLang(figure, data)))
      .map(({ value, path, quantity }) => ({
        severity: 'warning',
        path: `${path}/value`,
        message: `${show(value)} is read with a decimal point, as ${String(quantity?.lo ?? quantity?.hi)}`,
        remedy: 'write thousands as 1000 or 1,000',
      })),
};
