import { describe, expect, it } from 'vitest';
import { hasAmbiguousPoint, needsBase } from '../../src/values/hints.ts';
import { parseNotation } from '../../src/values/parse-notation.ts';

describe('hasAmbiguousPoint()', () => {
  it.each(['1.000', '>12.345', '~1.500', '200..1.000', '1.000 million', '+1.000 [2013]'])(
    'hasAmbiguousPoint(%j)',
    value => {
      expect(hasAmbiguousPoint(value)).toBe(true);
    },
  );
  it.each(['1.0', '1.0000', '0.125', '1234.567', '1,234.567', '4000', '1.5x [1.000]', '1.000e3'])(
    'not hasAmbiguousPoint(%j)',
    value => {
      expect(hasAmbiguousPoint(value)).toBe(false);
    },
  );
  it('hasAmbiguousPoint() knows that a JSON number is a number', () => {
    expect([hasAmbiguousPoint(1.234), hasAmbiguousPoint(null)]).toEqual([false, false]);
  });
});

describe('needsBase()', () => {
  const needs = (value: string, inPercent: boolean) => {
    const read = parseNotation(value);
    return 'quantity' in read && needsBase(value, read.quantity, inPercent);
  };
  it.each(['20%', '+20%', '2pp', '+300', '>+5', '~+5', '10..15%'])(
    'needsBase(%j) unless its measure is in percent',
    value => {
      expect([needs(value, false), needs(value, true)]).toEqual([true, false]);
    },
  );
  it.each(['300', '-12', '>5', '1.5x [2013]', '+20% [2013]'])('not needsBase(%j)', value => {
    expect(needs(value, false)).toBe(false);
  });
  it('needsBase() asks for it where words leave it out, and never without a number', () => {
    const twice = {
      lo: 2,
      hi: 2,
      loOpen: false,
      hiOpen: false,
      approximate: false,
      relation: { kind: 'ratio' as const },
    };
    expect([needsBase('twice', twice, true), needsBase(null, null, false)]).toEqual([true, false]);
  });
});
