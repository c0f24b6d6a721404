import { indices } from '../model/columns.ts';
import type { Columns } from '../model/columns.ts';
import { grouped } from '../model/grouped.ts';

/** About so many rows of a large chart are told one by one. */
const most = 200;
/** Strands of which each has its own rows told; of more only all together. */
const few = 40;

/** What landmarks are chosen from. */
interface Rows {
  columns: Columns;
  first: Float64Array;
  last: Float64Array;
  strands: readonly Uint32Array[];
}

/**
 * Which rows of a large chart are told one by one, in the order of the columns: the first, the last, the lowest and the highest of each
 * strand, one of each kind, where two speak of one time both, and, as long as there is room, the lowest and the highest of each stretch.
 * Ends of the axis are among them, so that what is told has the same axes as all rows.
 */
export function landmarkRows(rows: Rows): Set<number> {
  const { columns, strands } = rows;
  const chosen = new Set<number>();
  const all = strands.length === 1 ? strands[0]! : indices(columns.count);
  for (const i of [...endsOf(rows, all), ...kindsOf(columns), ...timesOf(rows)]) chosen.add(i);
  const some = strands.length <= few ? strands : strands.slice(0, most);
  for (const strand of strands.length === 1 ? [] : some)
    for (const i of strands.length <= few ? endsOf(rows, strand) : [strand[0]!]) chosen.add(i);
  for (const i of meetings(rows)) chosen.add(i);
  const room = most - chosen.size;
  const each = Math.floor(room / 2 / some.length);
  if (strands.length <= few)
    for (const strand of strands)
      for (let k = 0; k < each; k++) {
        const [from, to] = [k, k + 1].map(n => Math.floor((n * strand.length) / each)) as [number, number];
        for (const i of extremes(rows, strand, from, to)) chosen.add(i);
      }
  return chosen;
}

/** The first and the last row with a number, those that stand at the ends in time, the lowest and the highest, and the widest ends of a ±. */
function endsOf(rows: Rows, strand: Uint32Array): number[] {
  const { columns, first, last } = rows;
  const has = (i: number): boolean => !Number.isNaN(columns.value[i]!);
  const start = strand.find(has);
  const end = strand.findLast(has);
  let [early, late] = [-1, -1];
  for (let k = 0; k < strand.length; k++) {
    const i = strand[k]!;
    if (early < 0 || first[i]! < first[early]!) if (!Number.isNaN(first[i]!)) early = i;
    if (late < 0 || last[i]! > last[late]!) if (!Number.isNaN(last[i]!)) late = i;
  }
  return [start, end, early, late, ...extremes(rows, strand, 0, strand.length)].filter(
    (i): i is number => i !== undefined && i >= 0,
  );
}

/** The lowest and the highest of a stretch, by the number and by the ends of a ±. */
function extremes({ columns: { value, lo, hi } }: Rows, strand: Uint32Array, from: number, to: number): number[] {
  let [low, high] = [-1, -1];
  for (let k = from; k < to; k++) {
    const i = strand[k]!;
    const number = value[i]!;
    if (low < 0 ? !Number.isNaN(number) : number < value[low]!) low = i;
    if (high < 0 ? !Number.isNaN(number) : number > value[high]!) high = i;
  }
  const own = lo && hi ? widest(value, lo, hi, strand.subarray(from, to)) : [];
  return [low, high, ...own].filter(i => i >= 0);
}

/** The rows with a number where a ± begins lowest and where one ends highest. */
function widest(value: Float64Array, lo: Float64Array, hi: Float64Array, rows: Uint32Array): number[] {
  let [deep, tall] = [-1, -1];
  for (const i of rows) {
    if (Number.isNaN(value[i]!)) continue;
    if (deep < 0 || lo[i]! < lo[deep]!) deep = i;
    if (tall < 0 || hi[i]! > hi[tall]!) tall = i;
  }
  return [deep, tall];
}

/** One row of each kind, with a number and without. */
function kindsOf({ count, kinds, kind, value, lo, hi }: Columns): number[] {
  const found = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const sort = Number.isNaN(value[i]!) ? 0 : lo && hi && lo[i] !== hi[i] ? 1 : 2;
    const key = kind[i]! * 3 + sort;
    if (!found.has(key)) found.set(key, i);
    if (found.size === 3 * kinds.length) break;
  }
  return [...found.values()];
}

/** One row of each way in which dates are written: by that axes and words choose their steps. */
function timesOf({ columns: { count, precision, first, kind, kinds } }: Rows): number[] {
  const found = new Map<string, number>();
  let before = -1;
  for (let i = 0; i < count; i++) {
    const how = precision[i]!;
    if (how === before && how !== 4) continue;
    before = how;
    const key = how === 4 ? `4 ${first[i]}` : how ? String(how) : `0 ${kinds[kind[i]!]!.period}`;
    if (!found.has(key) && found.size < most / 2) found.set(key, i);
  }
  return [...found.values()];
}

/** Where two voices speak of one thing, two rows of the same time: by these they are named. */
function meetings({ columns, first, last, strands }: Rows): number[] {
  const { kinds, kind, entity } = columns;
  const of = (strand: Uint32Array): string => {
    const own = kinds[kind[strand[0]!]!]!;
    return JSON.stringify([own.measure, own.entity, entity[strand[0]!]]);
  };
  return grouped(strands.filter(({ length }) => length).slice(0, most), of)
    .filter(({ length }) => length > 1)
    .flatMap(([one, ...others]) => {
      const times = new Map(Array.from(one!, i => [`${first[i]} ${last[i]}`, i] as const));
      return others.flatMap(strand => {
        const i = strand.find(row => times.has(`${first[row]} ${last[row]}`));
        return i === undefined ? [] : [i, times.get(`${first[i]} ${last[i]}`)!];
      });
    });
}
