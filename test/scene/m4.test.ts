import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { m4 } from '../../src/scene/m4.ts';

const points = fc
  .array(fc.tuple(fc.double({ min: 0, max: 3, noNaN: true }), fc.integer({ min: -20, max: 20 })), { maxLength: 200 })
  .map(steps => {
    let at = 0;
    return { x: Float64Array.from(steps, ([step]) => (at += step)), y: Float64Array.from(steps, ([, y]) => y) };
  });

/** The pixels of a line through points, each in the pixel that it lies in (Bresenham). */
function raster(x: Float64Array, y: Float64Array): string[] {
  const pixels = new Set<string>();
  for (let i = 0; i < x.length; i++) {
    const [x1, y1] = [Math.floor(x[i]!), y[i]!];
    let [x0, y0] = i ? [Math.floor(x[i - 1]!), y[i - 1]!] : [x1, y1];
    const [dx, dy] = [x1 - x0, -Math.abs(y1 - y0)];
    for (let error = dx + dy; ;) {
      pixels.add(`${x0} ${y0}`);
      if (x0 === x1 && y0 === y1) break;
      const twice = 2 * error;
      if (twice >= dy) [error, x0] = [error + dy, x0 + 1];
      if (twice <= dx) [error, y0] = [error + dx, y0 + Math.sign(y1 - y0)];
    }
  }
  return [...pixels].sort();
}

describe('m4()', () => {
  test('keeps the first, the lowest, the highest and the last of each column, and no more', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 20 }), ({ x, y }, wide) => {
        const column = (n: number): number => Math.floor(n / wide);
        const kept = [...m4(x, y, column)];
        expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
        const all = [...x.keys()];
        for (const one of new Set([...x].map(column))) {
          const mine = all.filter(i => column(x[i]!) === one);
          const some = kept.filter(i => column(x[i]!) === one);
          const of = (list: number[]) => list.map(i => y[i]!);
          expect(some.length).toBeLessThanOrEqual(4);
          expect([some[0], some.at(-1)]).toEqual([mine[0], mine.at(-1)]);
          expect([Math.min(...of(some)), Math.max(...of(some))]).toEqual([
            Math.min(...of(mine)),
            Math.max(...of(mine)),
          ]);
        }
      }),
    );
  });

  test('draws the very pixels of all points', () => {
    fc.assert(
      fc.property(points, ({ x, y }) => {
        const kept = m4(x, y, Math.floor);
        const some = (from: Float64Array) => Float64Array.from(kept, i => from[i]!);
        expect(raster(some(x), some(y))).toEqual(raster(x, y));
      }),
    );
  });

  test('looks at each point once, however many there are', () => {
    for (const count of [0, 1, 1000, 100_000]) {
      let looks = 0;
      const x = Float64Array.from({ length: count }, (_, i) => i);
      m4(x, x, n => (looks++, Math.floor(n / 200)));
      expect(looks).toBe(count);
    }
  });

  test('finds the same where the ends of blocks are known, and looks at few points', () => {
    const blocksOf = (y: Float64Array, size: number) => {
      const ends = (isBetter: (a: number, b: number) => boolean) =>
        Uint32Array.from({ length: y.length / size }, (_, block) => {
          const mine = [...y.keys()].slice(block * size, (block + 1) * size);
          return mine.reduce((a, b) => (isBetter(y[b]!, y[a]!) ? b : a));
        });
      return { size, low: ends((a, b) => a < b), high: ends((a, b) => a > b) };
    };
    const any = [points, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }), fc.nat({ max: 50 })] as const;
    fc.assert(
      fc.property(...any, ({ x, y }, wide, size, offset) => {
        const column = (n: number): number => Math.floor(n / wide);
        const [from, to] = [x.subarray(offset), y.subarray(offset)];
        expect(m4(from, to, column, { ...blocksOf(y, size), offset })).toEqual(m4(from, to, column));
      }),
    );
    let looks = 0;
    const x = Float64Array.from({ length: 100_000 }, (_, i) => i);
    const low = Uint32Array.from({ length: 2000 }, (_, block) => 50 * block);
    m4(x, x, n => (looks++, Math.floor(n / 1000)), { size: 50, offset: 0, low, high: low.map(i => i + 49) });
    expect(looks).toBeLessThan(5000);
  });

  test('keeps all points of a line that has room for them', () => {
    const x = Float64Array.from([1, 5, 9, 13]);
    expect([...m4(x, x, Math.floor)]).toEqual([0, 1, 2, 3]);
  });
});
