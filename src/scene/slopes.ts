import type { Box, Frame, PathShape, Scene, Shape, TextShape } from '../model/scene.ts';
import type { Axis, KeyEntry, Series } from '../model/telling.ts';
import { inksOf } from './bands.ts';
import { bounds } from './bounds.ts';
import { dot, isDot, sizeOf } from './dots.ts';
import { drawable, reach, type Drawn, type Lane } from './extent.ts';
import { textBoxes } from './grid.ts';
import { around, hit } from './hit.ts';
import { flagged } from './label.ts';
import { levelLines } from './level-lines.ts';
import { line, pathOf, vertical } from './path.ts';
import { flat } from './round.ts';
import { domain, linear } from './scale.ts';
import { shift } from './shift.ts';
import { spread } from './spread.ts';
import { block, fonts, place, within, type Block } from './text.ts';

/** Two moments, and the rows of each series at them: each row has one of two dates. */
export interface Slopes {
  told: readonly Drawn[];
  references: readonly Drawn[];
  series: readonly Series[];
  axis: Axis;
  /** What the key under the drawing says. */
  key: readonly KeyEntry[];
  peers?: readonly Drawn[];
}

const gap = 8;
/** Between what is written over each other, pixels. */
const apart = 1;
const laneWidth = 14;
/** More rows than these do not each repeat what the key says. */
const many = 8;
/** A name that had to move by more than this is led back to its dot. */
const near = 5;

/** The earlier moment, or the later. */
type Side = 0 | 1;
const sides = [0, 1] as const;

/** What is written at an end of a line. */
interface Words {
  row: Drawn;
  side: Side;
  text: Block;
}

interface End extends Words {
  /** The place of its dot, pixels; under all of them where it has none. */
  y: number;
}

/** The space between the two moments, pixels. */
interface Ground {
  /** Where each moment stands. */
  x: readonly [left: number, right: number];
  height: number;
  /** Value to pixels. */
  y: (value: number) => number;
}

/** Lines from one moment to another, with numbers and names at both ends. Null where the names have no room. */
export function slopes(all: Slopes, frame: Frame): Scene | null {
  const { told, references, series } = all;
  const periods = [...new Set(told.flatMap(({ row }) => row.period ?? []))].sort();
  const sideOf = ({ row }: Drawn): Side => (row.period === periods[0] ? 0 : 1);
  const words = wordsOf(all, sideOf, frame);
  const ground = words && groundOf(all, words, frame);
  if (!ground) return null;
  const { x, y, height } = ground;
  const lane = (side: Side): Lane => laneAt(ground, side);
  const below = height + 2 * frame.rem;
  const ends = words.map((one): End => ({ ...one, y: drawable(one.row) ? middleOf(one.row, lane(one.side)) : below }));
  const places = placesOf(ends, height, frame);
  if (!places) return null;

  const across = levelLines(references, y, x, [], frame);
  const labels = ends.map(end => labelOf(end, places.get(end.row.id)!, ground));
  const inkOf = inksOf({ series });
  const r = sizeOf(told);
  const texts = [...headsOf(all, periods, ground, frame), ...labels, ...across.texts];
  const shapes: Shape[] = [
    ...axesOf(ground, frame),
    ...ends.flatMap(end => leaderOf(end, places.get(end.row.id)!, ground)),
    ...linesOf(all, ground),
    ...told.filter(drawable).flatMap(row => dot(row, lane(sideOf(row)), inkOf(row.id), r)),
    ...across.lines,
    ...texts,
  ];
  const picture = around([...shapes.flatMap(shape => bounds(shape) ?? []), ...textBoxes(texts)]);
  const size = { width: frame.width, height: Math.ceil(picture.height) + 4 };
  const up = 2 - picture.y;
  const buttons = ends.map(({ row, side, y: at }, i): [string, Box] => [
    row.id,
    drawable(row) ? { x: x[side] - 8, y: at - 8, width: 16, height: 16 } : labels[i]!.box,
  ]);
  const boxes = new Map([...buttons, ...across.boxes]);
  const moved = shift({ ...size, shapes, hits: [] }, 0, up);
  const hits = [...told, ...references].map(({ id }) => hit(id, { ...boxes.get(id)!, y: boxes.get(id)!.y + up }, size));
  return { ...moved, hits };
}

/** The widest that words may be. */
const mostOf = ({ width }: Frame): number => 0.34 * width;

/** What is written at each end; null where it takes too many lines. */
function wordsOf({ told, series, key }: Slopes, sideOf: (row: Drawn) => Side, frame: Frame): Words[] | null {
  const names = new Map(series.flatMap(({ ids, label }) => ids.map(id => [id, label] as const)));
  // on a phone the names stand at the later end only, to which a line leads
  const isNarrow = frame.width < 30 * frame.rem;
  const joined = new Set(series.flatMap(({ runs = [] }) => runs.filter(({ length }) => length > 1).flat()));
  const wordsFor = (row: Drawn): string => {
    const name = names.get(row.id) ?? '';
    const value = flagged(row);
    const said = told.length > many && key.some(({ status }) => status === row.status) ? undefined : row.detail;
    const isBrief = isNarrow && sideOf(row) === 0 && joined.has(row.id) && drawable(row);
    return [[isBrief ? '' : name, value].filter(Boolean).join(' '), said].filter(Boolean).join(', ');
  };
  const font = (row: Drawn) => (row.highlighted ? fonts.strong : fonts.small);
  const set = told.map(row => ({
    row,
    side: sideOf(row),
    text: block(wordsFor(row), font(row), mostOf(frame), frame),
  }));
  return set.some(({ text }) => text.lines.length > 3) ? null : set;
}

