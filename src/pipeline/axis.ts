import type { Unit } from '../locales/_locale.ts';
import type { Axis, ToldRow } from '../model/telling.ts';
import { type Extent, extentOf } from './extent.ts';
import { isCounted, unitOf } from './phrase.ts';
import type { Scope } from './scope.ts';

/** Forms with a number axis: whether their marks are lengths, so that it must begin at zero. */
const forms = new Map([
  ['column', true],
  ['bar', true],
  ['range', false],
  ['scatter', false],
]);

/** More marks than these, and ticks say more than the labels on the marks. */
const labelled = 7;
/** What binary fractions leave of a whole number: 0.6 ÷ 0.2 is 2.9999999999999996. */
const dust = 1e-9;
/** Room beyond an open end, as a part of the axis. */
const headroom = 0.12;

/**
 * The number axis of a chart, whatever its width: round ends, at most five ticks. Null where there is none: another form, no
 * number, or numbers too far apart, or too close, for
 * arithmetic.
 */
export function axisOf(scope: Scope, told: readonly ToldRow[]): Axis | null {
  const fromZero = forms.get(scope.form);
  const drawn = told.filter(({ row }) => extentOf(row));
  const [first] = drawn;
  if (fromZero === undefined || !first) return null;
  const extents = drawn.flatMap(({ row }) => extentOf(row) ?? []);
  const ends = endsOf(extents, fromZero);
  if (!ends) return null;
  const shown = !fromZero || drawn.length > labelled;
  const unit = unitOf(scope, first.row.measure, first.row.quantity, true);
  const [from, to, values] = ticksOf(
    ends,
    drawn.every(({ row }) => isCounted(scope, row)),
    shown,
  );
  return {
    from,
    to,
    ticks: values.map((value, i) => ({ value, text: tickText(scope, value, unit, i === values.length - 1) })),
    shown,
    unit: unitName(scope, to, unit),
  };
}

/** What stands after a number at the axis: `soldiers`, `% of GDP`. */
function unitName({ locale }: Scope, n: number, unit: Unit): string {
  const tail = locale.tail(n, unit);
  return unit.symbol === '%' ? `% ${tail}`.trim() : tail;
}

function tickText({ locale }: Scope, value: number, unit: Unit, last: boolean): string {
  const { noun: _, ...plain } = unit;
  const text = locale.tick(value, unit);
  // the noun can be long and stands in the subtitle: the top tick repeats what a number is wrong without
  const tail = last ? locale.tail(value, plain) || locale.tail(value, unit) : '';
  return `${text} ${tail}`.trim();
}

/** The ends that all marks need, with zero and with room for open ends. */
function endsOf(extents: readonly Extent[], fromZero: boolean): [number, number] | null {
  const known = extents.flatMap(({ lo, hi }) => [lo, hi]).filter(Number.isFinite);
  if (!known.length) return null;
  let [lo, hi] = [Math.min(...known), Math.max(...known)];
  // a position needs no zero, but a zero that is near is worth its room
  const zero = fromZero || (hi > 0 ? lo <= hi / 2 && lo >= 0 : hi >= lo / 2) || lo === hi;
  if (zero) [lo, hi] = [Math.min(0, lo), Math.max(0, hi)];
  const room = (hi - lo) * headroom;
  if (extents.some(extent => extent.hi === Infinity && extent.lo > hi - room)) hi += room;
  if (extents.some(extent => extent.lo === -Infinity && extent.hi < lo + room)) lo -= room;
  if (lo === hi) hi = lo + 1;
  const span = hi - lo;
  return Number.isFinite(span) && Number.isFinite(1 / span) ? [lo, hi] : null;
}

/** Ends that are round where ticks are shown, else those of the marks; at most five ticks, whole for what is counted. */
function ticksOf(
  [lo, hi]: [number, number],
  counted: boolean,
  shown: boolean,
): [from: number, to: number, ticks: number[]] {
  const step = Math.max(roundStep(hi - lo, 4), counted ? 1 : 0);
  const fine = roundStep(hi - lo, 5);
  const first = Math.floor(lo / step + dust);
  const to = shown ? times(Math.ceil(hi / fine - dust), fine) : hi;
  const count = Math.floor(to / step + dust) - first + 1;
  const values = Array.from({ length: Math.min(count, 5) }, (_, i) => times(first + i, step));
  return [shown ? times(first, step) : lo, to, shown ? values : values.filter(value => value >= lo)];
}

/** The smallest of 1, 2 and 5 × 10^k that covers a span in so many steps. */
function roundStep(span: number, steps: number): number {
  const unit = 10 ** Math.floor(Math.log10(span / steps));
  return unit * ([1, 2, 5].find(step => step * unit * steps >= span * (1 - dust)) ?? 10);
}

/** A product without the dust of binary fractions. */
const times = (n: number, step: number): number => Number((n * step).toPrecision(12));
