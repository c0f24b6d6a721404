import type { Frame, Shape } from '../model/scene.ts';
import type { Axis } from '../model/telling.ts';
import { block, fonts, place } from './text.ts';

/** The numbers of an upright axis, each on its gridline at the start, in lines no wider than `room`; `turned`: which is at the right. */
export const uprightTicks = (
  { ticks }: Axis,
  at: (value: number) => number,
  turned: boolean,
  frame: Frame,
  room = frame.width,
): Shape[] =>
  ticks.map(({ value, text }) => {
    const set = block(text, fonts.small, room, frame);
    return place(set, {
      key: `tick:${value}`,
      role: 'tick',
      x: turned ? frame.width : 0,
      y: at(value) - set.height - 2,
      anchor: turned ? 'end' : 'start',
      token: 'text2',
    });
  });
