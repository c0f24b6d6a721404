import type { Scene } from '../model/scene.ts';

/** How many shapes are added in one part. */
export interface AtOnce {
  /** All at once, if it is not said. */
  marks?: number;
  words: number;
}

/**
 * A picture in parts, each of which has all of those before: its marks, then its words. The whole comes after these; there is always one
 * before it. To draw many marks, or to lay out many words, takes longer than a frame has.
 */
export function partsOf(scene: Scene, { marks = Infinity, words }: AtOnce): Scene[] {
  const texts = scene.shapes.filter(({ kind }) => kind === 'text').length;
  // what is left joins the last one if it is less than half of one
  const countOf = (shapes: number, atOnce: number): number =>
    Math.max(Math.min(shapes, 1), Math.ceil(shapes / atOnce - 0.5));
  const [first, then] = [countOf(scene.shapes.length - texts, marks), countOf(texts, words)];
  let [mark, word] = [0, 0];
  const turns = scene.shapes.map(({ kind }) =>
    kind === 'text'
      ? first + Math.min(Math.floor(word++ / words), then - 1)
      : Math.min(Math.floor(mark++ / marks), first - 1),
  );
  return Array.from({ length: Math.max(1, first + then - 1) }, (_, turn) => ({
    ...scene,
    shapes: scene.shapes.filter((_, i) => turns[i]! <= turn),
  }));
}
