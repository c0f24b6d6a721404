import type { Fill, Frame, Shape, Stroke } from '../model/scene.ts';
import { horizontal, line } from './path.ts';
import { block, fonts, place } from './text.ts';

/** A swatch, and the space around it, pixels. */
const [wide, high] = [22, 14];
const gap = 6;
const apart = 14;
const edge: Stroke = { token: 'edge', width: 1 };

/** A sign and what it says. */
export interface Entry {
  text: string;
  /** Absent: the sign is in the text. */
  fill?: Fill;
  stroke?: Stroke;
}

/** What fills stand for, as swatches with words in reading order; and where what they explain may begin. */
export function classLegend(entries: readonly Entry[], frame: Frame): { shapes: Shape[]; bottom: number } {
  const shapes: Shape[] = [];
  let [x, y, tall] = [0, 0, 0];
  entries.forEach(({ text, fill, stroke = edge }, i) => {
    const indent = fill ? wide + gap : 0;
    const words = block(text, fonts.small, frame.width - indent, frame);
    if (x > 0 && x + indent + words.width > frame.width) [x, y, tall] = [0, y + tall + 4, 0];
    tall = Math.max(tall, words.height, high);
    if (fill) {
      const d = rectangle(x + 0.5, y + (words.leading - high) / 2);
      shapes.push({ kind: 'path', key: `class:${i}:swatch`, role: 'shade', d, fill, stroke });
    }
    shapes.push(place(words, { key: `class:${i}`, role: 'class', x: x + indent, y, anchor: 'start', token: 'text' }));
    x += indent + words.width + apart;
  });
  return { shapes, bottom: entries.length ? y + tall + 12 : 0 };
}

const rectangle = (x: number, y: number): string =>
  line(
    horizontal,
    [
      [x, y],
      [x + wide - 1, y],
      [x + wide - 1, y + high],
      [x, y + high],
    ],
    true,
  );
