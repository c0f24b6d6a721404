import { describe, expect, test } from 'vitest';
import { statuses } from '../../src/model/status.ts';
import { dot, isDot, sizeOf } from '../../src/scene/dots.ts';
import { horizontal } from '../../src/scene/path.ts';
import { extentOf } from '../fixtures/faults.ts';
import { between, toldRow } from '../fixtures/telling.ts';

const lane = { plane: horizontal, at: (value: number) => value, v: 40, thickness: 24, onLine: true };
const about = (lo: number, hi: number, more = {}) =>
  toldRow({ id: 'it', quantity: between(lo, hi, { approximate: true, ...more }) });

describe('isDot()', () => {
  test('is true of one number, or about one, and of nothing that has two ends or an open one', () => {
    expect(isDot(toldRow({ quantity: between(5, 5) }))).toBe(true);
    expect(isDot(about(5, 5))).toBe(true);
    // "nearly 2 million" is what we draw as 1.5 to 2 million: nobody says 1.5
    expect(isDot(about(1.5e6, 2e6, { hiOpen: true }))).toBe(false);
    expect(isDot(about(2e6, 2.5e6, { loOpen: true }))).toBe(false);
    expect(isDot(toldRow({ quantity: between(5, 9) }))).toBe(false);
    expect(isDot(toldRow({ quantity: between(5, null) }))).toBe(false);
    expect(isDot(toldRow({ quantity: between(4, 6, { mid: 5 }) }))).toBe(false);
  });
});

describe('dot()', () => {
  const looks = (size: number) =>
    [...statuses, 'disputed' as const, 'derived' as const].map(kind => {
      const status = kind === 'disputed' || kind === 'derived' ? 'reported' : kind;
      const row = toldRow({ quantity: between(100, 100), status, disputed: kind === 'disputed', derived: kind === 'derived' }); // prettier-ignore
      return { kind, shapes: dot(row, lane, 'ink', size) };
    });

  test('tells statuses apart without colour, at one size', () => {
    const seen = new Map(
      looks(6).map(({ kind, shapes }) => [
        kind,
        shapes.map(({ role, d, stroke, fill }) => [role, d, stroke?.dash, stroke?.width, fill?.pattern].join()).join(),
      ]),
    );
    // a count is drawn as a report is, a target as a plan, what is provisional as an estimate; words say which
    for (const [a, b] of [
      ['counted', 'reported'],
      ['target', 'planned'],
      ['provisional', 'estimated'],
    ] as const)
      expect(seen.get(a)).toBe(seen.get(b));
    expect(new Set(seen.values()).size).toBe(seen.size - 3);
    const ends = looks(6).map(({ shapes }) => extentOf(shapes.find(({ role }) => role === 'mark')!.d));
    expect(new Set(ends.map(String)).size).toBe(1);
  });

  test('lets the dashes of an edge go round it a whole number of times', () => {
    for (const { kind, shapes } of looks(6)) {
      const mark = shapes.find(({ role }) => role === 'mark')!;
      if (!mark.stroke?.dash) continue;
      const [on, off] = mark.stroke.dash.split(' ').map(Number) as [number, number];
      const round = 2 * 16 * 5 * Math.sin(Math.PI / 16);
      expect(Math.abs(((round / (on + off)) % 1) - 0.5), kind).toBeGreaterThan(0.4);
      expect(round / (on + off), kind).toBeGreaterThan(4);
    }
  });

  test('keeps all of its strokes inside of its edge', () => {
    for (const { shapes } of looks(6))
      for (const { role, d } of shapes) {
        if (role !== 'body') continue;
        const [[x0, x1], [y0, y1]] = extentOf(d);
        expect(Math.min(x0 - 95, 105 - x1, y0 - 47, 57 - y1)).toBeGreaterThan(0);
      }
  });
});

test('dot() stands at a centre that was reported, before the ± where that reaches out from under it', () => {
  const roles = (e: number) => {
    const row = toldRow({ id: 'it', quantity: between(100 - e, 100 + e, { mid: 100 }) });
    const shapes = dot(row, lane);
    const [[x0, x1]] = extentOf(shapes.find(({ role }) => role === 'mark')!.d);
    expect((x0 + x1) / 2).toBeCloseTo(100, 1);
    return shapes.map(({ role }) => role);
  };
  expect(roles(3)).toEqual(['ring', 'mark']);
  expect(roles(30)).toEqual(['near', 'near', 'ring', 'mark']);
});

test('sizeOf() is one for all, and larger where a dot has a pattern', () => {
  const plain = toldRow({ quantity: between(5, 5), status: 'estimated' });
  expect(sizeOf([plain])).toBe(4);
  expect(sizeOf([plain, toldRow({ quantity: between(5, 5), status: 'claimed' })])).toBe(6);
  expect(sizeOf([plain, toldRow({ quantity: between(5, null), status: 'claimed' })])).toBe(4);
});
