import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contains,
  equal,
  everything,
  fromQuantity,
  intersect,
  inverse,
  isEmpty,
  minus,
  over,
  plus,
  point,
  times,
  toBounds,
} from '../../src/model/interval.ts';
import type { Interval } from '../../src/model/interval.ts';
import { add, compare, div, fromNumber, mul, rational, sub } from '../../src/model/rational.ts';
import type { Rational } from '../../src/model/rational.ts';

/** `(4000, ]`: an end that is missing is open. */
const make = (text: string): Interval => {
  const [, open = '', lo = '', hi = '', close = ''] = /^([[(])(.*),(.*)([\])])$/.exec(text.replaceAll(' ', '')) ?? [];
  const end = (part: string) => (part ? fromNumber(Number(part)) : null);
  return { lo: end(lo), hi: end(hi), loOpen: open === '(' || !lo, hiOpen: close === ')' || !hi };
};
const show = (interval: Interval): string => {
  const { lo, hi, loOpen, hiOpen } = toBounds(interval);
  return `${loOpen ? '(' : '['}${lo ?? ''}, ${hi ?? ''}${hiOpen ? ')' : ']'}`;
};
const holds = (interval: Interval, x: Rational): boolean => contains(interval, point(x));

describe('plus(), minus(), times(), over()', () => {
  it.each([
    [plus, '[1, 2]', '(3, 4]', '(4, 6]'],
    [plus, '[1, )', '[3, 4]', '[4, )'],
    [minus, '[10, 12]', '[1, 2)', '(8, 11]'],
    [minus, '[10, )', '[1, 2]', '[8, )'],
    [minus, '[10, 12]', '(4, )', '(, 8)'],
    [times, '[3, 4]', '[1.5, 2)', '[4.5, 8)'],
    [times, '[1.1, 1.1]', '[3, 3]', '[3.3, 3.3]'],
    [times, '(4000, )', '[2, 2]', '(8000, )'],
    [times, '[-4, -2]', '[1, 3]', '[-12, -2]'],
    [times, '[-4, 2]', '[1, 3)', '(-12, 6)'],
    [times, '[-4, 2]', '(1, )', '(, )'],
    [times, '[0, 5]', '(1, )', '[0, )'],
    [times, '(3, 5)', '[0, 1]', '[0, 5)'],
    [over, '[3500, 3500]', '[1.4, 1.4]', '[2500, 2500]'],
    [over, '[3500, 3500]', '(2, )', '(0, 1750)'],
    [over, '(3500, )', '[1.4, 1.4]', '(2500, )'],
    [over, '[6, 6]', '[2, 3)', '(2, 3]'],
    [over, '[6, 6]', '(, 3]', '[2, )'],
  ])('%o of %s and %s is %s', (operation, a, b, expected) => {
    // a ratio without a lower bound is one above zero
    const ratio = operation === over && b.startsWith('(,') ? { ...make(b), lo: rational(0n) } : make(b);
    expect(show(operation(make(a), ratio))).toBe(expected);
  });

  const value = fc
    .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 }))
    .map(([n, d]) => rational(BigInt(n), BigInt(d)));
  const interval = fc
    .tuple(value, value, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
    .map(([a, b, loOpen, hiOpen, noLo, noHi]) => {
      const [lo, hi] = compare(a, b) <= 0 ? [a, b] : [b, a];
      return { lo: noLo ? null : lo, hi: noHi ? null : hi, loOpen: loOpen || noLo, hiOpen: hiOpen || noHi };
    });

  it('every result of members is a member of the result', () => {
    fc.assert(
      fc.property(interval, interval, value, value, (a, b, x, y) => {
        fc.pre(holds(a, x) && holds(b, y));
        expect(holds(plus(a, b), add(x, y))).toBe(true);
        expect(holds(minus(a, b), sub(x, y))).toBe(true);
        const positive = intersect(b, make('(0, )'));
        fc.pre(positive !== null && y.n > 0n);
        if (!positive) return;
        expect(holds(times(a, positive), mul(x, y))).toBe(true);
        expect(holds(over(a, positive), div(x, y))).toBe(true);
      }),
    );
  });

  it('inverse() undoes itself', () => {
    fc.assert(
      fc.property(interval, b => {
        const positive = intersect(b, make('(0, )'));
        fc.pre(positive !== null);
        if (positive) expect(equal(inverse(inverse(positive)), positive)).toBe(true);
      }),
    );
  });

  it('intersect() holds exactly what both hold', () => {
    fc.assert(
      fc.property(interval, interval, value, (a, b, x) => {
        fc.pre(!isEmpty(a) && !isEmpty(b));
        const shared = intersect(a, b);
        expect(shared !== null && holds(shared, x)).toBe(holds(a, x) && holds(b, x));
        if (shared) expect(contains(a, shared) && contains(b, shared)).toBe(true);
      }),
    );
  });
});

describe('intersect(), contains(), isEmpty()', () => {
  it('intersect() knows open ends', () => {
    expect(intersect(make('[1, 2]'), make('(2, 3]'))).toBeNull();
    expect(show(intersect(make('[1, 2]'), make('[2, 3]')) ?? everything)).toBe('[2, 2]');
    expect(show(intersect(make('(4000, )'), make('[, 4000)')) ?? everything)).toBe('(, )');
    expect(show(intersect(everything, make('(1, 2]')) ?? everything)).toBe('(1, 2]');
  });

  it('contains() knows open ends', () => {
    expect(contains(make('(1, 2]'), make('[1, 2]'))).toBe(false);
    expect(contains(make('[1, 2]'), make('(1, 2)'))).toBe(true);
    expect(contains(make('[1, 2]'), make('[1, )'))).toBe(false);
    expect(contains(everything, make('[1, )'))).toBe(true);
  });

  it('isEmpty() is true where nothing lies between', () => {
    expect([make('(1, 1]'), make('[2, 1]'), make('[1, 1]'), make('(1, )')].map(isEmpty)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('fromQuantity()', () => {
  it('fromQuantity() stands for everything near "about n", and else for its bounds', () => {
    const quantity = { lo: 300, hi: 300, loOpen: false, hiOpen: false, approximate: true };
    expect(show(fromQuantity(quantity))).toBe('[250, 350]');
    expect(show(fromQuantity({ ...quantity, approximate: false }))).toBe('[300, 300]');
    expect(show(fromQuantity({ ...quantity, hi: 900 }))).toBe('[300, 900]');
    expect(show(fromQuantity({ ...quantity, hi: null, loOpen: true, hiOpen: true }))).toBe('(300, )');
  });
});
