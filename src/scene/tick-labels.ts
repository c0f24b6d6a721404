import type { Frame, TextShape } from '../model/scene.ts';
import type { Axis } from '../model/telling.ts';
import { block, fonts, overlaps, place } from './text.ts';

/** The numbers of a horizontal axis under its gridlines: kept within the width, those that would collide left out. */
export function tickLabels(
  axis: Axis,
  at: (value: number) => number,
  y: number,
  frame: Frame,
  key = 'tick',
): TextShape[] {
  const shapes: TextShape[] = [];
  const last = axis.ticks.length - 1;
  // the ends of the axis first: what is left out is left out between them
  const order = axis.ticks.map((_, i) => i).sort((a, b) => Number(b === last) - Number(a === last) || a - b);
  for (const i of order) {
    const tick = axis.ticks[i]!;
    const text = block(tick.text, fonts.small, frame.width, frame);
    const half = text.width / 2;
    const x = Math.min(Math.max(at(tick.value), half), frame.width - half);
    const shape = place(text, { key: `${key}:${tick.value}`, role: 'tick', x, y, anchor: 'middle', token: 'text2' });
    const wide = { ...shape.box, x: shape.box.x - 4, width: shape.box.width + 8 };
    if (!shapes.some(other => overlaps(other.box, wide))) shapes.push(shape);
  }
  return shapes;
}
