import type { Box, Frame, Shape, Stroke } from '../model/scene.ts';
import type { ToldRow } from '../model/telling.ts';
import { line, pathOf } from './path.ts';
import type { Plane, Point } from './path.ts';
import { block, fonts, place, settle, widest, within } from './text.ts';

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
export function bracket(figure: string, plane: Plane, u: number, foot: number, [from, to]: Point): Shape[] {
  const near = foot - Math.sign(foot - u) * 5;
  const path = (role: string, points: Point[]): Shape => pathOf(figure, role, line(plane, points), stroke);
  return [
    path('bracket', [
      [foot, from],
      [u, from],
      [u, to],
      [foot, to],
    ]),
    path('arrow', [
      [near, to - 4],
      [foot, to],
      [near, to + 4],
    ]),
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
    const { id: figure, quote = '' } = row;
    const room = span(relation) + slot;
    if (widest(quote, fonts.strong, frame) > room) return null;
    const text = block(quote, fonts.strong, room, frame);
    const feet: Point = [centres[of + base - later]!, centres[later]!];
    const half = text.width / 2;
    const x = within((feet[0] + feet[1]) / 2, half, [0, frame.width]);
    const left = Math.min(...feet, x - half);
    const width = Math.max(...feet, x + half) - left;
    const height = text.height + (of === base ? 0 : leg + 4);
    const under = taken.filter(box => feet.some(end => box.x <= end && end <= box.x + box.width));
    const y = Math.min(...under.map(box => box.y)) - height - 8;
    const box = settle({ x: left, y, width, height }, taken);
    taken.push(box);
    shapes.push(place(text, { role: 'quote', figure, x, y: box.y, anchor: 'middle', token: 'text', halo: true }));
    if (of !== base) shapes.push(...bracket(figure, plane, box.y + height - leg, box.y + height, feet));
  }
  return shapes;
}
