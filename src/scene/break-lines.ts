import type { Box, Frame, Shape, TextShape } from '../model/scene.ts';
import type { Break } from '../model/telling.ts';
import { rule, textBoxes } from './grid.ts';
import { horizontal } from './path.ts';
import { block, fonts, place, settle } from './text.ts';

/** Where a measure begins to be another: an upright line through `box`, with its words at the head of it, clear of `taken`. */
export function breakLines(
  breaks: readonly Break[],
  { x, box }: { x: (day: number) => number; box: Box },
  taken: readonly Box[],
  frame: Frame,
): { lines: Shape[]; texts: TextShape[] } {
  const boxes = [...taken];
  const texts = breaks.map(({ at, text, period }, i) => {
    const set = block(text, fonts.small, Math.min(10 * frame.rem, box.width / 2), frame);
    const isAtEnd = x(at) + 4 + set.width > frame.width;
    const start = isAtEnd ? x(at) - 4 - set.width : x(at) + 4;
    const { y } = settle({ x: start, y: box.y, width: set.width, height: set.height }, boxes, 1);
    const shape = place(set, {
      key: `break:${period}:${i}`,
      role: 'break',
      x: start,
      y,
      anchor: 'start',
      token: 'text2',
      halo: true,
    });
    boxes.push(shape.box);
    return shape;
  });
  const lines = breaks.map(({ at, period }, i) =>
    rule(
      {
        key: `cut:${period}:${i}`,
        role: 'cut',
        u: x(at),
        v0: box.y,
        v1: box.y + box.height,
        stroke: { token: 'edge', width: 1, dash: '2 3' },
      },
      horizontal,
      textBoxes(texts),
    ),
  );
  return { lines, texts };
}
