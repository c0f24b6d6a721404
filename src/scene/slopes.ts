import type { Box, Frame, PathShape, Scene, Shape, TextShape } from '../model/scene.ts';
import type { Axis, KeyEntry, Series } from '../model/telling.ts';
import { look } from '../theme/look.ts';
import { inksOf } from './bands.ts';
import { bounds } from './bounds.ts';
import { dot, isDot, sizeOf } from './dots.ts';
import { drawable, reach, type Drawn, type Lane } from './extent.ts';
import { textBoxes } from './grid.ts';
import { around, hit } from './hit.ts';
import { levelLines } from './level-lines.ts';
import { line, pathOf, vertical } from './path.ts';
import { flat } from './round.ts';
import { domain, linear } from './scale.ts';
import { shift } from './shift.ts';
import { spread } from './spread.ts';
import { block, fonts, place, within, type Block } from './text.ts';

/** Two moments, and the rows of each series at them. */
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

interface End {
  row: Drawn;
  side: 0 | 1;
  text: Block;
  y: number;
}

/** Lines from one moment to another, with numbers and names at both ends. Null where the names have no room. */
export function slopes({ told, references, series, axis, key, peers = told }: Slopes, frame: Frame): Scene | null {
  const names = new Map(series.flatMap(({ ids, label }) => ids.map(id => [id, label] as const)));
  const inkOf = inksOf({ series });
  const periods = [...new Set(told.map(({ row }) => row.period ?? ''))].sort();
  const sideOf = ({ row }: Drawn): 0 | 1 => ((row.period ?? '') === periods[0] ? 0 : 1);
  const most = 0.34 * frame.width;
  // on a phone the names stand at the later end only
  const isNarrow = frame.width < 30 * frame.rem;
  const words = (row: Drawn): string => {
    const name = names.get(row.id) ?? '';
    const { letter } = look(row);
    const value = letter && drawable(row) ? `${row.value}\u00a0${letter}` : row.value;
    const said = told.length > many && key.some(({ status }) => status === row.status) ? undefined : row.detail;
    const isBrief = isNarrow && sideOf(row) === 0 && drawable(row);
    return [[isBrief ? '' : name, value].filter(Boolean).join(' '), said].filter(Boolean).join(', ');
  };
  const font = (row: Drawn) => (row.highlighted ? fonts.strong : fonts.small);
  const set = told.map(row => ({ row, side: sideOf(row), text: block(words(row), font(row), most, frame) }));
  if (set.some(({ text }) => text.lines.length > 3)) return null;
  const wide = ([0, 1] as const).map(side =>
    Math.max(0, ...set.filter(one => one.side === side).map(({ text }) => text.width)),
  );
  const [left, right] = [wide[0]! + gap + laneWidth / 2, frame.width - wide[1]! - gap - laneWidth / 2];
  if (right - left < Math.max(4 * frame.rem, 0.18 * frame.width)) return null;

  const tall = ([0, 1] as const).map(side =>
    set.filter(one => one.side === side).reduce((sum, { text }) => sum + text.height + apart, 0),
  );
  const height = Math.max(
    Math.min(0.7 * frame.width, frame.height ?? 26 * frame.rem),
    1.1 * Math.max(...tall),
    Math.min(10 * frame.rem, frame.height ?? Infinity),
  );
  const y = linear(domain(axis, [...peers, ...references], true), height, 0);
  const lane = (side: 0 | 1): Lane => ({
    plane: vertical,
    at: y,
    v: (side ? right : left) - laneWidth / 2,
    thickness: laneWidth,
    onLine: true,
  });
  const ends = set.map((one): End => ({ ...one, y: drawable(one.row) ? middleOf(one.row, lane(one.side)) : height }));
  const places = new Map<string, number>();
  for (const side of [0, 1] as const) {
    const mine = ends.filter(end => end.side === side);
    const at = spread(
      mine.map(end => ({ want: end.y, size: end.text.height })),
      [-frame.rem, height + frame.rem],
      apart,
    );
    if (!at) return null;
    mine.forEach((end, i) => places.set(end.row.id, at[i]!));
  }

  const heads = periods.slice(0, 2).map((period, side): TextShape => {
    const row = told.find(one => one.row.period === period)!;
    const text = block(row.bandLabel ?? row.label, fonts.strong, most, frame);
    return place(text, {
      key: `head:${side}`,
      role: 'axis',
      x: within(side ? right : left, text.width / 2, [0, frame.width]),
      y: -2 * frame.rem - text.height,
      anchor: 'middle',
      token: 'text',
    });
  });
  const across = levelLines(references, y, [left, right], [], frame);
  const labels = ends.map(({ row, side, text }): TextShape =>
    place(text, {
      key: `${row.id}:value`,
      role: 'value',
      figure: row.id,
      x: side ? right + laneWidth / 2 + gap : left - laneWidth / 2 - gap,
      y: places.get(row.id)! - text.height / 2,
      anchor: side ? 'start' : 'end',
      token: row.highlighted ? 'madder' : drawable(row) ? 'text' : 'text2',
    }),
  );
  const leaders = ends.flatMap(({ row, side, y: at }): PathShape[] => {
    const to = places.get(row.id)!;
    if (!drawable(row) || Math.abs(to - at) <= near) return [];
    const x = side ? right : left;
    const way = side ? 1 : -1;
    const points = [
      [x + way * (laneWidth / 2 - 1), at],
      [x + way * (laneWidth / 2 + gap - 2), to],
    ] as const;
    return [pathOf(row.id, 'leader', line(flat, points), { token: 'edge', width: 1 })];
  });
  const r = sizeOf(told);
  const marks = told.filter(drawable).flatMap(row => dot(row, lane(sideOf(row)), inkOf(row.id), r));
  const rows = new Map(told.map(row => [row.id, row]));
  const lines = series.flatMap(({ ids, runs = [], ink }) => {
    const [a, b] = [ids[0], ids.at(-1)].map(id => rows.get(id ?? ''));
    const joined = a && b && a !== b && runs.some(run => run.includes(a.id) && run.includes(b.id));
    if (!joined || !drawable(a) || !drawable(b)) return [];
    const token = b.highlighted || a.highlighted ? 'madder' : ink;
    const points = [
      [left, middleOf(a, lane(0))],
      [right, middleOf(b, lane(1))],
    ] as const;
    return [pathOf(b.id, 'slope', line(flat, points), { token, width: b.highlighted ? 2.5 : 2 })];
  });
  const axes = [left, right].map((x, i): PathShape => ({
    kind: 'path',
    key: `side:${i}`,
    role: 'grid',
    d: line(flat, [
      [x, -frame.rem],
      [x, height + frame.rem],
    ]),
    stroke: { token: 'grid', width: 1 },
  }));
  const texts = [...heads, ...labels, ...across.texts];
  const shapes: Shape[] = [...axes, ...leaders, ...lines, ...marks, ...across.lines, ...texts];
  const picture = around([...shapes.flatMap(shape => bounds(shape) ?? []), ...textBoxes(texts)]);
  const size = { width: frame.width, height: Math.ceil(picture.height) + 4 };
  const up = 2 - picture.y;
  const boxes = new Map([
    ...ends.map(({ row, side, y: at }, i): [string, Box] => {
      const box = labels[i]!.box;
      if (!drawable(row)) return [row.id, box];
      const x = side ? right : left;
      return [row.id, { x: x - 8, y: at - 8, width: 16, height: 16 }];
    }),
    ...across.boxes,
  ]);
  const moved = shift({ ...size, shapes, hits: [] }, 0, up);
  const hits = [...told, ...references].map(({ id }) => hit(id, { ...boxes.get(id)!, y: boxes.get(id)!.y + up }, size));
  return { ...moved, hits };
}

function middleOf(row: Drawn, lane: Lane): number {
  const { quantity } = row.row;
  if (quantity?.mid !== undefined) return lane.at(quantity.mid);
  if (isDot(row)) return lane.at(quantity!.lo!);
  const [from, to] = reach(row, lane);
  return (from + to) / 2;
}
