import type { Fill, PathShape, Stroke } from '../model/scene.ts';
import type { Look } from '../theme/look.ts';
import type { Extent, Lane } from './extent.ts';
import { amplitude, dashed, line, pathOf } from './path.ts';
import type { Point } from './path.ts';
import { teeth } from './teeth.ts';
import { wave } from './wave.ts';

/** How far teeth reach from where the number is, pixels, at most: more would be needles. */
const reach = 5;
/** And at least, so that they are seen. */
const shallow = 3;
/** A patterned part is this far inside of its edge, pixels. */
const inset = 4;

const paper = { token: 'paper', pattern: 'solid' } as const;

/**
 * A bar that is only about its number. It ends in teeth at the number, and is lighter from where the number may begin; from there
 * to where it may end lies a tint with a dotted edge. For words such as "nearly", the teeth stand at the end that is sure. On a
 * number line it is a band.
 */
export function soft(id: string, role: string, extent: Extent, lane: Lane, style: Look): PathShape[] {
  if (!extent.near) return notched(id, role, extent, lane, style);
  const { edge, fill, wavy } = style;
  const { at, plane, v, thickness } = lane;
  const [near0, near1] = extent.near;
  const [foot, tip, sure] = [at(extent.start), at(extent.tip ?? extent.end), at(extent.end)];
  const far = at(extent.end === near0 ? near1 : near0);
  const [v0, v1] = [v, v + thickness];
  const box = (a: number, b: number, by = 0): string =>
    line(plane, [[a, v0 + by], [b, v0 + by], [b, v1 - by], [a, v1 - by]], true); // prettier-ignore
  const way = Math.sign(tip - foot) || Math.sign(at(1) - at(0));
  const half = Math.max(shallow, Math.min(reach, Math.abs(far - sure) / 2)) * way;
  // the teeth of what is next to nothing must not lead to the other side of zero
  const middle = Math.abs(tip - foot) < Math.abs(half) ? foot + half : tip;
  const end: Point[] = teeth([middle - half, middle + half], v0, v1);
  const isFlat = fill?.pattern === 'solid' || fill?.pattern === 'half';
  const lighter = fill && isFlat && ({ ...fill, pattern: fill.pattern === 'solid' ? 'half' : 'tint' } as Fill);
  const sides = [
    [[foot, v0 + edge.width / 2], [middle - half, v0 + edge.width / 2]], // prettier-ignore
    [[foot, v1 - edge.width / 2], [middle - half, v1 - edge.width / 2]], // prettier-ignore
  ] as const;
  const draw = (points: readonly Point[]): string =>
    edge.dash ? dashed(plane, points, edge.round ? 0 : edge.width / 2) : line(plane, points);
  const stroke: Stroke = { token: edge.token, width: isFlat ? edge.width : 2 };
  const band: Stroke = { token: edge.token, width: 1.5, dash: '0.1 4', round: true };
  const tint: Fill = { token: fill?.token ?? edge.token, pattern: 'tint' };
  const hatch = !isFlat && fill && thickness >= 14 && Math.abs(sure - foot) > 2 * inset;
  return [
    pathOf(id, 'near', box(tip, far), band, tint),
    pathOf(id, role, line(plane, [[foot, v0], ...end, [foot, v1]], true), undefined, isFlat ? fill : paper),
    ...(lighter && sure !== tip
      ? [pathOf(id, 'body', line(plane, [[sure, v0], ...end, [sure, v1]], true), undefined, lighter)]
      : []),
    ...(hatch ? [pathOf(id, 'body', box(foot, sure, inset), undefined, fill)] : []),
    ...(fill?.pattern === 'solid' && !wavy ? [] : [pathOf(id, 'edge', sides.map(draw).join(''), edge)]),
    // teeth of a lighter part would not be seen where there are no tints
    ...(fill?.pattern === 'solid' && !wavy && sure === tip ? [] : [pathOf(id, 'notch', line(plane, end), stroke)]),
  ];
}

/**
 * A band on a number line for what is only about its number: both ends are toothed inwards, so that it covers no more than is
 * near, and its sides show the status. A dotted edge would say that it is a claim, or words.
 */
function notched(id: string, role: string, extent: Extent, lane: Lane, { edge, fill, wavy }: Look): PathShape[] {
  const { at, plane, v, thickness } = lane;
  const [from, to] = [at(extent.start), at(extent.end)];
  const [v0, v1] = [v, v + thickness];
  const depth = (Math.sign(to - from) * Math.min(2 * shallow, Math.abs(to - from) / 2)) / 2;
  const end = teeth([to, to - 2 * depth], v0, v1, Math.abs(depth));
  const foot = teeth([from, from + 2 * depth], v0, v1, Math.abs(depth)).reverse();
  const by = edge.width / 2 + (wavy ? amplitude : 0);
  const sides = [v0 + by, v1 - by].map(side => [[from + depth, side], [to - depth, side]] as const); // prettier-ignore
  const isPattern = !!fill && !['solid', 'half', 'tint'].includes(fill.pattern);
  const ground: Fill = fill && !isPattern ? { ...fill, pattern: 'tint' } : paper;
  const isBig = Math.abs(to - from) >= 10 && thickness >= 14;
  const box = line(plane, [[from + 2 * depth, v0 + inset], [to - 2 * depth, v0 + inset], [to - 2 * depth, v1 - inset], [from + 2 * depth, v1 - inset]], true); // prettier-ignore
  const draw = (points: readonly Point[]): string =>
    wavy ? wave(plane, points) : edge.dash ? dashed(plane, points, edge.round ? 0 : by) : line(plane, points);
  return [
    pathOf(id, role, line(plane, [...end, ...foot], true), undefined, ground),
    ...(isPattern && isBig ? [pathOf(id, 'body', box, undefined, fill)] : []),
    pathOf(id, 'edge', sides.map(draw).join(''), edge),
    pathOf(id, 'notch', line(plane, end) + line(plane, foot), { token: edge.token, width: Math.min(edge.width, 2) }),
  ];
}
