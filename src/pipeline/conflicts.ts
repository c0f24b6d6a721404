import type { Dataset } from '../model/dataset.ts';
import { fromQuantity, intersect, plus, type Interval } from '../model/interval.ts';
import { isVague } from '../model/is-vague.ts';
import type { Quantity } from '../model/quantity.ts';
import { compare, fromDecimal, rational } from '../model/rational.ts';
import type { Background, Conflict } from '../model/row.ts';
import type { Reading } from './apply.ts';
import type { Origin } from './background.ts';
import { at } from './cells.ts';
import { constraintsOf } from './constraints.ts';
import { TooMuch, type Effort } from './effort.ts';
import type { Graph } from './graph.ts';
import { together } from './imply.ts';
import { minimalSets, smallestFirst, type Refute } from './minimal-sets.ts';
import { Simplex, type Constraint } from './simplex.ts';
import { allOf, voiceOf, type Part } from './systems.ts';

/**
 * Pairs that are looked for in one cell, and sets that are named of one part: nobody reads thousands. Steps that judging
 * these may take.
 */
const limits = { pairs: 200, sets: 50, steps: 200_000 };

/** A conflict, and whether it would be none if a base could be 0. */
export interface Found {
  conflict: Conflict;
  zeroOnly: boolean;
}

/**
 * Sets of figures of a part that cannot all be true, each without a figure that it could do without: first those among the
 * figures of one speaker, small ones first. Throws `TooMuch`.
 */
export function conflictsIn(part: Part, graph: Graph, data: Dataset, effort: Effort): Found[] {
  const sets = part.cells.length === 1 ? pairsIn(part, graph, data) : setsIn(part, graph, data, effort);
  const voices = new Map(part.statements.map(({ figure }) => [figure.id, voiceOf(figure)]));
  const isOwn = (set: readonly string[]): boolean => new Set(set.map(id => voices.get(id))).size === 1;
  const sorted = smallestFirst(sets);
  const named = [...sorted.filter(isOwn), ...sorted.filter(set => !isOwn(set))].slice(0, limits.sets);
  const judging = { left: limits.steps };
  return named.flatMap(set => {
    try {
      return [judge(set, part, graph, data, judging)];
    } catch (error) {
      if (error instanceof TooMuch) return [];
      throw error;
    }
  });
}

function setsIn(part: Part, graph: Graph, data: Dataset, effort: Effort): string[][] {
  const simplex = new Simplex(part.cells, allOf(part, graph, data), effort);
  const refute: Refute = taken => {
    simplex.take(({ figure }) => figure === undefined || taken.has(figure));
    return simplex.refute()?.flatMap(({ figure }) => figure ?? []) ?? null;
  };
  const voices = new Map<string, string[]>();
  for (const { figure } of part.statements) at(voices, voiceOf(figure), () => []).push(figure.id);
  let found = pairsIn(part, graph, data);
  for (const own of voices.size > 1 ? voices.values() : []) {
    const isOwn = (id: string): boolean => own.includes(id);
    found = smallestFirst([
      ...found,
      ...minimalSets(
        own,
        refute,
        found.filter(set => set.every(isOwn)),
      ),
    ]);
  }
  return minimalSets([...voices.values()].flat().sort(), refute, found);
}

/** Figures that contradict what is declared of their own cell, and pairs of figures that contradict each other there. */
function pairsIn(part: Part, graph: Graph, data: Dataset): string[][] {
  const limits = new Map(
    part.declared.flatMap(one => (one.by.kind === 'range' ? [[[...one.terms.keys()][0]!, one]] : [])),
  );
  const cells = new Map<string, { id: string; within: Interval }[]>();
  const found: string[][] = [];
  for (const statement of part.statements) {
    if ('base' in statement) continue;
    const { cell, figure } = statement;
    const [said] = constraintsOf(statement, graph, data, fromQuantity);
    const limit = limits.get(cell);
    if (!said) continue;
    if (together(limit ? [limit, said] : [said]))
      at(cells, cell, () => []).push({ id: figure.id, within: said.within });
    else found.push([figure.id]);
  }
  return [...found, ...[...cells.values()].flatMap(apartIn)];
}

/** Pairs of intervals that share no number. */
function apartIn(all: readonly { id: string; within: Interval }[]): string[][] {
  const byEnd = all
    .filter(({ within }) => within.hi)
    .sort((a, b) => compare(a.within.hi!, b.within.hi!) || (a.id < b.id ? -1 : 1));
  const pairs: string[][] = [];
  for (const { id, within } of all) {
    for (const other of byEnd) {
      if (pairs.length === limits.pairs) return pairs;
      if (!within.lo || compare(other.within.hi!, within.lo) > 0) break;
      if (!intersect(within, other.within)) pairs.push([id, other.id].sort());
    }
  }
  return pairs;
}

/** Who contradicts whom, how badly, and through what. */
function judge(figures: string[], part: Part, graph: Graph, data: Dataset, effort: Effort): Found {
  const statements = part.statements.filter(({ figure }) => figures.includes(figure.id));
  const refuted = (declared: readonly Constraint<Origin>[], read: Reading, isLoose = false): Origin[] | null => {
    const said = statements.flatMap(statement => {
      const constraints = constraintsOf(statement, graph, data, read);
      return isLoose && 'base' in statement ? constraints.map(loosened) : constraints;
    });
    return new Simplex(part.cells, [...declared, ...said], effort).refute();
  };
  const without = (...kinds: unknown[]) => part.declared.filter(({ by }) => !kinds.includes(by.kind));
  const isRounding =
    statements.some(({ quantity }) => quantity.mid !== undefined || isVague(quantity)) ||
    !refuted(part.declared, fromRounded);
  const kinds = backgrounds.filter(kind => part.declared.some(({ by }) => by.kind === kind));
  const through = kinds.filter(kind => !refuted(without(kind), fromQuantity));
  // where one of several would do, those that are met first
  const some =
    through.length || !kinds.length || refuted(without(...kinds), fromQuantity)
      ? []
      : refuted(part.declared, fromQuantity);
  through.push(...kinds.filter(kind => some?.some(by => by.kind === kind)));
  const isRelative = statements.some(statement => 'base' in statement);
  const conflict: Conflict = {
    figures,
    grade: isRounding ? 'rounding' : 'hard',
    speakers: [...new Set(statements.map(({ figure }) => voiceOf(figure)))].sort(),
    ...(through.length && { through }),
  };
  return { conflict, zeroOnly: isRelative && !isRounding && !refuted(part.declared, fromQuantity, true) };
}

const backgrounds: readonly Background[] = ['flow', 'sum', 'total'];

/** A relation as it would be if its base could be 0. */
const loosened = (constraint: Constraint<Origin>): Constraint<Origin> => ({
  ...constraint,
  within: { ...constraint.within, loOpen: false, hiOpen: false },
});

/** A plain number as all that rounds to it: 3,500 is 3,450 to 3,550. */
function fromRounded(quantity: Quantity): Interval {
  const interval = fromQuantity(quantity);
  const { lo, hi, approximate } = quantity;
  if (lo === null || lo !== hi || approximate) return interval;
  const [digits = '', exponent] = lo.toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const half = fromDecimal(`5e${Number(exponent) - decimals - 1}`);
  const around: Interval = { lo: rational(-half.n, half.d), hi: half, loOpen: false, hiOpen: false };
  return plus(interval, around);
}
