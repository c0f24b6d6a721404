import { figureAt, indices } from '../model/columns.ts';
import type { DenseRows } from '../model/dense.ts';
import type { Telling, ToldRow } from '../model/telling.ts';
import { labels as labelsOf } from './labels.ts';
import { localeFor } from './locale-for.ts';
import { resolve } from './resolve.ts';
import { scopeOf } from './scope.ts';
import { tellRow } from './sentence.ts';
import { inTime } from './strands.ts';

const orders = new WeakMap<DenseRows, Uint32Array>();

/** All rows of the columns in time. */
export function inTimeOf(dense: DenseRows): Uint32Array {
  const known = orders.get(dense);
  if (known) return known;
  const { columns, first, last } = dense;
  const order = inTime(indices(columns.count), first, last);
  orders.set(dense, order);
  return order;
}

/** The figures of a telling of very many that stand in no column: they come first in its table. */
export const oddOf = ({ told, dense }: Telling): ToldRow[] => told.filter(({ id }) => !dense?.told.has(id));

/**
 * Some of the figures of a telling of very many, as a telling of their own in which they are `told`: those that are no plain numbers
 * first, then all others in time, or in an `order` that `sortRows` made. Table and card are made of it as of any other.
 */
export function page(telling: Telling, from: number, count: number, order?: Uint32Array): Telling {
  const { dense, told } = telling;
  if (!dense) return { ...telling, told: told.slice(from, from + count) };
  const odd = oddOf(telling);
  const rows = inTimeOf(dense);
  const until = Math.min(from + count, odd.length + rows.length);
  const places = Array.from({ length: Math.max(0, until - from) }, (_, i) => order?.[from + i] ?? from + i);
  const some = tellRows(
    telling,
    places.filter(place => place >= odd.length).map(place => rows[place - odd.length]!),
  );
  let next = 0;
  return { ...some, told: places.map(place => odd[place] ?? some.told[next++]!) };
}

/** A telling of very many figures with one more that is told, by its row: the one under a pointer, say. Its `told` are these two, or one. */
export function withRow(telling: Telling, row: number): Telling {
  const one = tellRows(telling, [row]);
  const id = one.told[0]?.id;
  return { ...one, told: [...telling.told.filter(known => known.id !== id), ...one.told] };
}

/** A telling whose `told` are some rows of its columns; its `rows` are those of before, and these. */
export function tellRows(telling: Telling, rows: readonly number[]): Telling {
  const { dense, data } = telling;
  if (!dense) return telling;
  const figures = rows.map(row => figureAt(dense.columns, row));
  const fresh = new Set(figures.map(({ id }) => id));
  const all = [...data.figures.filter(({ id }) => !fresh.has(id)), ...figures];
  const own = { ...data, figures: all };
  const made = resolve(figures, own, true).rows;
  const locale = localeFor(telling.lang);
  const before = telling.rows.filter(({ id }) => !fresh.has(id));
  const scope = scopeOf({ data: own, chart: telling.chart, rows: [...before, ...made], form: telling.form, locale });
  const labels = labelsOf(scope);
  return { ...telling, data: own, rows: [...scope.rows], told: made.map(row => tellRow(scope, labels, row)) };
}
