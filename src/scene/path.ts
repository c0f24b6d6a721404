import type { Fill, PathShape, Stroke } from '../model/scene.ts';

/** A corner of a path: along the value axis (`u`) and across it (`v`), pixels. */
export type Point = readonly [u: number, v: number];

/** Turns a point into `x y` of SVG. Vertical: values run along y; horizontal: along x. */
export type Plane = (point: Point) => string;

const round = (n: number): number => Math.round(n * 100) / 100 + 0;

/** `x y` with at most two decimals. */
export const xy = (x: number, y: number): string => `${round(x)} ${round(y)}`;

export const vertical: Plane = ([u, v]) => xy(v, u);
export const horizontal: Plane = ([u, v]) => xy(u, v);

/** Path data of a line through points; absolute, and only with pairs of numbers, so that a scene can be mirrored. */
export const line = (plane: Plane, points: readonly Point[], closed = false): string =>
  'M' + points.map(plane).join('L') + (closed ? 'Z' : '');

/**
 * Path data of a line for a dashed stroke: each side is drawn from both of its ends to its middle, so that dashes begin at the
 * corners and close them. `over`: how far sides across reach beyond their ends, pixels, since their strokes do not join.
 */
export function dashed(plane: Plane, points: readonly Point[], over = 0): string {
  let d = '';
  for (let i = 1; i < points.length; i++) {
    const [[u0, v0], [u1, v1]] = [points[i - 1]!, points[i]!];
    const dv = Math.sign(v1 - v0) * over;
    const middle: Point = [(u0 + u1) / 2, (v0 + v1) / 2];
    d += line(plane, [[u0, v0 - dv], middle]) + line(plane, [[u1, v1 + dv], middle]);
  }
  return d;
}

/** Half the height of a wave, pixels. */
export const amplitude = 2;

/** A path that belongs to a figure. */
export function pathOf(figure: string, role: string, d: string, stroke?: Stroke, fill?: Fill): PathShape {
  const shape: PathShape = { kind: 'path', key: `${figure}:${role}`, role, figure, d };
  if (stroke) shape.stroke = stroke;
  if (fill) shape.fill = fill;
  return shape;
}
