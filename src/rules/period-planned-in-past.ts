import type { Dataset } from '../model/dataset.ts';
import { endsBy, readPeriod } from '../model/period.ts';
import type { Row } from '../model/row.ts';
import { modeOf } from '../model/status.ts';
import { now } from './_now.ts';
import { charted, year } from './_example.ts';
import type { Rule } from './_rule.ts';

/** Plans whose time is over, and nothing says what came of them. */
export const periodPlannedInPast: Rule = {
  code: 'period/planned-in-past',
  about: 'chart',
  why: 'A plan whose time is over wants its outcome.',
  examples: {
    breaks: [{ figures: [year(2015, 5, { status: 'planned', speaker: 'ann' })], modified: '2026-11-22' }],
    keeps: [
      { figures: [year(2015, 5, { status: 'planned' })] },
      { figures: [year(2015, 5, { status: 'planned' })], modified: '2015-12-30' },
      { figures: [year(2015, 5, { status: 'planned' }), year(2015, 4, { id: 'picked' })], modified: '2026-11-22' },
      charted(
        [year(2015, 5, { status: 'planned', reported: '2014' })],
        { asOf: '2014-12' },
        { modified: '2026-11-22' },
      ),
    ],
  },
  find: input => {
    const { data, chart } = input;
    const limit = now(input);
    const isOver = ({ period }: Row): boolean => {
      const read = readPeriod(period ?? '');
      return limit !== null && read !== null && endsBy(read, limit);
    };
    const plans = (chart?.rows ?? []).filter(
      row => row.mode === 'planned' && !row.derived && !row.absent && isOver(row),
    );
    return plans.flatMap(row => {
      const figure = data.figures.find(({ id }) => id === row.id);
      if (!figure || row.replacedBy !== undefined || hasOutcome(row, data)) return [];
      return [
        {
          severity: 'info',
          path: figure.path,
          message: `"${row.id}" was a plan for ${row.period}, which was over by ${limit!.text}, and no figure says what took place`,
          remedy: 'add a figure for what took place, or "asOf" to the chart',
        },
      ];
    });
  },
};

const hasOutcome = ({ measure, entity, period }: Row, { figures }: Dataset): boolean =>
  figures.some(
    one =>
      one.measure === measure &&
      one.entity === entity &&
      one.period === period &&
      modeOf(one.status) === 'actual' &&
      one.quantity !== null,
  );
