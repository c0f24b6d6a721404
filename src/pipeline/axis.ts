import type { Axis, ToldRow } from '../model/telling.ts';
import { type Extent, extentOf } from './extent.ts';
import { extra } from './extra.ts';
import { ordinary } from './ordinary.ts';
import type { Scope } from './scope.ts';

/** More marks than these, and ticks say more than the labels on the marks. */
const labelled = 7;
/** Numbers that differ by less than this part of them have no ticks between them: 12 digits do not tell those apart. */
const closest = 1e-9;
/** Room beyond an open end, as a part of the axis. */
const headroom = 0.12;

/**
 * The number axis of a chart, whatever its width: where it is shown with round ends and at most five ticks, else with none.
 * Null where there is none: another form, no number, or numbers too far apart, or too close, for arithmetic.
 */
export function axisOf(scope: Scope, told: readonly ToldRow[]): Axis | null {
  const kind = scope.traits.axis;
  const fromZero = kind !== 'place';
  const drawn = told.filter(({ row, ghost }) => extentOf(row, ghost));
  const [first] = drawn;
  if (!kind || !first) return null;
  const extents =
    kind === 'sum' ? extra().sumsOf(scope, drawn) : drawn.flatMap(({ row, ghost }) => extentOf(row, ghost) ?? []);
  // a bar below a bound is closed at zero, and nothing goes on beyond it
  const floor = fromZero ? 0 : ordinary().floorOf(scope, drawn);
  const ends = endsOf(extents, fromZero, floor);
  if (!ends) return null;
  const [from, to] = ends;
  const shown = kind !== 'length' || drawn.length > labelled;
  const axis = shown ? ordinary().ticksOf(scope, ends, drawn, first.row) : { from, to, ticks: [], unit: '' };
  return { ...axis, shown };
}

/** The ends that all marks need, with zero and with room for open ends. */
function endsOf(extents: readonly Extent[], fromZero: boolean, floor: number): [number, number] | null {
  const known = extents.flatMap(({ lo, hi }) => [lo, hi]).filter(Number.isFinite);
  if (!known.length) return null;
  let [lo, hi] = [Math.min(...known), Math.max(...known)];
  // a position needs no zero, but a zero that is near is worth its room
  const zero = fromZero || (hi > 0 ? lo <= hi / 2 && lo >= 0 : hi >= lo / 2) || lo === hi;
  if (zero) [lo, hi] = [Math.min(0, lo), Math.max(0, hi)];
  const room = (hi - lo) * headroom;
  if (extents.some(extent => extent.hi === Infinity && extent.lo > hi - room)) hi += room;
  if (extents.some(extent => extent.lo === -Infinity && extent.hi < lo + room))
    lo = Math.max(lo < floor ? -Infinity : floor, lo - room);
  if (lo === hi) hi = lo + 1;
  const span = hi - lo;
  const isWide = span > closest * Math.max(-lo, hi);
  return isWide && Number.isFinite(span) && Number.isFinite(1 / span) ? [lo, hi] : null;
}
