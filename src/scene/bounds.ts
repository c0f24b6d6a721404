import type { Box, Shape } from '../model/scene.ts';
import { around } from './hit.ts';

/** The smallest box around a shape; null for an empty path. `path.ts` writes nothing but pairs of numbers. */
export function bounds(shape: Shape): Box | null {
  if (shape.kind === 'text') return shape.box;
  const points = [...shape.d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)];
  return points.length ? around(points.map(([, x, y]) => ({ x: Number(x), y: Number(y), width: 0, height: 0 }))) : null;
}
