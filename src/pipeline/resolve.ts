import type { Dataset, Figure } from '../model/dataset.ts';
import type { Resolution } from '../model/row.ts';
import { modeOf } from '../model/status.ts';
import { at, cellKey } from './cells.ts';
import { coordinates, place, some, type Draft } from './draft.ts';
import { graphOf, type Graph } from './graph.ts';
import { groupRows } from './groups.ts';
import { needsSolver, solver } from './solver.ts';

/**
 * Makes rows of the figures that a chart chose, and of nothing else: one for each figure, one for each derived number,
 * one for each base that has neither. Figures come in the given order, then derived numbers, then bases. Speakers are
 * never merged, modes never mixed. Throws a programming error if there is something to solve and the solver is not loaded;
 * where there is nothing, and it is not loaded, rows say nothing of what is `implied`, and there are no conflicts.
 * `isPart`: the figures are some of many, of which nothing is worked out.
 */
export function resolve(figures: Figure[], data: Dataset, isPart = false): Resolution {
  const graph = graphOf(figures, data);
  const solution = isPart
    ? undefined
    : (needsSolver(graph, data) ? solver.get('solve') : solver.peek('solve'))?.(graph, data);
  const drafts = [...figures.map(figure => figureRow(figure, graph)), ...(solution?.derived ?? [])];
  drafts.push(...absentRows(graph, drafts));
  for (const draft of drafts) {
    const implied = solution?.implied(draft);
    if (implied !== undefined) draft.row.implied = implied;
  }
  giveIds(drafts.slice(figures.length), figures);
  pointAtBases(drafts, graph);
  return { ...groupRows(drafts, graph, data), conflicts: [], ...solution?.findings };
}

/** Sees to it that no other row has the id of a figure. */
function giveIds(drafts: readonly Draft[], figures: readonly Figure[]): void {
  const taken = new Set(figures.map(({ id }) => id));
  for (const { row } of drafts) while (taken.has(row.id)) row.id += "'";
}

function figureRow(figure: Figure, { replaced }: Graph): Draft {
  const { id, measure, status, source, quantity } = figure;
  const replacedBy = replaced.get(id);
  const row = {
    id,
    measure,
    mode: modeOf(status),
    status,
    sources: source,
    quantity,
    ...some(figure, 'entity', 'period', 'speaker', 'wording', 'why', 'disputedBy'),
    ...(replacedBy !== undefined && { replacedBy }),
  };
  return { row, cell: cellKey(figure) };
}

/** Rows for the bases that have neither a figure nor a derived number. */
function absentRows({ cells, links, known }: Graph, drafts: readonly Draft[]): Draft[] {
  const there = new Set(drafts.map(({ cell }) => cell));
  const missing = links
    .filter(({ reading, base }) => reading === undefined && !there.has(base))
    .map(({ base }) => base);
  return [...new Set(missing)].sort().map(key => {
    const cell = cells.get(key)!;
    const row = {
      id: `base:${place(cell)}`,
      ...coordinates(cell),
      status: cell.mode === 'actual' ? ('reported' as const) : cell.mode,
      sources: [],
      quantity: null,
      absent: known.has(key) ? ('not-shown' as const) : ('unreported' as const),
    };
    return { row, cell: key };
  });
}

/**
 * Names, for each relation, the row that stands for its base: one with a number before one without, reported before
 * derived.
 */
function pointAtBases(drafts: readonly Draft[], { links }: Graph): void {
  const rows = new Map<string, Draft['row'][]>();
  for (const { row, cell } of drafts) if (row.replacedBy === undefined) at(rows, cell, () => []).push(row);
  const bases = new Map(
    links.flatMap(({ figure, reading, base }) => (reading === undefined ? [[figure.id, base] as const] : [])),
  );
  for (const { row } of drafts) {
    const base = bases.get(row.id);
    const [best] = base === undefined ? [] : [...(rows.get(base) ?? [])].sort(byStanding);
    if (best) row.base = best.id;
  }
}

const byStanding = (a: Draft['row'], b: Draft['row']): number => standing(a) - standing(b) || (a.id < b.id ? -1 : 1);
const standing = ({ quantity, derived }: Draft['row']): number =>
  (quantity && !quantity.relation ? 0 : 2) + (derived ? 1 : 0);
