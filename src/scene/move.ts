import type { Box, Scene, Shape } from '../model/scene.ts';
import { xy } from './path.ts';

/** The same shapes further down. */
export const down = (shapes: readonly Shape[], dy: number): Shape[] =>
  shapes.map(shape =>
    shape.kind === 'text'
      ? { ...shape, y: shape.y + dy, box: { ...shape.box, y: shape.box.y + dy } }
      : { ...shape, d: mapPairs(shape.d, (x, y) => xy(x, y + dy)) },
  );

/** A scene as in a mirror: for languages that run from right to left. */
export function mirror(scene: Scene): Scene {
  const { width } = scene;
  const flip = <T extends Box>(box: T): T => ({ ...box, x: width - box.x - box.width });
  const turn = { start: 'end', middle: 'middle', end: 'start' } as const;
  const shapes = scene.shapes.map((shape): Shape =>
    shape.kind === 'text'
      ? { ...shape, x: width - shape.x, anchor: turn[shape.anchor], box: flip(shape.box) }
      : { ...shape, d: mapPairs(shape.d, (x, y) => xy(width - x, y)) },
  );
  return { ...scene, shapes, hits: scene.hits.map(flip) };
}

/** Path data with each pair of numbers replaced: `path.ts` writes nothing but pairs. */
const mapPairs = (d: string, map: (x: number, y: number) => string): string =>
  d.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) => map(Number(x), Number(y)));
