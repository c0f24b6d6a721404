import { equal, everything, fromQuantity, intersect, type Interval } from '../model/interval.ts';
import { apply, undo } from './apply.ts';
import { at } from './cells.ts';
import type { Graph, Link } from './graph.ts';

/** How often links are followed, on average, before bounds count as climbing for ever: x ≥ 1.01 y, y ≥ 1.01 x. */
const rounds = 24;

/** Bounds that need more digits than this are not followed either: their arithmetic takes too long. */
const longest = 10n ** 300n;

/**
 * What all chosen figures together imply for each cell, whoever says them: their numbers, and what relations make of
 * those, swept to a fixpoint. null: they contradict each other, somewhere in the cell's connected part of the graph.
 * Left out is a cell of which nothing is known, and a part whose bounds do not settle.
 */
export function imply(graph: Graph): Map<string, Interval | null> {
  const known = new Map<string, Interval>();
  const failed = new Map<string, 'contradictory' | 'open'>();
  const partOf = (cell: string): string => graph.parts.get(cell) ?? cell;
  const narrow = (cell: string, bound: Interval | null): boolean => {
    const before = known.get(cell) ?? everything;
    const after = bound && intersect(before, bound);
    if (!after) failed.set(partOf(cell), 'contradictory');
    else if (isLong(after)) failed.set(partOf(cell), 'open');
    else known.set(cell, after);
    return after !== null && !equal(before, after);
  };
  for (const [cell, statements] of graph.numbers)
    for (const { quantity, reading } of statements) if (reading === undefined) narrow(cell, fromQuantity(quantity));
  for (const [part, links] of linksByPart(graph, partOf))
    if (!sweep(links, known, narrow, () => failed.has(part))) failed.set(part, 'open');
  const implied = new Map<string, Interval | null>();
  for (const cell of graph.cells.keys()) {
    const [interval, failure] = [known.get(cell), failed.get(partOf(cell))];
    if (failure === 'contradictory') implied.set(cell, null);
    else if (interval && !failure) implied.set(cell, interval);
  }
  return implied;
}

const isLong = ({ lo, hi }: Interval): boolean =>
  [lo, hi].some(end => end !== null && (end.d > longest || end.n > longest || -end.n > longest));

function linksByPart({ links }: Graph, partOf: (cell: string) => string): Map<string, Link[]> {
  const byPart = new Map<string, Link[]>();
  for (const link of links) if (link.reading === undefined) at(byPart, partOf(link.cell), () => []).push(link);
  return byPart;
}

/** Follows links both ways until nothing narrows any more or the part has failed; false: it did not end. */
function sweep(
  links: readonly Link[],
  known: ReadonlyMap<string, Interval>,
  narrow: (cell: string, bound: Interval | null) => boolean,
  hasFailed: () => boolean,
): boolean {
  const around = new Map<string, Link[]>();
  for (const link of links) for (const cell of [link.cell, link.base]) at(around, cell, () => []).push(link);
  const waiting = new Set(links);
  let left = links.length * rounds;
  for (const link of waiting) {
    if (hasFailed()) return true;
    if (left-- === 0) return false;
    waiting.delete(link);
    const [own, base] = [known.get(link.cell), known.get(link.base)];
    const changed = [
      ...(base && narrow(link.cell, apply(link.quantity, base)) ? [link.cell] : []),
      ...(own && narrow(link.base, undo(link.quantity, own)) ? [link.base] : []),
    ];
    for (const cell of changed) for (const next of around.get(cell) ?? []) waiting.add(next);
  }
  return true;
}
