import type { Box, Frame, PathShape, TextShape } from '../model/scene.ts';
import { drawable, type Drawn } from './extent.ts';
import { listed, underlined } from './listed.ts';

/** What became of rows that have no place in a drawing. */
export interface Leftovers {
  shapes: (PathShape | TextShape)[];
  boxes: Map<string, Box>;
  bottom: number;
}

/** Rows without a place in a drawing, as words from `y` down: a number among them is underlined, which is its mark. */
export function leftovers(rows: readonly Drawn[], y: number, frame: Frame): Leftovers {
  const texts = listed(rows, rows.length ? y + 8 : y, frame);
  const numbers = rows.filter(drawable);
  const marks = underlined(
    texts.filter(({ figure }) => numbers.some(({ id }) => id === figure)),
    numbers,
  );
  const boxes = new Map(texts.map(({ figure = '', box }) => [figure, box]));
  return {
    shapes: [...texts, ...marks],
    boxes,
    bottom: Math.max(y, ...texts.map(({ box }) => box.y + box.height + 6)),
  };
}
