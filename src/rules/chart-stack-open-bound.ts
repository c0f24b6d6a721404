import type { Dataset } from '../model/dataset.ts';
import { endOf } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import { charted, year } from './_example.ts';
import { marksOf } from './_marks.ts';
import type { Finding, Rule } from './_rule.ts';
import { named } from './_conflict.ts';

/** Forms that put parts together to a whole. */
const wholes = new Set(['donut', 'mean', 'pie', 'share', 'stack', 'waffle']);

const valley = (south: unknown) => [
  year(2014, 300, { id: 'north', entity: 'North' }),
  year(2014, south, { id: 'south', entity: 'South' }),
];

/** Stacks and pies of what has no one size. */
export const chartStackOpenBound: Rule = {
  code: 'chart/stack-open-bound',
  about: 'chart',
  why: 'Parts can be put together only if each has one size: "over 4,000" has none, and two that contradict each other have two.',
  examples: {
    breaks: [
      charted(valley('>400'), { stack: true }),
      charted(valley('400..600'), { form: 'pie' }),
      charted([...valley(400), year(2014, 900, { id: 'other', entity: 'South' })], { form: 'bar', stack: true }),
    ],
    keeps: [
      charted(valley(400), { form: 'bar', stack: true }),
      charted(valley('400±20'), { stack: true }),
      charted(valley('>400'), { form: 'bar' }),
      charted(
        [year(2013, '>20%'), year(2014, '30%')],
        { form: 'share' },
        { measures: { plums: { label: 'Plums', unit: '%' } } },
      ),
    ],
  },
  find: ({ data, chart }) => {
    const { stack, form = '' } = chart?.asked ?? {};
    if (!chart || !(stack || wholes.has(form))) return [];
    const rows = marksOf(chart.rows);
    const found = {
      severity: 'error',
      path: `${chart.path}/${stack ? 'stack' : 'form'}`,
      remedy: `leave ${stack ? '"stack"' : '"form"'} out: figures side by side need no sum`,
    } as const;
    const parts = stack || form !== 'share' ? rows : rows.filter(row => !isAlone(row, data));
    const open = parts.filter(isSizeless).map(({ id }) => id);
    const clashes = chart.conflicts.filter(({ grade, figures }) => grade === 'hard' && isAmong(figures, rows));
    return [
      ...(open.length
        ? [{ ...found, message: `bounds and ranges have no one size to put together: ${named(open, data).said}` }]
        : []),
      ...clashes.map((clash): Finding => ({
        ...found,
        message: `figures that contradict each other cannot be parts of one whole: ${named(clash.figures, data).said}`,
      })),
    ];
  },
};

/** A bound, or a range without a reported centre. */
const isSizeless = ({ quantity }: Row): boolean =>
  endOf(quantity) !== 'none' && quantity!.mid === undefined && quantity!.lo !== quantity!.hi;

/** Whether a row has a whole of its own: percentages are put together only where a `sum` says what they make. */
const isAlone = ({ measure, quantity }: Row, { measures }: Dataset): boolean => {
  const { unit, sum } = measures[measure] ?? {};
  return sum === undefined && String(quantity?.unit ?? unit).startsWith('%');
};

const isAmong = (figures: readonly string[], rows: readonly Row[]): boolean =>
  figures.every(figure => rows.some(({ id }) => id === figure));
