import type { Dataset, Figure } from '../model/dataset.ts';
import type { Quantity } from '../model/quantity.ts';
import { at, cellKey, cellOf, keyOf, type Cell } from './cells.ts';
import { once } from '../model/once.ts';
import { references } from '../model/refs.ts';

/** What a figure says of its cell, by its value or by one of its alternatives. */
export interface Statement {
  figure: Figure;
  quantity: Quantity;
  /** Index of the alternative; absent: the value. */
  reading?: number;
  cell: string;
}

/** A statement that relates its cell to another. */
export interface Link extends Statement {
  base: string;
}

/** The chosen figures as a graph: cells, the numbers stated for them, and the relations between them. */
export interface Graph {
  cells: Map<string, Cell>;
  /** Chosen figures that take part, by cell. */
  figures: Map<string, Figure[]>;
  /** Numbers that need no base, by cell: values and alternatives. */
  numbers: Map<string, Statement[]>;
  links: Link[];
  /** For each cell the name of the connected part that it is in, which is one of its cells. */
  parts: Map<string, string>;
  /** Cells that the file has something to say about, chosen or not. */
  readonly known: ReadonlySet<string>;
  /** Ids of replaced figures, and what replaces them. */
  replaced: Map<string, string>;
}

/** Builds the graph of some figures. A relation whose base names nothing, or its own cell, is no link. */
export function graphOf(figures: readonly Figure[], data: Dataset): Graph {
  const replaced = replacements(figures);
  const graph: Graph = {
    cells: new Map(),
    figures: new Map(),
    numbers: new Map(),
    links: [],
    parts: new Map(),
    get known() {
      return knownIn(data);
    },
    replaced,
  };
  const taking = live(figures, replaced);
  for (const figure of taking) at(graph.figures, enter(graph, cellOf(figure), cellKey(figure)), () => []).push(figure);
  const baseOf = bases(graph, data);
  for (const statement of taking.flatMap(statements)) {
    const { relation } = statement.quantity;
    const base = relation && baseOf(statement.figure, relation.base);
    if (!relation) at(graph.numbers, statement.cell, () => []).push(statement);
    else if (base) graph.links.push({ ...statement, base: enter(graph, base) });
  }
  graph.parts = partsOf(graph);
  return graph;
}

/** Whether somebody gives a number for a cell: an alternative reading alone does not. */
export const isNumbered = ({ numbers }: Graph, cell: string): boolean =>
  numbers.get(cell)?.some(({ reading }) => reading === undefined) ?? false;

const replacements = (figures: readonly Figure[]): Map<string, string> =>
  new Map(figures.flatMap(({ id, replaces }) => (replaces === undefined || replaces === id ? [] : [[replaces, id]])));

const live = (figures: readonly Figure[], replaced: ReadonlyMap<string, string>): Figure[] =>
  figures.filter(({ id }) => !replaced.has(id));

const knownIn = once(({ figures }: Dataset) => new Set(live(figures, replacements(figures)).filter(says).map(cellKey)));

const says = ({ quantity, unread }: Figure): boolean => quantity !== null || unread === true;

function enter({ cells }: Graph, cell: Cell, key = keyOf(cell)): string {
  cells.set(key, cell);
  return key;
}

function statements(figure: Figure): Statement[] {
  const cell = cellKey(figure);
  const value = figure.quantity ? [{ figure, quantity: figure.quantity, cell }] : [];
  return [...value, ...(figure.readings ?? []).map((quantity, reading) => ({ figure, quantity, reading, cell }))];
}

/**
 * Finds the cell that a base names. Where the mode is open it is looked for in the figure's own mode, then among what
 * happened: first in the cells that the chart shows, then in those that the file has, else it is what happened.
 */
function bases(graph: Graph, data: Dataset): (figure: Figure, base: string | undefined) => Cell | undefined {
  const lookUp = references(data);
  return (figure, base = '') => {
    const named = lookUp(base, figure);
    if (!named) return undefined;
    const own = cellOf(figure);
    const place = {
      measure: named.measure ?? own.measure,
      entity: named.entity === undefined ? own.entity : (named.entity ?? undefined),
      period: named.period ?? own.period,
    };
    const candidates: Cell[] = named.figure
      ? [cellOf(named.figure)]
      : [...new Set([own.mode, 'actual' as const])].map(mode => ({ ...place, mode }));
    const others = candidates.filter(cell => keyOf(cell) !== keyOf(own));
    return (
      others.find(cell => graph.figures.has(keyOf(cell))) ??
      others.find(cell => graph.known.has(keyOf(cell))) ??
      others.at(-1)
    );
  };
}

/** The connected parts of a graph: for each cell the name of its part, which is one of its cells. */
function partsOf({ cells, links }: Pick<Graph, 'cells' | 'links'>): Map<string, string> {
  const parents = new Map<string, string>();
  const root = (cell: string): string => {
    let top = cell;
    for (let next = parents.get(top); next !== undefined; next = parents.get(top)) top = next;
    if (top !== cell) parents.set(cell, top);
    return top;
  };
  for (const { cell, base, reading } of links) {
    const [a, b] = [root(cell), root(base)];
    if (a !== b && reading === undefined) parents.set(a, b);
  }
  return new Map([...cells.keys()].map(cell => [cell, root(cell)]));
}
