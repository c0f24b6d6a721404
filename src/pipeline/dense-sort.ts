import type { DenseRows } from '../model/dense.ts';
import type { Telling } from '../model/telling.ts';
import { inTimeOf, oddOf, tellRows } from './dense-page.ts';
import { localeFor } from './locale-for.ts';
import { scaleOf } from './profile.ts';
import { entityName, measureName, scopeOf } from './scope.ts';
import { byKey, type Sorting } from './sort-table.ts';
import { tabulate, type SortKey } from './tabulate.ts';

/** Rows that are looked at between two turns of the page. */
const slice = 20_000;

/** What rows are sorted by, for each place in the order of the table as it is: groups keep their order, and `Infinity` comes last. */
interface Keys {
  group: Float64Array;
  from: Float64Array;
  to: Float64Array;
}

/** A key that is the same for all rows of one kind, and that of each other row. */
type Ranked = { kinds: (number | null)[]; odd: (number | null)[] };

/**
 * The order of the table of very many figures by one of its columns, as places in its order without one: numbers by their bounds among
 * those of their measure, subjects by name and then in time, all else as `sortTable` has it. In steps, between which the page may do its own work;
 * yields how much is done, from 0 to 1.
 */
export function* sortRows(telling: Telling, { column, way }: Sorting): Generator<number, Uint32Array> {
  const { group, from, to } = keysOf(telling, column);
  yield 0.1;
  const sign = way === 'ascending' ? 1 : -1;
  const compare = (p: number, q: number): number =>
    order(group[p]!, group[q]!) || sign * (order(from[p]!, from[q]!) || order(to[p]!, to[q]!)) || p - q;
  let places = Uint32Array.from({ length: group.length }, (_, place) => place);
  const { length } = places;
  for (let at = 0; at < length; at += slice) {
    places.subarray(at, at + slice).sort(compare);
    yield 0.1 + (0.5 * at) / length;
  }
  for (let size = slice; size < length; size *= 2) {
    const next = new Uint32Array(length);
    for (let at = 0; at < length; at += 2 * size) yield* merged(places, next, at, size, compare);
    places = next;
  }
  return places;
}

/** Merges two runs of sorted places. */
function* merged(
  places: Uint32Array,
  into: Uint32Array,
  at: number,
  size: number,
  compare: (p: number, q: number) => number,
): Generator<number> {
  const [middle, end] = [at + size, at + 2 * size].map(limit => Math.min(limit, places.length)) as [number, number];
  for (let i = at, j = middle, k = at; k < end; k++) {
    const isFirst = j >= end || (i < middle && compare(places[i]!, places[j]!) <= 0);
    into[k] = places[isFirst ? i++ : j++]!;
    if (k % slice === 0) yield 0.6 + (0.4 * k) / places.length;
  }
}

const order = (a: number, b: number): number => (a < b ? -1 : Number(a > b));

function keysOf(telling: Telling, column: number): Keys {
  const dense = telling.dense!;
  const odd = oddOf(telling);
  const rows = inTimeOf(dense);
  const size = odd.length + rows.length;
  const keys: Keys = { group: new Float64Array(size), from: new Float64Array(size), to: new Float64Array(size) };
  const put = (place: number, key: SortKey): void => {
    keys.group[place] = !key || 'text' in key ? Infinity : (key.group ?? 0);
    if (key && 'from' in key) [keys.from[place], keys.to[place]] = [key.from, key.to];
  };
  const tables = tablesOf(telling);
  const isTimely = column === 0 && ![...tables.kinds, ...tables.odd].some(key => key[0] && 'text' in key[0]);
  if (column === 1) byNumber(telling, put);
  else if (isTimely) byTime(telling, tables.odd, put);
  else {
    const { kinds, odd: others } = column ? ranked(tables, column, telling.lang) : named(telling);
    const kindOf = column ? dense.columns.kind : dense.strand;
    const keyOf = (rank: number | null | undefined): SortKey =>
      rank === null || rank === undefined ? null : { from: rank, to: 0 };
    others.forEach((rank, place) => put(place, keyOf(rank)));
    rows.forEach((row, i) => put(odd.length + i, keyOf(kinds[kindOf[row]!])));
  }
  return keys;
}

type Put = (place: number, key: SortKey) => void;

