import type { Frame, Shape } from '../model/scene.ts';
import type { Axis } from '../model/telling.ts';
import { block, fonts, place } from './text.ts';

/** The numbers of an upright axis, each on its gridline at the start; `turned`: which is at the right. */
export const uprightTicks = ({ ticks }: Axis, at: (value: number) => number, turned: boolean, frame: Frame): Shape[] =>
  ticks.map(({ value, text }) => {
    const set = block(text, fonts.small, frame.width, frame);
    return place(set, {
      key: `tick:${value}`,
      role: 'tick',
      x: turned ? frame.width : 0,
      y: at(value) - set.height - 2,
      anchor: turned ? 'end' : 'start',
      token: 'text2',
    });
  });
