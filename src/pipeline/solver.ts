import { folder } from '../model/folder.ts';
import type { Graph } from './graph.ts';
import type { solve } from './solve.ts';

/** The solver, in a chunk of its own. */
export const solver = folder<typeof solve>()({ solve: () => import('./solve.ts').then(m => m.solve) });

/** Whether a relation leads from a number, so that `resolve` cannot do without the solver. */
export function needsSolver({ numbers, links, parts }: Graph): boolean {
  const anchored = new Set([...numbers.keys()].map(cell => parts.get(cell)));
  return links.some(({ cell, base }) => [cell, base].some(end => anchored.has(parts.get(end))));
}
