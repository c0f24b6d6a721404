import type { Dataset } from '../model/dataset.ts';
import { everything, intersect, type Interval } from '../model/interval.ts';
import type { Origin } from './background.ts';
import type { Effort } from './effort.ts';
import type { Graph } from './graph.ts';
import { Simplex, type Constraint } from './simplex.ts';
import { allOf, type Part } from './systems.ts';

/**
 * What all figures of a part, and what is declared of them, imply for each of its cells: exactly between which numbers it lies,
 * and whether it can be those. null: they contradict each other. Throws `TooMuch`.
 */
export function imply(part: Part, graph: Graph, data: Dataset, effort: Effort): Map<string, Interval> | null {
  const constraints = allOf(part, graph, data);
  const [cell = ''] = part.cells;
  if (part.cells.length === 1) {
    const left = together(constraints);
    return left && new Map([[cell, left]]);
  }
  const simplex = new Simplex(part.cells, constraints, effort);
  if (simplex.refute()) return null;
  const ranges = simplex.ranges();
  return new Map(part.cells.map((one, index) => [one, ranges[index]!]));
}

/** What constraints of one cell, each of the cell itself, leave over; null: nothing. */
export const together = (constraints: readonly Constraint<Origin>[]): Interval | null =>
  constraints.reduce<Interval | null>((left, { within }) => left && intersect(left, within), everything);
