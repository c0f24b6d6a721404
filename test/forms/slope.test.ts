import { describe, expect, test } from 'vitest';
import { plan } from '../../src/core.ts';
import { texts } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';
import { told, type Said } from './_stats.ts';

/** Two numbers for each orchard. */
const two = (pairs: readonly (readonly [unknown, unknown])[]): Said[] =>
  pairs.flatMap((pair, i) =>
    pair.map((value, j) => ({ id: `${i}-${j}`, entity: `orchard-${i}`, period: String(2014 + 10 * j), value })),
  );
const words = (figures: Said[], width: number) =>
  texts(plan(told(figures, 'slope'), frame(width))).filter(({ role }) => role === 'value');

describe('slope.plan()', () => {
  test('names what has no number under all numbers, where it has no place', () => {
    const labels = words(
      two([
        [null, 0],
        [0, null],
        [20, 30],
      ]),
      640,
    );
    for (const [missing, side] of [
      ['0-0', '0'],
      ['1-1', '1'],
    ]) {
      const others = labels.filter(({ figure }) => figure !== missing && figure!.endsWith(side!));
      const { box } = labels.find(({ figure }) => figure === missing)!;
      expect(box.y).toBeGreaterThan(Math.max(...others.map(other => other.box.y)));
    }
  });

  test('names on a phone both ends of what no line joins', () => {
    const labels = words(
      two([
        [10, 40],
        [30, '>60'],
      ]),
      280,
    );
    const said = (id: string) => labels.find(({ figure }) => figure === id)!.lines.join(' ');
    expect(['0-0', '0-1', '1-0', '1-1'].map(said)).toEqual(['10', 'orchard-0 40', 'orchard-1 30', 'orchard-1 over 60']);
  });
});
