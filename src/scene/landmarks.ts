import { drawable, valueOf } from './extent.ts';
import type { Drawn } from './extent.ts';

/**
 * Which of many rows are labelled, as indices: the first and the last with a number, the lowest and the highest, and all
 * that were replaced, which are none of these.
 */
export function landmarks(told: readonly Drawn[]): Set<number> {
  const drawn = told.flatMap((row, i) => (drawable(row) && !row.ghost ? [i] : []));
  const sorted = drawn.toSorted((a, b) => valueOf(told[a]!) - valueOf(told[b]!));
  const ghosts = told.flatMap(({ ghost }, i) => (ghost ? [i] : []));
  return new Set([drawn[0], drawn.at(-1), sorted[0], sorted.at(-1), ...ghosts].filter(i => i !== undefined));
}
