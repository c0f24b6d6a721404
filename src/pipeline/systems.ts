import type { Dataset, Figure } from '../model/dataset.ts';
import { fromQuantity } from '../model/interval.ts';
import { declared, totalsOf, type Origin, type Total } from './background.ts';
import { at, type Cell } from './cells.ts';
import { constraintsOf } from './constraints.ts';
import type { Graph, Link, Statement } from './graph.ts';
import type { Constraint } from './simplex.ts';

/** Cells that have to do with each other, through figures or what is declared of them, and with no others. */
export interface Part {
  /** Sorted, so that nothing depends on the order of figures. */
  cells: string[];
  /** Sorted by the figure; no alternative readings. */
  statements: (Statement | Link)[];
  declared: Constraint<Origin>[];
}

/** Figures that are taken together, and what the dataset declares of them. */
export interface System {
  /** Whose `sum` holds in it; absent: that of nobody, or of the only one who gives such figures. */
  voice?: string;
  cells: ReadonlyMap<string, Cell>;
  totals: Total[];
  parts: Part[];
}

/** Who says a figure: its speaker, else the publisher of its first source. */
export const voiceOf = ({ speaker, source }: Pick<Figure, 'speaker' | 'source'>): string => speaker ?? source[0] ?? '';

/**
 * The figures of a graph as systems. One holds all of them. But a `sum` holds only among the figures of one speaker: where
 * several give figures of a measure with a `sum`, that system knows no sums, and each speaker has one more, with the sums
 * and without the others' figures of such measures. So two polls never contradict each other through what they add up to.
 */
export function systemsOf(graph: Graph, data: Dataset): System[] {
  const isSummed = ({ measure }: Figure): boolean => data.measures[measure]?.sum !== undefined;
  const summed = [...graph.figures.values()].flat().filter(isSummed);
  const voices = [...new Set(summed.map(voiceOf))].sort();
  if (voices.length < 2) return [systemOf(graph, data, () => true, true)];
  const own = voices.map(voice => {
    const system = systemOf(graph, data, figure => !isSummed(figure) || voiceOf(figure) === voice, true);
    const parts = system.parts.filter(part => part.declared.some(({ by }) => by.kind === 'sum'));
    return { ...system, voice, parts };
  });
  return [systemOf(graph, data, () => true, false), ...own];
}

function systemOf(graph: Graph, data: Dataset, isTaken: (figure: Figure) => boolean, withSums: boolean): System {
  const isWanted = ({ reading, figure }: Statement): boolean => reading === undefined && isTaken(figure);
  const links = graph.links.filter(isWanted);
  const statements = [...[...graph.numbers.values()].flat().filter(isWanted), ...links] as (Statement | Link)[];
  const there = new Set(links.map(({ base }) => base));
  for (const [cell, figures] of graph.figures) if (figures.some(isTaken)) there.add(cell);
  const cells = new Map([...there].sort().map(key => [key, graph.cells.get(key)!]));
  const totals = totalsOf(cells, data, withSums);
  const constraints = declared(cells, data, totals);
  return { cells, totals, parts: partsOf(cells, statements, constraints) };
}

function partsOf(
  cells: ReadonlyMap<string, Cell>,
  statements: readonly (Statement | Link)[],
  constraints: readonly Constraint<Origin>[],
): Part[] {
  const parents = new Map<string, string>();
  const root = (cell: string): string => {
    let top = cell;
    for (let next = parents.get(top); next !== undefined; next = parents.get(top)) top = next;
    for (let one = cell; one !== top;) [one] = [parents.get(one)!, parents.set(one, top)];
    return top;
  };
  const join = (a: string, b: string): void => {
    const [top, other] = [root(a), root(b)];
    if (top !== other) parents.set(top, other);
  };
  for (const one of statements) if ('base' in one) join(one.cell, one.base);
  for (const { terms } of constraints) {
    const [first = '', ...others] = terms.keys();
    for (const other of others) join(first, other);
  }
  const parts = new Map<string, Part>();
  const partOf = (cell: string): Part => at(parts, root(cell), () => ({ cells: [], statements: [], declared: [] }));
  for (const cell of cells.keys()) partOf(cell).cells.push(cell);
  for (const one of [...statements].sort((a, b) => (a.figure.id < b.figure.id ? -1 : 1)))
    partOf(one.cell).statements.push(one);
  for (const one of constraints) partOf([...one.terms.keys()][0]!).declared.push(one);
  return [...parts.values()];
}

/** All constraints of a part, what is declared first. */
export const allOf = (part: Part, graph: Graph, data: Dataset): Constraint<Origin>[] => [
  ...part.declared,
  ...part.statements.flatMap(statement => constraintsOf(statement, graph, data, fromQuantity)),
];
