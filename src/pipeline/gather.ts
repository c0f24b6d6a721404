import type { Columns } from '../model/columns.ts';

/** The rows of several tables as one; null: there are none. */
export function gather(all: readonly Columns[]): Columns | null {
  const [only, ...others] = all;
  if (!only || !others.length) return only ?? null;
  const count = all.reduce((sum, one) => sum + one.count, 0);
  const hasEnds = all.some(({ lo }) => lo);
  const made: Columns = {
    count,
    kinds: all.flatMap(({ kinds }) => kinds),
    kind: new Uint16Array(count),
    entities: all.flatMap(({ entities }) => entities),
    entity: new Uint32Array(count),
    periods: all.flatMap(({ periods }) => periods),
    precision: new Uint8Array(count),
    first: new Int32Array(count),
    value: new Float64Array(count),
    decimals: new Uint8Array(count),
    ...(hasEnds && { lo: new Float64Array(count), hi: new Float64Array(count) }),
    written: new Map(),
    ids: new Map(),
    margins: new Map(),
    row: new Uint32Array(count),
    before: '',
    after: [],
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
