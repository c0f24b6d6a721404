import { equal, everything, fromQuantity, intersect, type Interval } from '../model/interval.ts';
import { apply, undo } from './apply.ts';
import { at } from './cells.ts';
import type { Graph, Link } from './graph.ts';

/** How often links are followed, on average, before bounds count as climbing for ever: x ≥ 1.01 y, y ≥ 1.01 x. */
const rounds = 24;

/**
 * What all chosen figures together imply for each cell, whoever says them: their numbers, and what relations make of those, swept to a fixpoint. null: they
 * contradict each other, somewhere in `parts`, the cell's connected part of the graph. A cell of which nothing is known, or whose bounds do not settle, is left out.
 */
export function imply(graph: Graph, parts: ReadonlyMap<string, string>): Map<string, Interval | null> {
  const known = new Map<string, Interval>();
  const contradictory = new Set<string>();
  const narrow = (cell: string, bound: Interval | null): boolean => {
    const before = known.get(cell) ?? everything;
    const after = bound && intersect(before, bound);
    if (after) known.set(cell, after);
    else contradictory.add(parts.get(cell) ?? cell);
    return !after || !equal(before, after);
  };
  for (const [cell, statements] of graph.numbers)
    for (const { quantity, reading } of statements) if (reading === undefined) narrow(cell, fromQuantity(quantity));
  const settled = sweep(graph.links.filter(({ reading }) => reading === undefined), known, narrow);
  const open = new Set(settled ? [] : graph.links.map(({ cell }) => parts.get(cell)));
  const implied = new Map<string, Interval | null>();
  for (const cell of graph.cells.keys()) {
    const part = parts.get(cell) ?? cell;
    const interval = known.get(cell);
    if (contradictory.has(part)) implied.set(cell, null);
    else if (interval && !open.has(part)) implied.set(cell, interval);
  }
  return implied;
}

/** Follows links both ways until nothing narrows any more; false: it did not end. */
function sweep(
  links: readonly Link[],
  known: ReadonlyMap<string, Interval>,
  narrow: (cell: string, bound: Interval | null) => boolean,
): boolean {
  const around = new Map<string, Link[]>();
  for (const link of links) for (const cell of [link.cell, link.base]) at(around, cell, () => []).push(link);
  const waiting = new Set(links);
  let left = links.length * rounds;
  for (const link of waiting) {
    if (left-- === 0) return false;
    waiting.delete(link);
    const [own, base] = [known.get(link.cell), known.get(link.base)];
    const changed = [
      ...(base && narrow(link.cell, apply(link.quantity, base)) ? [link.cell] : []),
      ...(own && narrow(link.base, undo(link.quantity, own)) ? [link.base] : []),
    ];
    for (const cell of changed) for (const next of around.get(cell) ?? []) if (next !== link) waiting.add(next);
  }
  return true;
}
