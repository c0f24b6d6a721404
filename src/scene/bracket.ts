import type { Box, Frame, Shape, Stroke } from '../model/scene.ts';
import type { ToldRow } from '../model/telling.ts';
import { line } from './path.ts';
import type { Plane, Point } from './path.ts';
import { block, fonts, place, settle, widest } from './text.ts';

const stroke: Stroke = { token: 'text', width: 1.5 };
const leg = 16;

/** A relation between two rows, as indices; `later` is the one that the arrow points to. */
export interface Relation {
  told: ToldRow;
  of: number;
  base: number;
  later: number;
}

/** The relations among some rows; one whose base is not drawn relates a row to itself. */
export function relations(told: readonly ToldRow[]): Relation[] {
  const index = new Map(told.map(({ id }, i) => [id, i]));
  return told.flatMap((row, of) => {
    if (!row.quote) return [];
    const base = index.get(row.row.base ?? '') ?? of;
    const [a, b] = [row.row.period, told[base]!.row.period];
    // an arrow leads to the later figure, or to the one that is compared
    return [{ told: row, of, base, later: a && b && a < b ? base : of }];
  });
}

/** A line from one leg to another, and its head at the later end. */
export function bracket(key: string, figure: string, plane: Plane, u: number, foot: number, v: Point): Shape[] {
  const [from, to] = v;
  const way = Math.sign(foot - u);
  const corners: Point[] = [
    [foot, from],
    [u, from],
    [u, to],
    [foot, to],
  ];
  const head: Point[] = [
    [foot - way * 5, to - 4],
    [foot, to],
    [foot - way * 5, to + 4],
  ];
  return [
    { kind: 'path', key: `${key}:bracket`, role: 'bracket', figure, d: line(plane, corners), stroke },
    { kind: 'path', key: `${key}:arrow`, role: 'arrow', figure, d: line(plane, head), stroke },
  ];
}

/**
 * Brackets over columns with the source's words above them, each as low as what stands there lets it, short ones first.
 * Null if the words of one are wider than what they span.
 */
export function brackets(
  told: readonly ToldRow[],
  centres: readonly number[],
  slot: number,
  taken: Box[],
  plane: Plane,
  frame: Frame,
): Shape[] | null {
  const span = ({ of, base }: Relation): number => Math.abs(centres[of]! - centres[base]!);
  const shapes: Shape[] = [];
  for (const relation of relations(told).toSorted((a, b) => span(a) - span(b))) {
    const { of, base, later, told: row } = relation;
    const room = span(relation) + slot;
    const words = row.quote ?? '';
    if (widest(words, fonts.strong, frame) > room) return null;
    const text = block(words, fonts.strong, room, frame);
    const [x0, x1] = [centres[later === of ? base : of]!, centres[later]!];
    const x = Math.min(Math.max((x0 + x1) / 2, text.width / 2), frame.width - text.width / 2);
    const left = Math.min(x0, x1, x - text.width / 2);
    const width = Math.max(x0, x1, x + text.width / 2) - left;
    const below = of === base ? 0 : leg + 4;
    const height = text.height + below;
    const ends = taken.filter(box => [x0, x1].some(end => box.x <= end && end <= box.x + box.width));
    const y = Math.min(...ends.map(box => box.y)) - height - 8;
    const box = settle({ x: left, y, width, height }, taken);
    taken.push(box);
    shapes.push(
      place(text, {
        key: `${row.id}:quote`,
        role: 'quote',
        figure: row.id,
        x,
        y: box.y,
        anchor: 'middle',
        token: 'text',
        halo: true,
      }),
    );
    if (of !== base) shapes.push(...bracket(row.id, row.id, plane, box.y + text.height + 4, box.y + height, [x0, x1]));
  }
  return shapes;
}
