import type { Dataset } from '../model/dataset.ts';
import { comparePeriods, readPeriod } from '../model/period.ts';
import { charted, year } from './_example.ts';
import { datesOf } from './_reported.ts';
import type { Rule } from './_rule.ts';

/** Charts that choose no figure: a filter that none fits, or a date before anything was reported. */
export const chartEmpty: Rule = {
  code: 'chart/empty',
  about: 'chart',
  why: 'A chart that shows nothing is hardly meant; mostly a date or a name in it is a slip.',
  examples: {
    breaks: [
      charted([year(2014, 5)], { asOf: '2013' }),
      charted([year(2014, 5)], { figures: { period: '2013' } }),
      charted([year(2014, 5, { reported: '2014' })], { figures: { speaker: 'ann' }, asOf: '2014' }),
      charted([year(2014, 5)], { figures: [] }),
    ],
    keeps: [
      charted([year(2014, 5)], { asOf: '2020' }),
      charted([year(2014, null)], {}),
      charted([year(2014, 5, { id: 'plums' })], { figures: { period: '2014' } }),
    ],
  },
  find: ({ data, chart }) => {
    // what could not be read is told of where it stands
    if (!chart?.path || chart.rows.length || data.rejected.length) return [];
    const { asOf = '' } = chart.asked;
    if (!readPeriod(asOf))
      return [
        {
          severity: 'warning',
          path: `${chart.path}/figures`,
          message: 'this chart shows nothing: it chooses none of the figures',
          remedy: 'check each key of "figures": all of them must fit a figure',
        },
      ];
    const first = firstDate(data);
    // nobody knows when: told of each figure
    if (first === undefined) return [];
    return [
      {
        severity: 'warning',
        path: `${chart.path}/asOf`,
        message: `this chart shows nothing: none of its figures had been reported by ${asOf}`,
        remedy: `write a later date, or check "figures"; the first figure of the file is of ${first}`,
      },
    ];
  },
};

/** When the first figure of a file was reported. */
function firstDate(data: Dataset): string | undefined {
  const dates = new Set(data.figures.flatMap(figure => datesOf(figure, data)));
  const read = [...dates].flatMap(date => {
    const period = readPeriod(date);
    return period ? [{ date, period }] : [];
  });
  return read.sort((a, b) => comparePeriods(a.period, b.period))[0]?.date;
}
