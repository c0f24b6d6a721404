import type { Frame, TextShape } from '../model/scene.ts';
import type { TimeAxis } from '../model/telling.ts';
import { block, fonts, place, within } from './text.ts';

/** Space between two dates, pixels. */
const gap = 10;

/** The dates under an axis of time: all, or every second, third … so that none touch. */
export function timeTicks({ ticks }: TimeAxis, at: (day: number) => number, y: number, frame: Frame): TextShape[] {
  const all = ticks.map(({ value, text }) => {
    const set = block(text, fonts.small, frame.width, frame);
    const x = within(at(value), set.width / 2, [0, frame.width]);
    return place(set, { key: `time:${value}`, role: 'tick', x, y, anchor: 'middle', token: 'text2' });
  });
  for (let step = 1; step < all.length; step++) {
    const some = all.filter((_, i) => i % step === 0);
    if (some.every(({ box }, i) => !i || box.x >= some[i - 1]!.box.x + some[i - 1]!.box.width + gap)) return some;
  }
  return all.slice(0, 1);
}
