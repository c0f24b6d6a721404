import { describe, expect, test } from 'vitest';
import * as core from '../../src/core.ts';
import { runsWithin } from '../../src/pipeline/runs-within.ts';
import { view } from '../../src/pipeline/view.ts';
import { frame } from '../fixtures/telling.ts';
import { day, walk, withTable } from './_many.ts';

const run = (days: number[], pieces: [number, number][]) => ({
  x: Float64Array.from(days),
  y: Float64Array.from(days, x => 10 * x),
  rows: Uint32Array.from(days, (_, i) => i),
  pieces: pieces.map(([from, to]) => ({ from, to, status: 'reported' as const, disputed: false })),
});
const ends = (pieces: { from: number; to: number }[]): number[][] => pieces.map(({ from, to }) => [from, to]);

describe('runsWithin()', () => {
  test('keeps what lies between two days, with its numbers, rows and pieces', () => {
    const [part] = runsWithin([run([1, 2, 3, 4, 5, 6], [[0, 2], [2, 5]])], 2, 5); // prettier-ignore
    expect([...part!.x]).toEqual([2, 3, 4, 5]);
    expect([...part!.y]).toEqual([20, 30, 40, 50]);
    expect([...part!.rows]).toEqual([1, 2, 3, 4]);
    expect(ends(part!.pieces)).toEqual([[0, 1], [1, 3]]); // prettier-ignore
  });

  test('leaves nothing of what only touches, and of lines that lie outside', () => {
    const [part, ...others] = runsWithin([run([1, 2, 3, 4], [[0, 2], [2, 3]]), run([8, 9], [[0, 1]])], 3, 6); // prettier-ignore
    expect([[...part!.x], ends(part!.pieces), others]).toEqual([[3, 4], [[0, 1]], []]);
    expect(ends(runsWithin([run([4], [[0, 0]])], 3, 6)[0]!.pieces)).toEqual([[0, 0]]);
  });
});

describe('view() of very many figures', () => {
  const tell = (csv: string, chart: object) =>
    core.tell(
      core.read(withTable({}, { charts: { c: { title: 'Lanterns', ...chart } } }), { tables: { 't.csv': csv } }).data!,
      {
        chart: 'c',
      },
    );

  test('goes into a stretch of time, with all of its rows and no other', () => {
    const whole = tell(walk(20_000), {});
    expect(whole.controls).toEqual(['zoom', 'crosshair']);
    const seen = view(whole, { window: [day(5000), day(9999)] });
    const { from, to } = seen.time!;
    const drawn = seen.series!.flatMap(({ dense = [] }) => dense.flatMap(({ x }) => [...x]));
    const all = whole.series!.flatMap(({ dense = [] }) => dense.flatMap(({ x }) => [...x]));
    expect(drawn).toEqual(all.filter(x => x >= from && x <= to));
    expect(drawn.length).toBeGreaterThan(4500);
    expect(seen.axis).toEqual(whole.axis);
    expect(seen.time!.ticks.filter(({ value }) => value < from || value > to)).toEqual([]);
    const { hits, shapes } = core.plan(seen, frame(640));
    expect(hits.map(({ id }) => id)).toEqual(seen.told.map(({ id }) => id));
    expect(shapes.some(({ key }) => key.includes(':dense:'))).toBe(true);
  });
});
