import type { Figure, Filter } from '../model/dataset.ts';
import { readPeriod, type Period } from '../model/period.ts';
import { within } from '../model/within.ts';
import type { Row } from '../model/row.ts';
import { modeOf } from '../model/status.ts';
import { charted, year } from './_example.ts';
import { marksOf } from './_marks.ts';
import { isReportedBy, replacedIn } from './_reported.ts';
import type { Rule } from './_rule.ts';

const years = [2011, 2012, 2013, 2014].map(period => year(period, period));
const monthly = ['2013-12', '2014-01', '2014-02'].map((period, i) => ({ id: `month-${i}`, period, value: i + 1 }));

/** Windows in time that leave out what the file has. */
export const chartTruncatedTime: Rule = {
  code: 'chart/truncated-time',
  about: 'chart',
  why: 'Where a chart begins and ends decides what it seems to say: what it hides must be hidden on purpose.',
  examples: {
    breaks: [
      charted(years, { figures: { period: '2013/..' } }),
      charted(years, { figures: { measure: 'plums', period: ['2011', '2014'] } }),
    ],
    keeps: [
      charted(years, {}),
      charted(years, { figures: { period: '2011/..' } }),
      charted(years, { figures: { period: '2014' } }),
      charted(monthly, { figures: { period: '2014' } }),
      charted([...years, year(2010, 9, { id: 'pears-2010', measure: 'pears' })], { figures: { period: '2011/..' } }),
      charted([year(2010, null), ...years], { figures: { period: '2011/..' } }),
    ],
  },
  find: ({ data, chart }) => {
    const { figures: filter, asOf, x, y } = chart?.asked ?? {};
    // a chart of x and y shows two numbers of each thing, and no course of time
    if (!chart || !filter || Array.isArray(filter) || filter.period === undefined || (x && y)) return [];
    const windows = [filter.period].flat().flatMap(period => readPeriod(period) ?? []);
    // one year, say, is what a chart is about, and no window
    if (windows.length < 2 && !windows[0]?.interval) return [];
    const shown = courses(marksOf(chart.rows));
    const replaced = replacedIn(data);
    const hidden = data.figures.filter(
      figure =>
        figure.quantity !== null &&
        (shown.get(course(figure)) ?? 0) > 1 &&
        isOutside(figure, windows) &&
        fits(figure, filter) &&
        !replaced.has(figure.id) &&
        isReportedBy(figure, asOf, data),
    );
    if (!hidden.length) return [];
    const periods = [...new Set(hidden.map(({ period = '' }) => period))].sort();
    return [
      {
        severity: 'warning',
        path: `${chart.path}/figures/period`,
        message: `the chart shows ${[filter.period].flat().join(', ')} only, and hides what was reported for ${list(periods)}`,
        remedy: 'widen "period", or say under "allow" why the chart begins or ends there',
      },
    ];
  },
};

const course = ({ measure, entity, status }: Pick<Row, 'measure' | 'status'> & { entity?: string }): string =>
  JSON.stringify([measure, entity, modeOf(status)]);

/** How many periods the chart shows of each thing. */
function courses(rows: readonly Row[]): Map<string, number> {
  const periods = new Map<string, Set<string | undefined>>();
  for (const row of rows)
    if (!row.absent && !row.derived)
      periods.set(course(row), new Set([...(periods.get(course(row)) ?? []), row.period]));
  return new Map([...periods].map(([key, { size }]) => [key, size]));
}

function isOutside({ period = '' }: Figure, windows: readonly Period[]): boolean {
  const own = readPeriod(period);
  return own !== null && !windows.some(window => within(own, window));
}

/** Whether the filter would choose the figure, were it not for its period. */
function fits({ speaker, source, status }: Figure, filter: Filter): boolean {
  const has = (wanted: string | string[] | undefined, given: readonly (string | undefined)[]): boolean =>
    wanted === undefined || [wanted].flat().some(one => given.includes(one));
  return has(filter.speaker, [speaker]) && has(filter.source, source) && has(filter.status, [status]);
}

const list = (periods: readonly string[]): string =>
  periods.slice(0, 5).join(', ') + (periods.length > 5 ? ` and ${periods.length - 5} more periods` : '');
