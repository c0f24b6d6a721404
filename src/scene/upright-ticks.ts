import type { Frame, Shape } from '../model/scene.ts';
import type { Axis } from '../model/telling.ts';
import type { Lane } from './extent.ts';
import { block, fonts, place } from './text.ts';

/** Space before the first column, pixels. */
const gap = 8;

/** The numbers of an upright axis, each on its gridline at the start, and before the `first` column; `turned`: which is at the right. */
export const uprightTicks = (
  { ticks }: Axis,
  at: (value: number) => number,
  turned: boolean,
  frame: Frame,
  first?: Pick<Lane, 'v' | 'thickness'>,
): Shape[] => {
  const before = first && (turned ? frame.width - first.v - first.thickness : first.v) - gap;
  return ticks.map(({ value, text }) => {
    const set = block(text, fonts.small, before ?? frame.width, frame);
    return place(set, {
      key: `tick:${value}`,
      role: 'tick',
      x: turned ? frame.width : 0,
      y: at(value) - set.height - 2,
      anchor: turned ? 'end' : 'start',
      token: 'text2',
    });
  });
};
