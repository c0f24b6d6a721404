import type { Box, PathShape, Shape, Stroke } from '../model/scene.ts';
import { horizontal, line } from './path.ts';
import type { Plane, Point } from './path.ts';

/** A straight line at one place `u` of the value axis, from `v0` to `v1` across it. */
export interface Rule {
  key: string;
  role: string;
  u: number;
  v0: number;
  v1: number;
  stroke: Stroke;
}

/** Space between a line and the text that it is cut at, pixels. */
const clear = 3;

/** What is left of a line between two texts and is no longer than this, pixels, is no line. */
const stub = 5;

/** Path data of a rule, cut wherever a box stands in its way; empty if nothing is left of it. */
export function rule({ u, v0, v1, ...shape }: Rule, plane: Plane, boxes: readonly Box[]): PathShape {
  const isLying = plane === horizontal;
  const spans: Point[] = [];
  for (const { x, y, width, height } of boxes) {
    const [from, size] = isLying ? [x, width] : [y, height];
    const [v, across] = isLying ? [y, height] : [x, width];
    if (from - 1 < u && u < from + size + 1) spans.push([v - clear, v + across + clear]);
  }
  let d = '';
  let at = v0;
  for (const [from, to] of [...spans.sort((a, b) => a[0] - b[0]), [v1, v1] as const]) {
    const until = Math.min(from, v1);
    if (until > at + stub)
      d += line(plane, [
        [u, at],
        [u, until],
      ]);
    at = Math.max(at, to);
  }
  return { kind: 'path', ...shape, d };
}

/** The line at zero, from which bars grow. */
export const zeroLine = (u: number, [v0, v1]: Point, plane: Plane, boxes: readonly Box[]): PathShape =>
  rule({ key: 'zero', role: 'zero', u, v0, v1, stroke: { token: 'text', width: 1.5 } }, plane, boxes);

/** The boxes of all texts among some shapes. */
export const textBoxes = (shapes: readonly Shape[]): Box[] =>
  shapes.flatMap(shape => (shape.kind === 'text' ? [shape.box] : []));
