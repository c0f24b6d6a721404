import { describe, expect, it } from 'vitest';
import { breaksOf, classAt } from '../../src/pipeline/breaks-of.ts';

describe('breaksOf()', () => {
  it.each<[string, number[], number[]]>([
    ['round numbers at equal steps', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [2, 4, 6, 8]],
    ['none for one number', [7, 7, 7], []],
    ['none for none', [], []],
    ['one for two', [0, 10], [5]],
  ])('gives %s', (_, values, most) => {
    const breaks = breaksOf(values);
    expect(breaks.length).toBeLessThanOrEqual(Math.max(most.length, 0));
    expect(breaks.length > 0).toBe(most.length > 0);
    const steps = new Set(breaks.slice(1).map((one, i) => Number((one - breaks[i]!).toPrecision(9))));
    expect(steps.size).toBeLessThanOrEqual(1);
  });

  it('has zero between numbers on both sides of it', () => {
    expect(breaksOf([-7, -3, 2, 9, 11])).toContain(0);
  });

  it('leaves no class without its numbers when all are even', () => {
    const values = Array.from({ length: 50 }, (_, i) => i);
    const breaks = breaksOf(values);
    const counts = [...breaks, 0].map((_, i) => values.filter(value => classAt(value, breaks) === i).length);
    expect(Math.min(...counts)).toBeGreaterThan(0);
    expect(counts).toHaveLength(5);
  });
});

describe('classAt()', () => {
  it('begins each class with its own break', () => {
    expect([9.9, 10, 19, 20].map(value => classAt(value, [10, 20]))).toEqual([0, 1, 1, 2]);
  });
});
