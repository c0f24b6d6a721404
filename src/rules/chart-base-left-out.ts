import type { Dataset } from '../model/dataset.ts';
import type { Row } from '../model/row.ts';
import { modeOf } from '../model/status.ts';
import { charted, year } from './_example.ts';
import { isReportedBy, replacedIn } from './_reported.ts';
import type { AskedChart, Finding, Rule } from './_rule.ts';

const later = [year(2013, 1, { reported: '2016' }), year(2014, '2x [2013]', { reported: '2015' })];

/** Ratios whose base the file has and the chart does not show. */
export const chartBaseLeftOut: Rule = {
  code: 'chart/base-left-out',
  about: 'chart',
  why: 'A ratio whose base is known should be shown with it.',
  examples: {
    breaks: [
      charted([year(2013, 1), year(2014, '2x [2013]')], { figures: ['plums-2014'] }),
      charted([year(2013, 1), year(2014, '+20% [2013]')], { figures: { period: '2014' } }),
      charted(later, { figures: ['plums-2014'], asOf: '2016' }),
    ],
    keeps: [
      charted([year(2013, 1), year(2014, '2x [2013]')], {}),
      charted([year(2014, '2x [2013]')], { figures: ['plums-2014'] }),
      charted(later, { asOf: '2015' }),
    ],
  },
  find: ({ data, chart }) =>
    (chart?.rows ?? []).flatMap((base): Finding[] => {
      const known = chart && base.absent === 'not-shown' ? leftOut(base, chart, data) : [];
      if (!chart || !known.length) return [];
      const compared = chart.rows.filter(row => row.base === base.id).map(({ id }) => `"${id}"`);
      return [
        {
          severity: 'warning',
          path: chart.asked.figures === undefined ? chart.path : `${chart.path}/figures`,
          message: `${compared.join(' and ')} ${compared.length > 1 ? 'are' : 'is'} compared with ${known.join(' and ')}, which the chart leaves out`,
          remedy: `let the chart choose ${known.join(', ')} too`,
        },
      ];
    }),
};

/** What the file says of a base, apart from what was replaced, and from what nobody had reported as of the chart’s date. */
function leftOut({ measure, entity, period, mode }: Row, { asked }: AskedChart, data: Dataset): string[] {
  const replaced = replacedIn(data);
  return data.figures
    .filter(
      one =>
        one.measure === measure &&
        one.entity === entity &&
        one.period === period &&
        modeOf(one.status) === mode &&
        one.quantity !== null &&
        !replaced.has(one.id) &&
        isReportedBy(one, asked.asOf, data),
    )
    .map(({ id }) => `"${id}"`);
}
