import type { Profile } from '../forms/_profile.ts';
import type { Chart, Dataset } from '../model/dataset.ts';
import { endOf } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import { extra } from './extra.ts';

/** Counts what forms look at: how many rows of a chart have numbers, of how many measures, periods, entities … */
export function profile(all: readonly Row[], data: Dataset, { x, y }: Pick<Chart, 'x' | 'y'>): Profile {
  const rows = all.filter(({ replacedBy }) => replacedBy === undefined);
  const count = (keep: (row: Row) => boolean): number => rows.filter(keep).length;
  const different = (key: (row: Row) => string | undefined, some = rows): number => new Set(some.map(key)).size;
  const marks = rows.filter(row => !row.reference);
  const isDifference = ({ quantity }: Row): boolean => quantity?.relation?.kind === 'difference';
  return {
    rows: rows.length,
    numbers: count(isNumber),
    ratios: count(row => !!row.quantity?.relation && !isDifference(row)),
    differences: count(isDifference),
    scales: different(row => scaleOf(row, data)),
    periods: different(({ period }) => period, marks),
    entities: different(({ entity }) => entity, marks),
    ends: new Set(rows.map(({ quantity }) => endOf(quantity))),
    ...(x !== undefined && y !== undefined && { pairs: extra().pairsOf(rows.filter(isNumber), data, x, y) }),
  };
}

const isNumber = ({ quantity }: Row): boolean => endOf(quantity) !== 'none';

/** The measure, or the one that it is a variant of, and the unit if the figure says another. */
function scaleOf({ measure, quantity }: Row, { measures }: Dataset): string {
  const { variantOf, unit } = measures[measure] ?? {};
  const said = quantity?.relation ? undefined : quantity?.unit;
  return JSON.stringify([variantOf ?? measure, said === unit ? undefined : said]);
}
