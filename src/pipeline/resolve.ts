import type { Dataset, Figure } from '../model/dataset.ts';
import { toBounds } from '../model/interval.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Resolution } from '../model/row.ts';
import { leastCertain, modeOf } from '../model/status.ts';
import { at, cellOf, keyOf, type Cell } from './cells.ts';
import { chainsOf, isSayable, statementsOf, type Chain } from './chains.ts';
import { conflictsOf } from './conflicts.ts';
import { formulaOf } from './formula.ts';
import { graphOf, isNumbered, type Graph } from './graph.ts';
import { groupRows, partsOf, type Draft } from './groups.ts';
import { imply } from './imply.ts';

/**
 * Makes rows of the figures that a chart chose, and of nothing else: one for each figure, one for each derived number, one for each base that has neither.
 * Figures come in the given order, then derived numbers, then bases. Speakers are never merged, modes never mixed.
 */
export function resolve(figures: Figure[], data: Dataset): Resolution {
  const graph = graphOf(figures, data);
  const parts = partsOf(graph);
  const chains = chainsOf(graph);
  const fresh = freshIds(figures);
  const derived = chains.filter(({ cell }) => !isNumbered(graph, cell)).map(chain => derivedRow(chain, graph, data, fresh));
  const stated = figures.map(figure => figureRow(figure, graph));
  const drafts = [...stated, ...derived, ...absentRows(graph, [...stated, ...derived], fresh)];
  const implied = imply(graph, parts);
  for (const { row, cell } of drafts) {
    const interval = implied.get(cell);
    if (interval === null || (interval && isSayable(interval))) row.implied = interval && { ...toBounds(interval), approximate: false };
  }
  pointAtBases(drafts, graph);
  return { ...groupRows(drafts, graph, parts, data), conflicts: conflictsOf(graph, chains) };
}

/** Gives ids that no figure has. */
function freshIds(figures: readonly Figure[]): (id: string) => string {
  const taken = new Set(figures.map(({ id }) => id));
  return id => {
    while (taken.has(id)) id += "'";
    taken.add(id);
    return id;
  };
}

/** Those of some keys that are there. */
function some<T extends object, K extends keyof T>(from: T, ...keys: K[]): { [P in K]?: Exclude<T[P], undefined> } {
  return Object.fromEntries(keys.filter(key => from[key] !== undefined).map(key => [key, from[key]])) as { [P in K]?: Exclude<T[P], undefined> };
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
  return { row, cell: keyOf(cellOf(figure)) };
}

function derivedRow(chain: Chain, { cells }: Graph, data: Dataset, fresh: (id: string) => string): Draft {
  const cell = cells.get(chain.cell)!;
  const statements = statementsOf(chain);
  const figures = statements.map(({ figure }) => figure);
  const from = figures.map(({ id }) => id);
  const { integer, scale } = data.measures[cell.measure] ?? {};
  const { text: formula, rounded } = formulaOf(chain, integer === true && scale === undefined);
  const reading = chain.reading === undefined ? undefined : { reading: chain.reading };
  const disputedBy = figures.find(figure => figure.disputedBy !== undefined)?.disputedBy;
  const row = {
    id: fresh(['derived', place(cell), ...from, ...(reading ? [`reading-${reading.reading}`] : [])].join(':')),
    ...some(cell, 'entity', 'period'),
    measure: cell.measure,
    mode: cell.mode,
    status: leastCertain(figures.map(({ status }) => status)),
    sources: [...new Set(figures.flatMap(({ source }) => source))],
    quantity: derivedQuantity(chain, rounded),
    derived: { from, formula, ...reading },
    ...(disputedBy !== undefined && { disputedBy }),
  };
  return { row, cell: chain.cell };
}

/** What a chain gives. Rounded digits make a number "about"; what rests on an approximate one is the whole range that this stands for. */
function derivedQuantity(chain: Chain, rounded: boolean): Quantity {
  const { unit } = chain.anchor.quantity;
  const approximate = rounded || statementsOf(chain).some(({ quantity }) => quantity.approximate);
  return { ...toBounds(chain.interval), approximate, ...(unit !== undefined && { unit }) };
}

/** Rows for the bases that have neither a figure nor a derived number. */
function absentRows(graph: Graph, drafts: readonly Draft[], fresh: (id: string) => string): Draft[] {
  const there = new Set(drafts.map(({ cell }) => cell));
  const missing = new Set(graph.links.filter(({ reading, base }) => reading === undefined && !there.has(base)).map(({ base }) => base));
  return [...missing].sort().map(key => {
    const cell = graph.cells.get(key)!;
    const row = {
      id: fresh(`base:${place(cell)}`),
      ...some(cell, 'entity', 'period'),
      measure: cell.measure,
      mode: cell.mode,
      status: cell.mode === 'actual' ? ('reported' as const) : cell.mode,
      sources: [],
      quantity: null,
      absent: graph.known.has(key) ? ('not-shown' as const) : ('unreported' as const),
    };
    return { row, cell: key };
  });
}

/** `measure:entity:period`, and the mode of what is not what happened. */
const place = ({ measure, entity = '', period = '', mode }: Cell): string =>
  [measure, entity, period, ...(mode === 'actual' ? [] : [mode])].join(':');

/** Names, for each relation, the row that stands for its base: one with a number before one without, reported before derived. */
function pointAtBases(drafts: readonly Draft[], { links }: Graph): void {
  const rows = new Map<string, Draft['row'][]>();
  for (const { row, cell } of drafts) if (row.replacedBy === undefined) at(rows, cell, () => []).push(row);
  const bases = new Map(links.flatMap(({ figure, reading, base }) => (reading === undefined ? [[figure.id, base] as const] : [])));
  for (const { row } of drafts) {
    const base = bases.get(row.id);
    const [best] = base === undefined ? [] : [...(rows.get(base) ?? [])].sort(byStanding);
    if (best) row.base = best.id;
  }
}

const byStanding = (a: Draft['row'], b: Draft['row']): number => standing(a) - standing(b) || (a.id < b.id ? -1 : 1);
const standing = ({ quantity, derived }: Draft['row']): number => (quantity && !quantity.relation ? 0 : 2) + (derived ? 1 : 0);
