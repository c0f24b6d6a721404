import type { Box, PathShape } from '../model/scene.ts';
import type { Axis } from '../model/telling.ts';
import { rule } from './grid.ts';
import type { Plane, Point } from './path.ts';

/** Gridlines at the ticks of an axis except zero, which has a line of its own. `key`: what their keys begin with. */
export const gridlines = (
  { ticks }: Axis,
  at: (value: number) => number,
  [v0, v1]: Point,
  plane: Plane,
  boxes: readonly Box[],
  key = 'grid',
): PathShape[] =>
  ticks
    .filter(({ value }) => value)
    .map(({ value }) => {
      const stroke = { token: 'grid', width: 1 } as const;
      return rule({ key: `${key}:${value}`, role: 'grid', u: at(value), v0, v1, stroke }, plane, boxes);
    });
