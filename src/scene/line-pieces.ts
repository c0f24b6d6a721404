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
  /** Of a range the middle, which is nowhere drawn. */
  y: number;
  /** Upper and lower end of a range, or of a stated uncertainty. */
  reach?: readonly [top: number, bottom: number];
  /** In a stack: where it begins. */
  base?: number;
}

/** A line or a band without a cut, in time. */
export interface Run {
  key: string;
  ink: Token;
  vertices: readonly Vertex[];
}

/** The lines, or the bands, of all series. Rows that have no place are in none. */
export const runsOf = (
  series: readonly Series[],
  at: ReadonlyMap<string, Vertex>,
  of: 'runs' | 'bands' = 'runs',
): Run[] =>
  series.flatMap(({ key, ink, [of]: runs = [] }) =>
    runs.map((ids, i) => ({ key: `${key}:${i}`, ink, vertices: ids.flatMap(id => at.get(id) ?? []) })),
  );

/**
 * The part of a line that is each row's own: from half-way to the row before to half-way to the one after, in the style of its
 * status; a forecast has the whole way to what was. So no part of a line looks more certain than the number that it leads to.
 */
export function pieces({ vertices, ink }: Run, role: 'line' | 'mark'): PathShape[] {
  if (vertices.length < 2) return [];
  return vertices.map((vertex, i): PathShape => {
    const { told } = vertex;
    const { edge, wavy } = look(told, told.highlighted ? 'madder' : ink);
    // lines in the background are thinner
    const width = ink === 'slot' && !told.highlighted ? 1.5 : 2.5;
    const stroke: Stroke = { ...edge, width: told.derived ? width / 2 : width };
    const points = share(vertices, i, ({ y }) => y);
    return {
      kind: 'path',
      key: `${told.id}:${role}`,
      role,
      figure: told.id,
      d: (wavy ? wave : line)(flat, points),
      stroke,
    };
  });
}

/** The way past a vertex that is its own, at some height of each. */
export function share(vertices: readonly Vertex[], i: number, height: (vertex: Vertex) => number): Point[] {
  const own = vertices[i]!;
  const [before, after] = [vertices[i - 1], vertices[i + 1]];
  return [
    ...(before ? [meeting(own, before, height)] : []),
    [own.x, height(own)],
    ...(after ? [meeting(own, after, height)] : []),
  ];
}

/** Where the part of one row ends and that of its neighbour begins. */
function meeting(own: Vertex, other: Vertex, height: (vertex: Vertex) => number): Point {
  const [mine, theirs] = [own, other].map(({ told }) => told.status === 'forecast');
  if (mine !== theirs) return mine ? [other.x, height(other)] : [own.x, height(own)];
  return [(own.x + other.x) / 2, (height(own) + height(other)) / 2];
}

/** Small boxes along a run at some height, which words keep clear of. */
export const along = ({ vertices }: Run, height: (vertex: Vertex) => number = ({ y }) => y): Box[] =>
  vertices.slice(1).flatMap((to, i) => {
    const from = vertices[i]!;
    const [start, end] = [height(from), height(to)];
    const count = Math.max(1, Math.ceil(Math.abs(to.x - from.x) / 10));
    return Array.from({ length: count }, (_, k): Box => {
      const [a, b] = [k / count, (k + 1) / count].map(t => start + t * (end - start)) as [number, number];
      const width = (to.x - from.x) / count;
      return { x: from.x + k * width, y: Math.min(a, b) - 1, width, height: Math.abs(b - a) + 2 };
    });
  });

/**
 * What lies between a run and zero, or what is under it in a stack: there a line of paper keeps areas apart. Under a ± it is filled
 * as far as the number goes for certain, and darker than the band above, which would else look like more of it.
 */
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
            [
              ...vertices.map(({ x, y, reach }): Point => [x, reach?.[1] ?? y]),
              ...vertices.toReversed().map(({ x, base = zero }): Point => [x, base]),
            ],
            true,
          ),
          fill: { token: ink, pattern: vertices.some(({ reach }) => reach) ? 'half' : 'tint' },
          ...(vertices[0]!.base !== undefined && { stroke: { token: 'paper', width: 2 } }),
        },
      ];
