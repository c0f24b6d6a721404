import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Feature } from '../../src/model/atlas.ts';
import type { Position } from '../../src/model/scene.ts';
import { boxOf, holds, inside, largest } from '../../src/scene/ground.ts';
import { viewOf } from '../../src/scene/map-view.ts';

const feature = (outline: Position[], points: Position[] = []): Feature => ({
  polygons: outline.length ? [[outline]] : [],
  points,
});
const square = (lon: number, lat: number, size: number): Position[] => [
  [lon, lat],
  [lon, lat + size],
  [lon + size, lat + size],
  [lon + size, lat],
  [lon, lat],
];

describe('the view of some places', () => {
  const outlines = fc.array(
    fc.tuple(fc.integer({ min: -20, max: 40 }), fc.integer({ min: 30, max: 65 }), fc.integer({ min: 1, max: 9 })),
    { minLength: 1, maxLength: 6 },
  );

  test('is as large as its width or its height allows, with room around it, and holds all', () => {
    fc.assert(
      fc.property(outlines, fc.integer({ min: 280, max: 1200 }), (squares, width) => {
        const features = squares.map(([lon, lat, size]) => feature(square(lon, lat, size)));
        const { box, ground } = viewOf(features, width, 600, 8);
        const all = boxOf(features.flatMap(one => ground(one).flat()));
        expect(all.x).toBeGreaterThan(7);
        expect(all.y).toBeGreaterThan(7);
        expect(all.x + all.width).toBeLessThan(width - 7);
        expect(all.y + all.height).toBeLessThan(box.height - 7);
        expect(Math.max(all.width / (width - 16), all.height / (box.height - 16))).toBeGreaterThan(0.98);
      }),
    );
  });

  test('of a single place has it in its middle', () => {
    const { box, place } = viewOf([feature([], [[24, 59]])], 300, 200, 10);
    expect(place([24, 59])).toEqual([150, box.height / 2]);
  });

  test('of no place at all is an empty one', () => {
    const { box } = viewOf([], 300, 200, 10);
    expect(box).toEqual({ x: 0, y: 0, width: 300, height: 200 });
  });
});

describe('ground', () => {
  const ring: Position[] = [
    [0, 0],
    [10, 0],
    [10, 4],
    [4, 4],
    [4, 10],
    [0, 10],
  ];
  const hole: Position[] = [
    [1, 1],
    [3, 1],
    [3, 3],
    [1, 3],
  ];

  test('holds what lies inside of an odd number of its rings', () => {
    const held = (x: number, y: number) => holds([ring, hole], [x, y]);
    expect([held(8, 2), held(2, 8), held(8, 8), held(2, 2), held(-1, 2), held(11, 2)]).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('has a place well inside, the box around it, and its largest piece', () => {
    expect(holds([ring], inside(ring))).toBe(true);
    expect(boxOf(ring)).toEqual({ x: 0, y: 0, width: 10, height: 10 });
    expect(largest([hole, ring, hole])).toBe(ring);
  });
});
