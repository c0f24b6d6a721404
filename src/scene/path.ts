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

/** Half the height of a wave, and its length, pixels. */
export const amplitude = 2;
const period = 8;

/** Path data of a wave along a line through points: quadratic arcs in turn on either side, whole ones only. */
export function wave(plane: Plane, points: readonly Point[]): string {
  let d = 'M' + plane(points[0]!);
  for (let i = 1; i < points.length; i++) d += waveTo(plane, points[i - 1]!, points[i]!);
  return d;
}

function waveTo(plane: Plane, [u0, v0]: Point, [u1, v1]: Point): string {
  const length = Math.hypot(u1 - u0, v1 - v0);
  const arcs = Math.max(1, Math.round(length / (period / 2)));
  const [du, dv] = [(u1 - u0) / arcs, (v1 - v0) / arcs];
  const [nu, nv] = length ? [(-(v1 - v0) / length) * 2 * amplitude, ((u1 - u0) / length) * 2 * amplitude] : [0, 0];
  let d = '';
  for (let i = 0; i < arcs; i++) {
    const side = i % 2 ? -1 : 1;
    const control: Point = [u0 + du * (i + 0.5) + side * nu, v0 + dv * (i + 0.5) + side * nv];
    d += `Q${plane(control)} ${plane([u0 + du * (i + 1), v0 + dv * (i + 1)])}`;
  }
  return d;
}

/** Points of a toothed edge across, from `v0` to `v1`, its teeth between `u0` and `u1`. */
export function teeth(u0: number, u1: number, v0: number, v1: number): Point[] {
  const count = Math.max(2, Math.round(Math.abs(v1 - v0) / 6)) * 2;
  return Array.from({ length: count + 1 }, (_, i) => [i % 2 ? u1 : u0, v0 + ((v1 - v0) * i) / count] as const);
}
