import type { Fill, PathShape, Token } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import type { Drawn } from './extent.ts';
import { line, pathOf, type Point } from './path.ts';
import { flat } from './round.ts';

/** A slice: from one turn to another, clockwise from the top, in radians. */
export interface Sector {
  from: number;
  to: number;
  middle: number;
  radius: number;
  ink: Token;
}

/** Radians between the corners of an arc: scenes hold nothing but straight lines. */
const step = Math.PI / 90;

/** The mark of a row as a slice in the look of its status; of nothing a line. */
export function sector(row: Drawn, { from, to, radius }: Sector, [x, y]: Point): PathShape[] {
  const { edge, fill } = look(row, row.highlighted ? 'madder' : 'ink');
  const count = Math.max(1, Math.ceil((to - from) / step));
  const arc = (r: number): Point[] =>
    Array.from({ length: count + 1 }, (_, i) => {
      const turn = from + ((to - from) * i) / count;
      return [x + r * Math.sin(turn), y - r * Math.cos(turn)];
    });
  const isWhole = to - from > 2 * Math.PI - 1e-6;
  const d = (r: number): string => line(flat, isWhole ? arc(r).slice(0, -1) : [[x, y], ...arc(r)], true);
  const paper: Fill = { token: 'paper', pattern: 'solid' };
  if (to - from < 1e-9)
    return [pathOf(row.id, 'mark', line(flat, [[x, y], arc(radius)[0]!]), { ...edge, width: 1.25 })];
  const inner = d(radius - edge.width / 2);
  const isSolid = fill?.pattern === 'solid';
  return [
    pathOf(row.id, 'mark', d(radius), undefined, isSolid ? fill : paper),
    ...(fill && !isSolid ? [pathOf(row.id, 'body', inner, undefined, fill)] : []),
    ...(isSolid ? [] : [pathOf(row.id, 'edge', inner, edge)]),
  ];
}
