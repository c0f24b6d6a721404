/** What rounding leaves of two distances that are the same, pixels. */
const dust = 1e-6;

type Span = readonly [from: number, to: number];

/**
 * How far each of some dots is moved off a line, so that none touches another: as little as can be, to either side by turns,
 * in the order of their places. Places and distances in pixels; `apart`: the least distance of two centres.
 */
export function dodge(places: readonly number[], apart: number): number[] {
  const order = places.map((_, i) => i).sort((a, b) => places[a]! - places[b]! || a - b);
  const offsets = places.map(() => 0);
  let first = 0;
  order.forEach((i, nth) => {
    while (places[i]! - places[order[first]!]! >= apart) first++;
    // each neighbour keeps a span of offsets for itself
    const taken = order.slice(first, nth).map((j): Span => {
      const reach = Math.sqrt(apart ** 2 - (places[i]! - places[j]!) ** 2);
      return [offsets[j]! - reach, offsets[j]! + reach];
    });
    const up = 0 - clear(taken.map(([from, to]): Span => [-to, -from]));
    const down = clear(taken);
    const isUp = Math.abs(up + down) < dust ? nth % 2 === 0 : -up < down;
    offsets[i] = isUp ? up : down;
  });
  return offsets;
}

/** The least offset, zero or more, that is in none of some spans. */
function clear(spans: readonly Span[]): number {
  let at = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) if (from < at + dust && at < to - dust) at = to;
  return at;
}
