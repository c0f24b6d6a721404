import type { Box, Frame, PathShape, Shape, Stroke, TextShape } from '../model/scene.ts';
import type { Axis } from '../model/telling.ts';
import { line } from './path.ts';
import type { Plane, Point } from './path.ts';
import { block, fonts, overlaps, place } from './text.ts';

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

/** Path data of a rule, cut wherever a box stands in its way; empty if nothing is left of it. */
export function rule({ u, v0, v1, ...shape }: Rule, plane: Plane, boxes: readonly Box[]): PathShape {
  const upright = plane([0, 1]) === '1 0';
  const spans = boxes
    .map(
      b =>
        (upright ? [b.y, b.height, b.x, b.width] : [b.x, b.width, b.y, b.height]) as [number, number, number, number],
    )
    .filter(([from, size]) => from - 1 < u && u < from + size + 1)
    .map(([, , from, size]): Point => [from - clear, from + size + clear])
    .sort((a, b) => a[0] - b[0]);
  let d = '';
  let at = v0;
  for (const [from, to] of [...spans, [v1, v1] as const]) {
    const until = Math.min(from, v1);
    if (until > at)
      d += line(plane, [
        [u, at],
        [u, until],
      ]);
    at = Math.max(at, to);
  }
  return { kind: 'path', ...shape, d };
}

/** Gridlines at the ticks of an axis except zero, which has a line of its own. `key`: what their keys begin with. */
export const gridlines = (
  { ticks }: Axis,
  at: (value: number) => number,
  [v0, v1]: Point,
  plane: Plane,
  boxes: readonly Box[],
  key = 'grid',
): PathShape[] =>
  ticks.flatMap(({ value }) => {
    const one = {
      key: `${key}:${value}`,
      role: 'grid',
      u: at(value),
      v0,
      v1,
      stroke: { token: 'grid', width: 1 },
    } as const;
    return value === 0 ? [] : [rule(one, plane, boxes)];
  });

/** The line at zero, from which bars grow. */
export const zeroLine = (u: number, [v0, v1]: Point, plane: Plane, boxes: readonly Box[]): PathShape =>
  rule({ key: 'zero', role: 'zero', u, v0, v1, stroke: { token: 'text', width: 1.5 } }, plane, boxes);

/** The numbers of a horizontal axis under its gridlines: kept within the width, those that would collide left out. */
export function tickLabels(
  axis: Axis,
  at: (value: number) => number,
  y: number,
  frame: Frame,
  key = 'tick',
): TextShape[] {
  const shapes: TextShape[] = [];
  const last = axis.ticks.length - 1;
  // the ends of the axis first: what is left out is left out between them
  const order = axis.ticks.map((_, i) => i).sort((a, b) => Number(b === last) - Number(a === last) || a - b);
  for (const i of order) {
    const tick = axis.ticks[i]!;
    const text = block(tick.text, fonts.small, frame.width, frame);
    const half = text.width / 2;
    const x = Math.min(Math.max(at(tick.value), half), frame.width - half);
    const shape = place(text, { key: `${key}:${tick.value}`, role: 'tick', x, y, anchor: 'middle', token: 'text2' });
    const wide = { ...shape.box, x: shape.box.x - 4, width: shape.box.width + 8 };
    if (!shapes.some(other => overlaps(other.box, wide))) shapes.push(shape);
  }
  return shapes;
}

/** The boxes of all texts among some shapes. */
export const textBoxes = (shapes: readonly Shape[]): Box[] =>
  shapes.flatMap(shape => (shape.kind === 'text' ? [shape.box] : []));
