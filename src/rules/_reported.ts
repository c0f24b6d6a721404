import type { Dataset, Figure } from '../model/dataset.ts';
import { endsBy, readPeriod } from '../model/period.ts';

/** Whether a figure had been reported by the last possible day of `asOf`; without `asOf` all have. */
export function isReportedBy(figure: Figure, asOf: string | undefined, data: Dataset): boolean {
  const limit = readPeriod(asOf ?? '');
  return (
    !limit ||
    datesOf(figure, data).some(date => {
      const read = readPeriod(date);
      return read !== null && endsBy(read, limit);
    })
  );
}

/** When a figure was reported, as the file says it: its own date, else those of its sources. */
export const datesOf = ({ reported, source }: Figure, { sources }: Dataset): string[] =>
  reported === undefined ? source.flatMap(id => sources[id]?.published ?? []) : [reported];

/** Ids of the figures that another replaces. */
export const replacedIn = ({ figures }: Dataset): ReadonlySet<string> =>
  new Set(figures.flatMap(({ id, replaces }) => (replaces === undefined || replaces === id ? [] : [replaces])));
