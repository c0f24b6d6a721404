import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { told } from '../fixtures/told.ts';

type Value = string | number | null;
const axisOf = (values: Value[], { form = 'column', measure = {} }: { form?: string; measure?: object } = {}) =>
  told(
    {
      measures: { plums: { label: 'Plums', min: null, ...measure } },
      figures: values.map((value, i) => ({ period: String(2000 + i), value })),
    },
    { form },
  ).axis;
const slack = ({ from, to }: { from: number; to: number }) => 1e-6 * (to - from);
const many = (...values: Value[]) => [...values, ...Array.from({ length: 8 }, () => 1)];

describe('axisOf()', () => {
  test('starts bars and columns at zero', () => {
    expect(axisOf(many(990, 1000))).toMatchObject({ from: 0, to: 1000 });
    expect(axisOf(many(-5, 8))).toMatchObject({ from: -5, to: 10 });
    expect(axisOf(many(-5).map(n => -Math.abs(Number(n))))).toMatchObject({ from: -6, to: 0 });
  });
  test('shows ticks only where there are more than seven numbers', () => {
    expect(axisOf([1, 2, 3, 4, 5, 6, 7, null])?.shown).toBe(false);
    expect(axisOf([1, 2, 3, 4, 5, 6, 7, 8])?.shown).toBe(true);
  });
  test('leaves room over an open end', () => {
    expect(axisOf(['>4000', 100])!.to).toBeGreaterThan(4400);
    expect(axisOf([4000, '>100'])!.to).toBe(4000);
  });
  test('leaves none below zero for a bar under a bound, which is closed there', () => {
    expect(axisOf(many('<50', 4000))).toMatchObject({ from: 0 });
    expect(axisOf(many('<-50', 4000))!.from).toBeLessThan(-50);
  });
  test('of a number line goes no lower than what is counted can be', () => {
    const counted = { measure: { min: 0 }, form: 'range' };
    expect(axisOf(['<50', '200..900'], counted)).toMatchObject({ from: 0, floor: 0 });
    expect(axisOf(['<50', '200..900'], { form: 'range' })!.from).toBeLessThan(0);
    expect(axisOf(['<50', '200..900'], { form: 'range' })).not.toHaveProperty('floor');
    expect(axisOf(['40..50', '200..900'], counted)).not.toHaveProperty('floor');
  });
  test('leaves none under an open end where no number can be', () => {
    const few = (min: number | null) => axisOf(['<50', 4000], { form: 'dumbbell', measure: { min } })!;
    expect(few(0)).toMatchObject({ from: 0, to: 4000 });
    expect(few(null).from).toBeLessThan(0);
    expect(axisOf(many('<50', 4000), { form: 'lollipop', measure: { min: 0 } })!.from).toBe(0);
    expect(axisOf([-8, '<-6', 4], { form: 'dumbbell', measure: { min: -10 } })).toMatchObject({ from: -10 });
  });
  test('says the unit at the top tick', () => {
    const axis = axisOf(many(4.12), { measure: { unit: '% of GDP' } })!;
    expect(axis.ticks.map(({ text }) => text)).toEqual(['0%', '2%', '4% of GDP']);
    expect(axis.unit).toBe('% of GDP');
    expect(axisOf(many(4), { measure: { unit: 'plums', scale: 'million' } })!.ticks.at(-1)!.text).toBe('4 million');
  });
  test('has whole ticks for what is counted', () => {
    expect(axisOf(many(1), { measure: { integer: true } })!.ticks.map(({ value }) => value)).toEqual([0, 1]);
  });
  test('is none without a number, for a ratio, one number or a table', () => {
    expect(axisOf([null, null])).toBeNull();
    expect(axisOf(['2x [1999]'])).toBeNull();
    expect(axisOf([4], { form: 'number' })).toBeNull();
    expect(axisOf([4, 5], { form: 'table' })).toBeNull();
  });
  test('holds all zeros, and gives up where no number can hold the span, or tell its ends apart', () => {
    expect(axisOf([0, 0])).toMatchObject({ from: 0, to: 1 });
    expect(axisOf([1e308, -1e308])).toBeNull();
    expect(axisOf(['-999999999.9971..-999999999.997'], { form: 'range' })).toBeNull();
  });
  test('of a number line begins where the numbers are, unless zero is near', () => {
    expect(axisOf(['300..900'], { form: 'range' })).toMatchObject({ from: 0, to: 1000, shown: true });
    expect(axisOf(['315.86..316.1'], { form: 'range' })!.from).toBeGreaterThan(300);
  });
  test('holds every mark, with at most five rising ticks inside', () => {
    const value = fc.oneof(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.integer({ min: -100, max: 100 }),
      fc.integer({ min: 1, max: 9999 }).map(n => `>${n}`),
    );
    const input = fc.record({
      values: fc.array(value, { minLength: 2, maxLength: 12 }),
      form: fc.constantFrom('column', 'range'),
    });
    fc.assert(
      fc.property(input, ({ values, form }) => {
        const axis = axisOf(values, { form });
        if (!axis) return;
        const numbers = values.map(one => Number(String(one).replace('>', '')));
        expect(axis.to).toBeGreaterThan(axis.from);
        for (const n of numbers) {
          expect(n).toBeGreaterThanOrEqual(axis.from - slack(axis));
          expect(n).toBeLessThanOrEqual(axis.to + slack(axis));
        }
        const ticks = axis.ticks.map(tick => tick.value);
        expect(ticks.length).toBeLessThanOrEqual(5);
        if (axis.shown) expect(ticks[0]).toBe(axis.from);
        for (const [i, tick] of ticks.entries()) if (i) expect(tick).toBeGreaterThan(ticks[i - 1]!);
      }),
      { numRuns: 300 },
    );
  });
});

test('axesOf() is for a scatter only, not for what is drawn in its place', () => {
  const figures = ['2014', '2024'].map((period, i) => ({ entity: 'a', period, value: i ? '>5' : 3 }));
  const { form, axes, words } = told({
    figures,
    charts: { it: { title: 'It', form: 'scatter', x: '2014', y: '2024' } },
  });
  expect([form, axes]).toEqual(['column', undefined]);
  expect(words.construction).not.toContain('horizontal');
});

test('axisInWords() goes to the edge of the last bin', () => {
  const figures = [10, 20, 100].map((value, i) => ({ entity: 'abc'[i]!, value }));
  expect(told({ figures, charts: { it: { title: 'It', form: 'histogram' } } }).words.construction).toContain(
    'The axis runs from 0 to 150 plums. 2 names from 0 to under 50 plums.',
  );
});

test('axesOf() pairs the rows of a scatter chart by what they are about', () => {
  const figures = ['a', 'b', 'c'].flatMap((entity, i) => [
    { entity, period: '2014', value: i + 1 },
    ...(entity === 'c' ? [] : [{ entity, period: '2024', value: 10 * (i + 1) }]),
  ]);
  const { axes, words } = told({ figures, charts: { it: { title: 'It', form: 'scatter', x: '2014', y: '2024' } } });
  expect(axes).toMatchObject({ xLabel: '2014', yLabel: '2024', x: { from: 0 }, y: { to: 20 } });
  expect(axes!.pairs).toEqual([
    { x: 'plums:a:2014:', y: 'plums:a:2024:', label: 'a' },
    { x: 'plums:b:2014:', y: 'plums:b:2024:', label: 'b' },
  ]);
  expect(words.construction).toBe(
    'Scatter chart with 5 figures for 3 names, a to c. All have a reported number. The horizontal axis, 2014, runs from 0 to 3 plums. The vertical axis, 2024, runs from 0 to 20 plums.',
  );
});
