import type { Frame, Shape } from '../model/scene.ts';
import type { Axis } from '../model/telling.ts';
import type { Lane } from './extent.ts';
import { block, fonts, place, widest } from './text.ts';

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

/** The room beside columns for the numbers of their axis: a long unit breaks into lines, where it would take room from them. */
export const gutterOf = ({ ticks }: Axis, frame: Frame): number =>
  Math.max(
    0,
    ...ticks.map(({ text }) => {
      const most = Math.min(frame.measure(text, fonts.small), 0.16 * frame.width);
      return Math.max(widest(text, fonts.small, frame), most) + gap;
    }),
  );
