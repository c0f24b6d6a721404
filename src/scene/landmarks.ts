import { drawable, valueOf } from './extent.ts';
import type { Drawn } from './extent.ts';

/** Which of many rows are labelled, as indices: the first and the last with a number, the lowest and the highest. */
export function landmarks(told: readonly Drawn[]): Set<number> {
  const drawn = told.flatMap((row, i) => (drawable(row) ? [i] : []));
  const sorted = drawn.toSorted((a, b) => valueOf(told[a]!) - valueOf(told[b]!));
  return new Set([drawn[0], drawn.at(-1), sorted[0], sorted.at(-1)].filter(i => i !== undefined));
}
