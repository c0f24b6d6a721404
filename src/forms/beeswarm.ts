import { rollup } from 'd3';
import type { Box, DotLayer, Frame, PathShape, Shape } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { labelsBeside, type Spot } from '../scene/beside.ts';
import { dodge } from '../scene/dodge.ts';
import { disk, ring, sizeOf } from '../scene/dots.ts';
import type { Drawn } from '../scene/extent.ts';
import { numberAt, overAxis, type Ground, type Over } from '../scene/over-axis.ts';
import type { Form } from './_form.ts';

/** Of so few rows all are named where there is room; of more the outermost, and those that stand out. */
const allNamed = 12;
const outermost = 6;
/** So few dots may be larger. */
const few = 60;
/** The radius of the smallest dots, pixels. */
const smallest = 2.5;
/** A swarm is as small as this share of its width, or as these rem, with dots as large as that allows; and never higher. */
const share = 0.4;
const [least, most] = [9, 60];

/** One dot for each row along one number axis, none over another: who stands where, and where the crowd is. */
export const beeswarm: Form = {
  id: 'beeswarm',
  question: 'Where does each one stand among many, and who stands apart?',
  example: 'nato-spending.json#swarm',
  plan: (telling, frame) => overAxis(telling, frame, [], ground => swarm(telling, ground, frame)),
};

function swarm({ key }: Telling, ground: Ground, frame: Frame): Over | null {
  const { told, at, top, left, right } = ground;
  const places = told.map(row => at(numberAt(row)));
  // equal numbers are a tower, whatever is tried
  const equal = Math.max(
    ...rollup(
      places,
      some => some.length,
      place => place,
    ).values(),
  );
  if (equal * (2 * smallest + 1) > most * frame.rem) return null;
  const usual = sizeOf(told, told.length > few ? 5.5 : 7);
  const wanted = Math.max(least * frame.rem, share * frame.width);
  const tries = [usual, 5.5, 4.5, 3.5, smallest]
    .filter((size, i) => !i || size < usual)
    .map(size => ({ size, offsets: dodge(places, 2 * size + 1) }));
  const reachOf = (offsets: readonly number[]): number => Math.max(...offsets.map(Math.abs));
  const { size, offsets } = tries.find(one => 2 * (reachOf(one.offsets) + one.size) <= wanted) ?? tries.at(-1)!;
  const half = Math.max(reachOf(offsets) + size + ring, 1.5 * frame.rem);
  if (2 * half > most * frame.rem) return null;
  // words may stand above the dots and below
  const room = 2.75 * frame.rem;
  const middle = top + room + half;
  const layer: DotLayer = {
    mark: 'dot',
    frame: { x: left, y: middle - half, width: right - left, height: 2 * half },
    x: ground.values,
    y: [half, -half],
    data: [],
  };
  const inside: PathShape[] = [];
  const boxes = new Map<string, Box>();
  told.forEach((row, i) => {
    const [x, y] = [numberAt(row), offsets[i]!];
    const { inside: strokes, ...look } = disk(row, [places[i]!, middle + y], 'ink', size);
    layer.data.push({ key: `${row.id}:mark`, figures: [row.id], x, y, ...look });
    inside.push(...strokes);
    boxes.set(row.id, { x: places[i]! - size, y: middle + y - size, width: 2 * size, height: 2 * size });
  });
  const area = { x: 0, y: top, width: frame.width, height: 2 * (room + half) };
  const isKnown = told.length > allNamed && key.filter(({ status }) => status).length < 2;
  const spots = namedOf(told).map((row): Spot => ({ told: nameOf(row, isKnown), mark: boxes.get(row.id)! }));
  const texts = labelsBeside(spots, [...boxes.values()], area, frame).map(renamed);
  return { layers: [layer], shapes: inside, texts, boxes, foot: area.y + area.height, behind: true };
}

/** Which rows are named: first those that stand out, then from the outermost inwards. */
function namedOf(told: readonly Drawn[]): Drawn[] {
  const stressed = told.filter(({ highlighted }) => highlighted);
  const sorted = told.toSorted((a, b) => numberAt(a) - numberAt(b));
  const inwards = sorted.map((_, i) => (i % 2 ? sorted[(i - 1) / 2]! : sorted.at(-1 - i / 2)!));
  return [...new Set([...stressed, ...inwards.slice(0, told.length > allNamed ? outermost : allNamed)])];
}

/** A row whose label is its name, with its number under that; its status too, where the key does not say it of all. */
function nameOf(row: Drawn, isKnown: boolean): Drawn {
  const { detail, value, label, highlighted = false } = row;
  const plain = { status: 'reported', disputed: false, derived: false, highlighted } as const;
  return { ...row, ...plain, value: label, detail: isKnown || !detail ? value : `${value}, ${detail}` };
}

/** What each line of such a label is. */
const roles: Readonly<Record<string, string>> = { value: 'name', detail: 'value' };
const renamed = (shape: Shape): Shape => {
  const role = roles[shape.role];
  return role === undefined ? shape : { ...shape, role, key: `${shape.figure}:${role}` };
};
