import type { Dataset } from '../model/dataset.ts';
import { intersect, toBounds, type Interval } from '../model/interval.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Resolution, Unresolved } from '../model/row.ts';
import { chainsOf } from './chains.ts';
import { conflictsIn, type Found } from './conflicts.ts';
import { completions } from './completions.ts';
import { alongChain, derivedRow } from './derived.ts';
import type { Draft } from './draft.ts';
import { allowed, TooMuch, type Effort } from './effort.ts';
import { isNumbered, type Graph } from './graph.ts';
import { imply } from './imply.ts';
import { smallestFirst } from './minimal-sets.ts';
import { systemsOf, voiceOf, type Part, type System } from './systems.ts';

/** What follows from figures taken together. */
export interface Solution {
  /** Numbers for cells that nobody gives one for. */
  derived: Draft[];
  /** What all figures imply for the cell of a row; null: they contradict each other; undefined: nothing is known. */
  implied: (draft: Draft) => Quantity | null | undefined;
  /** What does not fit together, and what was too much. */
  findings: Omit<Resolution, 'rows' | 'groups'>;
}

/** What is known of a cell: between which numbers it lies, or that its figures contradict each other, or nothing. */
type Known = Interval | 'contradictory' | 'unknown';

/** What has been found out so far. */
interface Answers {
  /** By cell, or voice and cell. */
  known: Map<string, Known>;
  conflicts: Found[];
  unresolved: Unresolved[];
}

/** Solves the graph of some figures, exactly: the part of `resolve` that pages load only where a chart needs it. */
export function solve(graph: Graph, data: Dataset): Solution {
  const systems = systemsOf(graph, data);
  const { known, conflicts, unresolved } = answersTo(systems, graph, data);
  const chains = chainsOf(graph, data).filter(({ cell }) => !isNumbered(graph, cell));
  const byFigures = new Map(conflicts.map(found => [JSON.stringify(found.conflict.figures), found]));
  const kept = smallestFirst(conflicts.map(({ conflict }) => conflict.figures)).map(set =>
    byFigures.get(JSON.stringify(set))!,
  );
  const zeroOnly = kept.filter(found => found.zeroOnly).map(({ conflict }) => conflict.figures);
  return {
    derived: [...chains.map(alongChain), ...systems.flatMap(system => completions(system, graph, data))].map(one =>
      derivedRow(one, graph, data),
    ),
    implied: ({ row: { speaker, sources }, cell }) => {
      const own = known.get(nameOf(cell, voiceOf({ source: sources, ...(speaker !== undefined && { speaker }) })));
      return sayable(both(known.get(cell) ?? 'unknown', own));
    },
    findings: {
      conflicts: kept.map(({ conflict }) => conflict),
      ...(zeroOnly.length && { zeroOnly }),
      ...(unresolved.length && { unresolved }),
    },
  };
}

const nameOf = (cell: string, voice: string | undefined): string => (voice === undefined ? cell : `${voice} ${cell}`);

/** Solves all parts, small ones first, so that a large one does not keep them from being solved. */
function answersTo(systems: readonly System[], graph: Graph, data: Dataset): Answers {
  const answers: Answers = { known: new Map(), conflicts: [], unresolved: [] };
  const parts = systems.flatMap(({ parts, voice }) => parts.map(part => ({ part, voice })));
  const effort = { left: allowed };
  for (const { part, voice } of parts.sort((a, b) => sizeOf(a.part) - sizeOf(b.part))) {
    const own = { left: Math.ceil(effort.left / 2) };
    const before = own.left;
    const know = (what: (cell: string) => Known) => {
      for (const cell of part.cells) answers.known.set(nameOf(cell, voice), what(cell));
    };
    try {
      answer(part, graph, data, own, answers, know);
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
      know(() => 'unknown');
      answers.unresolved.push({ figures: idsOf(part, graph), reason: error.message });
    }
    effort.left -= Math.min(before - own.left, before);
  }
  return answers;
}

function answer(
  part: Part,
  graph: Graph,
  data: Dataset,
  effort: Effort,
  { conflicts }: Answers,
  know: (what: (cell: string) => Known) => void,
): void {
  const implied = imply(part, graph, data, effort);
  if (!implied) {
    conflicts.push(...conflictsIn(part, graph, data, effort));
    know(() => 'contradictory');
  } else if (isAnchored(part)) know(cell => implied.get(cell)!);
}

const sizeOf = ({ cells, statements }: Part): number => cells.length + statements.length;

const idsOf = ({ cells }: Part, graph: Graph): string[] =>
  cells
    .flatMap(cell => graph.figures.get(cell) ?? [])
    .map(({ id }) => id)
    .sort();

/** Whether there is any number in a part: that bases are above zero is not worth saying. */
const isAnchored = ({ statements, declared }: Part): boolean =>
  statements.some(statement => !('base' in statement)) || declared.some(({ by }) => by.kind === 'sum');

/** What follows from all figures, and from the `sum` of one speaker's. */
function both(all: Known, own: Known = all): Known {
  if (all === 'contradictory' || own === 'contradictory') return 'contradictory';
  return all === 'unknown' || own === 'unknown' ? 'unknown' : (intersect(all, own) ?? 'unknown');
}

function sayable(known: Known): Quantity | null | undefined {
  if (typeof known === 'string') return known === 'contradictory' ? null : undefined;
  const { lo, hi, loOpen, hiOpen } = toBounds(known);
  const [from, to] = [lo !== null && Number.isFinite(lo) ? lo : null, hi !== null && Number.isFinite(hi) ? hi : null];
  if (from === null && to === null) return undefined;
  return { lo: from, hi: to, loOpen: loOpen || from === null, hiOpen: hiOpen || to === null, approximate: false };
}
