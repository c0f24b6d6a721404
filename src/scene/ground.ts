import type { Box, Position } from '../model/scene.ts';

/** The box around a ring. */
export function boxOf(ring: readonly Position[]): Box {
  let [left, top, right, foot] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > foot) foot = y;
  }
  return { x: left, y: top, width: right - left, height: foot - top };
}

function sizeOf(ring: readonly Position[]): number {
  let sum = 0;
  let before = ring.at(-1)!;
  for (const at of ring) {
    sum += before[0] * at[1] - at[0] * before[1];
    before = at;
  }
  return Math.abs(sum / 2);
}

/** The largest of some rings. */
export const largest = (rings: readonly Position[][]): Position[] | undefined =>
  rings.length
    ? rings.map(ring => ({ ring, size: sizeOf(ring) })).reduce((a, b) => (b.size > a.size ? b : a)).ring
    : undefined;

/** Whether a place lies inside of some rings (even-odd). */
export const holds = (rings: readonly Position[][], [x, y]: Position): boolean =>
  rings.reduce((inside, ring) => (crossings(ring, y).filter(at => at > x).length % 2 ? !inside : inside), false);

/** Where a ring crosses a level line. */
function crossings(ring: readonly Position[], y: number): number[] {
  const found: number[] = [];
  let [u, w] = ring.at(-1) ?? [0, 0];
  for (const [x, v] of ring) {
    if (v > y !== w > y) found.push(u + ((y - w) / (v - w)) * (x - u));
    [u, w] = [x, v];
  }
  return found;
}

/** The widest stretch of a ring's ground on a level line. */
function stretch(ring: readonly Position[], y: number): [from: number, to: number] | null {
  const at = crossings(ring, y).sort((a, b) => a - b);
  const spans = Array.from(
    { length: Math.floor(at.length / 2) },
    (_, i) => [at[2 * i]!, at[2 * i + 1]!] as [number, number],
  );
  return spans.length ? spans.reduce((a, b) => (b[1] - b[0] > a[1] - a[0] ? b : a)) : null;
}

/** A place well inside of a ring: the middle of its widest stretch, among those around its middle. */
export function inside(ring: readonly Position[]): Position {
  const { x, y, width, height } = boxOf(ring);
  const found = [0.5, 0.42, 0.58, 0.34, 0.66].flatMap(share => {
    const level = y + share * height + 0.001;
    const span = stretch(ring, level);
    return span ? [{ at: [(span[0] + span[1]) / 2, level] as Position, wide: span[1] - span[0] }] : [];
  });
  return found.length ? found.reduce((a, b) => (b.wide > 1.2 * a.wide ? b : a)).at : [x + width / 2, y + height / 2];
}

/** Where words of a size can stand wholly inside of a ring, if they can. */
export function room(ring: readonly Position[], width: number, height: number): Box | null {
  const box = boxOf(ring);
  if (box.width < width || box.height < height) return null;
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const middle = box.y + share * box.height;
    const spans = [-0.5, -0.25, 0, 0.25, 0.5].map(part => stretch(ring, middle + part * height));
    if (spans.some(span => !span)) continue;
    const [from, to] = [Math.max(...spans.map(span => span![0])), Math.min(...spans.map(span => span![1]))];
    if (to - from >= width) return { x: (from + to - width) / 2, y: middle - height / 2, width, height };
  }
  return null;
}
