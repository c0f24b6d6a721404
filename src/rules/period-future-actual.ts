import { readPeriod } from '../model/period.ts';
import type { Row } from '../model/row.ts';
import { now } from './_now.ts';
import type { Rule } from './_rule.ts';

/** Numbers about the future that pass for facts. */
export const periodFutureActual: Rule = {
  code: 'period/future-actual',
  about: 'chart',
  why: 'What has not happened yet can be planned or forecast, but not reported.',
  find: input => {
    const { data, chart } = input;
    const last = now(input)?.last ?? null;
    const isAhead = ({ period }: Row): boolean => {
      const first = readPeriod(period ?? '')?.first ?? null;
      return last !== null && first !== null && first > last;
    };
    const ahead = (chart?.rows ?? []).filter(
      row => row.mode === 'actual' && !row.derived && row.quantity && isAhead(row),
    );
    return ahead.flatMap(row => {
      const path = data.figures.find(({ id }) => id === row.id)?.path;
      if (path === undefined) return [];
      return [
        {
          severity: 'warning',
          path,
          message: `"${row.id}" is about ${row.period}, which had not begun, but its status is ${row.status}`,
          remedy: 'write "status": "planned", "target" or "forecast"',
        },
      ];
    });
  },
};
