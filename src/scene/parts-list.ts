import type { Box, Frame, Shape, Token } from '../model/scene.ts';
import { drawable, type Drawn } from './extent.ts';
import { around } from './hit.ts';
import { label, placeLabel } from './label.ts';
import { textBoxes } from './grid.ts';
import { disc } from './round.ts';
import { block, fonts, place } from './text.ts';
import { underline } from './underline.ts';

/** An entry of a list of parts: its row, its name and its colour. */
export interface Entry {
  row: Drawn;
  name: string;
  ink: Token;
  /** True: its number is nowhere else, and is underlined, which is its mark. */
  marked?: boolean;
}

/** Radius of a disc in the colour of a part, and the space after it and between texts, pixels. */
const radius = 5;
const gap = 6;

/** Parts one under the other from `(x, y)` on, each with its colour, its name, and its number in the same line where it fits. */
export function partsList(
  entries: readonly Entry[],
  { x, y, width }: { x: number; y: number; width: number },
  frame: Frame,
): { shapes: Shape[]; boxes: Map<string, Box>; bottom: number } {
  const shapes: Shape[] = [];
  const boxes = new Map<string, Box>();
  const left = x + 2 * radius + gap;
  const room = width - 2 * radius - gap;
  for (const { row, name, ink, marked } of entries) {
    const set = block(name, fonts.strong, room, frame);
    const words = label(row, room, frame);
    const isBeside = set.lines.length === 1 && set.width + 2 * gap + words.width <= room;
    const d = disc(x + radius, y + 1 + set.leading / 2, radius);
    const spot = { role: 'series', figure: row.id, x: left, y: y + 1, anchor: 'start', token: 'text' } as const;
    const texts = [
      place(set, spot),
      ...(isBeside
        ? placeLabel(words, left + set.width + 2 * gap, y, 'start')
        : placeLabel(words, left, y + set.height + 1, 'start')),
    ];
    shapes.push(
      { kind: 'path', key: `${row.id}:swatch`, role: 'series-swatch', d, fill: { token: ink, pattern: 'solid' } },
      ...texts,
    );
    const last = texts.find(({ role }) => role === 'value');
    if (marked && drawable(row) && last?.kind === 'text') shapes.push(underline(row, last, 1.5));
    const box = around(textBoxes(texts));
    boxes.set(row.id, { ...box, x, width: box.x + box.width - x });
    y = Math.max(y + 24, box.y + box.height + (marked ? 6 : 0)) + 4;
  }
  return { shapes, boxes, bottom: y };
}
