import { describe, expect, test } from 'vitest';
import { indices, momentsOf, windowOf, zoomed, type TimeWindow, type Zoom } from '../../src/pipeline/zoom.ts';
import { telling } from '../fixtures/telling.ts';

const years = Array.from({ length: 100 }, (_, i) => String(1900 + i));
/** The window after some steps. */
const after = (...ways: Zoom[]): TimeWindow | undefined =>
  ways.reduce<TimeWindow | undefined>((window, way) => zoomed(years, window, way), undefined);
const size = (window: TimeWindow | undefined): number => {
  const [from, to] = indices(years, window);
  return to - from + 1;
};

describe('zoomed()', () => {
  test('halves and doubles around the middle', () => {
    expect(after('closer')).toEqual(['1925', '1974']);
    expect(after('closer', 'closer')).toEqual(['1937', '1961']);
    expect(after('closer', 'closer', 'wider')).toEqual(['1925', '1974'].map(y => String(Number(y) - 1)));
    expect(after('closer', 'wider')).toBeUndefined();
  });

  test('goes earlier and later by half of what is shown, and no further than there are figures', () => {
    expect(after('closer', 'later')).toEqual(['1950', '1999']);
    expect(after('closer', 'later', 'later')).toEqual(['1950', '1999']);
    expect(after('closer', 'earlier')).toEqual(['1900', '1949']);
    expect(after('closer', 'closer', 'earlier', 'earlier', 'earlier', 'earlier')).toEqual(['1900', '1924']);
  });

  test('shows at least six moments, and always as many when it only moves', () => {
    expect(size(after(...Array<Zoom>(12).fill('closer')))).toBe(6);
    const near = after('closer', 'closer', 'closer');
    for (const way of ['earlier', 'later'] as const) expect(size(zoomed(years, near, way))).toBe(size(near));
  });

  test('comes back to the whole from anywhere', () => {
    expect(after('closer', 'closer', 'later', 'later', 'wider', 'wider', 'wider')).toBeUndefined();
    expect(zoomed(years, undefined, 'earlier')).toBeUndefined();
  });
});

describe('indices()', () => {
  test('finds the moments in a window, whatever its precision', () => {
    expect(indices(years, ['1910', '1920'])).toEqual([10, 20]);
    expect(indices(years, ['1910-03', '1920-12'])).toEqual([10, 20]);
  });

  test('takes what is no window of these moments for all', () => {
    const all = [0, 99];
    expect(indices(years, ['1800', '1810'])).toEqual(all);
    expect(indices(years, ['1950', '1940'])).toEqual(all);
    expect(indices(years, ['x', '1940'])).toEqual(all);
    expect(indices(years, undefined)).toEqual(all);
  });
});

test('windowOf() is none where all is shown', () => {
  expect(windowOf(years, 0, 99)).toBeUndefined();
  expect(windowOf(years, -5, 10)).toEqual(['1900', '1910']);
});

test('momentsOf() lists each period once, in time, and no lines across the plot', () => {
  const rows = ['2003', '2001', '2003', '2002-05'].map(label => ({ label, row: { period: label } }));
  const line = { label: 'goal', row: { period: '1999', reference: true as const } };
  expect(momentsOf(telling([...rows, line]))).toEqual(['2001', '2002-05', '2003']);
});
