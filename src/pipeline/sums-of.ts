import { grouped } from '../model/grouped.ts';
import type { ToldRow } from '../model/telling.ts';
import type { Extent } from './extent.ts';
import type { Scope } from './scope.ts';
import { neat, sizeOf } from './wholes.ts';

/** What stacks cover of a number axis: each what is above zero, and what is below, added up apart. */
export const sumsOf = ({ chart: { facet } }: Pick<Scope, 'chart'>, told: readonly ToldRow[]): Extent[] =>
  // the panels of a chart have stacks of their own
  grouped(told, ({ band, row }) => JSON.stringify([band, facet && row[facet]])).map(some => {
    const sizes = some.map(({ row }) => sizeOf(row) ?? 0);
    const sum = (sign: 1 | -1): number => neat(sizes.reduce((total, size) => total + (size * sign > 0 ? size : 0), 0));
    // what is around a number reaches beyond it
    const around = Math.max(0, ...some.map(({ row: { quantity: q } }) => (q?.mid === undefined ? 0 : q.hi! - q.mid)));
    const [lo, hi] = [sum(-1), sum(1)];
    return { lo: lo && lo - around, hi: hi && hi + around, loOpen: false, hiOpen: false };
  });
