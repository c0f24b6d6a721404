import { charted, one, year } from './_example.ts';
import { marksOf } from './_marks.ts';
import type { Rule } from './_rule.ts';

/** Charts of nothing but forecasts. */
export const chartForecastOnly: Rule = {
  code: 'chart/forecast-only',
  about: 'chart',
  why: 'A forecast without what came before it cannot be judged by readers.',
  examples: {
    breaks: [
      one(5, { status: 'forecast', speaker: 'ann' }),
      charted([year(2014, 5), year(2015, 6, { status: 'forecast', speaker: 'ann' })], { figures: ['plums-2015'] }),
    ],
    keeps: [
      { figures: [year(2014, 5), year(2015, 6, { status: 'forecast', speaker: 'ann' })] },
      one(5, { status: 'planned', speaker: 'ann' }),
      one(null),
    ],
  },
  find: ({ data, chart }) => {
    const rows = marksOf(chart?.rows ?? []).filter(({ quantity }) => quantity !== null);
    if (!chart || !rows.length || rows.some(({ mode }) => mode !== 'forecast')) return [];
    const known = data.figures.filter(
      ({ measure, status, quantity }) => quantity && status !== 'forecast' && rows.some(row => row.measure === measure),
    );
    const some = known.slice(0, 3).map(({ id }) => `"${id}"`);
    return [
      {
        severity: 'info',
        path: chart.path,
        message: `all ${rows.length > 1 ? `${rows.length} figures of this chart are forecasts` : 'that this chart shows is a forecast'}`,
        remedy: some.length
          ? `show it after what was reported, such as ${some.join(', ')}`
          : 'add figures for what was reported before, if there are any',
      },
    ];
  },
};
