import type { Columns } from '../model/columns.ts';
import type { DenseRows } from '../model/dense.ts';
import type { Dots } from '../model/scene.ts';
import { leastCertain } from '../model/status.ts';
import { look } from '../theme/look.ts';

/** Radius of a dot by how many there are, pixels: of many more, smaller ones still tell where they crowd. */
const radius = (count: number): number => (count > 20_000 ? 1.25 : count > 5000 ? 1.75 : 2.5);

/**
 * A dot for each pair of rows, in pixels, once for each place that pixels can tell apart: dots that look alike in one place are one. A dot
 * is as certain as the less certain of its two numbers.
 */
export function denseDots(
  { columns, pairs }: DenseRows,
  x: (value: number) => number,
  y: (value: number) => number,
  density = 2,
): Dots {
  const { x: xs, y: ys } = pairs ?? { x: new Uint32Array(), y: new Uint32Array() };
  const { value, kind } = columns;
  const { looks, of } = looksOf(columns);
  const made = { x: new Float64Array(xs.length), y: new Float64Array(xs.length), look: new Uint8Array(xs.length) };
  // small integers are found faster than larger ones: one set for each look
  const seen: Set<number>[] = [];
  let found = 0;
  for (let k = 0; k < xs.length; k++) {
    const [left, top] = [x(value[xs[k]!]!), y(value[ys[k]!]!)];
    const own = of(kind[xs[k]!]!, kind[ys[k]!]!);
    const place = Math.round(left * density) * 65_536 + Math.round(top * density);
    const there = (seen[own] ??= new Set());
    const { size } = there;
    if (there.add(place).size === size) continue;
    [made.x[found], made.y[found], made.look[found]] = [left, top, own];
    found++;
  }
  return {
    dx: 0,
    dy: 0,
    x: made.x.subarray(0, found),
    y: made.y.subarray(0, found),
    look: made.look.subarray(0, found),
    looks,
    r: radius(xs.length),
  };
}

/** The looks that dots have, and which of them two kinds of rows make together. */
function looksOf({ kinds }: Columns): { looks: Dots['looks']; of: (a: number, b: number) => number } {
  const looks: Dots['looks'] = [];
  const known = new Map<string, number>();
  const pairs = new Map<number, number>();
  const make = (a: number, b: number): number => {
    const [one, other] = [kinds[a]!, kinds[b]!];
    const status = leastCertain([one.status, other.status]);
    const disputed = one.disputedBy !== undefined || other.disputedBy !== undefined;
    const { fill, edge } = look({ status, disputed });
    const isFull = fill?.pattern === 'solid';
    const own = isFull ? { fill } : { stroke: { token: edge.token, width: 1 } };
    const name = JSON.stringify(own);
    const index = known.get(name) ?? looks.push(own) - 1;
    known.set(name, index);
    return index;
  };
  return {
    looks,
    of: (a, b) => {
      const key = a * kinds.length + b;
      const found = pairs.get(key) ?? make(a, b);
      pairs.set(key, found);
      return found;
    },
  };
}
