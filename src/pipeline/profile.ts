import type { Glance } from '../forms/_profile.ts';
import type { Dataset } from '../model/dataset.ts';
import { endOf } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';

/** Counts what tells usual charts from others: how many rows have numbers, of how many measures, periods, entities … */
export function glance(all: readonly Row[], data: Dataset): Glance {
  const rows = all.filter(({ replacedBy }) => replacedBy === undefined);
  const count = (keep: (row: Row) => boolean): number => rows.filter(keep).length;
  const different = (key: (row: Row) => string | undefined, some = rows): number => new Set(some.map(key)).size;
  const marks = rows.filter(row => !row.reference);
  const isDifference = ({ quantity }: Row): boolean => quantity?.relation?.kind === 'difference';
  return {
    rows: rows.length,
    numbers: count(({ quantity }) => endOf(quantity) !== 'none'),
    ratios: count(row => !!row.quantity?.relation && !isDifference(row)),
    differences: count(isDifference),
    scales: different(row => scaleOf(row, data)),
    periods: different(({ period }) => period, marks),
    entities: different(({ entity }) => entity, marks),
    marks: marks.length,
    ends: new Set(rows.map(({ quantity }) => endOf(quantity))),
  };
}

/** What a row shares an axis with: its measure, or the one that it is a variant of, and the unit if the figure says another. */
export function scaleOf({ measure, quantity }: Pick<Row, 'measure' | 'quantity'>, { measures }: Dataset): string {
  const { variantOf, unit } = measures[measure] ?? {};
  const said = quantity?.relation ? undefined : quantity?.unit;
  return JSON.stringify([variantOf ?? measure, said === unit ? undefined : said]);
}
