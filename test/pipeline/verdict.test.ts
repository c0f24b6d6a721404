import { describe, expect, test } from 'vitest';
import type { Figure, Measure } from '../../src/model/dataset.ts';
import '../../src/core.ts';
import { judge } from '../../src/pipeline/verdict.ts';
import { parseValue } from '../../src/pipeline/parse-value.ts';

const quantity = (value: string) => {
  const read = parseValue(value);
  if (!('quantity' in read) || !read.quantity) throw new Error(value);
  return read.quantity;
};

const verdict = (
  words: string,
  value: string,
  {
    unit,
    scale,
    cell = false,
    alternatives = [] as string[],
  }: { unit?: string; scale?: Measure['scale']; cell?: boolean; alternatives?: string[] } = {},
) =>
  judge(quantity(words), { quantity: quantity(value), readings: alternatives.map(quantity) } as unknown as Figure, {
    measure: { label: 'Things', ...(scale && { scale }) },
    unit,
    cell,
  });

describe('judge()', () => {
  test.each([
    ['>4000', '>4000', 'same'],
    ['4000', '4000', 'same'],
    ['~300..900', '~300..900', 'same'],
    ['4000', '>4000', 'hedge'],
    ['~4000', '>4000', 'hedge'],
    ['<4000', '>4000', 'other'],
    ['>=4000', '>4000', 'strict'],
    ['>5000', '>4000', 'other'],
    ['>3000', '>4000', 'other'],
    ['5000', '>4000', 'other'],
    ['300', '~300', 'hedge'],
    ['~300', '300', 'fits'],
    ['>4000', '4213', 'fits'],
    ['>2000', '4213', 'other'],
    ['>4000', '4000', 'hedge'],
    ['~4200', '4213', 'fits'],
    ['4200', '4213', 'rounded'],
    ['4300', '4213', 'other'],
    ['4000', '3600', 'other'],
    ['~<5000', '4900', 'fits'],
    ['34', '34±3', 'same'],
    ['35', '34±3', 'other'],
    ['~300..900', '450', 'fits'],
    ['200', '200..900', 'hedge'],
    ['300', '200..900', 'other'],
    ['~250', '200..300', 'other'],
    ['<=900', '200..900', 'hedge'],
    ['>20 <30', '20..30', 'strict'],
  ] as const)('takes "%s" for "%s" as %s', (words, value, expected) => {
    expect(verdict(words, value)).toBe(expected);
  });

  test.each([
    ['1.5x [a]', '+50% [b]', 'same'],
    ['20%', '1/5', 'same'],
    ['1/5x [a]', '20%', 'same'],
    ['80%', '80% of [b]', 'same'],
    ['1/2x [a]', '-50% [b]', 'same'],
    ['20%', '-20% [b]', 'same'],
    ['+20% [a]', '-20% [b]', 'other'],
    ['300', '-300 [b]', 'same'],
    ['2%', '+2pp [b]', 'unit'],
    ['+2% [a]', '+2pp [b]', 'unit'],
    ['3x [a]', '2x [b]', 'other'],
    ['>2x [a]', '2x [b]', 'hedge'],
  ] as const)('takes "%s" for "%s", another way to say it, as %s', (words, value, expected) => {
    expect(verdict(words, value)).toBe(expected);
  });

  test('takes an alternative reading for the figure', () => {
    expect(verdict('2.5x [a]', '1.5x [2013]', { alternatives: ['2.5x [2013]'] })).toBe('same');
  });

  test('writes out the scale of the measure, but not in the cell of a table', () => {
    expect(verdict('3.5 million', '3.5', { scale: 'million' })).toBe('same');
    expect(verdict('3.5', '3.5', { scale: 'million' })).toBe('other');
    expect(verdict('3.5', '3.5', { scale: 'million', cell: true })).toBe('same');
    expect(verdict('20%', '20%', { scale: 'million' })).toBe('same');
  });

  test('keeps units apart where both are known', () => {
    expect(verdict('34%', '34', { unit: '%' })).toBe('same');
    expect(verdict('34', '34', { unit: '%' })).toBe('same');
    expect(verdict('34pp', '34', { unit: '%' })).toBe('unit');
    expect(verdict('35%', '34', { unit: 'pp' })).toBe('other');
  });
});
