import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearFraction } from '../../src/model/near-fraction.ts';
import { nearWidth } from '../../src/model/near.ts';
import { fromNumber, toNumber } from '../../src/model/rational.ts';

describe('nearWidth()', () => {
  it.each([
    [300, 50],
    [100, 25],
    [12000, 600],
    [4000, 500],
    [3500, 250],
    [350, 25],
    [150, 25],
    [50, 12.5],
    [5, 1.25],
    [2333, 116.65],
    [1, 0.25],
    [2, 0.5],
    [0.3, 0.05],
    [0.35, 0.025],
    [1.5, 0.25],
    [0.1, 0.025],
    [-300, 50],
    [1e21, 2.5e20],
    [0, 0],
  ])('nearWidth(%d) is %d', (value, width) => {
    expect(nearWidth(value)).toBe(width);
  });

  it('nearWidth() stays between 5 % and 25 %, and scales with powers of ten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: -6, max: 6 }), (n, power) => {
        const width = nearWidth(n);
        expect(width).toBeGreaterThanOrEqual(n * 0.05 * (1 - 1e-12));
        expect(width).toBeLessThanOrEqual(n * 0.25);
        expect(nearWidth(Number(`${n}e${power}`))).toBe(Number(`${width}e${power}`));
      }),
    );
  });

  it('nearWidth() is nearFraction() to the last digit', () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true });
    const decimal = fc
      .tuple(fc.integer(), fc.integer({ min: -20, max: 20 }))
      .map(([n, power]) => Number(`${n}e${power}`));
    fc.assert(
      fc.property(fc.oneof(double, decimal), value => {
        expect(nearWidth(value)).toBe(toNumber(nearFraction(fromNumber(value))));
      }),
      { numRuns: 5000 },
    );
  });
});
