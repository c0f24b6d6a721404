import type { Box, Scene, Shape } from '../model/scene.ts';
import { xy } from './path.ts';

/** A scene as in a mirror: for languages that run from right to left. */
export function mirror(scene: Scene): Scene {
  const { width } = scene;
  const flip = <T extends Box>(box: T): T => ({ ...box, x: width - box.x - box.width });
  const turn = { start: 'end', middle: 'middle', end: 'start' } as const;
  // `path.ts` writes nothing but pairs of numbers
  const turned = (_: string, x: string, y: string): string => xy(width - Number(x), Number(y));
  const shapes = scene.shapes.map((shape): Shape =>
    shape.kind === 'text'
      ? { ...shape, x: width - shape.x, anchor: turn[shape.anchor], box: flip(shape.box) }
      : { ...shape, d: shape.d.replace(/(-?[\d.]+) (-?[\d.]+)/g, turned) },
  );
  const layers = scene.layers?.map(({ x: [left, right], ...layer }) => ({
    ...layer,
    frame: flip(layer.frame),
    x: [right, left] satisfies [number, number],
  }));
  return { ...scene, shapes, hits: scene.hits.map(flip), ...(layers && { layers }) };
}
