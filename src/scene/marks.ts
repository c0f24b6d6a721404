import type { Fill, PathShape, Stroke, Token } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import type { Look } from '../theme/look.ts';
import { extra } from './extra.ts';
import { extentOf, grow, tailLength } from './extent.ts';
import type { Drawn, Extent, Lane } from './extent.ts';
import { amplitude, dashed, line, pathOf } from './path.ts';
import type { Point } from './path.ts';

/** The shapes of a row: its mark and what belongs to it, or a dotted gap where no number was reported. */
export function mark(told: Drawn, lane: Lane): PathShape[] {
  const extent = (lane.extent ?? extentOf)(told, lane.onLine);
  // the gap has no height, since a box would read as a small value
  return extent ? shapes(told, extent, lane) : [pathOf(told.id, 'slot', across(lane, lane.at(0)), dotted('slot', 2))];
}

const dotted = (token: Token, width: number): Stroke => ({ token, width, dash: '0.1 5.5', round: true });

function shapes(told: Drawn, extent: Extent, lane: Lane): PathShape[] {
  const { id, derived, index, end, highlighted } = told;
  const hollow = derived || !!index;
  const style = look({ ...told, derived: hollow }, highlighted ? 'madder' : 'ink');
  const { token } = style.edge;
  const isBand = extent.kind === 'band';
  if (extent.near || (isBand && end === 'approximate'))
    return extra().soft(id, index ? 'index' : 'mark', extent, lane, style);
  const fill = fillOf(extent, style);
  const ground = fill && !patterned(fill) ? fill : ({ token: 'paper', pattern: 'solid' } as const);
  // an interval that is ours and not the report's is dotted
  const ours = isBand && end === 'vague' && !style.wavy;
  const stroke = ours ? dotted(token, style.edge.width) : style.edge;
  const body = patterned(fill) && bodyOf(extent, lane);
  const edge = edgeOf(extent, { ...style, edge: stroke }, lane);
  const tail = tailOf(extent, lane);
  return [
    // paper under patterns and in hollow marks, so that no gridline runs through
    pathOf(id, index ? 'index' : 'mark', line(lane.plane, corners(extent, lane), true), undefined, ground),
    ...(body ? [pathOf(id, 'body', body, undefined, fill)] : []),
    ...(edge ? [pathOf(id, 'edge', edge, stroke)] : []),
    ...(tail ? [pathOf(id, 'tail', tail, { token, width: style.fill ? 2 : style.edge.width, round: true })] : []),
  ];
}

function fillOf({ kind }: Extent, { fill }: Look): Fill | undefined {
  if (!fill || kind === 'hollow') return undefined;
  return kind === 'band' && !patterned(fill) ? { ...fill, pattern: 'tint' } : fill;
}

const patterned = (fill: Fill | undefined): boolean => !!fill && !['solid', 'half', 'tint'].includes(fill.pattern);

/** A line across the lane, over a share of its thickness. */
function across({ plane, v, thickness }: Lane, u: number, share = 1): string {
  const [middle, half] = [v + thickness / 2, (thickness * share) / 2];
  return line(plane, [
    [u, middle - half],
    [u, middle + half],
  ]);
}

/** The outline of a mark, some pixels inside of it: from the foot of a bar, which stays where it is, round to its foot. */
function corners({ start, end, kind }: Extent, { at, v, thickness }: Lane, inset = 0): Point[] {
  const [a, b] = [at(start), at(end)];
  const step = Math.min(inset, Math.abs(b - a) / 2) * Math.sign(b - a);
  const foot = kind === 'band' ? a + step : a;
  const [v0, v1] = [v + inset, v + thickness - inset];
  return [
    [foot, v0],
    [b - step, v0],
    [b - step, v1],
    [foot, v1],
  ];
}

/** The patterned part, a little inside of the edge; nothing if the mark is too small for one. */
function bodyOf(extent: Extent, lane: Lane): string {
  const length = Math.abs(lane.at(extent.end) - lane.at(extent.start));
  return length < 10 || lane.thickness < 14 ? '' : line(lane.plane, corners(extent, lane, 4), true);
}

/** The line that shows the status; solid bars need none. It runs inside of the mark, so that the mark ends where its number does. */
function edgeOf(extent: Extent, { edge, fill, wavy }: Look, lane: Lane): string {
  const { start, end, kind } = extent;
  const { plane } = lane;
  if (lane.at(start) === lane.at(end)) return across(lane, lane.at(end));
  if (fill?.pattern === 'solid' && kind === 'bar' && !wavy) return '';
  const points = corners(extent, lane, edge.width / 2 + (wavy ? amplitude : 0));
  if (kind === 'band') points.push(points[0]!);
  if (wavy) return extra().wave(plane, points);
  return edge.dash ? dashed(plane, points, edge.round ? 0 : edge.width / 2) : line(plane, points);
}

/** Receding strokes of an open end or inside of a cap, or the tick of a reported centre. */
function tailOf({ start, end, open, inward, mid }: Extent, lane: Lane): string {
  const { at } = lane;
  if (open) return receding(lane, at(open.from), open.sign, Infinity);
  if (inward) return receding(lane, at(end), inward, Math.abs(at(end) - at(start)));
  return mid === undefined ? '' : across(lane, at(mid));
}

/** Three strokes that get shorter, and a caret: values go on this way. */
function receding(lane: Lane, u: number, sign: number, room: number): string {
  const way = grow(lane) * sign;
  const strokes = [0.72, 0.46, 0.22].map((share, i) => {
    const step = 7 + 6 * i;
    return step < room ? across(lane, u + way * step, share) : '';
  });
  if (room >= tailLength + 2) {
    const middle = lane.v + lane.thickness / 2;
    const half = Math.min(6, lane.thickness / 4);
    const tip = u + way * (tailLength - 1);
    const foot = tip - way * half;
    strokes.push(
      line(lane.plane, [
        [foot, middle - half],
        [tip, middle],
        [foot, middle + half],
      ]),
    );
  }
  return strokes.join('');
}
