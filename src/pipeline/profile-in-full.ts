import type { Glance, Profile } from '../forms/_profile.ts';
import type { Chart, Dataset } from '../model/dataset.ts';
import { grouped } from '../model/grouped.ts';
import { readPeriod } from '../model/period.ts';
import { within } from '../model/within.ts';
import { endOf } from '../model/quantity.ts';
import { isRate } from '../model/rate.ts';
import type { Row } from '../model/row.ts';
import { featuresFor, maps } from './atlas.ts';
import type { Choosing } from './choose.ts';
import { entryOf } from './entry-of.ts';
import { pairsOf } from './pairs.ts';
import { adds, restOf, sizeOf, wholesIn } from './wholes.ts';

/** Counts what forms look at beside what `glance` saw. */
export function profile(
  all: readonly Row[],
  seen: Glance,
  { data, chart, asked = chart.form, conflicts = [], many = 0 }: Choosing,
): Profile {
  const { x, y, stack = false } = chart;
  const rows = all.filter(({ replacedBy, reference }) => replacedBy === undefined && !reference);
  const numbers = rows.filter(isNumber);
  const exact = numbers.filter(({ quantity }) => endOf(quantity) === 'exact');
  const named = new Map(rows.map(row => [row, placeOf(row, data)]));
  const placeIn = (row: Row): string => named.get(row)!;
  const cellIn = (row: Row): string => `${placeIn(row)} ${row.mode}`;
  const places = grouped(numbers, placeIn);
  return {
    ...seen,
    ...(x !== undefined && y !== undefined && { pairs: pairsOf(numbers, data, x, y) }),
    cells: new Set(rows.map(cellIn)).size,
    rivals: Math.max(0, ...grouped(numbers, cellIn).map(voicesOf)),
    outcomes: outcomesOf(numbers),
    contested: places.flatMap(some => (voicesOf(some) > 1 ? some : [])).length,
    dated: rows.filter(({ period }) => readPeriod(period ?? '')).length,
    followed: grouped(numbers, ({ entity = '' }) => entity).filter(
      some => new Set(some.map(({ period }) => period)).size > 1,
    ).length,
    crowd: Math.max(0, ...places.map(({ length }) => length)),
    exact: exact.length,
    inexact: numbers.length - exact.length,
    sizeless: numbers.filter(row => sizeOf(row) === null).length,
    adding: numbers.every(row => adds(row, data)),
    ...partsOf(rows, data),
    negative: numbers.some(({ quantity }) => (quantity?.lo ?? quantity?.hi ?? 0) < 0),
    whole: numbers.length > 0 && numbers.every(row => isPart(row, data)),
    unit: unitOf(numbers[0], data),
    counted: numbers.every(({ measure }) => entryOf(data.measures, measure)?.integer),
    largest: Math.max(0, ...exact.map(({ quantity }) => quantity?.lo ?? 0)),
    rate: numbers.every(row => isRate(row, data)),
    ...(chart.map && (asked ?? 'map') === 'map' && placesOf(rows, data, chart)),
    conflicting: conflicts.some(({ grade }) => grade === 'hard'),
    stack,
    many,
  };
}

/** What the rows are parts of. */
function partsOf(
  rows: readonly Row[],
  data: Dataset,
): Pick<Profile, 'wholes' | 'loose' | 'parts' | 'shared' | 'nested' | 'rest'> {
  const { wholes, loose } = wholesIn(rows, data);
  const shared = wholes.filter(one => one.shared);
  const rests = shared.filter(({ parts }) => parts.every(row => sizeOf(row) !== null)).map(one => restOf(one, data));
  // a share alone: "243%" is no part of anything, nor is "over 120%"
  const isOver = wholes.some(
    ({ parts, total, shared: some }) =>
      !some && parts.some(({ quantity }) => Math.max(quantity?.lo ?? 0, quantity?.hi ?? 0) > total),
  );
  return {
    wholes: wholes.length,
    loose: loose.length,
    parts: Math.max(0, ...wholes.map(({ parts }) => parts.length)),
    shared: shared.length,
    nested: shared.some(({ whole }) => whole !== undefined),
    rest: isOver || rests.some(rest => rest < 0) ? 'over' : rests.some(rest => rest > 0) ? 'some' : 'filled',
  };
}

/** How many rows are a plan with what came of it, in its period or a part of that, or what came of one. */
function outcomesOf(rows: readonly Row[]): number {
  const periods = new Map(rows.map(row => [row, readPeriod(row.period ?? '')]));
  const isOutcome = (row: Row, plan: Row): boolean => {
    const [inner, outer] = [periods.get(row), periods.get(plan)];
    const isSame = row.measure === plan.measure && row.entity === plan.entity;
    return isSame && (row.period === plan.period || (!!inner && !!outer && within(inner, outer)));
  };
  const [past, plans] = [rows.filter(isActual), rows.filter(row => !isActual(row))];
  return (
    plans.filter(plan => past.some(row => isOutcome(row, plan))).length +
    past.filter(row => plans.some(plan => isOutcome(row, plan))).length
  );
}

/** How many entities have a place on the chart's map, and how many numbers one place has at most; nothing without a map. */
function placesOf(rows: readonly Row[], data: Dataset, chart: Chart): Pick<Profile, 'places' | 'inPlace'> {
  const features = featuresFor(data, chart);
  if (!features) return {};
  const keys = new Set(features.flatMap(({ key }) => (key === undefined ? [] : [maps().sameKey(key)])));
  const placed = rows.flatMap(row => {
    const geo = maps().sameKey(entryOf(data.entities, row.entity)?.geo ?? '');
    return keys.has(geo) ? [{ row, geo }] : [];
  });
  const numbers = grouped(
    placed.filter(({ row }) => isNumber(row)),
    ({ geo }) => geo,
  );
  return {
    places: new Set(placed.map(({ row }) => row.entity)).size,
    inPlace: Math.max(0, ...numbers.map(({ length }) => length)),
  };
}

const isNumber = ({ quantity }: Row): boolean => endOf(quantity) !== 'none';
const isActual = ({ mode }: Row): boolean => mode === 'actual';

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
