import { ordinaryWordsFor } from '../locales/_ordinary.ts';
import type { Unit } from '../locales/_locale.ts';
import type { Row } from '../model/row.ts';
import type { Axis, ToldRow } from '../model/telling.ts';
import { isCounted, unitOf } from './phrase-in-full.ts';
import { measureOf, type Scope } from './scope.ts';

/** What binary fractions leave of a whole number: 0.6 ÷ 0.2 is 2.9999999999999996. */
const dust = 1e-9;

/** Round ends that hold the ends of the marks, and at most five ticks, whole for what is counted, in the unit of the first row. */
export function ticksOf(
  scope: Scope,
  [lo, hi]: readonly [number, number],
  drawn: readonly ToldRow[],
  { measure, quantity }: Row,
): Omit<Axis, 'shown'> {
  const unit = unitOf(scope, measure, quantity, true);
  const counted = drawn.every(({ row }) => isCounted(scope, row));
  const step = Math.max(roundStep(hi - lo, 4), counted ? 1 : 0);
  const fine = roundStep(hi - lo, 5);
  // stacks have their totals at their ends, and no need of round ones beyond
  const isTight = scope.traits.axis === 'sum';
  const first = isTight ? Math.ceil(lo / step - dust) : Math.floor(lo / step + dust);
  const to = isTight ? hi : times(Math.ceil(hi / fine - dust), fine);
  const count = Math.min(Math.floor(to / step + dust) - first + 1, 5);
  const ticks = Array.from({ length: count }, (_, i) => {
    const value = times(first + i, step);
    return { value, text: tickText(scope, value, unit, i === count - 1) };
  });
  const floor = scope.traits.axis === 'place' ? floorOf(scope, drawn) : -Infinity;
  const from = isTight ? lo : times(first, step);
  return { from, to, ticks, unit: unitName(scope, to, unit), ...(Number.isFinite(floor) && { floor }) };
}

/** The least that there can be of all of which somebody said how many there are at most; infinite where nobody did, or no number is too low. */
export function floorOf(scope: Scope, drawn: readonly ToldRow[]): number {
  const floors = drawn.flatMap(({ row }) => {
    const { min = 0 } = measureOf(scope, row.measure) ?? {};
    return row.quantity?.lo === null ? [min ?? -Infinity] : [];
  });
  return floors.length ? Math.min(...floors) : -Infinity;
}

/** What stands after a number at the axis: `soldiers`, `% of GDP`. */
function unitName({ locale }: Scope, n: number, unit: Unit): string {
  const tail = ordinaryWordsFor(locale.tag).tail(n, unit);
  return unit.symbol === '%' ? `% ${tail}`.trim() : tail;
}

/** A number at an axis or in a legend. */
export function tickText({ locale }: Scope, value: number, unit: Unit, last: boolean): string {
  const { noun: _, ...plain } = unit;
  const words = ordinaryWordsFor(locale.tag);
  const text = words.tick(value, unit);
  // the noun can be long and stands in the subtitle: one number repeats what it is wrong without
  const tail = last ? words.tail(value, plain) || words.tail(value, unit) : '';
  return `${text} ${tail}`.trim();
}

/** The smallest of 1, 2 and 5 × 10^k that covers a span in so many steps. */
export function roundStep(span: number, steps: number): number {
  const unit = 10 ** Math.floor(Math.log10(span / steps));
  return unit * ([1, 2, 5].find(step => step * unit * steps >= span * (1 - dust)) ?? 10);
}

/** A product without the dust of binary fractions. */
const times = (n: number, step: number): number => Number((n * step).toPrecision(12));
