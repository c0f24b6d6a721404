import type { Glance, Profile } from '../forms/_profile.ts';
import type { Dataset } from '../model/dataset.ts';
import { grouped } from '../model/grouped.ts';
import { endOf } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import type { Choosing } from './choose.ts';
import { pairsOf } from './pairs.ts';

/** Counts what forms look at beside what `glance` saw. */
export function profile(all: readonly Row[], seen: Glance, { data, chart, conflicts = [] }: Choosing): Profile {
  const { x, y, stack = false, map } = chart;
  const rows = all.filter(({ replacedBy, reference }) => replacedBy === undefined && !reference);
  const numbers = rows.filter(isNumber);
  const exact = numbers.filter(({ quantity }) => endOf(quantity) === 'exact');
  const places = grouped(numbers, row => placeOf(row, data));
  return {
    ...seen,
    ...(x !== undefined && y !== undefined && { pairs: pairsOf(numbers, data, x, y) }),
    cells: new Set(rows.map(row => `${placeOf(row, data)} ${row.mode}`)).size,
    rivals: Math.max(0, ...grouped(numbers, row => `${placeOf(row, data)} ${row.mode}`).map(voicesOf)),
    outcomes: places.filter(some => some.some(isActual) && !some.every(isActual)).length,
    followed: grouped(numbers, ({ entity = '' }) => entity).filter(
      some => new Set(some.map(({ period }) => period)).size > 1,
    ).length,
    exact: exact.length,
    negative: numbers.some(({ quantity }) => (quantity?.lo ?? quantity?.hi ?? 0) < 0),
    whole: numbers.length > 0 && numbers.every(row => isPart(row, data)),
    unit: unitOf(numbers[0], data),
    counted: numbers.every(({ measure }) => entryOf(data.measures, measure)?.integer),
    largest: Math.max(0, ...exact.map(({ quantity }) => quantity?.lo ?? 0)),
    ...(map && { places: numbers.filter(({ entity }) => entryOf(data.entities, entity)?.geo !== undefined).length }),
    conflicting: conflicts.some(({ grade }) => grade === 'hard'),
    stack,
  };
}

const isNumber = ({ quantity }: Row): boolean => endOf(quantity) !== 'none';
const isActual = ({ mode }: Row): boolean => mode === 'actual';

const entryOf = <T>(map: Readonly<Record<string, T>> | undefined, id: string | undefined): T | undefined =>
  map && id !== undefined && Object.hasOwn(map, id) ? map[id] : undefined;

/** What a row is about, whoever says so and however they define it. */
const placeOf = ({ measure, entity, period }: Row, { measures }: Dataset): string =>
  JSON.stringify([entryOf(measures, measure)?.variantOf ?? measure, entity, period]);

/** How many speak of one cell, or define it their own way. */
const voicesOf = (rows: readonly Row[]): number =>
  new Set(rows.map(({ speaker, sources, measure }) => `${speaker ?? sources.join()} ${measure}`)).size;

/** Whether what a row is about adds up with others: a part of a complete whole, or of a sum. */
function isPart({ measure, entity }: Row, { measures, entities }: Dataset): boolean {
  if (entryOf(measures, measure)?.sum !== undefined) return true;
  const parent = entryOf(entities, entity)?.partOf;
  return parent !== undefined && (entryOf(entities, parent)?.complete ?? false);
}

function unitOf(row: Row | undefined, { measures }: Dataset): string {
  const unit = row?.quantity?.unit ?? entryOf(measures, row?.measure)?.unit ?? '';
  return typeof unit === 'string' ? unit : 'things';
}
