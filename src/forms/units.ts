import type { Box, Frame, PathShape, Scene, Shape } from '../model/scene.ts';
import { apart } from '../scene/bands.ts';
import { drawable, extentOf, tailLength, type Drawn, type Lane } from '../scene/extent.ts';
import { around, hit } from '../scene/hit.ts';
import { label, nameFont, placeLabel, placeName } from '../scene/label.ts';
import { leftovers } from '../scene/leftovers.ts';
import { mark } from '../scene/marks.ts';
import { mirror } from '../scene/mirror.ts';
import { horizontal, line, pathOf } from '../scene/path.ts';
import { signs, square } from '../scene/signs.ts';
import { terse } from '../scene/terse.ts';
import { block, fonts, place } from '../scene/text.ts';
import type { Form } from './_form.ts';

/** More rows than these have smaller signs. */
const many = 12;
const gap = 12;

/** Things counted out: so many signs, the last one cut where the number ends. */
export const units: Form = {
  id: 'units',
  question: 'How many is that, counted out?',
  example: 'riigikogu.json#parliament-2023',
  plan: ({ told, icon, key }, frame) => {
    const { marks, references } = apart(told);
    const shapes: Shape[] = [];
    const boxes = new Map<string, Box>();
    let y = 0;
    if (icon) {
      const words = block(icon.text, fonts.small, frame.width, frame);
      shapes.push(place(words, { key: 'icon', role: 'icon', x: 0, y, anchor: 'start', token: 'text2' }));
      y += words.height + 10;
    }
    const worth = icon?.worth ?? 1;
    const side = (marks.length > many ? 0.75 : 1) * frame.rem;
    for (const row of terse(marks.filter(drawable), key)) {
      const one = counted(row, { worth, side, y }, frame);
      shapes.push(...one.shapes);
      boxes.set(row.id, one.box);
      y = one.bottom + (marks.length > many ? 8 : 14);
    }
    const under = leftovers([...marks.filter(row => !drawable(row)), ...references], y, frame);
    for (const [id, box] of under.boxes) boxes.set(id, box);
    const size = { width: frame.width, height: Math.ceil(under.bottom) + 2 };
    const hits = told.map(({ id }) => hit(id, boxes.get(id)!, size));
    const scene: Scene = { ...size, shapes: [...shapes, ...under.shapes], hits, inRows: true };
    return frame.dir === 'rtl' ? mirror(scene) : scene;
  },
};

/** Where signs stand, as many in a line as have room. */
interface Grid {
  worth: number;
  side: number;
  y: number;
}

/** A row: its name and number, and under them its signs. */
function counted(row: Drawn, { worth, side, y }: Grid, frame: Frame): { shapes: Shape[]; box: Box; bottom: number } {
  const name = block(row.label, nameFont(row), frame.width, frame);
  const words = label(row, frame.width, frame);
  const isBeside = name.width + gap + words.width <= frame.width;
  const shapes: Shape[] = [
    placeName(name, row.id, 0, isBeside ? y + 1 : y, 'start'),
    ...placeLabel(words, isBeside ? name.width + gap : 0, isBeside ? y - 1 : y + name.height, 'start'),
  ];
  const top = y + (isBeside ? Math.max(name.height, words.height) : name.height + words.height) + 4;
  const row0 = { ...row, at: top };
  const drawn = rowOf(row0, { worth, side, y: top }, frame.width);
  return { shapes: [...shapes, ...drawn.shapes], box: drawn.box, bottom: drawn.box.y + drawn.box.height };
}

function rowOf(row: Drawn, { worth, side, y }: Grid, width: number): { shapes: PathShape[]; box: Box } {
  const step = side + Math.max(2, side / 5);
  const perLine = Math.max(1, Math.floor((width + step - side) / step));
  const { start, end, kind, near, tip, open, mid } = extentOf(row)!;
  const xy = (i: number) => ({ x: (i % perLine) * step, y: y + Math.floor(i / perLine) * step });
  const between = (from: number, to: number): string => {
    let d = '';
    for (let i = Math.floor(from / worth); i < to / worth; i++) {
      const { x, y: down } = xy(i);
      d += square(x, down, side, Math.max(0, from / worth - i), Math.min(1, to / worth - i));
    }
    return d;
  };
  const certain = kind === 'band' ? start : end;
  const most = kind === 'band' ? end : (near?.[1] ?? end);
  // the place of a number: where its last sign ends
  const placeOf = (value: number) => {
    const n = value / worth;
    const i = Math.max(0, Math.ceil(n) - 1);
    const { x, y: down } = xy(i);
    return { x: x + (n - i) * side, y: down, i };
  };
  const last = placeOf(most);
  const upright = (x: number, down: number): string =>
    line(horizontal, [
      [x, down],
      [x, down + side],
    ]);
  const solid = between(0, certain);
  const shapes = [
    ...signs(row, solid, 'ink', kind === 'hollow' ? 'limit' : 'certain'),
    // up to the number that it is about, and from there on
    ...signs(row, tip === undefined ? '' : between(certain, tip), 'ink', 'likely'),
    ...signs(row, between(tip ?? certain, most), 'ink', 'possible'),
  ];
  // nothing is there to count, and that is what the number says
  if (!solid) shapes.unshift(pathOf(row.id, 'mark', upright(0.75, y), { token: 'ink', width: 1.5 }));
  if (mid !== undefined) {
    const at = placeOf(mid);
    shapes.push(pathOf(row.id, 'tail', upright(at.x, at.y), { token: 'text', width: 2 }));
  }
  const tail = open && last.x + tailLength > width ? { x: 0, y: last.y + step } : last;
  const onLine = Math.max(1, last.x);
  const lane: Lane = {
    plane: horizontal,
    at: value => tail.x + ((value - end) * onLine) / Math.max(end - start, worth),
    v: tail.y,
    thickness: side,
  };
  shapes.push(...(mid === undefined ? mark(row, lane).filter(({ role }) => role === 'tail') : []));
  const box = {
    x: 0,
    y,
    width: Math.min(width, last.i >= perLine ? perLine * step : last.x + (open ? tailLength : 0)),
    height: tail.y + side - y,
  };
  return { shapes, box: around([box]) };
}
