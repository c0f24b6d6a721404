import { alike } from '../model/alike.ts';
import type { Dataset } from '../model/dataset.ts';
import { comparePeriods, readPeriod } from '../model/period.ts';
import { endOf } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import { charted, year } from './_example.ts';
import { marksOf, type Moment, overTime, steps, subject } from './_marks.ts';
import type { Rule } from './_rule.ts';
import { voicesOf } from '../model/voice.ts';

const lines = new Set(['area', 'line']);

const years = (...values: unknown[]) => values.map((value, i) => year(2011 + i, value));

/** Lines that cannot be drawn through all that was said. */
export const chartLineOverGap: Rule = {
  code: 'chart/line-over-gap',
  about: 'chart',
  why: 'A line through a missing number or from one speaker to another would say what nobody said.',
  examples: {
    breaks: [
      charted(years(1, null, 3), { form: 'line' }),
      charted(years(1, '>2', 3), { form: 'area' }),
      charted([year(2011, 1, { speaker: 'ann' }), year(2012, 2, { speaker: 'bob' })], { form: 'line' }),
      charted(
        years(1, 2, 3),
        { form: 'line' },
        {
          measures: { plums: { label: 'Plums', unit: 'plums', breaks: [{ period: '2013', text: 'Counted anew' }] } },
        },
      ),
      charted(
        [year(2011, 1), { ...year(2012, 2), period: '2012-01/2012-06' }],
        { form: 'line' },
        { measures: { plums: { label: 'Plums', unit: 'plums', time: 'flow' } } },
      ),
    ],
    keeps: [charted(years(1, '~2', '3±1'), { form: 'line' }), charted(years(1, null, 3), { form: 'column' })],
  },
  find: ({ data, chart }) => {
    if (!chart || !lines.has(chart.asked.form ?? '')) return [];
    const series = overTime(marksOf(chart.rows), ({ measure, entity }) => JSON.stringify([measure, entity]));
    const cuts = series.flatMap(moments => {
      const own = moments.length > 1 ? [...holes(moments), ...gaps(moments, data)] : [];
      return own.length ? [{ about: subject(moments[0]!.rows[0]!), own }] : [];
    });
    if (!cuts.length) return [];
    return [
      {
        severity: 'info',
        path: `${chart.path}/form`,
        message: told(cuts),
        remedy: 'nothing to do if that is all that was reported; the form "column" shows each figure by itself',
      },
    ];
  },
};

/** Places that one note names; of more it says how many there are. */
const most = 6;

/** One note for all lines of a chart, with as many places as can be read. */
function told(cuts: readonly { about: string; own: string[] }[]): string {
  let left = most;
  const named = cuts.flatMap(({ about, own }) => {
    const some = own.slice(0, Math.max(0, left));
    left -= some.length;
    return some.length ? [`of ${about} is cut ${some.join(', ')}`] : [];
  });
  const more = cuts.reduce((sum, { own }) => sum + own.length, 0) - most;
  return `the line ${named.join('; that ')}${more > 0 ? `; and lines are cut at ${more} more places` : ''}`;
}

/** Where there is nothing that a line can go through. */
const holes = (moments: readonly Moment[]): string[] =>
  moments
    .filter(({ rows }) => !rows.some(isPoint))
    .map(({ period: { text }, rows }) => {
      const bound = rows.find(({ quantity }) => endOf(quantity) !== 'none');
      return `at ${text} (${bound ? `"${bound.id}" is a bound or a range` : 'no number was reported'})`;
    });

/** One number, or one that is about right, or the reported centre of a ±. */
const isPoint = ({ quantity }: Row): boolean =>
  quantity?.mid !== undefined || (['exact', 'approximate'].includes(endOf(quantity)) && quantity?.lo === quantity?.hi);

/** Where what is before and what is after cannot be joined. */
const gaps = (moments: readonly Moment[], data: Dataset): string[] =>
  steps(moments.filter(({ rows }) => rows.some(isPoint))).flatMap(([before, after]) => {
    const place = `between ${before.period.text} and ${after.period.text}`;
    const reason =
      breakBetween(before, after, data) ??
      (isOtherSpeaker(before, after, data)
        ? 'another speaker'
        : isOtherLength(before, after, data)
          ? 'one is longer'
          : null);
    return reason === null ? [] : [`${place} (${reason})`];
  });

/** Why a measure breaks between two moments, as the file says it. */
function breakBetween(before: Moment, after: Moment, { measures }: Dataset): string | undefined {
  const { measure, entity } = after.rows[0]!;
  const isBetween = (text: string): boolean => {
    const period = readPeriod(text);
    return period !== null && comparePeriods(before.period, period) < 0 && comparePeriods(period, after.period) <= 0;
  };
  const found = measures[measure]?.breaks?.find(
    one => (one.entity === undefined || one.entity === entity) && isBetween(one.period),
  );
  return found && 'the measure has a break';
}

/** What adds up over time, counted over times of different length. */
function isOtherLength(before: Moment, after: Moment, { measures }: Dataset): boolean {
  const isFlow = measures[after.rows[0]!.measure]?.time === 'flow';
  return isFlow && !alike(before.period, after.period);
}

function isOtherSpeaker(before: Moment, after: Moment, data: Dataset): boolean {
  const [a, b] = [before, after].map(({ rows }) => rows.filter(isPoint).map(({ speaker }) => speaker)) as [
    (string | undefined)[],
    (string | undefined)[],
  ];
  if (a.includes(undefined) || b.includes(undefined)) return false;
  const known = voicesOf(a, data);
  return !voicesOf(b, data).some(voice => known.includes(voice));
}
