import { readPeriod } from '../model/period.ts';
import type { Box, Frame } from '../model/scene.ts';
import type { Axis, Break, KeyEntry, Series, TimeAxis } from '../model/telling.ts';
import { bounds } from './bounds.ts';
import { isDot, radius } from './dots.ts';
import { drawable, type Drawn, type Lane } from './extent.ts';
import { around } from './hit.ts';
import type { Vertex } from './line-pieces.ts';
import { mark } from './marks.ts';
import { overFloor } from './over-floor.ts';
import { vertical } from './path.ts';
import { domain, linear } from './scale.ts';
import { fonts, widest } from './text.ts';

/** What lines over time are drawn from; those of `told` that are references are drawn as level lines. */
export interface LinePlot {
  told: readonly Drawn[];
  axis: Axis | null;
  time: TimeAxis;
  series: readonly Series[];
  breaks?: readonly Break[];
  /** Rows of other panels on the same scale. */
  peers?: readonly Drawn[];
  /** What the key under the drawing says. */
  key?: readonly KeyEntry[];
  /** True: filled down to zero. */
  filled?: boolean;
  /** True: series stand on each other. */
  stacked?: boolean;
  /** True: the rows are some of too many, and the lines are those of all. */
  isDense?: boolean;
}

/** Where numbers and dates are, pixels. */
export interface Ground {
  x: (day: number) => number;
  y: (value: number) => number;
  /** Of the lines; beside it is room for what stands at their ends. */
  box: Box;
}

/** More rows than these are not all labelled. */
export const allLabelled = 12;
/** Space after the numbers of the axis, pixels. */
const tickGap = 8;

/** The middle of a row's period; null without a day that it begins or ends on. */
export function dayOf({ row }: Drawn): number | null {
  const read = readPeriod(row.period ?? '');
  const [first, last] = [read?.first ?? read?.last, read?.last ?? read?.first];
  return first === null || first === undefined || last === null || last === undefined ? null : (first + last + 1) / 2;
}

/** How dates and numbers share out the room. */
export function groundOf(plot: LinePlot, frame: Frame): Ground {
  const { axis, time, told, peers = told, filled = false } = plot;
  const { width, rem } = frame;
  // the last tick has the unit, which may stand over the plot
  const ticks = (axis?.ticks ?? []).map(({ text }, i, all) => (i < all.length - 1 ? text : (text.split(' ')[0] ?? '')));
  const gutter = Math.max(0, ...ticks.map(text => widest(text, fonts.small, frame))) + tickGap;
  const end = endOf(plot, frame);
  const height = axis ? Math.min(Math.max(0.45 * width, 11 * rem), frame.height ?? 22 * rem) : 3 * rem;
  const box = { x: gutter, y: 0, width: width - gutter - end, height };
  // the first and the last dot stand inside
  const inset = radius + 4;
  return {
    box: { ...box, width: width - gutter - (end > radius + 6 ? end : 0) },
    x: linear([time.from, Math.max(time.to, time.from + 1)], gutter + inset, gutter + box.width - inset),
    y: axis ? linear(domain(axis, peers, !filled), height, 0) : () => height,
  };
}

/** The room after the last date: for names where there are several lines, for the last number where there is one of many. */
function endOf({ series, told }: LinePlot, { width, rem }: Frame): number {
  const isWide = width >= 34 * rem;
  if (series.length > 1 && (isWide || series.length > 5)) return Math.min(11 * rem, (isWide ? 0.25 : 0.32) * width);
  return isWide && told.length > allLabelled ? 4.5 * rem : radius + 6;
}

/** The number that words for a missing one stand at: zero, or the foot of an axis without it. */
export const zeroOf = ({ axis }: LinePlot): number => (axis && (axis.from > 0 || axis.to < 0) ? axis.from : 0);

/** Where the number of each row stands that has one and a date. */
export function verticesOf(
  told: readonly Drawn[],
  days: ReadonlyMap<string, number>,
  { x, y }: Ground,
): Map<string, Vertex> {
  const vertices = new Map<string, Vertex>();
  for (const row of told) {
    const day = days.get(row.id);
    if (day === undefined || !drawable(row)) continue;
    const { lo, hi, mid } = row.row.quantity!;
    const isSpan = lo !== null && hi !== null && lo < hi;
    const value = mid ?? (isSpan ? (lo + hi) / 2 : (lo ?? hi ?? 0));
    vertices.set(row.id, {
      told: row,
      x: x(day),
      y: isSpan && mid === undefined ? (y(lo) + y(hi)) / 2 : y(value),
      ...(isSpan && { reach: [y(hi), y(lo)] as const }),
    });
  }
  return vertices;
}

/** Upright lanes, as wide as the rows are apart. */
export function lanesOf(
  told: readonly Drawn[],
  days: ReadonlyMap<string, number>,
  { x, y }: Ground,
  floor?: number,
): Map<string, Lane> {
  const places = [...new Set(days.values())].sort((a, b) => a - b).map(x);
  const apart = Math.min(Infinity, ...places.slice(1).map((at, i) => at - places[i]!));
  const thickness = Math.min(18, Math.max(5, 0.6 * apart));
  const extent = overFloor(y, floor);
  return new Map(
    told.flatMap(({ id }) => {
      const day = days.get(id);
      return day === undefined
        ? []
        : [[id, { plane: vertical, at: y, v: x(day) - thickness / 2, thickness, onLine: true, extent }] as const];
    }),
  );
}

/** Where a row is: its dot, the whole of another mark, or a gap at the foot. */
export function placeOf(row: Drawn, lane: Lane | undefined, vertex: Vertex | undefined, foot: number): Box | undefined {
  if (!lane) return undefined;
  const x = lane.v + lane.thickness / 2;
  const dotAt = (y: number): Box => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  if (!vertex) return dotAt(foot);
  if (vertex.base !== undefined)
    return { x: lane.v, y: vertex.y, width: lane.thickness, height: vertex.base - vertex.y };
  if (isDot(row)) return dotAt(vertex.y);
  // a narrow ± is no higher than a dot
  const own = mark(row, lane).flatMap(shape => bounds(shape) ?? []);
  return around(row.row.quantity?.mid === undefined ? own : [...own, dotAt(vertex.y)]);
}
