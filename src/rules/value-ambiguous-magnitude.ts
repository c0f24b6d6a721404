import type { Dataset, Figure } from '../model/dataset.ts';
import { grouped } from '../model/grouped.ts';
import { hasAmbiguousComma, hasAmbiguousPoint } from '../values/hints.ts';
import { one, year } from './_example.ts';
import type { Rule } from './_rule.ts';
import { show, wordingLang } from './_wording.ts';

/**
 * Magnitudes that can be read in two ways: `3.5m` and `4,00` are refused while a file is read; of `1.000` where it is a thousand, and of a table
 * that has `1.000` beside `3,407`, is warned.
 */
export const valueAmbiguousMagnitude: Rule = {
  code: 'value/ambiguous-magnitude',
  about: 'data',
  why: 'In many languages 1.000 is a thousand, and 3.5m may be metres: a number that can be read in two ways must be written out.',
  examples: {
    breaks: [
      { figures: [year(2014, '1.000')], lang: 'de' },
      { figures: [year(2014, '1.000'), year(2015, '3,407')] },
      one('3.5m'),
      one('4,00'),
    ],
    keeps: [
      one('1.000'),
      one('3.5 million'),
      { figures: [year(2014, '1.00')], lang: 'de' },
      { figures: [year(2014, '1,000'), year(2015, '3,407')] },
    ],
  },
  find: ({ data }) => {
    const mixed = new Set(mixedIn(data));
    return data.figures
      .filter(
        figure =>
          hasAmbiguousPoint(figure.value) && (mixed.has(tableOf(figure)) || !/^en\b/i.test(wordingLang(figure, data))),
      )
      .map(figure => ({
        severity: 'warning',
        path: `${figure.path}/value`,
        message: `${show(figure.value)} is read with a decimal point, as ${readAs(figure)}${otherIn(figure, data, mixed)}`,
        remedy: 'write thousands without a point, as in 1000 or 1,000, and decimals with as few zeros as they need',
      }));
  },
};

/** The table, or the list, that a figure stands in. */
const tableOf = ({ path }: Figure): string =>
  path
    .split('/')
    .slice(0, 3)
    .join('/')
    .replace(/^\/figures.*/, '/figures');

/** Tables in which a point and a comma stand before three digits: one of them begins thousands, and the other may mean them too. */
const mixedIn = ({ figures }: Dataset): string[] =>
  grouped(
    figures.filter(({ value }) => hasAmbiguousPoint(value) || hasAmbiguousComma(value)),
    tableOf,
  ).flatMap(some =>
    some.some(({ value }) => hasAmbiguousPoint(value)) && some.some(({ value }) => hasAmbiguousComma(value))
      ? tableOf(some[0]!)
      : [],
  );

const readAs = ({ quantity }: Figure): string => String(quantity?.lo ?? quantity?.hi);

/** `, but "3,407" beside it as 3407` */
function otherIn(figure: Figure, { figures }: Dataset, mixed: ReadonlySet<string>): string {
  const table = tableOf(figure);
  const other = mixed.has(table) && figures.find(one => hasAmbiguousComma(one.value) && tableOf(one) === table);
  return other ? `, but ${show(other.value)} beside it as ${readAs(other)}` : '';
}
