import { figureAt, indices } from '../model/columns.ts';
import type { DenseRows } from '../model/dense.ts';
import type { Telling } from '../model/telling.ts';
import { labels as labelsOf } from './labels.ts';
import { localeFor } from './locale-for.ts';
import { resolve } from './resolve.ts';
import { scopeOf } from './scope.ts';
import { tellRow } from './sentence.ts';
import { inTime } from './strands.ts';

const orders = new WeakMap<DenseRows, Uint32Array>();

/** All rows of the columns in time. */
function ordered(dense: DenseRows): Uint32Array {
  const known = orders.get(dense);
  if (known) return known;
  const { columns, first, last } = dense;
  const order = inTime(indices(columns.count), first, last);
  orders.set(dense, order);
  return order;
}

/**
 * Some of the figures of a telling of very many, as a telling of their own in which they are `told`: those that are no plain numbers
 * first, then all others in time. Table and card are made of it as of any other.
 */
export function page(telling: Telling, from: number, count: number): Telling {
  const { dense, told } = telling;
  if (!dense) return { ...telling, told: told.slice(from, from + count) };
  const odd = told.filter(({ id }) => !dense.told.has(id));
  const rows = ordered(dense).subarray(Math.max(0, from - odd.length), Math.max(0, from + count - odd.length));
  const some = tellRows(telling, [...rows]);
  return { ...some, told: [...odd.slice(from, from + count), ...some.told] };
}

/** A telling of very many figures with one more that is told, by its row: the one under a pointer, say. Its `told` are these two, or one. */
export function withRow(telling: Telling, row: number): Telling {
  const one = tellRows(telling, [row]);
  const id = one.told[0]?.id;
  return { ...one, told: [...telling.told.filter(known => known.id !== id), ...one.told] };
}

/** A telling whose `told` are some rows of its columns; its `rows` are those of before, and these. */
function tellRows(telling: Telling, rows: readonly number[]): Telling {
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
