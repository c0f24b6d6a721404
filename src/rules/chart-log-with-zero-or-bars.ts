import type { Row } from '../model/row.ts';
import { charted, year } from './_example.ts';
import { marksOf } from './_marks.ts';
import type { Rule } from './_rule.ts';
import { show } from './_wording.ts';

/** Forms whose marks start at zero, so that their length or area is the number. */
const bars = new Set(['area', 'bar', 'bullet', 'column', 'lollipop', 'pie', 'units', 'waffle']);

const plums = [year(2013, 5), year(2014, 5000)];

/** Logarithmic axes under bars, or for a zero. */
export const chartLogWithZeroOrBars: Rule = {
  code: 'chart/log-with-zero-or-bars',
  about: 'chart',
  why: 'A logarithmic axis has no zero, so that the length of a bar on it means nothing.',
  examples: {
    breaks: [
      charted(plums, { form: 'bar', log: true }),
      charted(plums, { log: true, stack: true }),
      charted([year(2013, 0), year(2014, 5000)], { form: 'range', log: true }),
    ],
    keeps: [charted(plums, { form: 'range', log: true }), charted(plums, { form: 'bar', log: false })],
  },
  find: ({ data, chart }) => {
    if (!chart?.asked.log) return [];
    const { form = chart.form, stack } = chart.asked;
    const found = { severity: 'error', path: `${chart.path}/log` } as const;
    const low = marksOf(chart.rows).find(isLow);
    const value = data.figures.find(({ id }) => id === low?.id)?.value;
    return [
      ...(bars.has(form) || stack
        ? [
            {
              ...found,
              message: `a logarithmic axis has no zero, and ${stack ? 'stacks' : `the marks of the form "${form}"`} start there`,
              remedy: 'leave "log" out, or ask for a form without bars, such as "range" or "table"',
            },
          ]
        : []),
      ...(low
        ? [
            {
              ...found,
              message: `a logarithmic axis has no place for "${low.id}"${value === undefined ? '' : ` (${show(value)})`}`,
              remedy: 'leave "log" out, or leave this figure out of the chart',
            },
          ]
        : []),
    ];
  },
};

/** Whether a number, or an end of it, is zero or below. */
const isLow = ({ quantity }: Row): boolean =>
  quantity !== null && !quantity.relation && [quantity.lo, quantity.hi].some(end => end !== null && end <= 0);
