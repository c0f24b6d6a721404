import { describe, expect, test } from 'vitest';
import { nearestDot, nearestMoment, span } from '../../src/pipeline/near.ts';

const dot = (id: string, x: number, y: number) => ({ id, x: x - 12, y: y - 12, width: 24, height: 24 });

describe('nearestMoment()', () => {
  const hits = [dot('a1', 100, 50), dot('b1', 100, 150), dot('a2', 200, 60), dot('b2', 200, 160)];
  const nearest = nearestMoment(hits);

  test('finds the nearest moment first, and of its marks the nearest', () => {
    expect(nearest(140, 140)).toBe('b1');
    expect(nearest(160, 140)).toBe('b2');
    expect(nearest(160, 20)).toBe('a2');
  });

  test('finds one from any distance, and none where there is none', () => {
    expect(nearest(-500, 900)).toBe('b1');
    expect(nearest(5000, 0)).toBe('a2');
    expect(nearestMoment([])(0, 0)).toBeUndefined();
  });
});

describe('nearestDot()', () => {
  test('finds the same as a look at all of them, within reach', () => {
    let seed = 3;
    const random = (n: number): number => (seed = (seed * 16807) % 2147483647) % n;
    const hits = Array.from({ length: 300 }, (_, i) => dot(String(i), random(600), random(400)));
    const nearest = nearestDot(hits);
    const far = ({ x, y }: { x: number; y: number }, u: number, v: number) => Math.hypot(x + 12 - u, y + 12 - v);
    for (let round = 0; round < 200; round++) {
      const [u, v] = [random(600), random(400)];
      const best = Math.min(...hits.map(hit => far(hit, u, v)));
      const found = hits.find(({ id }) => id === nearest(u, v));
      expect(found && far(found, u, v)).toBe(best);
    }
    expect(nearest(2000, 2000)).toBeUndefined();
  });
});

test('span() gives the first and the last mark between two places, in either order', () => {
  const hits = [dot('c', 300, 0), dot('a', 100, 0), dot('b', 200, 0)];
  expect(span(hits, 90, 250)).toEqual(['a', 'b']);
  expect(span(hits, 320, 150)).toEqual(['b', 'c']);
  expect(span(hits, 110, 190)).toBeNull();
});
