import {
  everything,
  fromQuantity,
  intersect,
  minus,
  over,
  plus,
  point,
  times,
  type Interval,
} from '../model/interval.ts';
import type { Quantity } from '../model/quantity.ts';
import { rational } from '../model/rational.ts';

/** How a quantity is read as an interval. */
export type Reading = (quantity: Quantity) => Interval;

const zero = rational(0n);
const hundred = point(rational(100n));
/** What bases are, whatever is known of them. */
export const positive: Interval = { ...everything, lo: zero };
const notNegative: Interval = { ...positive, loOpen: false };

/** A ratio or change as multiples of the base: +20 % is 1.2. */
function multiples(quantity: Quantity, read: Reading): Interval | null {
  const given = read(quantity);
  return intersect(quantity.relation?.kind === 'change' ? over(plus(given, hundred), hundred) : given, notNegative);
}

/**
 * Follows a relation from what is known of its base to the figure's own cell; null: no number fits. Bases of ratios and
 * changes are above zero, so that contradictory ones cannot meet there.
 */
export function apply(relation: Quantity, base: Interval, read: Reading = fromQuantity): Interval | null {
  if (relation.relation?.kind === 'difference') return plus(base, read(relation));
  const [whole, factor] = [intersect(base, positive), multiples(relation, read)];
  return whole && factor && times(whole, factor);
}

/** Follows a relation the other way: from what is known of the figure's own cell to its base. */
export function undo(relation: Quantity, own: Interval, read: Reading = fromQuantity): Interval | null {
  if (relation.relation?.kind === 'difference') return minus(own, read(relation));
  const [part, factor] = [intersect(own, notNegative), multiples(relation, read)];
  return part && factor && intersect(over(part, factor), positive);
}
