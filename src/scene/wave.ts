import { amplitude } from './path.ts';
import type { Plane, Point } from './path.ts';

/** The length of a wave, pixels. */
const period = 8;

/** Path data of a wave along a line through points: quadratic arcs in turn on either side, whole ones only. */
export function wave(plane: Plane, points: readonly Point[]): string {
  let d = 'M' + plane(points[0]!);
  for (let i = 1; i < points.length; i++) {
    const [[u, v], [u1, v1]] = [points[i - 1]!, points[i]!];
    const length = Math.hypot(u1 - u, v1 - v) || 1;
    const arcs = Math.max(1, Math.round(length / (period / 2)));
    const [du, dv] = [(u1 - u) / arcs, (v1 - v) / arcs];
    for (let arc = 0; arc < arcs; arc++) {
      // a control point lies twice as far out as its arc reaches
      const out = ((arc % 2 ? -2 : 2) * amplitude * arcs) / length;
      const middle: Point = [u + du * (arc + 0.5) - dv * out, v + dv * (arc + 0.5) + du * out];
      d += `Q${plane(middle)} ${plane([u + du * (arc + 1), v + dv * (arc + 1)])}`;
    }
  }
  return d;
}
