import { describe, expect, test } from 'vitest';
import { plan } from '../../src/core.ts';
import { texts } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';
import { sound, told, type Said } from './_stats.ts';

/** Two numbers for each orchard. */
const two = (pairs: readonly (readonly [unknown, unknown])[], more: Said = {}): Said[] =>
  pairs.flatMap((pair, i) =>
    pair.map((value, j) => ({
      id: `${i}-${j}-${Object.values(more).join('')}`,
      entity: `orchard-${i}`,
      period: String(2014 + 10 * j),
      value,
      ...more,
    })),
  );
const drawn = (figures: Said[]) => {
  const telling = told(figures, 'arrow');
  sound(telling);
  const scene = plan(telling, frame(640));
  const wordsOf = (...roles: string[]): string[] =>
    texts(scene)
      .filter(({ role }) => roles.includes(role))
      .map(({ lines }) => lines.join(' '));
  return { scene, telling, wordsOf };
};

describe('arrow.plan()', () => {
  test('says once from when to when its arrows go', () => {
    const { wordsOf, telling } = drawn(
      two([
        [10, 40],
        [30, 20],
      ]),
    );
    expect(wordsOf('series')).toEqual(['2014', '2024']);
    expect(wordsOf('value').sort()).toEqual(['10', '20', '30', '40']);
    // there are no colours to choose from
    expect(telling.controls).toBeUndefined();
  });

  test('says the date of each number that is no end of such an arrow', () => {
    const { wordsOf } = drawn(
      two([
        [10, 40],
        [30, '>60'],
        [null, 20],
      ]),
    );
    expect(wordsOf('series')).toEqual(['2014', '2024']);
    expect(wordsOf('value')).toEqual(expect.arrayContaining(['10', '40', '30 (2014)', 'over 60 (2024)', '20 (2024)']));
  });

  test('gives each who speaks of a thing an arrow of their own', () => {
    const { scene, wordsOf } = drawn([
      ...two([[10, 40]], { speaker: 'a' }),
      ...two([[20, 30]], { speaker: 'b' }),
      ...two([[50, 60]]).map(one => ({ ...one, id: `z${String(one['id'])}`, entity: 'orchard-9' })),
    ]);
    expect(wordsOf('about').slice(0, 2)).toEqual(['Speaker a', 'Speaker b']);
    const shafts = scene.shapes.flatMap(shape => (shape.role === 'shaft' && shape.kind === 'path' ? [shape.d] : []));
    expect(shafts).toHaveLength(3);
    const heights = new Set(shafts.map(d => / ([\d.]+)L/.exec(d)![1]));
    expect(heights.size).toBe(3);
  });
});
