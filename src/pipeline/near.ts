import { bisector, quadtree } from 'd3';
import type { Hit } from '../model/scene.ts';

/** A mark, by its middle. */
interface Spot {
  id: string;
  x: number;
  y: number;
}

/** Finds the mark nearest to a place in the picture, pixels; undefined: none is near. */
export type Nearest = (x: number, y: number) => string | undefined;

/** Beyond so many pixels a dot is not what a pointer means. */
const reach = 60;

const spots = (hits: readonly Hit[]): Spot[] =>
  hits.map(({ id, x, y, width, height }) => ({ id, x: x + width / 2, y: y + height / 2 }));

/** In pictures whose marks stand anywhere: the nearest within reach. */
export function nearestDot(hits: readonly Hit[]): Nearest {
  const tree = quadtree(
    spots(hits),
    ({ x }) => x,
    ({ y }) => y,
  );
  return (x, y) => tree.find(x, y, reach)?.id;
}

/** In pictures over time: the nearest moment, and of its marks the nearest one. */
export function nearestMoment(hits: readonly Hit[]): Nearest {
  const sorted = spots(hits).sort((a, b) => a.x - b.x);
  const { center, left, right } = bisector(({ x }: Spot) => x);
  return (x, y) => {
    const at = sorted[center(sorted, x)]?.x;
    if (at === undefined) return undefined;
    const there = sorted.slice(left(sorted, at - 0.5), right(sorted, at + 0.5));
    return there.reduce((a, b) => (Math.abs(b.y - y) < Math.abs(a.y - y) ? b : a)).id;
  };
}

/** The first and the last mark between two places along the picture; null: there are none. */
export function span(hits: readonly Hit[], from: number, to: number): [first: string, last: string] | null {
  const inside = spots(hits)
    .filter(({ x }) => x >= Math.min(from, to) && x <= Math.max(from, to))
    .sort((a, b) => a.x - b.x);
  return inside.length ? [inside[0]!.id, inside.at(-1)!.id] : null;
}
