import type { Dataset } from '../model/dataset.ts';
import { everything, point, times, type Interval } from '../model/interval.ts';
import { div, rational, type Rational } from '../model/rational.ts';
import { multiples, positive, type Reading } from './apply.ts';
import type { Origin } from './background.ts';
import type { Cell } from './cells.ts';
import type { Graph, Link, Statement } from './graph.ts';
import type { Constraint } from './simplex.ts';

const one = rational(1n);
const zero = rational(0n);
const notNegative: Interval = { ...positive, loOpen: false };
const scales = { thousand: 3n, million: 6n, billion: 9n };

/** How large one of the numbers of a measure is: those of a measure in millions are a million. */
export function sizeOf({ measures }: Dataset, { measure }: Cell): Rational {
  const scale = measures[measure]?.scale;
  return scale ? rational(10n ** scales[scale]) : one;
}

/**
 * Whether a number is in the unit of its measure. Others, of which `check` complains, are compared with nothing: 5 kg
 * and 5 € are neither equal nor different.
 */
export const isInUnit = ({ figure, quantity: { unit } }: Statement, { measures }: Dataset): boolean =>
  unit === undefined || unit === measures[figure.measure]?.unit;

/**
 * What a statement says of cells, as constraints: a number bounds its own cell; a ratio or change r says r1·y ≤ x ≤ r2·y
 * and y > 0; a share that x ≤ y as well; a difference d that d1 ≤ x − y ≤ d2.
 */
export function constraintsOf(
  statement: Statement | Link,
  { cells }: Graph,
  data: Dataset,
  read: Reading,
): Constraint<Origin>[] {
  const { cell, quantity, figure } = statement;
  const say = (within: Interval, ...terms: [string, Rational][]): Constraint<Origin> => ({
    terms: new Map(terms.filter(([, factor]) => factor.n)),
    within,
    by: { figure: figure.id },
  });
  const said = read(quantity);
  if (!('base' in statement)) return isInUnit(statement, data) ? [say(said, [cell, one])] : [];
  const { base } = statement;
  const ratio = div(sizeOf(data, cells.get(base)!), sizeOf(data, cells.get(cell)!));
  if (quantity.relation?.kind === 'difference') return [say(said, [cell, one], [base, opposite(ratio)])];
  const { lo, hi, loOpen, hiOpen } = times(multiples(statement, read), point(ratio));
  const above = lo && say({ ...notNegative, loOpen }, [cell, one], [base, opposite(lo)]);
  const below = hi && say({ ...everything, hi: zero, hiOpen }, [cell, one], [base, opposite(hi)]);
  return [say(positive, [base, one]), ...(above ? [above] : []), ...(below ? [below] : [])];
}

const opposite = ({ n, d }: Rational): Rational => ({ n: -n, d });
