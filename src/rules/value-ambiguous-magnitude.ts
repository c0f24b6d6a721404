import { hasAmbiguousPoint } from '../values/hints.ts';
import { one, year } from './_example.ts';
import type { Rule } from './_rule.ts';
import { show, wordingLang } from './_wording.ts';

/** Magnitudes that can be read in two ways: `3.5m` and `4,00` are refused while a file is read, `1.000` where it is a thousand is warned of. */
export const valueAmbiguousMagnitude: Rule = {
  code: 'value/ambiguous-magnitude',
  about: 'data',
  why: 'In many languages 1.000 is a thousand, and 3.5m may be metres: a number that can be read in two ways must be written out.',
  examples: {
    breaks: [{ figures: [year(2014, '1.000')], lang: 'de' }, one('3.5m'), one('4,00')],
    keeps: [one('1.000'), one('3.5 million'), { figures: [year(2014, '1.00')], lang: 'de' }],
  },
  find: ({ data }) =>
    data.figures
      .filter(figure => hasAmbiguousPoint(figure.value) && !/^en\b/i.test(wordingLang(figure, data)))
      .map(({ value, path, quantity }) => ({
        severity: 'warning',
        path: `${path}/value`,
        message: `${show(value)} is read with a decimal point, as ${String(quantity?.lo ?? quantity?.hi)}`,
        remedy: 'write thousands without a point, as in 1000 or 1,000, and decimals with as few zeros as they need',
      })),
};
