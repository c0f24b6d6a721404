import type { Dataset } from '../model/dataset.ts';
import { toBounds } from '../model/interval.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Conflict } from '../model/row.ts';
import { chainsOf, isSayable } from './chains.ts';
import { conflictsOf } from './conflicts.ts';
import { derivedRow } from './derived.ts';
import type { Draft } from './draft.ts';
import { isNumbered, type Graph } from './graph.ts';
import { imply } from './imply.ts';

/** What follows from figures taken together. */
export interface Solution {
  /** Numbers for cells that nobody gives one for. */
  derived: Draft[];
  /** What all figures imply for each cell; null: they contradict each other. */
  implied: Map<string, Quantity | null>;
  conflicts: Conflict[];
}

/** Solves the graph of some figures, exactly: the part of `resolve` that pages load only where a chart needs it. */
export function solve(graph: Graph, data: Dataset): Solution {
  const chains = chainsOf(graph);
  const implied = new Map<string, Quantity | null>();
  for (const [cell, interval] of imply(graph))
    if (!interval) implied.set(cell, null);
    else if (isSayable(interval)) implied.set(cell, { ...toBounds(interval), approximate: false });
  return {
    derived: chains.filter(({ cell }) => !isNumbered(graph, cell)).map(chain => derivedRow(chain, graph, data)),
    implied,
    conflicts: conflictsOf(graph, chains),
  };
}
