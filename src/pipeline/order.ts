import { grouped } from '../model/grouped.ts';
import { comparePeriods, readPeriod, type Period } from '../model/period.ts';
import type { Row } from '../model/row.ts';
import { extra } from './extra.ts';
import type { Labels } from './labels.ts';
import type { Scope } from './scope.ts';

/** Compares bands: rows that share a place on the category axis. */
export type Compare = (a: Row[], b: Row[]) => number;

/**
 * The rows in the order in which they are drawn and listed: `chart.order`, by default in time, else as given.
 * Whole bands are ordered; inside a band time, then the given order. Lines across the plot come last.
 */
export function inOrder(scope: Scope, labels: Labels): Row[] {
  const { order } = scope.chart;
  const time = inTime(scope.rows);
  const isTimely = order === 'period' || (order !== 'given' && labels.by === 'period');
  const usual: Compare = isTimely ? ([a], [b]) => time(a!, b!) : () => 0;
  const compare =
    order === undefined || order === 'given' || order === 'period'
      ? usual
      : extra().ordered(order, usual, scope, labels);
  // sorting keeps the given order of what compares as equal
  return grouped(scope.rows, labels.band)
    .sort(compare)
    .flatMap(rows => rows.sort(time))
    .sort((a, b) => Number(a.reference ?? 0) - Number(b.reference ?? 0));
}

/** In time; rows without a period come first. */
function inTime(rows: readonly Row[]): (a: Row, b: Row) => number {
  const periods = new Map<string | undefined, Period | null>();
  for (const { period = '' } of rows) if (!periods.has(period)) periods.set(period, readPeriod(period));
  const periodOf = ({ period = '' }: Row) => periods.get(period);
  return (a, b) => {
    const [x, y] = [periodOf(a), periodOf(b)];
    return x && y ? comparePeriods(x, y) : Number(!!x) - Number(!!y);
  };
}
