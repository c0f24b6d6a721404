import type { Box, Frame, Shape } from '../model/scene.ts';
import type { Drawn } from './extent.ts';
import { label, placeLabel, type Label } from './label.ts';
import { rule, textBoxes } from './grid.ts';
import { horizontal } from './path.ts';
import { overlaps, settle, within } from './text.ts';

/** What wants a label: a row and the place of its mark, pixels. */
export interface Spot {
  told: Drawn;
  mark: Box;
  /** Which side is tried first. */
  first?: 'above' | 'below' | 'end' | 'start';
  /** True: without room beside the mark it stands over everything, with a line to the mark, unless other marks are in its way. */
  must?: boolean;
}

/** Space between a mark and its label, pixels. */
const gap = 4;

/**
 * Direct labels beside their marks, above, below, after or before them, where there is room: none touches another, a mark or
 * `taken`, and none stands as near to another of the `marks` as to its own. What has no such room has no label, and is said by the list
 * and its card. `room`: where labels may stand.
 */
export function labelsBeside(
  spots: readonly Spot[],
  taken: readonly Box[],
  room: Box,
  frame: Frame,
  marks: readonly Box[] = spots.map(({ mark }) => mark),
): Shape[] {
  const boxes = [...taken];
  return spots.flatMap(({ told, mark, first = 'above', must = false }): Shape[] => {
    const others = marks.filter(other => !isSame(other, mark));
    const isOwn = (box: Box): boolean => others.every(other => between(other, box) > between(mark, box));
    for (const width of [Math.min(14 * frame.rem, room.width), 5.5 * frame.rem]) {
      const words = label(told, width, frame);
      const place = placesOf(words, mark, first).find(
        box => inside(box, room) && !boxes.some(other => overlaps(other, box, -1)) && isOwn(box),
      );
      if (!place) continue;
      const shapes = placeLabel(words, place.x + place.width / 2, place.y, 'middle');
      boxes.push(...textBoxes(shapes));
      return shapes;
    }
    return must ? over(told, mark, boxes, others, room, frame) : [];
  });
}

/** Whether two marks are at one place, so that one label stands as near to both. */
const isSame = (a: Box, b: Box): boolean =>
  Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2) < 2;

/** Pixels between two boxes. */
const between = (a: Box, b: Box): number =>
  Math.hypot(
    Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width),
    Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height),
  );

/** A label above all that stands in its way, with a thin line down to its mark; none where that would go through another. */
function over(told: Drawn, mark: Box, boxes: Box[], others: readonly Box[], room: Box, frame: Frame): Shape[] {
  const words = label(told, Math.min(7 * frame.rem, room.width), frame);
  const [x, { width, height }] = [mark.x + mark.width / 2, words];
  const middle = within(x, width / 2, [room.x, room.x + room.width]);
  const { y } = settle({ x: middle - width / 2, y: mark.y - 3 * gap - height, width, height }, boxes);
  const way = { x: x - gap, y, width: 2 * gap, height: mark.y - y };
  if (others.some(other => overlaps(other, way))) return [];
  const shapes = placeLabel(words, middle, y, 'middle');
  const stroke = { token: 'edge', width: 1 } as const;
  const leader = { key: `${told.id}:leader`, role: 'leader', u: x, v0: y + height + 2, v1: mark.y - 2, stroke };
  const line = rule(
    leader,
    horizontal,
    boxes.filter(box => box.height > 10 && box.y + box.height < mark.y),
  );
  boxes.push(...textBoxes(shapes));
  return line.d ? [{ ...line, figure: told.id }, ...shapes] : shapes;
}

function placesOf({ width, height }: Label, mark: Box, first: NonNullable<Spot['first']>): Box[] {
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  const size = { width, height };
  const all: Record<NonNullable<Spot['first']>, Box> = {
    above: { x: x - width / 2, y: mark.y - gap - height, ...size },
    below: { x: x - width / 2, y: mark.y + mark.height + gap, ...size },
    end: { x: mark.x + mark.width + gap, y: y - height / 2, ...size },
    start: { x: mark.x - gap - width, y: y - height / 2, ...size },
  };
  const { [first]: best, ...others } = all;
  // a label that stands to one side of its mark is still beside it
  const aside = [
    { ...all.above, x: mark.x + mark.width - width },
    { ...all.above, x: mark.x },
    { ...all.below, x: mark.x + mark.width - width },
    { ...all.below, x: mark.x },
  ];
  return [best, ...Object.values<Box>(others), ...aside];
}

const inside = (box: Box, room: Box): boolean =>
  box.x >= room.x &&
  box.x + box.width <= room.x + room.width &&
  box.y >= room.y &&
  box.y + box.height <= room.y + room.height;
