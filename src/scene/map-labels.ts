import type { Box, Frame, Position, Shape, TextShape, Token } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import { drawable, valueOf } from './extent.ts';
import { textBoxes } from './grid.ts';
import { holds, room } from './ground.ts';
import type { Painted } from './map-fill.ts';
import type { Spot } from './map-spots.ts';
import { line, pathOf } from './path.ts';
import { flat } from './round.ts';
import { block, fonts, overlaps, place, type Block, widest } from './text.ts';

/** Of so many all are named that have room. */
const few = 12;
/** Space between a place and its words, pixels. */
const gap = 4;

/** Where names break: at once, and where that has no room in short lines, rem. */
const widths = [8, 4.5];

/**
 * Names with their numbers on the map: of what stands out, then of the largest. One that has no room on its own ground stands beside it
 * where nothing else with a figure lies; one that stands out and has no such room, where there is some, with a line to its place. What else has no
 * room is left to the list and its card. `boxOfMark`: the mark of a row.
 */
export function mapLabels(
  spots: readonly Spot[],
  view: Box,
  frame: Frame,
  { boxOfMark, paintOn }: { boxOfMark: (spot: Spot) => Box | null; paintOn: (spot: Spot) => Painted },
): Shape[] {
  const count = spots.length > few ? Math.max(3, Math.round(view.width / 110)) : few;
  const ordered = spots
    .filter(({ told }) => drawable(told))
    .sort((a, b) => Number(!!b.told.highlighted) - Number(!!a.told.highlighted) || valueOf(b.told) - valueOf(a.told));
  const taken = spots.flatMap(spot => boxOfMark(spot) ?? []);
  const found: Shape[] = [];
  for (const [i, spot] of ordered.entries()) {
    if (i >= count && !spot.told.highlighted) break;
    const mark = boxOfMark(spot);
    const all = [...taken, ...textBoxes(found)];
    const free = (box: Box): boolean => within(box, view) && !all.some(other => overlaps(other, box));
    const labels = widths.map(rem => labelOf(spot, rem * frame.rem, frame));
    const near = labels.flatMap((label): Shape[][] => {
      const own = mark ? null : room(spot.main, label.width + 4, label.height);
      if (own && free(own)) return [placed(spot, label, own, lookOn(paintOn(spot)))];
      const box = besides(mark ?? spot.box, label).find(one => free(one) && !covers(one, spot, spots));
      return box ? [placed(spot, label, box, { token: 'text', halo: true })] : [];
    })[0];
    found.push(...(near ?? (spot.told.highlighted ? led(spot, labels.at(-1)!, view, { free, all, spots }) : [])));
  }
  return found;
}

/** Words on a shade, which a pattern would cross. */
const lookOn = ({ fill, over, words }: Painted): { token: Token; halo?: true } =>
  over || fill.pattern === 'stripes' ? { token: 'text', halo: true } : { token: words };

/** How far apart places are that are tried for a label with a line, pixels. */
const step = 12;

/** A label in the nearest room that there is, with a line to its place that goes through no other label. */
function led(
  spot: Spot,
  label: Label,
  view: Box,
  { free, all, spots }: { free: (box: Box) => boolean; all: readonly Box[]; spots: readonly Spot[] },
): Shape[] {
  const [x, y] = spot.at;
  const { width, height } = label;
  const places = Array.from({ length: Math.ceil(view.height / step) }, (_, j) =>
    Array.from({ length: Math.ceil(view.width / step) }, (_, i): Box => ({
      x: view.x + i * step,
      y: view.y + j * step,
      width,
      height,
    })),
  ).flat();
  const far = (box: Box): number => Math.hypot(...away(box, spot.at));
  const isClear = (box: Box): boolean => {
    const [dx, dy] = away(box, spot.at);
    return [0.2, 0.4, 0.6, 0.8].every(
      part => !all.some(other => overlaps(other, { x: x + dx * part - 2, y: y + dy * part - 2, width: 4, height: 4 })),
    );
  };
  const box = places
    .filter(one => free(one) && far(one) > gap)
    .sort((a, b) => far(a) - far(b))
    .find(one => isClear(one) && !covers(one, spot, spots));
  if (!box) return [];
  const [dx, dy] = away(box, spot.at);
  const leader = line(flat, [
    [x, y],
    [x + dx, y + dy],
  ]);
  return [
    pathOf(spot.told.id, 'leader-edge', leader, { token: 'paper', width: 3 }),
    pathOf(spot.told.id, 'leader', leader, { token: 'text', width: 1 }),
    ...placed(spot, label, box, { token: 'text', halo: true }),
  ];
}

/** From a place to the nearest edge of a box. */
const away = (box: Box, [x, y]: Position): [dx: number, dy: number] => [
  Math.min(Math.max(x, box.x), box.x + box.width) - x,
  Math.min(Math.max(y, box.y), box.y + box.height) - y,
];

/** A name over its number. */
interface Label {
  texts: [name: Block, value: Block];
  width: number;
  height: number;
}

function labelOf({ told }: Spot, room: number, frame: Frame): Label {
  const { letter } = look(told);
  const value = letter ? `${told.value}\u00a0${letter}` : told.value;
  const texts: Label['texts'] = [
    block(
      told.label,
      fonts.small,
      Math.max(room, Math.min(widest(told.label, fonts.small, frame), 8 * frame.rem)),
      frame,
    ),
    block(value, fonts.strong, 8 * frame.rem, frame),
  ];
  return {
    texts,
    width: Math.max(...texts.map(one => one.width)),
    height: texts.reduce((sum, one) => sum + one.height, 0),
  };
}

function placed({ told: { id } }: Spot, { texts }: Label, box: Box, look: { token: Token; halo?: true }): TextShape[] {
  const [x, figure] = [box.x + box.width / 2, id];
  let y = box.y;
  return texts.map((text, j) => {
    const role = j ? 'value' : 'name';
    const shape = place(text, { key: `${id}:${role}`, role, figure, x, y, anchor: 'middle', ...look });
    y += text.height;
    return shape;
  });
}

const within = (box: Box, view: Box): boolean =>
  box.x >= view.x &&
  box.y >= view.y &&
  box.x + box.width <= view.x + view.width &&
  box.y + box.height <= view.y + view.height;

/** Right, left, above, below; then up and down along each side. */
function besides(mark: Box, { width, height }: Pick<Box, 'width' | 'height'>): Box[] {
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  const at = (left: number, top: number): Box => ({ x: left, y: top, width, height });
  const [right, left] = [mark.x + mark.width + gap, mark.x - gap - width];
  const tops = [mark.y, mark.y + mark.height - height, mark.y - height / 2, mark.y + mark.height - height / 2];
  return [
    at(right, y - height / 2),
    at(left, y - height / 2),
    at(x - width / 2, mark.y - gap - height),
    at(x - width / 2, mark.y + mark.height + gap),
    ...tops.flatMap(top => [at(right, top), at(left, top)]),
  ];
}

/** Whether words would lie on the ground of another row. */
function covers(box: Box, own: Spot, spots: readonly Spot[]): boolean {
  const parts = [0, 0.25, 0.5, 0.75, 1];
  const points = [...parts, 0.125, 0.375, 0.625, 0.875].flatMap(u =>
    parts.map((v): Position => [box.x + u * box.width, box.y + v * box.height]),
  );
  return spots.some(({ told, rings, boxes, box: other }) => {
    if (told === own.told || !boxes.some(one => overlaps(one, box))) return false;
    return contains(box, other) || points.some(point => holds(rings, point));
  });
}

const contains = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;
