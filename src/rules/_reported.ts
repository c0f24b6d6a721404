import type { Dataset, Figure } from '../model/dataset.ts';
import { endsBy, readPeriod } from '../model/period.ts';

/** Whether a figure had been reported by the last possible day of `asOf`; without `asOf` all have. */
export function isReportedBy({ reported, source }: Figure, asOf: string | undefined, { sources }: Dataset): boolean {
  const limit = readPeriod(asOf ?? '');
  const dates = reported === undefined ? source.map(id => sources[id]?.published) : [reported];
  return (
    !limit ||
    dates.some(date => {
      const read = readPeriod(date ?? '');
      return read !== null && endsBy(read, limit);
    })
  );
}

/** Ids of the figures that another replaces. */
export const replacedIn = ({ figures }: Dataset): ReadonlySet<string> =>
  new Set(figures.flatMap(({ id, replaces }) => (replaces === undefined || replaces === id ? [] : [replaces])));
