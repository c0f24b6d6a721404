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
import type { Link, Statement } from './graph.ts';

/** How a quantity is read as an interval. */
export type Reading = (quantity: Quantity) => Interval;

const hundred = point(rational(100n));
/** What bases are, whatever is known of them. */
export const positive: Interval = { ...everything, lo: rational(0n) };
const notNegative: Interval = { ...positive, loOpen: false };

/** What a relation says; a share without an upper end ("over half of") is at most all of its base. */
export function related({ quantity, figure, reading }: Statement): Quantity {
  const text = reading === undefined ? figure.value : figure.alternatives?.[reading];
  const isShare = quantity.hi === null && (quantity.lo ?? 0) <= 1 && /\sof\s*\[/.test(String(text));
  return isShare ? { ...quantity, hi: 1, hiOpen: false } : quantity;
}

/** A ratio or change as multiples of the base: +20 % is 1.2. Where no lower end is said it is 0. */
export function multiples(statement: Statement, read: Reading = fromQuantity): Interval {
  const said = read(related(statement));
  const factor = statement.quantity.relation?.kind === 'change' ? over(plus(said, hundred), hundred) : said;
  return (factor.lo === null && intersect(factor, notNegative)) || factor;
}

/**
 * Follows a relation from what is known of its base to the figure's own cell; null: no number fits. Bases of ratios and
 * changes are above zero, so that contradictory ones cannot meet there.
 */
export function apply(link: Link, base: Interval): Interval | null {
  if (link.quantity.relation?.kind === 'difference') return plus(base, fromQuantity(link.quantity));
  const [whole, factor] = [intersect(base, positive), intersect(multiples(link), notNegative)];
  return whole && factor && times(whole, factor);
}

/** Follows a relation the other way: from what is known of the figure's own cell to its base. */
export function undo(link: Link, own: Interval): Interval | null {
  if (link.quantity.relation?.kind === 'difference') return minus(own, fromQuantity(link.quantity));
  const [part, factor] = [intersect(own, notNegative), intersect(multiples(link), notNegative)];
  return part && factor && intersect(over(part, factor), positive);
}
