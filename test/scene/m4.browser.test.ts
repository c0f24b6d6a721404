import { describe, expect, test } from 'vitest';
import { reduce } from '../../src/scene/dense-marks.ts';

/** Points of a walk that jumps now and then, in pixels. */
function walk(count: number): { x: Float64Array; y: Float64Array } {
  let seed = 42;
  const next = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  let at = 100;
  const y = Float64Array.from({ length: count }, () => {
    at = Math.min(195, Math.max(5, at + (next() - 0.5) * (next() > 0.99 ? 90 : 6)));
    return at;
  });
  return { x: Float64Array.from(y, (_, i) => (300 * i) / count), y };
}

/** The pixels of a line that is drawn through points. */
function pixels({ x, y }: { x: Float64Array; y: Float64Array }, density: number): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [300 * density, 200 * density];
  const context = canvas.getContext('2d')!;
  context.scale(density, density);
  context.beginPath();
  for (let i = 0; i < x.length; i++) context.lineTo(x[i]!, y[i]!);
  context.lineWidth = 2;
  context.lineJoin = context.lineCap = 'round';
  context.stroke();
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

describe('reduce()', () => {
  test.each([1, 2])('draws the pixels of all points, at %i device pixels a pixel', density => {
    const all = walk(30_000);
    const same = (n: number): number => n;
    const few = reduce(all.x, all.y, same, same, density);
    expect(few.x.length).toBeLessThan(4 * 300 * density + 4);
    // in the columns that the reduced points stand in
    const columns = Float64Array.from(all.x, n => (Math.floor(n * density) + 0.5) / density);
    const [wanted, found] = [pixels({ x: columns, y: all.y }, density), pixels(few, density)];
    const apart: number[] = [];
    for (let i = 3; i < wanted.length; i += 4) apart.push(Math.abs(wanted[i]! - found[i]!));
    const beyond = (n: number): number => apart.filter(one => one > n).length;
    // of 255: the same ink is there; edges that lines cross again and again are rounded a little otherwise
    expect(beyond(64)).toBe(0);
    expect(beyond(8)).toBeLessThan(0.005 * found.filter(n => n > 0).length);
    expect(found.some(n => n === 255)).toBe(true);
  });
});
