import { endsBy, readPeriod } from '../model/period.ts';
import type { Row } from '../model/row.ts';
import { extra } from './extra.ts';
import type { Labels } from './labels.ts';
import type { Scope } from './scope.ts';

/** The notes under a chart: its own, what was corrected, plans that are past, what is left out. */
export function notesOf(scope: Scope, labels: Labels, leftOut: number): string[] {
  const { beyond, chart, conflicts, data, rows } = scope;
  // when the chart speaks: never the clock
  const now = readPeriod(chart.asOf ?? data.modified ?? '');
  const isPast = ({ period = '' }: Row): boolean => {
    const read = now && readPeriod(period);
    return !!read && endsBy(read, now);
  };
  const past = rows.filter(row => row.mode === 'planned' && row.replacedBy === undefined && isPast(row));
  const unusual = rows.some(({ absent, quantity }) => absent === 'not-shown' || quantity?.mid !== undefined);
  const asksFor =
    chart.note ||
    chart.map ||
    chart.stack ||
    beyond ||
    data.corrections ||
    data.figures.some(figure => figure.replaces) ||
    data.leftOut ||
    leftOut ||
    past.length ||
    unusual ||
    conflicts?.length;
  return asksFor ? extra().moreNotes(scope, labels, leftOut, past) : [];
}
