import type { Columns } from '../model/columns.ts';
import { blankColumns } from './blank-columns.ts';

/** The rows of several tables as one; null: there are none. */
export function gather(all: readonly Columns[]): Columns | null {
  const [only, ...others] = all;
  if (!only || !others.length) return only ?? null;
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const hasEnds = all.some(({ lo }) => lo);
  const made: Columns = {
    ...blankColumns(count, hasEnds),
    kinds: all.flatMap(({ kinds }) => kinds),
    entities: all.flatMap(({ entities }) => entities),
    periods: all.flatMap(({ periods }) => periods),
    row: new Uint32Array(count),
    parts: [],
  };
  // a name that several tables have is one
  const names = [...new Set(made.entities)];
  const codes = new Map(names.map((name, i) => [name, i + 1]));
  made.entities = names;
  let at = 0;
  let [kinds, periods] = [0, 0];
  for (const one of all) {
    for (let i = 0; i < one.count; i++) {
      const to = at + i;
      made.kind[to] = one.kind[i]! + kinds;
      made.entity[to] = one.entity[i] ? codes.get(one.entities[one.entity[i]! - 1]!)! : 0;
      made.precision[to] = one.precision[i]!;
      made.first[to] = one.precision[i] === 4 ? one.first[i]! + periods : one.first[i]!;
    }
    made.value.set(one.value, at);
    made.decimals.set(one.decimals, at);
    made.lo?.set(one.lo ?? one.value, at);
    made.hi?.set(one.hi ?? one.value, at);
    made.row.set(one.row, at);
    for (const part of ['written', 'ids', 'margins'] as const)
      for (const [i, text] of one[part]) made[part].set(at + i, text);
    made.parts!.push({ from: at, columns: one });
    at += one.count;
    kinds += one.kinds.length;
    periods += one.periods.length;
  }
  return made;
}
