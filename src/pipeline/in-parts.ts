import type { Scene } from '../model/scene.ts';

/**
 * A picture in parts, each of which has all of those before: its marks, then `atOnce` words more each time. The whole is not among
 * these: to lay out many words takes longer than a frame has.
 */
export function partsOf(scene: Scene, atOnce: number): Scene[] {
  const { shapes } = scene;
  const words = shapes.filter(({ kind }) => kind === 'text').length;
  const parts: Scene[] = [];
  for (let count = 0; !count || count < words - atOnce / 2; count += atOnce) {
    let left = count;
    parts.push({ ...scene, shapes: shapes.filter(({ kind }) => kind !== 'text' || left-- > 0) });
  }
  return parts;
}
