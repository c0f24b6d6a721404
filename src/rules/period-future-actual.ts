import { readPeriod } from '../model/period.ts';
import type { Row } from '../model/row.ts';
import { now } from './_now.ts';
import { charted, year } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Numbers about the future that pass for facts. */
export const periodFutureActual: Rule = {
  code: 'period/future-actual',
  about: 'chart',
  why: 'What has not happened yet can be planned or forecast, but not reported.',
  examples: {
    breaks: [
      { figures: [year(2030, 5)], modified: '2026-11-22' },
      charted(
        [year(2016, 5)],
        { asOf: '2015' },
        { sources: { gazette: { publisher: 'The Plum Gazette', url: 'https://example.org/', published: '2015' } } },
      ),
    ],
    keeps: [
      { figures: [year(2030, 5)] },
      { figures: [year(2030, 5, { status: 'forecast' })], modified: '2026-11-22' },
      { figures: [year(2026, 5)], modified: '2026-11-22' },
    ],
  },
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
