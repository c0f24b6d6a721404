import type { Dataset } from '../model/dataset.ts';
import { grouped } from '../model/grouped.ts';
import { endOf } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import { entryOf } from './entry-of.ts';

/** Rows that are parts of one thing, and how much all of it is. */
export interface Together {
  /** Those with a number, in their order. */
  parts: Row[];
  /** All of it, in what its parts are counted in; 1 for a share of another figure. */
  total: number;
  /** The row that reports the total. */
  whole?: Row;
  /** Whether the data say that these are parts of one whole; else it is one share alone. */
  shared: boolean;
}

/** The number that a row can be put together with: exact, about it, or the reported centre of a ±; null: it has no one size. */
export function sizeOf({ quantity }: Row): number | null {
  if (!quantity || quantity.relation) return null;
  const { lo, hi, mid } = quantity;
  return mid ?? (lo === hi ? lo : null);
}

/** Whether a row's number is a percentage. */
export const isPercent = ({ measure, quantity }: Row, { measures }: Dataset): boolean => {
  const unit = quantity?.unit ?? entryOf(measures, measure)?.unit;
  return typeof unit === 'string' && unit.startsWith('%');
};

/** Whether numbers like a row's can be put together: percentages only where a `sum` says what they make. */
export const adds = (row: Row, data: Dataset): boolean =>
  entryOf(data.measures, row.measure)?.sum !== undefined || !isPercent(row, data);

/** Who says a row: what 100 % is made of is said by one. */
export const voiceOf = ({ speaker, sources }: Row): string => speaker ?? sources[0] ?? '';

/**
 * What rows are parts of: what their measure's `sum` says, the row of the entity that they are part of, or all parts of a
 * complete one; a percentage without any of these is a share of a whole of its own, and so is "80% of" another figure. Speakers,
 * periods, plans and outcomes are kept apart. `loose`: rows whose whole nobody names.
 */
export function wholesIn(rows: readonly Row[], data: Dataset): { wholes: Together[]; loose: Row[] } {
  const numbers = rows.filter(row => endOf(row.quantity) !== 'none' || isShare(row));
  const byId = new Map(rows.map(row => [row.id, row]));
  // what follows from the figures of one is a part of the same whole as these
  const voicesOf = (row: Row): string[] => {
    const grounds = row.derived?.from.flatMap(id => byId.get(id) ?? []) ?? [];
    return [...new Set((grounds.length ? grounds : [row]).map(voiceOf))].sort();
  };
  const groups = grouped(numbers, row =>
    JSON.stringify([row.measure, row.quantity?.unit, row.period, row.mode, isShare(row) ? row.id : voicesOf(row)]),
  );
  const found = groups.map(group => inGroup(group, data));
  const whole = new Set(found.flatMap(({ wholes }) => wholes.flatMap(({ whole: row }) => row ?? [])));
  return {
    wholes: found.flatMap(({ wholes }) => wholes),
    loose: found.flatMap(({ loose }) => loose).filter(row => !whole.has(row)),
  };
}

/** Whether a row is reported as a part of another figure: "80% of". */
export const isShare = ({ quantity }: Row): boolean => {
  const { relation, lo, hi } = quantity ?? {};
  return relation?.kind === 'ratio' && (lo ?? 0) >= 0 && hi !== null && hi !== undefined && hi <= 1;
};

function inGroup(rows: Row[], data: Dataset): { wholes: Together[]; loose: Row[] } {
  const [first] = rows as [Row];
  if (isShare(first)) return { wholes: [{ parts: [first], total: 1, shared: false }], loose: [] };
  const sum = entryOf(data.measures, first.measure)?.sum;
  const there = new Map(rows.map(row => [row.entity ?? '*', row]));
  const isAdding = adds(first, data);
  const holders = new Map(isAdding ? rows.map(row => [row, above(row, data).find(one => there.has(one))]) : []);
  const parts = rows.filter(row => holders.get(row) !== undefined);
  const wholes = grouped(parts, row => holders.get(row)!).flatMap((some): Together[] => {
    const row = there.get(holders.get(some[0]!)!)!;
    const total = sizeOf(row);
    return total === null ? [] : [{ parts: some, total, whole: row, shared: true }];
  });
  const placed = new Set(wholes.flatMap(({ parts: some }) => some));
  const top = rows.filter(row => !placed.has(row));
  if (sum !== undefined) {
    const whole = there.get('*');
    const others = top.filter(row => row !== whole);
    if (!others.length) return { wholes, loose: [] };
    return { wholes: [{ parts: others, total: sum, ...(whole && { whole }), shared: true }, ...wholes], loose: [] };
  }
  const loose = wholes.length ? top.filter(row => !wholes.some(({ whole }) => whole === row)) : top;
  const complete = completeOf(loose, data);
  if (complete) return { wholes: [complete, ...wholes], loose: [] };
  if (!isAdding)
    return { wholes: loose.map(row => ({ parts: [row], total: 100, shared: false })).concat(wholes), loose: [] };
  return { wholes, loose };
}

/** All parts of a complete whole, which nobody counted as one. */
function completeOf(rows: readonly Row[], data: Dataset): Together | null {
  const [first] = rows;
  const { entities = {} } = data;
  const parent = first && entryOf(entities, first.entity)?.partOf;
  if (!first || parent === undefined || !adds(first, data) || !entryOf(entities, parent)?.complete) return null;
  const children = Object.keys(entities).filter(id => entities[id]!.partOf === parent);
  const names = rows.map(({ entity }) => entity);
  const isAll = children.length === names.length && children.every(id => names.includes(id));
  const sizes = rows.map(sizeOf);
  if (!isAll || sizes.some(size => size === null)) return null;
  return { parts: [...rows], total: neat(sizes.reduce<number>((sum, size) => sum + size!, 0)), shared: true };
}

/** The wholes of a row's entity, the nearest first; none twice, though the data may run in a circle. */
function above({ entity }: Row, { entities }: Dataset): string[] {
  const path: string[] = [];
  for (let next = entryOf(entities, entity)?.partOf; next !== undefined; next = entryOf(entities, next)?.partOf) {
    if (path.includes(next) || next === entity) break;
    path.push(next);
  }
  return path;
}

/** A sum without what binary fractions leave: 0.1 + 0.2 is 0.3. */
export const neat = (n: number): number => Number(n.toPrecision(12));

/**
 * How far a sum may be off because its parts are rounded: half of the last decimal of each; nothing, where things are counted
 * one by one.
 */
function slackOf(rows: readonly Row[], { measures }: Dataset): number {
  const half = (n: number): number => 0.5 / 10 ** (String(n).split('.')[1]?.length ?? 0);
  return rows.reduce(
    (sum, row) => sum + (entryOf(measures, row.measure)?.integer ? 0 : half(sizeOf(row) ?? 0)),
    rows.length * 1e-9,
  );
}

/** How much of a whole no part says; below zero: the parts are more than it. Rounding alone leaves 0. */
export function restOf({ parts, total, whole }: Together, data: Dataset): number {
  const rest = neat(total - parts.reduce((sum, row) => sum + (sizeOf(row) ?? 0), 0));
  return Math.abs(rest) <= slackOf(whole ? [...parts, whole] : parts, data) ? 0 : rest;
}
