import type { Dataset } from '../model/dataset.ts';
import type { Row } from '../model/row.ts';
import { modeOf } from '../model/status.ts';
import type { Rule } from './_rule.ts';

/** Ratios whose base the file has and the chart does not show. */
export const chartBaseLeftOut: Rule = {
  code: 'chart/base-left-out',
  about: 'chart',
  why: 'A ratio whose base is known should be shown with it.',
  find: ({ data, chart }) => {
    if (!chart) return [];
    return chart.rows
      .filter(({ absent }) => absent === 'not-shown')
      .map(base => {
        const known = idsOf(base, data);
        const compared = chart.rows.filter(row => row.base === base.id).map(({ id }) => `"${id}"`);
        return {
          severity: 'warning',
          path: chart.asked.figures === undefined ? chart.path : `${chart.path}/figures`,
          message: `${compared.join(' and ')} ${compared.length > 1 ? 'are' : 'is'} compared with ${known.join(' and ')}, which the chart leaves out`,
          remedy: `let the chart choose ${known.join(', ')} too`,
        };
      });
  },
};

const idsOf = ({ measure, entity, period, mode }: Row, { figures }: Dataset): string[] =>
  figures
    .filter(
      one => one.measure === measure && one.entity === entity && one.period === period && modeOf(one.status) === mode,
    )
    .map(({ id }) => `"${id}"`);
