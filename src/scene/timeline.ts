import type { Box, Frame, Scene, Shape } from '../model/scene.ts';
import type { TimeAxis } from '../model/telling.ts';
import { labelsBeside } from './beside.ts';
import { bounds } from './bounds.ts';
import { radius } from './dots.ts';
import { drawable, tailLength, type Drawn } from './extent.ts';
import { rule, textBoxes } from './grid.ts';
import { around, hit } from './hit.ts';
import { label, nameFont, placeLabel, type Label } from './label.ts';
import { listed, underlined } from './listed.ts';
import { horizontal } from './path.ts';
import { linear } from './scale.ts';
import { block } from './text.ts';
import { timeTicks } from './time-ticks.ts';
import { whenMarks, type Place } from './when-marks.ts';
import type { When } from './when.ts';

/** Rows along time. */
export interface Timeline {
  told: readonly Drawn[];
  time: TimeAxis;
  whenOf: (row: Drawn) => When | null;
}

/** More rows than these stand close together, and only those are named that have room. */
const many = 40;
/** So many of them are tried. */
const most = 60;
const gap = 10;
/** Of a mark under its words, high enough for a pattern. */
const barHeight = 16;

interface Item {
  row: Drawn;
  when: When;
  from: number;
  to: number;
}

/**
 * Rows at their time, which runs from left to right in every language, in as many lanes as keep marks and words apart, the earliest
 * first. Where a row is says nothing but when; how much it is, its words say. Rows without a date are listed under it.
 */
export function timeline({ told, time, whenOf }: Timeline, frame: Frame): Scene {
  const { width } = frame;
  const dated = told.flatMap(row => {
    const when = whenOf(row);
    return when ? [{ row, when }] : [];
  });
  const opens = (way: When['opens']): number =>
    dated.some(({ row, when }) => when.opens === way && drawable(row)) ? tailLength + 2 : radius + 2;
  const x = linear([time.from, Math.max(time.to, time.from + 1)], opens('start'), width - opens('end'));
  const items = dated.map(({ row, when }): Item => {
    const [from, to] = [x(when.from), x(when.to)];
    // what is too short to be seen is a dot
    const isShort = when.kind !== 'day' && !when.opens && to - from < 2 * radius;
    return { row, when: isShort ? { ...when, kind: 'day' } : when, from, to };
  });
  const { texts, places, foot } = items.length > many ? closely(items, frame) : withWords(items, frame);
  const boxes = new Map<string, Box>();
  const all: Box[] = [];
  const marks = items.flatMap(({ row, when }) => {
    const shapes = whenMarks(row, when, places.get(row.id)!);
    const own = shapes.flatMap(shape => bounds(shape) ?? []);
    boxes.set(row.id, around(own));
    all.push(...own);
    return shapes;
  });
  const ticks = timeTicks(time, x, foot + 6, frame);
  const bottom = Math.max(foot, ...textBoxes(ticks).map(box => box.y + box.height)) + gap;
  const left = listed(
    told.filter(({ id }) => !places.has(id)),
    bottom,
    frame,
  );
  const words = [...texts, ...(items.length > many ? beside(items, boxes, all, foot, frame) : [])];
  const taken = textBoxes([...words, ...ticks]);
  const stroke = { token: 'grid', width: 1 } as const;
  const grid = ticks.map(tick =>
    rule({ key: `grid:${tick.key}`, role: 'grid', u: tick.x, v0: 0, v1: foot, stroke }, horizontal, taken),
  );
  const base = {
    key: 'axis',
    role: 'axis',
    kind: 'path',
    d: `M0 ${foot}L${width} ${foot}`,
    stroke: { token: 'text', width: 1.5 },
  } as const;
  const shapes: Shape[] = [...grid, base, ...marks, ...underlined(left, told), ...words, ...ticks, ...left];
  const size = {
    width,
    height: Math.ceil(Math.max(bottom - gap, ...textBoxes(left).map(box => box.y + box.height))) + 4,
  };
  for (const { figure = '', box } of left) boxes.set(figure, box);
  return { ...size, shapes, hits: told.map(({ id }) => hit(id, boxes.get(id)!, size)) };
}

