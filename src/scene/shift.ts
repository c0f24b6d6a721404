import type { Box, Scene, Shape } from '../model/scene.ts';
import { xy } from './path.ts';

/** A scene moved by some pixels. */
export function shift(scene: Scene, dx: number, dy: number): Scene {
  const move = <T extends Box>(box: T): T => ({ ...box, x: box.x + dx, y: box.y + dy });
  // `path.ts` writes nothing but pairs of numbers
  const moved = (_: string, x: string, y: string): string => xy(Number(x) + dx, Number(y) + dy);
  const shapes = scene.shapes.map((shape): Shape =>
    shape.kind === 'text'
      ? { ...shape, x: shape.x + dx, y: shape.y + dy, box: move(shape.box) }
      : { ...shape, d: shape.d.replace(/(-?[\d.]+) (-?[\d.]+)/g, moved) },
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
