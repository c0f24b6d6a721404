import type { Box, Font, Frame, TextShape, Token } from '../model/scene.ts';
import { block, place, widest, type Block } from './text.ts';

/** Of so few rows each says all in its mark that the key else says of all. */
export const few = 12;

/** A text that may stand in a mark. */
export interface Part {
  role: string;
  text: string;
  font: Font;
}

/** Between words and the edge of their box, pixels. */
const pad = 3;

/** Parts set into a width; null if a word of them has no room there. */
export function setIn(parts: readonly Part[], width: number, frame: Frame): { blocks: Block[]; height: number } | null {
  const room = width - 2 * pad;
  if (parts.some(({ text, font }) => widest(text, font, frame) > room)) return null;
  const blocks = parts.map(({ text, font }) => block(text, font, room, frame));
  return { blocks, height: blocks.reduce((sum, { height }) => sum + height, 0) };
}

/**
 * Words of a row in the middle of its mark: as many of the parts as have room there, from the first; none if not even that has.
 */
export function wordsIn(
  figure: string,
  box: Box,
  parts: readonly Part[],
  { token, halo = false }: { token: Token; halo?: boolean },
  frame: Frame,
): TextShape[] {
  for (let count = parts.length; count > 0; count--) {
    const some = parts.slice(0, count);
    const set = setIn(some, box.width, frame);
    if (!set || set.height > box.height) continue;
    let y = box.y + (box.height - set.height) / 2;
    return set.blocks.map((text, i) => {
      const spot = { role: some[i]!.role, figure, x: box.x + box.width / 2, y, anchor: 'middle', token } as const;
      y += text.height;
      return place(text, { ...spot, ...(halo && { halo }) });
    });
  }
  return [];
}
