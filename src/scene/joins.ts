import type { PathShape, Token } from '../model/scene.ts';
import { isDot } from './dots.ts';
import type { Drawn, Lane } from './extent.ts';
import { line, type Point } from './path.ts';

/** Where a row that stands at one number is, pixels; null for all others, which nothing is joined to. */
export const placeIn = (row: Drawn, { at }: Lane): number | null =>
  row.row.quantity?.mid !== undefined ? at(row.row.quantity.mid) : isDot(row) ? at(row.row.quantity!.lo!) : null;

/** A line between the marks of two rows, where both stand at one number: with a chevron that points from the earlier to the later. */
export function join(from: Drawn, to: Drawn, lane: Lane, role: string, token: Token = 'edge', width = 2): PathShape[] {
  const [a, b] = [placeIn(from, lane), placeIn(to, lane)];
  if (a === null || b === null || Math.abs(b - a) < 1) return [];
  const v = lane.v + lane.thickness / 2;
  const way = Math.sign(b - a);
  const stroke = { token, width } as const;
  const points: Point[] = [
    [a, v],
    [b, v],
  ];
  const middle = (a + b) / 2 + way * 3;
  const chevron: Point[] = [
    [middle - way * 6, v - 4],
    [middle, v],
    [middle - way * 6, v + 4],
  ];
  const base = { kind: 'path', role, figure: to.id, stroke } as const;
  return [
    { ...base, key: `${to.id}:${role}`, d: line(lane.plane, points) },
    ...(Math.abs(b - a) > 34 ? [{ ...base, key: `${to.id}:${role}:way`, d: line(lane.plane, chevron) }] : []),
  ];
}
