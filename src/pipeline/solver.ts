import { folder } from '../model/folder.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Graph } from './graph.ts';
import type { solve } from './solve.ts';

/** The solver, in a chunk of its own. */
export const solver = folder<typeof solve>()({ solve: () => import('./solve.ts').then(m => m.solve) });

/**
 * Whether there is something to solve, so that `resolve` cannot do without the solver: a relation that leads from a number,
 * several figures of one cell, parts of a whole, a `sum`, or periods of a flow that may lie within each other.
 */
export function needsSolver(
  { cells, figures, numbers, links, parts }: Graph,
  { entities, measures }: Dataset,
): boolean {
  const anchored = new Set([...numbers.keys()].map(cell => parts.get(cell)));
  const all = [...cells.values()];
  // periods of one length that are no intervals and no seasons cannot be parts of each other
  const lengths = new Set(all.map(({ period }) => period?.length));
  return (
    links.some(({ cell, base }) => [cell, base].some(end => anchored.has(parts.get(end)))) ||
    [...figures.values()].some(({ length }) => length > 1) ||
    all.some(({ measure, entity = '', period = '' }) => {
      const { sum, time } = measures[measure] ?? {};
      const nested = time === 'flow' && (lengths.size > 1 || /[/X]|^\d+-2\d/.test(period));
      return sum !== undefined || nested || entities?.[entity]?.partOf;
    })
  );
}
