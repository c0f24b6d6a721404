import type { Box, Frame, PathShape, Scene, Shape, TextShape } from '../model/scene.ts';
import type { Axis, KeyEntry, Series } from '../model/telling.ts';
import { bounds } from './bounds.ts';
import { isDot } from './dots.ts';
import { drawable, reach, type Drawn, type Lane } from './extent.ts';
import { textBoxes, zeroLine } from './grid.ts';
import { gridlines } from './gridlines.ts';
import { around, hit } from './hit.ts';
import { label, placeLabel } from './label.ts';
import { legend, type Swatch } from './legend.ts';
import { mirror } from './mirror.ts';
import { overFloor } from './over-floor.ts';
import { horizontal } from './path.ts';
import { referenceLines, referencesOf } from './reference.ts';
import { domain, linear } from './scale.ts';
import { named, namesOf, type Line } from './strip-names.ts';
import { heightOf, many, sidesOf, widthOf, type Sides } from './strip-sides.ts';
import { block, fonts, place } from './text.ts';
import { tickLabels } from './tick-labels.ts';

/** One line of a drawing: what it is called, and the rows whose marks share it. */
export interface Strip extends Line {
  /** Stands over it, where a new group begins. */
  heading?: string;
}

/** Lines one under the other, with marks on one number axis. */
export interface Strips {
  /** All rows of the strips, in the order in which they are told. */
  told: readonly Drawn[];
  strips: readonly Strip[];
  /** Rows that are drawn as lines across all. */
  references: readonly Drawn[];
  axis: Axis | null;
  /** True: marks stand on a number line at their bounds, which runs from left to right in every language. */
  onLine: boolean;
  /** What the key says: a status that it explains need not be said beside each of many marks. */
  key: readonly KeyEntry[];
  /** Named over all, with their colours. */
  series?: readonly Series[];
  /** Their signs there, where they are no dots. */
  swatch?: Swatch;
  /** Rows of other panels on the same scale. */
  peers?: readonly Drawn[];
  /** True: all numbers stand behind the marks, one under the other; else the first before them. */
  behind?: boolean;
  /** How far the marks of exact numbers reach beyond these, pixels. */
  tip?: number;
  /** The marks of a strip, in its lane. */
  draw: (strip: Strip, lane: Lane) => PathShape[];
  /** Over the strips of a group, once they are placed: between their outermost pixels. */
  over?: (group: readonly Strip[], at: (value: number) => number, y: number) => PathShape[];
}

const gap = 8;
/** The axis is never shorter than this share of the width. */
const least = 0.3;

/**
 * Strips with the number of their first mark before it and that of their last behind it. Null where that leaves the axis too
 * little room: lying bars will do.
 */
export function strips(all: Strips, frame: Frame): Scene | null {
  const scene = (!all.peers && planned(all, frame, true)) || planned(all, frame, false);
  return scene && frame.dir === 'rtl' && !all.onLine ? mirror(scene) : scene;
}

/** `beside`: names stand at the start of their strips, where they are not too wide for it; else above them. */
function planned(all: Strips, frame: Frame, beside: boolean): Scene | null {
  const { axis, references, onLine } = all;
  const { told, peers = told } = all;
  const names = namesOf(all.strips, beside, frame);
  if (beside && !names.beside) return null;
  const x0 = names.width;
  const sides = all.strips.map(strip => sidesOf(strip, all, frame));
  const values = domain(axis, [...peers, ...references], onLine);
  const ends = all.peers ? alike(all.peers, all, frame) : fitting(all, sides, values, x0, frame);
  if (!ends || (told.some(drawable) && ends[1] - ends[0] < least * frame.width)) return null;
  const at = linear(values, ...ends);

  const top = legend(all.series ?? [], frame, all.swatch);
  const heads = referencesOf(references, at, frame).map(one => ({ ...one, text: lowered(one.text, top.bottom) }));
  const headFoot = Math.max(top.bottom, ...heads.map(({ text: { box } }) => box.y + box.height));
  const begin = headFoot + (heads.length ? gap : 0);
  const column: Column = { y: begin, texts: heads.map(({ text }) => text), marks: [], extra: [], boxes: new Map() };
  all.strips.forEach((strip, i) => {
    headingOf(column, all, i, at, frame);
    setStrip(column, strip, { all, at, names, name: names.blocks[i], side: sides[i]!, zero: at(values[0]), frame });
  });

  const { y, texts, marks, extra, boxes } = column;
  if (axis?.shown) texts.push(...tickLabels(axis, at, y + 4, frame));
  const words = [...textBoxes(texts), ...textBoxes(top.shapes)];
  const shapes: Shape[] = [
    ...(axis?.shown ? gridlines(axis, at, [begin, y], horizontal, words) : []),
    ...(values[0] <= 0 && values[1] >= 0 && told.some(drawable)
      ? [zeroLine(at(0), [begin, y], horizontal, words)]
      : []),
    ...extra,
    ...marks,
    ...heads.flatMap(one => referenceLines(one, y, words)),
    ...top.shapes,
    ...texts,
  ];
  const foot = Math.max(
    y,
    ...words.map(box => box.y + box.height),
    ...marks.flatMap(shape => bounds(shape) ?? []).map(box => box.y + box.height),
  );
  const size = { width: frame.width, height: Math.ceil(foot) + 2 };
  for (const { told: row, text } of heads) boxes.set(row.id, text.box);
  const hits = [...told, ...references].map(({ id }) => hit(id, boxes.get(id)!, size));
  return { ...size, shapes, hits, inRows: true };
}

