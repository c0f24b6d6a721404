import type { Box, PathShape, Stroke, Token } from '../model/scene.ts';
import type { Series } from '../model/telling.ts';
import { look } from '../theme/look.ts';
import type { Drawn } from './extent.ts';
import { line, type Point } from './path.ts';
import { flat } from './round.ts';
import { wave } from './wave.ts';

/** A row on a line: where its number is, pixels, and how far the number may reach. */
export interface Vertex {
  told: Drawn;
  x: number;
  y: number;
  /** Upper and lower end of a stated uncertainty. */
  reach?: readonly [top: number, bottom: number];
}

/** A line without a cut, in time. */
export interface Run {
  key: string;
  ink: Token;
  vertices: readonly Vertex[];
}

/** The runs of all series. Rows that have no place are in none. */
export const runsOf = (series: readonly Series[], at: ReadonlyMap<string, Vertex>): Run[] =>
  series.flatMap(({ key, ink, runs = [] }) =>
    runs.map((ids, i) => ({ key: `${key}:${i}`, ink, vertices: ids.flatMap(id => at.get(id) ?? []) })),
  );

/**
 * The part of a line that is each row's own: from half-way to the row before to half-way to the one after, in the style of its
 * status; a forecast has the whole way to what was. So no part of a line looks more certain than the number that it leads to.
 */
export function pieces({ vertices, ink }: Run, role: 'line' | 'mark'): PathShape[] {
  if (vertices.length < 2) return [];
  return vertices.flatMap(({ told, x, y }, i) => {
    const before = vertices[i - 1];
    const after = vertices[i + 1];
    const points: Point[] = [
      ...(before ? [meeting(vertices[i]!, before)] : []),
      [x, y],
      ...(after ? [meeting(vertices[i]!, after)] : []),
    ];
    const { edge, wavy } = look(told, told.highlighted ? 'madder' : ink);
    const stroke: Stroke = { ...edge, width: told.derived ? 1.25 : 2 };
    const d = wavy ? wave(flat, points) : line(flat, points);
    return [{ kind: 'path', key: `${told.id}:${role}`, role, figure: told.id, d, stroke } satisfies PathShape];
  });
}

/** Where the part of one row ends and that of its neighbour begins. */
function meeting(own: Vertex, other: Vertex): Point {
  const [mine, theirs] = [own, other].map(({ told }) => told.status === 'forecast');
  if (mine !== theirs) return mine ? [other.x, other.y] : [own.x, own.y];
  return [(own.x + other.x) / 2, (own.y + other.y) / 2];
}

/** The band of a stated uncertainty along a run, wherever neighbours have one. */
export function ribbon({ key, ink, vertices }: Run): PathShape[] {
  const parts: Vertex[][] = [[]];
  for (const vertex of vertices) {
    if (vertex.reach) parts.at(-1)!.push(vertex);
    else parts.push([]);
  }
  return parts
    .filter(part => part.length > 1)
    .map((part, i): PathShape => {
      const top = part.map(({ x, reach }): Point => [x, reach![0]]);
      const bottom = part.map(({ x, reach }): Point => [x, reach![1]]);
      return {
        kind: 'path',
        key: `${key}:band:${i}`,
        role: 'band',
        d: line(flat, [...top, ...bottom.reverse()], true),
        fill: { token: ink, pattern: 'tint' },
      };
    });
}

/** Small boxes along a run, which words keep clear of. */
export const along = ({ vertices }: Run): Box[] =>
  vertices.slice(1).flatMap((to, i) => {
    const from = vertices[i]!;
    const count = Math.max(1, Math.ceil(Math.abs(to.x - from.x) / 10));
    return Array.from({ length: count }, (_, k): Box => {
      const [a, b] = [k / count, (k + 1) / count].map(t => from.y + t * (to.y - from.y)) as [number, number];
      const width = (to.x - from.x) / count;
      return { x: from.x + k * width, y: Math.min(a, b) - 1, width, height: Math.abs(b - a) + 2 };
    });
  });

/** What lies between a run and zero. */
export const ground = ({ key, ink, vertices }: Run, zero: number): PathShape[] =>
  vertices.length < 2
    ? []
    : [
        {
          kind: 'path',
          key: `${key}:area`,
          role: 'area',
          d: line(
            flat,
            [[vertices[0]!.x, zero], ...vertices.map(({ x, y }): Point => [x, y]), [vertices.at(-1)!.x, zero]],
            true,
          ),
          fill: { token: ink, pattern: 'tint' },
        },
      ];
