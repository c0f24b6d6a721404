import { grouped } from '../model/grouped.ts';
import { comparePeriods, readPeriod, type Period } from '../model/period.ts';
import type { Row } from '../model/row.ts';

/** The rows that have a place of their own in a picture: neither replaced nor a line across the plot. */
export const marksOf = (rows: readonly Row[]): Row[] =>
  rows.filter(({ replacedBy, reference }) => replacedBy === undefined && !reference);

/** The rows of one period. */
export interface Moment {
  period: Period;
  rows: Row[];
}

/** Rows by what they are about, then in time. Rows without a period are left out. */
export function overTime(rows: readonly Row[], about: (row: Row) => string): Moment[][] {
  const periods = new Map([...new Set(rows.map(({ period = '' }) => period))].map(text => [text, readPeriod(text)]));
  return grouped(rows, about).map(series =>
    grouped(series, ({ period = '' }) => period)
      .flatMap((rows): Moment[] => {
        const period = periods.get(rows[0]?.period ?? '');
        return period ? [{ period, rows }] : [];
      })
      .sort((a, b) => comparePeriods(a.period, b.period)),
  );
}

/** Each but the last with the one after it. */
export const steps = <T>(all: readonly T[]): [before: T, after: T][] =>
  all.slice(1).map((after, i): [T, T] => [all[i]!, after]);

/** What a row is about, in a message: `"plums" of Norland`. */
export const subject = ({ measure, entity }: Pick<Row, 'measure' | 'entity'>): string =>
  entity === undefined ? `"${measure}"` : `"${measure}" of "${entity}"`;
