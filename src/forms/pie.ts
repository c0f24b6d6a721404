import type { Box, Frame, PathShape, Scene, Shape } from '../model/scene.ts';
import type { Whole } from '../model/telling.ts';
import { apart } from '../scene/bands.ts';
import { inked } from '../scene/dots.ts';
import type { Drawn } from '../scene/extent.ts';
import { textBoxes } from '../scene/grid.ts';
import { hit } from '../scene/hit.ts';
import { label, placeLabel, type Label } from '../scene/label.ts';
import { leftovers } from '../scene/leftovers.ts';
import { mirror } from '../scene/mirror.ts';
import { line } from '../scene/path.ts';
import { flat } from '../scene/round.ts';
import { sector, type Sector } from '../scene/sector.ts';
import { spread } from '../scene/spread.ts';
import { block, fonts, place, type Block } from '../scene/text.ts';
import type { Form } from './_form.ts';

const gap = 10;
const leader = { token: 'edge', width: 1 } as const;

/** A few exact parts of one whole as slices, from the top on clockwise, in order, each named outside. */
export const pie: Form = {
  id: 'pie',
  question: 'How do a few parts make up one whole?',
  example: 'riigikogu.json#parliament-2019',
  plan: ({ told, wholes: [whole] = [] }, frame) => (whole ? drawn(told, whole, frame) : null),
};

/** A slice with its words. */
interface Slice extends Sector {
  row: Drawn;
  name: Block;
  words: Label;
  height: number;
  /** At which side its words stand. */
  isLeft: boolean;
}

function drawn(told: readonly Drawn[], whole: Whole, frame: Frame): Scene {
  const { width, rem } = frame;
  const most = Math.min(11 * rem, 0.32 * width);
  const side = Math.max(
    ...slicesOf(told, whole, 0, most, frame).map(({ name, words }) => Math.max(name.width, words.width)),
  );
  const radius = Math.max(2.5 * rem, Math.min(8 * rem, width / 2 - side - 2 * gap));
  const room = Math.max(24, Math.min(most, width / 2 - radius - 2 * gap));
  const slices = slicesOf(told, whole, radius, room, frame);
  const sides = [true, false].map(isLeft => slices.filter(one => one.isLeft === isLeft));
  const tall = sides.map(some => some.reduce((sum, { height }) => sum + height + gap, 0));
  const height = Math.max(2 * (radius + gap), ...tall);
  const [x, y] = [width / 2, height / 2];
  const at = (one: Slice, r: number) => [x + r * Math.sin(one.middle), y - r * Math.cos(one.middle)] as const;
  const shapes: Shape[] = slices.flatMap(one => inked(sector(one.row, one, [x, y]), one.row, one.ink));
  shapes.push(...borders(slices, [x, y], radius));
  const boxes = new Map(slices.map(one => [one.row.id, buttonOf(one, at(one, 0.62 * radius), radius)]));
  for (const some of sides) {
    const wishes = some.map(one => ({ want: at(one, radius + gap)[1], size: one.height }));
    const places = spread(wishes, [0, height], 4) ?? wishes.map(({ want }) => want);
    some.forEach((one, i) =>
      shapes.push(...wordsOf(one, places[i]!, at(one, radius + 2), at(one, radius + gap), frame)),
    );
  }
  const under = leftovers(
    told.filter(({ id }) => !boxes.has(id)),
    height,
    frame,
  );
  for (const [id, box] of under.boxes) boxes.set(id, box);
  const size = { width, height: Math.ceil(under.bottom) + 2 };
  const hits = told.map(({ id }) => hit(id, boxes.get(id)!, size));
  const scene: Scene = { ...size, shapes: [...shapes, ...under.shapes], hits };
  return frame.dir === 'rtl' ? mirror(scene) : scene;
}

function slicesOf(told: readonly Drawn[], whole: Whole, radius: number, room: number, frame: Frame): Slice[] {
  const byId = new Map(apart(told).marks.map(row => [row.id, row]));
  const sum = whole.parts.reduce((n, { size }) => n + (size ?? 0), 0);
  let turn = 0;
  return whole.parts.map(({ id, size, label: text, ink }): Slice => {
    const row = byId.get(id)!;
    const from = turn;
    turn += sum ? ((size ?? 0) / sum) * 2 * Math.PI : 0;
    const name = block(text, fonts.small, room, frame);
    const words = label(row, room, frame);
    const middle = (from + turn) / 2;
    const isLeft = Math.sin(middle) < 0;
    return { row, from, to: turn, middle, radius, ink, name, words, height: name.height + words.height, isLeft };
  });
}

/** Paper between slices, wide enough to tell them apart where their colours do not. */
function borders(slices: readonly Slice[], [x, y]: readonly [number, number], radius: number): PathShape[] {
  const stroke = { token: 'paper', width: 3 } as const;
  if (slices.filter(({ from, to }) => to > from).length < 2) return [];
  return slices.map(({ row, from }) => {
    const end = [x + (radius + 1) * Math.sin(from), y - (radius + 1) * Math.cos(from)] as const;
    return {
      kind: 'path',
      key: `${row.id}:border`,
      role: 'border',
      figure: row.id,
      d: line(flat, [[x, y], end]),
      stroke,
    };
  });
}

/** Name and number of a slice at its side, with a line to it. */
function wordsOf(
  one: Slice,
  middle: number,
  from: readonly [number, number],
  knee: readonly [number, number],
  frame: Frame,
): Shape[] {
  const { row, name, words, isLeft, height } = one;
  const wide = Math.max(name.width, words.width);
  const reach = frame.width / 2 + (isLeft ? -1 : 1) * (one.radius + 2 * gap);
  const x = isLeft ? Math.max(reach, wide) : Math.min(reach, frame.width - wide);
  const anchor = isLeft ? 'end' : 'start';
  const top = middle - height / 2;
  const texts = [
    place(name, { role: 'series', figure: row.id, x, y: top, anchor, token: 'text' }),
    ...placeLabel(words, x, top + name.height, anchor),
  ];
  const [box] = textBoxes(texts);
  const end = [isLeft ? box!.x + box!.width + 3 : box!.x - 3, top + name.height / 2] as const;
  const d = line(flat, [from, knee, end]);
  return [{ kind: 'path', key: `${row.id}:leader`, role: 'leader', figure: row.id, d, stroke: leader }, ...texts];
}

/** What the button of a slice covers: a square on its middle, which leaves its neighbours theirs. */
function buttonOf({ from, to }: Slice, [x, y]: readonly [number, number], radius: number): Box {
  const side = Math.max(24, Math.min(0.7 * radius, 1.2 * radius * Math.sin(Math.min(to - from, Math.PI) / 2)));
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}
