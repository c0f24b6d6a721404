import type { Dataset } from '../model/dataset.ts';
import { equal, fromQuantity, point, times, toBounds, type Interval } from '../model/interval.ts';
import { div, type Rational } from '../model/rational.ts';
import { apply, positive, undo } from './apply.ts';
import { at } from './cells.ts';
import { sizeOf } from './constraints.ts';
import { type Graph, isNumbered, type Link, type Statement } from './graph.ts';

/** One link on the way from a number to another cell; `back`: from the figure's own cell to its base. */
export interface Step {
  link: Link;
  back: boolean;
  /** What a number before this step is multiplied with, to be in the scale of the measure that it leads to. */
  size: Rational;
}

/** A number, and the links along which it says something of another cell. */
export interface Chain {
  anchor: Statement;
  steps: readonly Step[];
  /** The cell that it leads to, and what it says of it. */
  cell: string;
  interval: Interval;
  /** Index of the one alternative reading that it follows, if it follows any. */
  reading?: number;
}

/**
 * Links of one chain, chains that lead to one cell, and chains in all: longer and more are not followed, so that a
 * hostile file does not hang a page.
 */
const limits = { links: 100, chains: 20, total: 10_000 };

/**
 * All shortest chains from each number to the cells around it, shortest first, in an order that does not depend on that
 * of the figures. A chain ends where somebody gives a number, uses a figure once, and follows at most one alternative
 * reading.
 */
export function chainsOf(graph: Graph, data: Dataset): Chain[] {
  const steps = stepsFrom(graph, data);
  const found: Chain[] = [...graph.numbers.values()].flat().sort(byFigure).map(start);
  const anchors = found.length;
  const depths = new Map(found.map(chain => [visit(chain, chain.cell), 0]));
  const counts = new Map<string, number>();
  for (const chain of found) {
    const depth = chain.steps.length;
    if (depth === limits.links || (depth && isNumbered(graph, chain.cell))) continue;
    for (const step of steps.get(chain.cell) ?? []) {
      const cell = end(step);
      const count = counts.get(cell) ?? 0;
      if (
        count === limits.chains ||
        found.length === anchors + limits.total ||
        (depths.get(visit(chain, cell)) ?? Infinity) <= depth
      )
        continue;
      const longer = extend(chain, step);
      if (!longer) continue;
      found.push(longer);
      counts.set(cell, count + 1);
      depths.set(visit(chain, cell), depth + 1);
    }
  }
  return found.slice(anchors);
}

/** The statements of a chain, the number first. */
export const statementsOf = ({ anchor, steps }: Chain): Statement[] => [anchor, ...steps.map(({ link }) => link)];

const byFigure = (a: Statement, b: Statement): number =>
  a.figure.id < b.figure.id ? -1 : a.figure.id > b.figure.id ? 1 : (a.reading ?? -1) - (b.reading ?? -1);

const visit = ({ anchor }: Chain, cell: string): string => `${anchor.figure.id} ${cell}`;

const end = ({ link, back }: Step): string => (back ? link.base : link.cell);

const follow = ({ link, back, size }: Step, interval: Interval): Interval | null => {
  if (!back) return apply(link, times(interval, point(size)));
  const base = undo(link, interval);
  return base && times(base, point(size));
};

const start = (anchor: Statement): Chain => ({
  anchor,
  steps: [],
  cell: anchor.cell,
  interval: fromQuantity(anchor.quantity),
  ...reads(anchor.reading),
});

const reads = (reading: number | undefined) => (reading === undefined ? {} : { reading });

function stepsFrom({ cells, links }: Graph, data: Dataset): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  for (const link of [...links].sort(byFigure)) {
    const [own, base] = [sizeOf(data, cells.get(link.cell)!), sizeOf(data, cells.get(link.base)!)];
    at(steps, link.base, () => []).push({ link, back: false, size: div(base, own) });
    at(steps, link.cell, () => []).push({ link, back: true, size: div(own, base) });
  }
  return steps;
}

/**
 * The chain with one step more; null if that would use a figure or an alternative twice, or says nothing that a number
 * can hold.
 */
function extend(chain: Chain, step: Step): Chain | null {
  const { anchor, reading } = chain;
  const { link } = step;
  if (link.figure === anchor.figure || (reading !== undefined && link.reading !== undefined)) return null;
  const interval = follow(step, chain.interval);
  if (!interval || !isSayable(interval)) return null;
  return { anchor, steps: [...chain.steps, step], cell: end(step), interval, ...reads(reading ?? link.reading) };
}

/** Whether an interval says more than "above zero", and numbers can hold its ends. */
export function isSayable(interval: Interval): boolean {
  const { lo, hi } = toBounds(interval);
  return (
    (lo !== null || hi !== null) &&
    [lo, hi].every(end => end === null || Number.isFinite(end)) &&
    !equal(interval, positive)
  );
}
