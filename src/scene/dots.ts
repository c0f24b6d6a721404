import type { PathShape, Token } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import { quantityOf, type Drawn, type Lane } from './extent.ts';
import { mark } from './marks.ts';
import { pathOf } from './path.ts';
import { disc } from './round.ts';

/** Radius of a dot, and the paper around it, pixels. */
export const radius = 4.5;
export const ring = 1.5;

/** True if a row stands at one number, about it or around it: it is drawn as a dot. */
export const isDot = (told: Drawn): boolean => {
  const quantity = quantityOf(told);
  return !!quantity && ['exact', 'approximate'].includes(told.end) && quantity.lo === quantity.hi;
};

/**
 * A row at its place on a number line: a dot for one number, with a band behind it where it is only about that; bounds and ranges
 * as they always are. The fill and the edge of a dot show its status, as those of a bar do.
 */
export function dot(told: Drawn, lane: Lane, ink: Token = 'ink', size = radius): PathShape[] {
  if (!isDot(told)) return inked(mark(told, { ...lane, onLine: true }), told, ink);
  const { edge, fill, wavy } = look(told, told.highlighted ? 'madder' : ink);
  const u = lane.at(told.row.quantity!.lo!);
  const [x, y] = lane
    .plane([u, lane.v + lane.thickness / 2])
    .split(' ')
    .map(Number) as [number, number];
  const near = told.end === 'approximate' ? nearOf(told, lane, ink) : [];
  const paper = { token: 'paper', pattern: 'solid' } as const;
  const isFlat = fill?.pattern === 'solid' || fill?.pattern === 'half';
  const stroke = { ...edge, width: told.derived ? 1.25 : 2 };
  return [
    ...near,
    pathOf(told.id, 'ring', disc(x, y, size + ring), undefined, paper),
    // the edge reaches out by half of its width
    pathOf(told.id, 'mark', disc(x, y, size - 1), stroke, isFlat && !wavy ? fill : paper),
  ];
}

/** What "about" covers, behind the dot. */
const nearOf = (told: Drawn, lane: Lane, ink: Token): PathShape[] =>
  inked(mark(told, { ...lane, onLine: true }), told, ink)
    .filter(({ role }) => role !== 'tail')
    .map(shape => ({ ...shape, key: `${told.id}:near:${shape.role}`, role: 'near' }));

/** Marks in the colour of a series; those that stand out, or are disputed, have their own. */
export const inked = (shapes: readonly PathShape[], told: Drawn, ink: Token): PathShape[] => {
  if (told.highlighted || told.disputed || ink === 'ink') return [...shapes];
  const turn = <T extends { token: Token }>(paint: T): T => (paint.token === 'ink' ? { ...paint, token: ink } : paint);
  return shapes.map(({ fill, stroke, ...shape }) => ({
    ...shape,
    ...(fill && { fill: turn(fill) }),
    ...(stroke && { stroke: turn(stroke) }),
  }));
};
