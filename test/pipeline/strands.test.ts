import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../src/model/period.ts';
import { momentsOf } from '../../src/pipeline/strands.ts';

describe('momentsOf()', () => {
  const count = (...periods: readonly (readonly [first: number, last: number])[]): number =>
    momentsOf(
      Float64Array.from(periods, ([first]) => first),
      Float64Array.from(periods, ([, last]) => last),
    );
  const [first, next, last] = [dayNumber(0, 1, 1), dayNumber(2024, 3, 1), dayNumber(9999, 12, 31)];

  test('counts each period once, whatever days lie between', () => {
    expect(count([next, next], [next, next], [first, first], [last, last], [next, next + 30], [next, next + 364])).toBe(
      5,
    );
    expect(count([last, last], [last - 1, last - 1], [last, last])).toBe(2);
  });

  test('counts those without a day, and those of other times', () => {
    expect(count([NaN, NaN], [NaN, NaN])).toBe(1);
    expect(count([first - 9, first - 9], [last + 9, last + 9], [next, next], [NaN, next])).toBe(4);
    expect(count()).toBe(0);
  });
});
