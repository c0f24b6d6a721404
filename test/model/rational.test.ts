import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  div,
  fromDecimal,
  fromNumber,
  mul,
  rational,
  sub,
  toDecimal,
  toNumber,
} from '../../src/model/rational.ts';

const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
const small = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([n, d]) => rational(n, d));

describe('rational()', () => {
  it('rational() keeps lowest terms and a positive denominator', () => {
    expect(rational(6n, -4n)).toEqual({ n: -3n, d: 2n });
    expect(rational(0n, -4n)).toEqual({ n: 0n, d: 1n });
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });
});

describe('fromNumber() and toNumber()', () => {
  it('fromNumber() takes the decimal that is written, not the binary fraction', () => {
    expect(fromNumber(0.1)).toEqual({ n: 1n, d: 10n });
    expect(fromNumber(-2.5e-7)).toEqual({ n: -1n, d: 4000000n });
    expect(fromNumber(1e21)).toEqual({ n: 10n ** 21n, d: 1n });
    expect(fromNumber(-0)).toEqual({ n: 0n, d: 1n });
    expect(fromDecimal('007.50')).toEqual({ n: 15n, d: 2n });
  });

  it('toNumber() gives back every number', () => {
    fc.assert(
      fc.property(number, value => void expect(toNumber(fromNumber(value))).toBe(value + 0)),
      { numRuns: 1000 },
    );
    for (const value of [5e-324, 1.7976931348623157e308, 2 ** 53, 1e22, 0.1 + 0.2])
      expect(toNumber(fromNumber(value))).toBe(value);
  });

  it('toNumber() rounds to the nearest number', () => {
    expect(toNumber(rational(1n, 3n))).toBe(1 / 3);
    expect(toNumber(rational(-2n, 3n))).toBe(-2 / 3);
    expect(toNumber(rational(2n ** 53n * 2n + 1n, 2n))).toBe(2 ** 53);
    expect(toNumber(rational(10n ** 400n))).toBe(Infinity);
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1 }),
        (n, d) => void expect(toNumber(rational(BigInt(n), BigInt(d)))).toBe(n / d + 0),
      ),
    );
  });
});

describe('add(), sub(), mul(), div()', () => {
  it('mul() is exact: 1.1 times 3 is 3.3', () => {
    expect(toNumber(mul(fromNumber(1.1), fromNumber(3)))).toBe(3.3);
    expect(toNumber(add(fromNumber(0.1), fromNumber(0.2)))).toBe(0.3);
    expect(toNumber(sub(fromNumber(34.2), fromNumber(0.1)))).toBe(34.1);
    expect(toNumber(div(fromNumber(3500), fromNumber(1.4)))).toBe(2500);
    expect(() => div(rational(1n), rational(0n))).toThrow(RangeError);
  });

  it('div() undoes mul(), sub() undoes add()', () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(sub(add(a, b), b)).toEqual(a);
        if (b.n) expect(div(mul(a, b), b)).toEqual(a);
      }),
    );
  });

  it('compare() orders like the numbers', () => {
    fc.assert(
      fc.property(
        number,
        number,
        (a, b) => void expect(compare(fromNumber(a), fromNumber(b))).toBe(Math.sign(a - b) + 0),
      ),
    );
    expect(compare(rational(1n, 3n), rational(333333333333333333n, 10n ** 18n))).toBe(1);
  });
});

describe('toDecimal()', () => {
  it.each([
    [rational(7000n, 3n), 0, '2333', true],
    [rational(7000n, 3n), 2, '2333.33', true],
    [rational(2500n), 0, '2500', false],
    [rational(5n, 2n), 0, '3', true],
    [rational(-5n, 2n), 0, '-3', true],
    [rational(-1n, 4n), 0, '0', true],
    [rational(1n, 8n), 3, '0.125', false],
    [rational(1n, 2n), 3, '0.5', false],
    [rational(-33n, 10n), 2, '-3.3', false],
    [rational(0n), 2, '0', false],
    [rational(1999n, 1000n), 2, '2', true],
  ])('toDecimal(%o, %i) is %j, rounded: %j', (value, places, text, rounded) => {
    expect(toDecimal(value, places)).toEqual({ text, rounded });
  });
});
