import type { Dataset } from '../model/dataset.ts';
import { fromQuantity, intersect, minus, plus, point, type Interval } from '../model/interval.ts';
import { rational } from '../model/rational.ts';
import { limitsOf, type Total } from './background.ts';
import { isSayable } from './chains.ts';
import { isInUnit } from './constraints.ts';
import type { Inference } from './derived.ts';
import { totalSide } from './formula.ts';
import { isNumbered, type Graph, type Statement } from './graph.ts';
import { voiceOf, type System } from './systems.ts';

/** Numbers that a total gives, and terms that it has: more would not be read by anybody. */
const limits = { rows: 20, terms: 40 };

/**
 * What totals and sums of which one term has no number give for that: the whole from all its parts, or a part from the
 * whole and the other parts. Where a term has several figures, each combination gives a number of its own.
 */
export function completions({ totals, voice }: System, graph: Graph, data: Dataset): Inference[] {
  const isOwn = ({ figure, reading }: Statement): boolean =>
    reading === undefined &&
    (voice === undefined || data.measures[figure.measure]?.sum === undefined || voiceOf(figure) === voice);
  const numbersOf = (cell: string): Statement[] =>
    (graph.numbers.get(cell) ?? []).filter(one => isOwn(one) && isInUnit(one, data)).sort(byId);
  return (
    totals
      // those of entities are in the system of all figures
      .filter(
        ({ exact, parts, kind }) => exact && parts.length < limits.terms && (voice === undefined || kind === 'sum'),
      )
      .flatMap(({ parts, whole }) => {
        const terms = typeof whole === 'string' ? [whole, ...parts] : parts;
        const missing = terms.filter(cell => !numbersOf(cell).length);
        const [cell = ''] = missing;
        if (missing.length !== 1 || isNumbered(graph, cell)) return [];
        const known = terms.filter(term => term !== cell).map(numbersOf);
        return combinations(known).flatMap(from => complete(cell, whole, from, graph, data) ?? []);
      })
  );
}

function complete(
  cell: string,
  whole: Total['whole'],
  from: readonly Statement[],
  { cells }: Graph,
  data: Dataset,
): Inference | null {
  const isWhole = cell === whole;
  const [added, taken] = isWhole
    ? [from, []]
    : typeof whole === 'string'
      ? [from.slice(0, 1), from.slice(1)]
      : [[], from];
  const sum = (all: readonly Statement[], start: Interval): Interval =>
    all.reduce((total, { quantity }) => plus(total, fromQuantity(quantity)), start);
  const nothing = point(rational(0n));
  const start = typeof whole === 'string' ? nothing : point(whole);
  const [lo, hi] = limitsOf(data, cells.get(cell)!.measure);
  const within = { lo, hi, loOpen: lo === null, hiOpen: hi === null };
  const interval = intersect(minus(sum(added, start), sum(taken, nothing)), within);
  if (!interval || !isSayable(interval)) return null;
  const quantities = (all: readonly Statement[]) => all.map(({ quantity }) => quantity);
  const side = totalSide(quantities(added), quantities(taken), typeof whole === 'string' ? undefined : whole);
  return { cell, interval, from, side };
}

/** One of each, in every way that there is, up to the limit. */
const combinations = <T>(sets: readonly (readonly T[])[]): T[][] =>
  sets.reduce<T[][]>((all, set) => all.flatMap(some => set.map(one => [...some, one])).slice(0, limits.rows), [[]]);

const byId = (a: Statement, b: Statement): number => (a.figure.id < b.figure.id ? -1 : 1);