/** The space that the words leave; null where that is too little. */
function groundOf(
  { told, references, axis, peers = told }: Slopes,
  words: readonly Words[],
  frame: Frame,
): Ground | null {
  const at = (side: Side): Words[] => words.filter(one => one.side === side);
  const [before, after] = sides.map(side => Math.max(0, ...at(side).map(({ text }) => text.width))) as [number, number];
  const [left, right] = [before + gap + laneWidth / 2, frame.width - after - gap - laneWidth / 2];
  if (right - left < Math.max(4 * frame.rem, 0.18 * frame.width)) return null;
  const tall = sides.map(side => at(side).reduce((sum, { text }) => sum + text.height + apart, 0));
  const height = Math.max(
    Math.min(0.7 * frame.width, frame.height ?? 26 * frame.rem),
    1.1 * Math.max(...tall),
    Math.min(10 * frame.rem, frame.height ?? Infinity),
  );
  return { x: [left, right], height, y: linear(domain(axis, [...peers, ...references], true), height, 0) };
}

const laneAt = ({ x, y }: Ground, side: Side): Lane => ({
  plane: vertical,
  at: y,
  v: x[side] - laneWidth / 2,
  thickness: laneWidth,
  onLine: true,
});

/** The middle of each label, clear of those above and below it; null where they have no room. */
function placesOf(ends: readonly End[], height: number, { rem }: Frame): Map<string, number> | null {
  const places = new Map<string, number>();
  for (const side of sides) {
    const mine = ends.filter(end => end.side === side);
    const wants = mine.map(end => ({ want: end.y, size: end.text.height }));
    // what has no number has no place among numbers
    const foot = mine.reduce((sum, { row, text }) => sum + (drawable(row) ? 0 : text.height + apart), height + rem);
    const at = spread(wants, [-rem, foot], apart);
    if (!at) return null;
    mine.forEach((end, i) => places.set(end.row.id, at[i]!));
  }
  return places;
}

/** The moments, over their sides. */
const headsOf = ({ told }: Slopes, periods: readonly string[], { x }: Ground, frame: Frame): TextShape[] =>
  periods.slice(0, 2).map((period, side) => {
    const row = told.find(one => one.row.period === period)!;
    const text = block(row.bandLabel ?? row.label, fonts.strong, mostOf(frame), frame);
    return place(text, {
      key: `head:${side}`,
      role: 'axis',
      x: within(x[side as Side], text.width / 2, [0, frame.width]),
      y: -2 * frame.rem - text.height,
      anchor: 'middle',
      token: 'text',
    });
  });

const labelOf = ({ row, side, text }: End, middle: number, { x }: Ground): TextShape =>
  place(text, {
    key: `${row.id}:value`,
    role: 'value',
    figure: row.id,
    x: side ? x[1] + laneWidth / 2 + gap : x[0] - laneWidth / 2 - gap,
    y: middle - text.height / 2,
    anchor: side ? 'start' : 'end',
    token: row.highlighted ? 'madder' : drawable(row) ? 'text' : 'text2',
  });

/** From a dot to its label, where that had to move. */
function leaderOf({ row, side, y: at }: End, to: number, { x }: Ground): PathShape[] {
  if (!drawable(row) || Math.abs(to - at) <= near) return [];
  const way = side ? 1 : -1;
  const points = [
    [x[side] + way * (laneWidth / 2 - 1), at],
    [x[side] + way * (laneWidth / 2 + gap - 2), to],
  ] as const;
  return [pathOf(row.id, 'leader', line(flat, points), { token: 'edge', width: 1 })];
}

/** A line for each series whose two ends may be joined. */
function linesOf({ told, series }: Slopes, ground: Ground): PathShape[] {
  const rows = new Map(told.map(row => [row.id, row]));
  return series.flatMap(({ ids, runs = [], ink }) => {
    const [a, b] = [ids[0], ids.at(-1)].map(id => rows.get(id ?? ''));
    const joined = a && b && a !== b && runs.some(run => run.includes(a.id) && run.includes(b.id));
    if (!joined || !drawable(a) || !drawable(b)) return [];
    const token = b.highlighted || a.highlighted ? 'madder' : ink;
    const points = [
      [ground.x[0], middleOf(a, laneAt(ground, 0))],
      [ground.x[1], middleOf(b, laneAt(ground, 1))],
    ] as const;
    return [pathOf(b.id, 'slope', line(flat, points), { token, width: 2.5 })];
  });
}

const axesOf = ({ x, height }: Ground, { rem }: Frame): PathShape[] =>
  x.map((at, i) => ({
    kind: 'path',
    key: `side:${i}`,
    role: 'grid',
    d: line(flat, [
      [at, -rem],
      [at, height + rem],
    ]),
    stroke: { token: 'grid', width: 1 },
  }));

function middleOf(row: Drawn, lane: Lane): number {
  const { quantity } = row.row;
  if (quantity?.mid !== undefined) return lane.at(quantity.mid);
  if (isDot(row)) return lane.at(quantity!.lo!);
  const [from, to] = reach(row, lane);
  return (from + to) / 2;
}
