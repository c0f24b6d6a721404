import type { Figure } from '../model/dataset.ts';
import { fromQuantity, intersect, plus, type Interval } from '../model/interval.ts';
import type { Quantity } from '../model/quantity.ts';
import { fromDecimal, rational } from '../model/rational.ts';
import type { Conflict } from '../model/row.ts';
import { type Chain, evaluate, statementsOf } from './chains.ts';
import type { Graph, Statement } from './graph.ts';

/** Pairs that are compared in one cell: thousands of figures of one cell must not hang a page. */
const maxPairs = 50_000;

/**
 * Sets of chosen figures that cannot all be true: two numbers of one cell, or a chain of relations between two numbers.
 * Each is minimal. (Contradictory relations without any number, and those that need a total, are not found yet.)
 */
export function conflictsOf(graph: Graph, chains: readonly Chain[]): Conflict[] {
  const found = new Map<string, Conflict>();
  const add = (statements: readonly Statement[], grade: Conflict['grade'] | null): void => {
    if (!grade) return;
    const figures = statements.map(({ figure }) => figure);
    const ids = figures.map(({ id }) => id).sort();
    found.set(JSON.stringify(ids), { figures: ids, grade, speakers: [...new Set(figures.map(voiceOf))].sort() });
  };
  for (const numbers of graph.numbers.values())
    for (const pair of pairs(numbers.filter(isValue))) add(pair, gradePair(...pair));
  for (const chain of chains) {
    if (chain.reading !== undefined) continue;
    for (const number of (graph.numbers.get(chain.cell) ?? []).filter(isValue))
      add([...statementsOf(chain), number], gradeChain(chain, number));
  }
  return [...found.values()].sort((a, b) => (a.figures.join(' ') < b.figures.join(' ') ? -1 : 1));
}

/** Who says a figure: its speaker, else the publisher of its first source. */
const voiceOf = ({ speaker, source }: Figure): string => speaker ?? source[0] ?? '';

const isValue = ({ reading }: Statement): boolean => reading === undefined;

function* pairs(all: readonly Statement[]): Generator<[Statement, Statement]> {
  let left = maxPairs;
  for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) if (left-- > 0) yield [a, b];
}

const gradePair = (a: Statement, b: Statement): Conflict['grade'] | null =>
  gradeOf([a, b], read => [read(a.quantity), read(b.quantity)]);

const gradeChain = (chain: Chain, number: Statement): Conflict['grade'] | null =>
  gradeOf([...statementsOf(chain), number], read => [evaluate(chain, read), read(number.quantity)]);

function gradeOf(
  statements: readonly Statement[],
  sides: (read: (quantity: Quantity) => Interval) => [Interval | null, Interval],
): Conflict['grade'] | null {
  const meets = ([a, b]: [Interval | null, Interval]): boolean => a !== null && intersect(a, b) !== null;
  if (meets(sides(fromQuantity))) return null;
  return statements.some(({ quantity }) => quantity.mid !== undefined) || meets(sides(fromRounded))
    ? 'rounding'
    : 'hard';
}

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
