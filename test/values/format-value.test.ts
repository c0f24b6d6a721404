import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/model/quantity.ts';
import { formatValue } from '../../src/values/format-value.ts';
import { parseNotation } from '../../src/values/parse-notation.ts';

const parse = (value: string | number): Quantity => {
  const result = parseNotation(value);
  if ('problem' in result) throw new Error(`${value}: ${result.problem.message}`);
  return result.quantity;
};

describe('formatValue()', () => {
  it.each([
    ['4,000', '4000'],
    ['> 4 000', '>4000'],
    ['4k', '4000'],
    ['≥4000', '>=4000'],
    ['<=35 >20', '>20 <=35'],
    ['>=20 <=35', '20..35'],
    ['200 .. 900', '200..900'],
    ['10..12 million', '10..12M'],
    ['500k..1 million', '0.5..1M'],
    ['200..1000000', '200..1000000'],
    ['5M..3bn', '5M..3bn'],
    ['1,100,000', '1.1M'],
    ['1234567', '1234567'],
    ['10%..15%', '10..15%'],
    ['34 % ± 3', '34%±3'],
    ['300±10%', '300±30'],
    ['3±0.5 million', '3±0.5M'],
    ['≈300', '~300'],
    ['~ < 4000', '~<4000'],
    ['~>4000', '~>4000'],
    ['~200..900', '~200..900'],
    ['1e-7', '1e-7'],
    ['1e21', '1e21'],
    ['1/5', '0.2'],
    ['2/3x[2013]', '2/3x [2013]'],
    ['1.5 × [ 2013 ]', '1.5x [2013]'],
    ['80% of [2012]', '0.8x [2012]'],
    ['+20 % [2013]', '+20% [2013]'],
    ['−300 [2012]', '-300 [2012]'],
    ['+2 pp [2030]', '+2pp [2030]'],
    ['+10..20% [2013]', '+10..+20% [2013]'],
    ['-0', '0'],
  ])('formatValue() writes %j as %j', (value, expected) => {
    expect(formatValue(parse(value))).toBe(expected);
  });

  const number: Quantity = { lo: 300, hi: 300, loOpen: false, hiOpen: false, approximate: false };

  it.each<[string, Quantity]>([
    ['no number', { ...number, lo: null, hi: null, loOpen: true, hiOpen: true }],
    ['a currency', { ...number, unit: 'EUR' }],
    ['a ratio without a base', { ...number, relation: { kind: 'ratio' } }],
    ['a change without a base', { ...number, unit: '%', relation: { kind: 'change' } }],
    ['"times more"', { ...number, relation: { kind: 'ratio', base: '2013' }, ambiguous: true }],
    ['a base that cannot stand in brackets', { ...number, relation: { kind: 'ratio', base: 'a]b' } }],
    ['a centre that is not in the middle', { ...number, lo: 200, hi: 900, mid: 300 }],
    ['about a bound', { ...number, hi: null, hiOpen: true, approximate: true }],
    ['nothing between its bounds', { ...number, lo: 900, hi: 300 }],
  ])('formatValue() is null for %s', (_, quantity) => {
    expect(formatValue(quantity)).toBeNull();
  });

  const double = fc.oneof(
    fc.integer({ min: -9999, max: 9999 }),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: 1, max: 99 }).map(n => n * 1e6),
    fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 })).map(([n, d]) => n / d),
  );
  const decimal = fc.tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.constantFrom(1, 10, 1000)).map(([n, d]) => n / d);
  const operators = ['', '>', '>=', '<', '<=', '~', '~<', '~>', '~<='];
  const value = fc.oneof(
    fc.tuple(fc.constantFrom(...operators), double).map(parts => parts.join('')),
    fc.tuple(double, double).map(([a, b]) => `${Math.min(a, b)}..${Math.max(a, b)}`),
    fc.tuple(decimal, decimal).map(([a, b]) => `${a}±${Math.abs(b)}`),
    fc
      .tuple(fc.constantFrom('>', '>='), double, fc.constantFrom('<', '<='), double)
      .map(([a, b, c, d]) => `${a}${b} ${c}${d}`),
  );
  const unit = fc.constantFrom('', '', '%', 'pp', 'k', ' million', ' bn');
  const relation = fc.constantFrom('', '', 'x [2013]', ' of [a:b]', ' [2012]');

  it('formatValue() reads back as the same quantity', () => {
    let count = 0;
    fc.assert(
      fc.property(value, unit, relation, (number, unit, relation) => {
        const text = `${number}${unit}${relation}`.replaceAll('e+', 'e');
        const read = parseNotation(text);
        if ('problem' in read) return;
        count++;
        const written = formatValue(read.quantity);
        expect([text, written]).not.toContain(null);
        expect([text, parse(written ?? '')]).toEqual([text, read.quantity]);
        expect(formatValue(parse(written ?? ''))).toBe(written);
      }),
      { numRuns: 1500 },
    );
    expect(count).toBeGreaterThan(200);
  }, 30_000);
});