interface Arranged {
  texts: Shape[];
  places: Map<string, Place>;
  /** Where the lanes end, pixels. */
  foot: number;
}

/** Each row under its words; both begin together, but where the words would leave the picture. */
function withWords(items: readonly Item[], frame: Frame): Arranged {
  const all = items.map(item => {
    const words = named(item.row, Math.min(17 * frame.rem, frame.width), frame);
    const start = Math.max(0, Math.min(item.from, frame.width - words.width));
    const tail = (way: When['opens']): number => (item.when.opens === way ? tailLength : radius);
    return {
      item,
      words,
      start,
      span: [Math.min(start, item.from - tail('start')), Math.max(start + words.width, item.to + tail('end'))] as const,
    };
  });
  const lanes = packed(all, 1.5 * gap);
  const texts: Shape[] = [];
  const places = new Map<string, Place>();
  let y = 2;
  for (const lane of lanes) {
    const height = Math.max(...lane.map(({ words }) => words.height));
    for (const { item, words, start } of lane) {
      texts.push(...placeLabel(words, start, y + height - words.height, 'start'));
      places.set(item.row.id, { from: item.from, to: item.to, y: y + height + 4, height: barHeight });
    }
    y += height + 4 + barHeight + 1.5 * gap;
  }
  return { texts, places, foot: y };
}

/** What a row is called, over its number and status. */
function named(row: Drawn, width: number, frame: Frame): Label {
  const words = label(row, width, frame, true);
  const name = block(row.label, nameFont(row), width, frame);
  return {
    ...words,
    parts: [{ role: 'name', token: 'text', block: name }, ...words.parts],
    width: Math.max(words.width, name.width),
    height: words.height + name.height,
  };
}

/** Marks alone, as close as they can be told apart. */
function closely(items: readonly Item[], frame: Frame): Arranged {
  const pitch = items.length > 3 * many ? 9 : 13;
  const tail = ({ when }: Item, way: When['opens']): number => (when.opens === way ? tailLength : radius);
  const lanes = packed(
    items.map(item => ({ item, span: [item.from - tail(item, 'start'), item.to + tail(item, 'end')] as const })),
    2,
  );
  const top = 3 * frame.rem;
  const places = new Map(
    lanes.flatMap((lane, i) =>
      lane.map(({ item: { row, from, to } }) => [row.id, { from, to, y: top + i * pitch, height: pitch - 3 }] as const),
    ),
  );
  return { texts: [], places, foot: top + lanes.length * pitch + gap };
}

/** Words where there is room beside marks: of what stands out, of the first and the last, then of some others. */
function beside(
  items: readonly Item[],
  boxes: ReadonlyMap<string, Box>,
  marks: readonly Box[],
  foot: number,
  frame: Frame,
): Shape[] {
  const every = Math.ceil(items.length / most);
  const some = items.filter((_, i) => i % every === 0);
  const order = [...items.filter(({ row }) => row.highlighted), items[0]!, items.at(-1)!, ...some];
  const spots = [...new Set(order)].map(({ row }) => {
    const { detail: _, ...rest } = row;
    // said in small letters, as what has no number is
    const told: Drawn = { ...rest, end: 'none', value: row.heading ?? `${row.label}: ${row.value}` };
    return { told, mark: boxes.get(row.id)!, first: 'above' } as const;
  });
  return labelsBeside(spots, marks, { x: 0, y: 0, width: frame.width, height: foot }, frame);
}

/** Things in the lanes in which they do not touch, each in the first that has room for it. */
function packed<T extends { span: readonly [number, number] }>(all: readonly T[], apart: number): T[][] {
  const lanes: T[][] = [];
  for (const one of all) {
    const free = lanes.find(lane =>
      lane.every(({ span: [from, to] }) => to + apart <= one.span[0] || one.span[1] + apart <= from),
    );
    if (free) free.push(one);
    else lanes.push([one]);
  }
  return lanes;
}
