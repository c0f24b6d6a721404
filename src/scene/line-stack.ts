import type { PathShape } from '../model/scene.ts';
import type { Series } from '../model/telling.ts';
import { look } from '../theme/look.ts';
import type { Lane } from './extent.ts';
import type { Run, Vertex } from './line-pieces.ts';
import { line, pathOf } from './path.ts';
import { flat } from './round.ts';

/**
 * Rows on top of each other: at each date those of the first series at the foot, on them those of the second, and so on. Each has its
 * place between what is under it and its own end.
 */
export function onEachOther(
  vertices: ReadonlyMap<string, Vertex>,
  series: readonly Series[],
  y: (value: number) => number,
): Map<string, Vertex> {
  const sums = new Map<number, number>();
  const stacked = new Map<string, Vertex>();
  for (const id of series.flatMap(({ ids }) => ids)) {
    const vertex = vertices.get(id);
    if (!vertex) continue;
    const under = sums.get(vertex.x) ?? 0;
    const sum = under + (vertex.told.row.quantity?.lo ?? 0);
    sums.set(vertex.x, sum);
    stacked.set(id, { ...vertex, y: y(sum), base: y(under) });
  }
  return stacked;
}

/** The runs of a stack at the middle of their areas, where their names stand. */
export const middles = (runs: readonly Run[]): Run[] =>
  runs.map(run => ({ ...run, vertices: run.vertices.map(one => ({ ...one, y: (one.y + (one.base ?? one.y)) / 2 })) }));

/** A row of a stack that no area goes through: a narrow column from what is under it. */
export function lonely({ told, x, y, base = y }: Vertex, { thickness }: Lane, ink: Run['ink']): PathShape {
  const { edge, fill } = look(told, told.highlighted ? 'madder' : ink);
  const [from, to] = [x - thickness / 2, x + thickness / 2];
  return pathOf(
    told.id,
    'mark',
    line(
      flat,
      [
        [from, base],
        [from, y],
        [to, y],
        [to, base],
      ],
      true,
    ),
    { ...edge, width: 1.25 },
    fill,
  );
}