const lowered = (text: TextShape, by: number): TextShape => ({
  ...text,
  y: text.y + by,
  box: { ...text.box, y: text.box.y + by },
});

/** What stands one under the other, and how far down it reaches. */
interface Column {
  y: number;
  texts: Shape[];
  marks: PathShape[];
  extra: PathShape[];
  /** Of each row. */
  boxes: Map<string, Box>;
}

/** The heading of a group that begins with a strip, and what is drawn over the group. */
function headingOf(column: Column, all: Strips, i: number, at: Lane['at'], frame: Frame): void {
  const strip = all.strips[i]!;
  const { heading } = strip;
  if (heading !== undefined) {
    const head = block(heading, fonts.strong, frame.width, frame);
    if (i) column.y += gap;
    const { y } = column;
    column.texts.push(place(head, { key: `heading:${i}`, role: 'heading', x: 0, y, anchor: 'start', token: 'text' }));
    column.y += head.height + 2;
  } else if (i) return;
  const group = heading === undefined ? all.strips : [strip, ...groupAfter(all.strips, i)];
  const over = all.over?.(group, at, column.y) ?? [];
  column.extra.push(...over);
  if (over.length) column.y += gap;
}

/** What a strip is set from. */
interface Setting {
  all: Strips;
  at: Lane['at'];
  names: ReturnType<typeof namesOf>;
  name: ReturnType<typeof namesOf>['blocks'][number] | undefined;
  side: Sides;
  /** Where the numbers of a strip without marks would begin. */
  zero: number;
  frame: Frame;
}

/** A strip: its name, its marks with their numbers, and under them what has no mark. */
function setStrip(column: Column, strip: Strip, { all, at, names, name, side, zero, frame }: Setting): void {
  const { texts, boxes } = column;
  const isMany = all.told.length > many;
  const thickness = (isMany ? 1.1 : 1.5) * frame.rem;
  if (name && !names.beside) {
    texts.push(...named(name, strip.rows[0]!.id, column.y));
    column.y += name.height + 2;
  }
  const tall = Math.max(
    thickness,
    names.beside ? (name?.height ?? 0) : 0,
    side.before?.height ?? 0,
    heightOf(side.after),
  );
  const middle = column.y + tall / 2;
  if (name && names.beside) texts.push(...named(name, strip.rows[0]!.id, middle - name.height / 2));
  const lane: Lane = {
    plane: horizontal,
    at,
    v: middle - thickness / 2,
    thickness,
    onLine: all.onLine,
    extent: overFloor(at, all.axis?.floor),
  };
  column.marks.push(...all.draw(strip, lane));
  for (const row of strip.rows.filter(drawable)) {
    const tip = isDot(row) ? (all.tip ?? 0) : 0;
    const [from, to] = [reach(row, lane)[0] - tip, reach(row, lane)[1] + tip];
    const [a, b] = to - from < 12 ? [(from + to) / 2 - 6, (from + to) / 2 + 6] : [from, to];
    boxes.set(row.id, { x: a, y: lane.v, width: b - a, height: thickness });
  }
  const own = strip.rows.flatMap(({ id }) => boxes.get(id) ?? []);
  const [from, to] = own.length ? [around(own).x, around(own).x + around(own).width] : [zero, zero];
  if (side.before) texts.push(...placeLabel(side.before, from - gap, middle - side.before.height / 2, 'end'));
  let down = middle - heightOf(side.after) / 2;
  for (const one of side.after) {
    const words = placeLabel(one, to + gap, down, 'start');
    texts.push(...words);
    if (!boxes.has(one.told.id)) boxes.set(one.told.id, around(textBoxes(words)));
    down += one.height;
  }
  column.y += tall + 2;
  const silent = strip.rows.filter(row => !drawable(row));
  side.under.forEach((set, k) => {
    const row = silent[k]!;
    const spot = { figure: row.id, x: names.width, y: column.y, anchor: 'start', token: 'text2' } as const;
    const text = place(set, { role: 'value', ...spot });
    texts.push(text);
    boxes.set(row.id, text.box);
    column.y += Math.max(set.height, isMany ? 0 : 24) + 2;
  });
  column.y += isMany ? 2 : 6;
}

