import type { Box, Frame, TextShape } from '../model/scene.ts';
import { block, fonts, overlaps, place } from './text.ts';

/** A mark that may be named. */
export interface Named {
  figure: string;
  text: string;
  /** Its pixels. */
  box: Box;
  /** True: it is to stand out. */
  isFirst: boolean;
}

/**
 * Names beside marks in a room: those that stand out first, then those far from the crowd. One that would touch another name or a
 * mark is left to the list.
 */
export function namesBeside(marks: readonly Named[], room: Box, frame: Frame): TextShape[] {
  const mean = (of: (box: Box) => number): number => marks.reduce((sum, { box }) => sum + of(box), 0) / marks.length;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const far = ({ box }: Named): number => Math.hypot(box.x - mx, box.y - my);
  const taken = marks.map(({ box }) => box);
  return marks
    .toSorted((a, b) => Number(b.isFirst) - Number(a.isFirst) || far(b) - far(a))
    .flatMap(({ figure, text: name, box, isFirst }) => {
      const font = isFirst ? fonts.strong : fonts.small;
      const text = block(name, font, Math.min(11 * frame.rem, 0.45 * room.width), frame);
      const free = spots(box, text.width, text.height).find(
        spot => holds(room, spot) && !taken.some(other => other !== box && overlaps(other, spot)),
      );
      if (!free) return [];
      taken.push(free);
      const token = isFirst ? 'madder' : 'text';
      const spot = {
        key: `${figure}:name`,
        role: 'name',
        figure,
        x: free.x,
        y: free.y,
        anchor: 'start',
        token,
      } as const;
      return [place(text, { ...spot, halo: true })];
    });
}

/** Where a name may stand: right, left, above, below. */
function spots({ x, y, ...box }: Box, width: number, height: number): Box[] {
  const [u, v] = [x + box.width / 2, y + box.height / 2];
  const size = { width, height };
  return [
    { x: x + box.width + 3, y: v - height / 2, ...size },
    { x: x - width - 3, y: v - height / 2, ...size },
    { x: u - width / 2, y: y - height - 1, ...size },
    { x: u - width / 2, y: y + box.height + 1, ...size },
  ];
}

const holds = (room: Box, { x, y, width, height }: Box): boolean =>
  x >= room.x && x + width <= room.x + room.width && y >= room.y && y + height <= room.y + room.height;
