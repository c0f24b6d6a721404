import type { Box, Frame, Position, TextShape, Token } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import { drawable, valueOf } from './extent.ts';
import { boxOf, holds, room } from './ground.ts';
import type { Spot } from './map-spots.ts';
import { block, fonts, overlaps, place, type Block } from './text.ts';

/** Space between a place and its words, pixels. */
const gap = 4;

/**
 * Names with their numbers on the map: of what stands out, then of the largest. One that has no room on its own ground stands beside it
 * where nothing else with a figure lies; one without any room is left to the list and its card. `box`: the mark of a row.
 */
export function mapLabels(
  spots: readonly Spot[],
  view: Box,
  frame: Frame,
  { boxOfMark, tokenOn }: { boxOfMark: (spot: Spot) => Box | null; tokenOn: (spot: Spot) => Token },
): TextShape[] {
  const count = Math.max(3, Math.round(view.width / 110));
  const ordered = spots
    .filter(({ told }) => drawable(told))
    .sort((a, b) => Number(!!b.told.highlighted) - Number(!!a.told.highlighted) || valueOf(b.told) - valueOf(a.told));
  const taken = spots.flatMap(spot => boxOfMark(spot) ?? []);
  const found: TextShape[] = [];
  for (const [i, spot] of ordered.entries()) {
    if (i >= count && !spot.told.highlighted) break;
    const texts = [
      blockOf(spot, fonts.small, nameOf(spot), frame),
      blockOf(spot, fonts.strong, valueOfLabel(spot), frame),
    ];
    const size = {
      width: Math.max(...texts.map(one => one.width)),
      height: texts.reduce((sum, one) => sum + one.height, 0),
    };
    const own = boxOfMark(spot) ? null : room(spot.main, size.width + 4, size.height);
    const free = (box: Box): boolean =>
      within(box, view) && ![...taken, ...found.map(one => one.box)].some(other => overlaps(other, box));
    const inner = own && free(own) ? own : undefined;
    const beside =
      inner ?? besides(boxOfMark(spot) ?? spot.box, size).find(box => free(box) && !covers(box, spot, spots));
    if (!beside) continue;
    let { y } = beside;
    texts.forEach((text, j) => {
      const key = `${spot.told.id}:${j ? 'value' : 'name'}`;
      const x = beside.x + beside.width / 2;
      found.push(
        place(text, {
          key,
          role: j ? 'value' : 'name',
          figure: spot.told.id,
          x,
          y,
          anchor: 'middle',
          token: inner ? tokenOn(spot) : 'text',
          ...(!inner && { halo: true }),
        }),
      );
      y += text.height;
    });
  }
  return found;
}

const blockOf = (_: Spot, font: typeof fonts.small | typeof fonts.strong, text: string, frame: Frame): Block =>
  block(text, font, 8 * frame.rem, frame);

const nameOf = ({ told }: Spot): string => told.label;

const valueOfLabel = ({ told }: Spot): string => {
  const { letter } = look(told);
  return letter ? `${told.value}\u00a0${letter}` : told.value;
};

const within = (box: Box, view: Box): boolean =>
  box.x >= view.x &&
  box.y >= view.y &&
  box.x + box.width <= view.x + view.width &&
  box.y + box.height <= view.y + view.height;

/** Right, left, above, below. */
function besides(mark: Box, { width, height }: { width: number; height: number }): Box[] {
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  return [
    { x: mark.x + mark.width + gap, y: y - height / 2, width, height },
    { x: mark.x - gap - width, y: y - height / 2, width, height },
    { x: x - width / 2, y: mark.y - gap - height, width, height },
    { x: x - width / 2, y: mark.y + mark.height + gap, width, height },
  ];
}

/** Whether words would lie on the ground of another row. */
function covers(box: Box, own: Spot, spots: readonly Spot[]): boolean {
  const points = [0, 0.25, 0.5, 0.75, 1].flatMap(u =>
    [0, 0.5, 1].map((v): Position => [box.x + u * box.width, box.y + v * box.height]),
  );
  return spots.some(
    ({ told, rings, box: other }) =>
      told !== own.told &&
      rings.some(ring => overlaps(boxOf(ring), box)) &&
      (points.some(point => holds(rings, point)) || contains(box, other)),
  );
}

const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
