import type { Dataset } from '../model/dataset.ts';
import type { Row } from '../model/row.ts';
import { named } from './_conflict.ts';
import { charted, year } from './_example.ts';
import { marksOf, type Moment, overTime, steps, subject } from './_marks.ts';
import type { AskedChart, Finding, Rule } from './_rule.ts';
import { definedBy, voiceOf, voicesOf } from '../model/voice.ts';

/** Forms that say nothing of how numbers go on. */
const still = new Set(['number', 'range', 'scatter', 'table']);

const both = [2013, 2014].flatMap(period => [
  year(period, 900, { id: `ann-${period}`, speaker: 'ann' }),
  year(period, 500, { id: `bob-${period}`, speaker: 'bob' }),
]);
const defined = {
  measures: {
    plums: { label: 'Plums', unit: 'plums' },
    ripe: { label: 'Ripe plums', unit: 'plums', variantOf: 'plums' },
  },
};
const pair = (more: Record<string, unknown>) => [
  year(2013, 900, { speaker: 'ann' }),
  year(2014, 500, { speaker: 'ann', ...more }),
];

/** Changes over time that nobody reported: one end is one speaker’s, or one definition’s, and the other another’s. */
export const chartCrossSpeakerTrend: Rule = {
  code: 'chart/cross-speaker-trend',
  about: 'chart',
  why: 'What one speaker said then and another says now is no change: each may count in their own way.',
  examples: {
    breaks: [
      { figures: pair({ speaker: 'bob' }) },
      { ...defined, figures: pair({ measure: 'ripe' }) },
      { figures: pair({ value: '1.5x [2013]', speaker: 'bob' }) },
    ],
    keeps: [
      { figures: both },
      { figures: pair({}) },
      charted(pair({ speaker: 'bob' }), { facet: 'speaker' }),
      charted(pair({ speaker: 'bob' }), { form: 'table' }),
      { figures: pair({ speaker: 'bob', status: 'planned' }) },
    ],
  },
  find: ({ data, chart }) => {
    if (!chart) return [];
    const { form = chart.form, facet } = chart.asked;
    const drawn = still.has(form) || facet === 'speaker' ? [] : trends(chart, data);
    return [...drawn, ...derivations(chart, data)];
  },
};

/** Numbers that follow each other in time, with no speaker and definition who gave both. */
function trends({ rows, path }: AskedChart, data: Dataset): Finding[] {
  const numbers = marksOf(rows).filter(({ quantity, derived }) => quantity && !quantity.relation && !derived);
  const series = overTime(numbers, ({ measure, entity, mode }) =>
    JSON.stringify([definedBy(measure, data), entity, mode]),
  );
  return series.flatMap((moments): Finding[] => {
    const leap = steps(moments).find(([before, after]) => isApart(before, after) && !isSame(before, after, data));
    if (!leap) return [];
    const [a, b] = leap.map(({ rows }) => rows[0]!) as [Row, Row];
    const what = a.measure === b.measure ? 'speakers' : 'definitions';
    const [from, to] = what === 'speakers' ? [a.speaker, b.speaker] : [a.measure, b.measure];
    return [
      {
        severity: 'warning',
        path,
        message: `${subject(a)} seems to change from "${a.id}" (${from ?? ''}) to "${b.id}" (${to ?? ''}), but these are different ${what}`,
        remedy: `show the figures of one ${what === 'speakers' ? 'speaker, or write "facet": "speaker"' : 'definition'}, or say in "note" that they cannot be compared`,
      },
    ];
  });
}

/** Periods that follow each other, and do not overlap. */
const isApart = (before: Moment, after: Moment): boolean =>
  before.period.last !== null && after.period.first !== null && before.period.last < after.period.first;

/** Whether somebody, or somebody who is not named, gives both by one definition. */
const isSame = (before: Moment, after: Moment, data: Dataset): boolean =>
  before.rows.some(a =>
    after.rows.some(b => {
      const [x, y] = [voiceOf(a.speaker, data), voiceOf(b.speaker, data)];
      return a.measure === b.measure && (x === undefined || y === undefined || x === y);
    }),
  );

/** Derived numbers that rest on several speakers. */
function derivations({ rows, path }: AskedChart, data: Dataset): Finding[] {
  const figures = new Map(data.figures.map(figure => [figure.id, figure]));
  return rows.flatMap(({ derived, entity, period, measure }): Finding[] => {
    const from = derived?.from.flatMap(id => figures.get(id) ?? []) ?? [];
    const voices = voicesOf(
      from.map(({ speaker }) => speaker),
      data,
    );
    if (!derived || voices.length < 2) return [];
    const place = [entity, period].filter(Boolean).join(', ') || `"${measure}"`;
    return [
      {
        severity: 'warning',
        path: named(derived.from, data, 'chart/cross-speaker-trend').path || path,
        message: `the number derived for ${place} puts together what ${voices.map(voice => `"${voice}"`).join(' and ')} said: ${derived.formula}`,
        remedy: 'let the chart choose the figures of one speaker, or say who said which in the title or "note"',
      },
    ];
  });
}
