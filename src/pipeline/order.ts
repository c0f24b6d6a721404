import { grouped } from '../model/grouped.ts';
import { comparePeriods, readPeriod, type Period } from '../model/period.ts';
import type { Row } from '../model/row.ts';
import type { Labels } from './labels.ts';
import { entityName, type Scope } from './scope.ts';

/**
 * The rows in the order in which they are drawn and listed: `chart.order`, by default in time, else as given.
 * Whole bands are ordered; inside a band time, then the given order.
 */
export function inOrder(scope: Scope, labels: Labels): Row[] {
  const { order } = scope.chart;
  const bands = grouped(scope.rows, labels.band);
  const compare =
    typeof order === 'object' ? byList(order, labels, byWord(undefined, scope, labels)) : byWord(order, scope, labels);
  const time = inTime(scope.rows);
  // sorting keeps the given order of what compares as equal
  return bands.sort(compare).flatMap(rows => rows.sort(time));
}

type Compare = (a: Row[], b: Row[]) => number;

function byWord(order: string | undefined, scope: Scope, labels: Labels): Compare {
  if (order === 'value' || order === '-value') return bySize(order === 'value' ? 1 : -1, scope.chart.orderBy);
  if (order === 'entity') {
    const { compare } = new Intl.Collator(scope.locale.tag);
    return ([a], [b]) => compare(entityOf(scope, a), entityOf(scope, b));
  }
  if (order === 'given' || (order !== 'period' && labels.by !== 'period')) return () => 0;
  const time = inTime(scope.rows);
  return ([a], [b]) => (a && b ? time(a, b) : 0);
}

const entityOf = (scope: Scope, row: Row | undefined): string =>
  row?.entity === undefined ? '' : entityName(scope, row.entity);

/** In time; rows without a period come first. */
function inTime(rows: readonly Row[]): (a: Row, b: Row) => number {
  const periods = new Map<string, Period | null>();
  for (const { period } of rows)
    if (period !== undefined && !periods.has(period)) periods.set(period, readPeriod(period));
  const of = ({ period }: Row) => (period === undefined ? null : (periods.get(period) ?? null));
  return (a, b) => {
    const [x, y] = [of(a), of(b)];
    return x && y ? comparePeriods(x, y) : Number(!!x) - Number(!!y);
  };
}

/** By size: the bounds of one row of each band, the one that `orderBy` names if there is one; bands without a number last. */
function bySize(sign: 1 | -1, orderBy: string | undefined): Compare {
  const key = (rows: Row[]): [number, number] | undefined => {
    const named = orderBy === undefined ? undefined : rows.find(row => isCalled(row, orderBy));
    const { quantity } = named ?? rows.find(row => row.quantity && !row.quantity.relation) ?? {};
    if (!quantity || quantity.relation) return undefined;
    const { lo, hi } = quantity;
    return [lo ?? hi ?? 0, hi ?? Infinity];
  };
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    if (!x || !y) return Number(!x) - Number(!y);
    return sign * (Math.sign(x[0] - y[0]) || Math.sign(x[1] - y[1]) || 0);
  };
}

/** As listed, then what the list leaves out. */
function byList(order: readonly string[], labels: Labels, rest: Compare): Compare {
  const place = (rows: Row[]): number => {
    const at = order.findIndex(name => rows.some(row => labels.band(row) === name || isCalled(row, name)));
    return at < 0 ? order.length : at;
  };
  return (a, b) => place(a) - place(b) || rest(a, b);
}

const isCalled = (row: Row, name: string): boolean =>
  [row.id, row.period, row.entity, row.measure, row.speaker].includes(name.trim());
