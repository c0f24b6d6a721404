/** Something that wants to stand at a place along a line, and the room that it takes there. */
export interface Wish {
  /** Where its middle would be. */
  want: number;
  size: number;
}

/**
 * Middles of things that must not overlap, each as near to where it wants to be as the others let it, in the order of their wishes;
 * null if they do not fit between two ends.
 */
export function spread(wishes: readonly Wish[], [from, to]: readonly [number, number], gap = 2): number[] | null {
  if (wishes.reduce((sum, { size }) => sum + size + gap, -gap) > to - from + 0.01) return null;
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a]!.want - wishes[b]!.want);
  const tops = new Map<number, number>();
  let free = from;
  for (const i of order) {
    const { want, size } = wishes[i]!;
    const top = Math.max(free, want - size / 2);
    tops.set(i, top);
    free = top + size + gap;
  }
  let end = to;
  for (const i of order.toReversed()) {
    const top = Math.min(tops.get(i)!, end - wishes[i]!.size);
    tops.set(i, top);
    end = top - gap;
  }
  return wishes.map(({ size }, i) => tops.get(i)! + size / 2);
}
