import type { Box, Frame, PathShape, Shape, Token } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import { inked } from './dots.ts';
import { drawable, type Drawn, type Lane } from './extent.ts';
import { around } from './hit.ts';
import { flagged } from './label.ts';
import { mark } from './marks.ts';
import { horizontal, line, pathOf, type Point } from './path.ts';
import { teeth } from './teeth.ts';
import { block, fonts, place, widest } from './text.ts';

/** A row on top of others: from where to where it reaches, values. */
export interface Segment {
  row: Drawn;
  from: number;
  to: number;
  ink: Token;
  /** What tells it from the others: without colours, in print or forced ones, nothing else does. */
  name: string;
}

/** What a row is put together by: an exact number, one that is about it, or the reported centre of a ±. */
export function sizeOf({ row: { quantity } }: Drawn): number {
  const { lo = null, hi = null, mid } = quantity ?? {};
  return mid ?? lo ?? hi ?? 0;
}

/** Rows on each other, in order: upwards what is above zero, downwards what is below. */
export function segmentsOf(
  rows: readonly Drawn[],
  ink: (id: string) => Token,
  names: ReadonlyMap<string, string>,
): Segment[] {
  const ends = { up: 0, down: 0 };
  return rows.filter(drawable).map(row => {
    const size = sizeOf(row);
    const side = size < 0 ? 'down' : 'up';
    const from = ends[side];
    ends[side] += size;
    return { row, from, to: ends[side], ink: ink(row.id), name: names.get(row.id) ?? '' };
  });
}

/** The pixels of a segment. */
export function boxOf({ from, to }: Segment, { plane, at, v, thickness }: Lane): Box {
  const corner = (u: number, w: number) =>
    plane([at(u), w])
      .split(' ')
      .map(Number) as [number, number];
  const ends = [corner(from, v), corner(to, v + thickness)];
  return around(ends.map(([x, y]) => ({ x, y, width: 0, height: 0 })));
}

/**
 * The marks of segments, each as long as its number, with paper between them; a notch for about, a thin line over a ±.
 * @param whole what they are parts of, if there can be no more
 */
export function segmentShapes(segments: readonly Segment[], lane: Lane, whole = Infinity): PathShape[] {
  const length = ({ from, to }: Segment): number => Math.abs(lane.at(to) - lane.at(from));
  const marks = segments.flatMap(({ row, from, ink }) => {
    const n = sizeOf(row);
    const quantity = { lo: n, hi: n, loOpen: false, hiOpen: false, approximate: false };
    const exact = { ...row, end: 'exact', row: { ...row.row, quantity } } as const;
    return inked(mark(exact, { ...lane, at: value => lane.at(value + from) }), row, ink);
  });
  const borders = segments.flatMap((one, i): PathShape[] => {
    const next = segments.slice(i + 1).find(({ from }) => from === one.to);
    const width = next ? Math.min(2, length(one) / 3, length(next) / 3) : 0;
    return width > 0.3 ? [{ ...across(one, lane, 'border'), stroke: { token: 'paper', width } }] : [];
  });
  return [...marks, ...borders, ...segments.flatMap(one => endOf(one, lane, whole))];
}

const across = ({ row, to }: Segment, { plane, at, v, thickness }: Lane, role: string): PathShape => {
  const points = [
    [at(to), v],
    [at(to), v + thickness],
  ] as const;
  return pathOf(row.id, role, line(plane, points));
};

/** What the end of a segment says: notches where it is only about that, a line with two ends for what is around it. */
function endOf({ row, from, to }: Segment, { plane, at, v, thickness }: Lane, whole: number): PathShape[] {
  const { mid, lo, hi } = row.row.quantity!;
  if (row.end === 'approximate') {
    const way = Math.sign(at(to) - at(from)) || 1;
    const depth = Math.min(6, Math.abs(at(to) - at(from)) / 2) * way;
    const far: Point[] = teeth([at(to) - depth, at(to)], v, v + thickness);
    const points: Point[] = [...far, [at(to), v + thickness], [at(to), v]];
    return depth ? [pathOf(row.id, 'notch', line(plane, points, true), undefined, paper)] : [];
  }
  if (mid === undefined || lo === null || hi === null) return [];
  const [less, more] = [mid - lo, hi - mid];
  // what would lead out of the whole stands at the other end of the part, at the other side; what is all but all is cut there
  const isOver = to + more > whole;
  const ends = isOver && from >= more ? [from - more, from + less] : [to - less, Math.min(to + more, whole)];
  // at one side, where it crosses no number
  const middle = v + thickness * (isOver ? 0.1 : 0.9);
  const [a, b] = ends.map(at) as [number, number];
  const d = [
    [[a, middle - 3] as Point, [a, middle + 3] as Point],
    [[b, middle - 3] as Point, [b, middle + 3] as Point],
    [[a, middle] as Point, [b, middle] as Point],
  ].map(points => line(plane, points));
  return [pathOf(row.id, 'tail', d.join(''), { token: 'text', width: 1.5 })];
}

const paper = { token: 'paper', pattern: 'solid' } as const;

/** The number of a segment inside of it, with its name, as far as there is room. */
export function inside(one: Segment, lane: Lane, frame: Frame): Shape[] {
  const { row, ink, name } = one;
  const box = boxOf(one, lane);
  const isLying = lane.plane === horizontal;
  const isAround = row.row.quantity?.mid !== undefined;
  const [width, height] = [box.width - (isLying ? 8 : isAround ? 0.3 * box.width : 6), box.height - 4];
  const value = flagged(row);
  const texts = [...(name ? [`${name} ${value}`] : []), ...(row.detail ? [`${row.value}, ${row.detail}`] : []), value];
  const { fill, wavy } = look(row);
  // letters on a pattern, a tint or grey need paper around them
  const isPlain = fill?.pattern === 'solid' && !wavy && (ink !== 'slot' || !!row.highlighted);
  for (const text of texts) {
    if (widest(text, fonts.strong, frame) > width) continue;
    const set = block(text, fonts.strong, width, frame);
    // the second of two lines would stand on the line over a ±
    if (set.height > height || (isLying && isAround && set.lines.length > 1)) continue;
    const spot = { x: box.x + box.width / 2, y: box.y + (box.height - set.height) / 2, anchor: 'middle' } as const;
    const look0 = isPlain ? ({ token: 'paper' } as const) : ({ token: 'text', halo: true } as const);
    return [place(set, { role: 'value', figure: row.id, ...spot, ...look0 })];
  }
  return [];
}