/** Half of a dot, which stands over its place. */
const half = 8;

/** The ends of the longest axis, pixels, that leaves room for what stands before and behind the marks of each strip. */
function fitting(
  { strips: all, onLine }: Strips,
  sides: readonly Sides[],
  values: readonly [number, number],
  x0: number,
  { width }: Frame,
): [number, number] {
  let [from, to] = [x0 + 1, width - 1];
  const still: Lane = { plane: horizontal, at: () => 0, v: 0, thickness: 0, onLine };
  const full = { ...still, at: linear(values, 0, 1e6) };
  const needs = all.flatMap(({ rows }, i) => {
    const drawn = rows.filter(drawable);
    if (!drawn.length) return [];
    const { before, after } = sides[i]!;
    const [pixels, places] = [still, full].map(lane => drawn.map(row => reach(row, lane)));
    // an open end is some pixels long, wherever it begins
    const tails = [Math.min(...pixels!.map(([a]) => a)), Math.max(...pixels!.map(([, b]) => b))] as const;
    const share = [
      Math.min(...places!.map(([a], k) => a - pixels![k]![0])) / 1e6,
      Math.max(...places!.map(([, b], k) => b - pixels![k]![1])) / 1e6,
    ] as const;
    return [
      {
        share,
        before: half - tails[0] + (before ? before.width + gap : 0),
        after: half + tails[1] + (after.length ? widthOf(after) + gap : 0),
      },
    ];
  });
  // each end depends a little on the other: both only move inwards
  for (let turn = 0; turn < 6; turn++) {
    for (const { share, before } of needs)
      if (share[0] < 0.999) from = Math.max(from, (x0 + before - share[0] * to) / (1 - share[0]));
    for (const { share, after } of needs)
      if (share[1] > 0.001) to = Math.min(to, (width - after - (1 - share[1]) * from) / share[1]);
  }
  for (const { share, before, after } of needs) {
    const [a, b] = [from + share[0] * (to - from) - before, from + share[1] * (to - from) + after];
    if (a < x0 - 0.5 || b > width + 0.5) return [from, from];
  }
  return [from, to];
}

/** The same ends in all panels on one scale, whose names stand above. */
function alike(peers: readonly Drawn[], all: Strips, frame: Frame): [number, number] {
  const still: Lane = { plane: horizontal, at: () => 0, v: 0, thickness: 0, onLine: all.onLine };
  const widths = peers.filter(drawable).map(row => label(row, 0.3 * frame.width, frame).width + gap + half);
  const wide = Math.max(0, ...widths);
  const tails = peers.map(row => reach(row, still));
  return [
    (all.behind ? 1 : wide) + Math.max(0, ...tails.map(([a]) => -a)),
    frame.width - wide - Math.max(0, ...tails.map(([, b]) => b)),
  ];
}

/** The strips of a group after its first. */
function groupAfter(all: readonly Strip[], i: number): Strip[] {
  const rest = all.slice(i + 1);
  const end = rest.findIndex(({ heading }) => heading !== undefined);
  return end < 0 ? rest : rest.slice(0, end);
}
