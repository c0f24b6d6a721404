import type { Dots, PathShape } from '../model/scene.ts';
import { disc } from './round.ts';
import { shiftPath } from './shift.ts';

const round = (n: number): number => Math.round(n * 100) / 100 + 0;

/**
 * Very many dots, and what they lie on, as paths, one for each look: for pictures that take no canvas. A full dot is a point of a wide
 * round line.
 */
export function dotsPaths({ x, y, dx, dy, look, looks, r, under = [] }: Dots): PathShape[] {
  const lines = under.map(shape => ({ ...shape, d: shiftPath(shape.d, dx, dy) }));
  const dots = looks.map(({ fill, stroke }, own): PathShape => {
    const parts: string[] = [];
    for (let i = 0; i < x.length; i++) {
      if (look[i] !== own) continue;
      const [left, top] = [round(x[i]! + dx), round(y[i]! + dy)];
      // a line of no length is nothing on a canvas
      parts.push(stroke ? disc(left, top, r - stroke.width / 2) : `M${left} ${top}L${round(left + 0.01)} ${top}`);
    }
    return {
      kind: 'path',
      key: `dots:${own}`,
      role: 'dots',
      d: parts.join(''),
      stroke: stroke ?? { token: fill?.token ?? 'ink', width: 2 * r, round: true },
    };
  });
  return [...lines, ...dots];
}
