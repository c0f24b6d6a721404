import type { Frame, Shape } from '../model/scene.ts';
import type { Series } from '../model/telling.ts';
import { disc } from './round.ts';
import { block, fonts, place } from './text.ts';

/** Radius of a swatch, and the space around it, pixels. */
const radius = 5;
const gap = 6;
const apart = 16;

/** Path data of the sign of a series around a point, in a legend. */
export type Swatch = (x: number, y: number, i: number) => string;

/** The names of series with their colours, one after the other from the top; and where what they explain may begin. */
export function legend(
  series: readonly Series[],
  frame: Frame,
  swatch: Swatch = (u, v) => disc(u, v, radius),
): { shapes: Shape[]; bottom: number } {
  const shapes: Shape[] = [];
  let [x, y, high] = [0, 0, 0];
  for (const [i, { key, label, ink }] of series.entries()) {
    const text = block(label, fonts.strong, frame.width - 2 * radius - gap, frame);
    const width = 2 * radius + gap + text.width;
    if (x > 0 && x + width > frame.width) [x, y, high] = [0, y + high + 4, 0];
    high = Math.max(high, text.height);
    const d = swatch(x + radius, y + text.leading / 2, i);
    shapes.push(
      { kind: 'path', key: `series:${key}:swatch`, role: 'series-swatch', d, fill: { token: ink, pattern: 'solid' } },
      place(text, { key: `series:${key}`, role: 'series', x: x + 2 * radius + gap, y, anchor: 'start', token: 'text' }),
    );
    x += width + apart;
  }
  return { shapes, bottom: series.length ? y + high + 10 : 0 };
}