/** The keys of a row of each kind, and of those that stand in no column. */
function tablesOf(telling: Telling): { kinds: SortKey[][]; odd: SortKey[][] } {
  const { columns } = telling.dense!;
  const samples = new Map<number, number>();
  columns.kind.forEach(
    (kind, row) => samples.size < columns.kinds.length && !samples.has(kind) && samples.set(kind, row),
  );
  const kinds: SortKey[][] = columns.kinds.map(() => []);
  const told = tabulate(tellRows(telling, [...samples.values()])).rows;
  [...samples.keys()].forEach((kind, i) => (kinds[kind] = told[i]!.keys));
  return { kinds, odd: tabulate({ ...telling, told: oddOf(telling) }).rows.map(({ keys }) => keys) };
}

/** The rank of each kind and each other row among all of them. */
function ranked({ kinds, odd }: ReturnType<typeof tablesOf>, column: number, lang: string): Ranked {
  const compare = byKey({ column, way: 'ascending' }, lang);
  const keys = [...kinds, ...odd].map(key => key[column] ?? null);
  const sorted = keys.filter(key => key !== null).sort(compare);
  const ranks = new Map<SortKey, number>();
  sorted.forEach((key, i) => ranks.set(key, i && !compare(sorted[i - 1]!, key) ? ranks.get(sorted[i - 1]!)! : i));
  const rank = (key: SortKey[]): number | null => ranks.get(key[column] ?? null) ?? null;
  return { kinds: kinds.map(rank), odd: odd.map(rank) };
}

/** The rank of each strand and each other row by what it is about but for the time, in which it stands already. */
function named(telling: Telling): Ranked {
  const { data, chart, rows, form, lang, dense } = telling;
  const { columns, strands } = dense!;
  const scope = scopeOf({ data, chart, rows, form, locale: localeFor(lang) });
  const nameOf = (measure: string, entity: string | undefined): string =>
    `${measureName(scope, measure)}, ${entity === undefined ? '' : entityName(scope, entity)}`;
  const texts = [
    ...strands.map(([row = 0]) => {
      const { measure, entity } = columns.kinds[columns.kind[row]!]!;
      return nameOf(measure, columns.entities[columns.entity[row]! - 1] ?? entity);
    }),
    ...oddOf(telling).map(({ row: { measure, entity } }) => nameOf(measure, entity)),
  ];
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const ranks = new Map([...new Set(texts)].sort(compare).map((text, i) => [text, i]));
  const all = texts.map(text => ranks.get(text)!);
  return { kinds: all.slice(0, strands.length), odd: all.slice(strands.length) };
}

function byTime({ dense }: Telling, odd: readonly SortKey[][], put: Put): void {
  const { first, last } = dense!;
  odd.forEach(([key = null], place) => put(place, key));
  inTimeOf(dense!).forEach((row, i) => {
    const [from, to] = [last[row]!, first[row]!];
    const isDated = !Number.isNaN(from) || !Number.isNaN(to);
    put(odd.length + i, isDated ? { from: known(from, Infinity), to: known(to, -Infinity) } : null);
  });
}

const known = (day: number, none: number): number => (Number.isNaN(day) ? none : day);

function byNumber(telling: Telling, put: Put): void {
  const { columns } = telling.dense!;
  const odd = oddOf(telling);
  const scales = new Map<string, number>();
  const groupOf = (scale: string): number => scales.get(scale) ?? (scales.set(scale, scales.size), scales.size - 1);
  odd.forEach(({ row }, place) => {
    const { lo = null, hi = null, relation } = row.quantity ?? {};
    const group = groupOf(scaleOf(row, telling.data));
    put(place, relation || (lo === null && hi === null) ? null : { from: lo ?? -Infinity, to: hi ?? Infinity, group });
  });
  const groups = columns.kinds.map(({ measure }) => groupOf(scaleOf({ measure, quantity: null }, telling.data)));
  const { value, lo = value, hi = value, kind } = columns;
  inTimeOf(telling.dense as DenseRows).forEach((row, i) => {
    const isMissing = Number.isNaN(value[row]);
    put(odd.length + i, isMissing ? null : { from: lo[row]!, to: hi[row]!, group: groups[kind[row]!]! });
  });
}
