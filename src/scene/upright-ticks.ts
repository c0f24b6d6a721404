import type { Frame, Shape } from '../model/scene.ts';
import type { Axis } from '../model/telling.ts';
import type { Slots } from './columns.ts';
import { block, fonts, place, widest } from './text.ts';

/** Space after the numbers of an axis, pixels. */
const gap = 8;

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

/** The room beside columns for the numbers of their axis: a long unit breaks into lines, where it would take room from them. */
export const gutterOf = ({ ticks }: Axis, frame: Frame): number =>
  Math.max(
    0,
    ...ticks.map(({ text }) => {
      const most = Math.min(frame.measure(text, fonts.small), 0.16 * frame.width);
      return Math.max(widest(text, fonts.small, frame), most) + gap;
    }),
  );

/** The numbers of the axis of columns, up to the first column. */
export const columnTicks = (
  axis: Axis,
  at: (value: number) => number,
  { turned, room: [from, to], size, thickness }: Pick<Slots, 'turned' | 'room' | 'size' | 'thickness'>,
  frame: Frame,
): Shape[] => uprightTicks(axis, at, turned, frame, frame.width - (to - from) - gap + (size - thickness) / 2);
