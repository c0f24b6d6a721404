import { year } from './_example.ts';
import type { Example, Rule } from './_rule.ts';

/** Six years, each a multiple of the one before. */
const chain = (factor: string): Example => ({
  figures: [
    year(2010, '>1'),
    ...[2011, 2012, 2013, 2014, 2015, 2016].map(period => year(period, `${factor}x [${period - 1}]`)),
  ],
});

/** Figures that were not compared with each other, since that would take too long. */
export const resolveUnresolved: Rule = {
  code: 'resolve/unresolved',
  about: 'chart',
  why: 'Where figures are too many, or too long, to be compared exactly, nobody has checked whether they fit together.',
  examples: { breaks: [chain('1.2345678901234e250')], keeps: [chain('1.2345678901234')] },
  find: ({ data, chart }) =>
    (chart?.unresolved ?? []).map(({ figures, reason }) => {
      const [first = ''] = figures;
      const others = figures.length > 1 ? ` and ${figures.length - 1} more` : '';
      return {
        severity: 'info',
        path: data.figures.find(({ id }) => id === first)?.path ?? '',
        message: `whether "${first}"${others} fit together was not worked out: ${reason}`,
        remedy: 'choose fewer of them for one chart, or write their values with fewer digits',
      };
    }),
};
