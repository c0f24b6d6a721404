import type { Box, Scene, Shape } from '../model/scene.ts';
import { xy } from './path.ts';

/** Path data moved by some pixels: `path.ts` writes nothing but pairs of numbers. */
export const shiftPath = (d: string, dx: number, dy: number): string =>
  d.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => xy(Number(x) + dx, Number(y) + dy));

/** A scene moved by some pixels. */
export function shift(scene: Scene, dx: number, dy: number): Scene {
  const move = <T extends Box>(box: T): T => ({ ...box, x: box.x + dx, y: box.y + dy });
  const shapes = scene.shapes.map((shape): Shape =>
    shape.kind === 'text'
      ? { ...shape, x: shape.x + dx, y: shape.y + dy, box: move(shape.box) }
      : { ...shape, d: shiftPath(shape.d, dx, dy) },
  );
  const layers = scene.layers?.map(layer => ({ ...layer, frame: move(layer.frame) }));
  const dots = scene.dots?.map(some => ({ ...some, dx: some.dx + dx, dy: some.dy + dy }));
  const { ground } = scene;
  return {
    ...scene,
    shapes,
    hits: scene.hits.map(move),
    ...(layers && { layers }),
    ...(dots && { dots }),
    ...(ground && { ground: { ...ground, frame: move(ground.frame) } }),
  };
}
