import { expect, test, vi } from 'vitest';
import { resolve } from '../../src/pipeline/resolve.ts';
import { figures } from '../fixtures/dataset.ts';

// reading ten thousand figures takes its time as well
vi.setConfig({ testTimeout: 60_000 });

const many = <T>(count: number, item: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => item(i));
/** What becomes of hostile figures; limits count steps, and this is many times what they should take. */
const run = (list: Record<string, unknown>[], keys = {}) => {
  const data = figures(list, keys);
  // of the processor, since others may use it too
  const start = process.cpuUsage();
  const all = resolve(data.figures, data);
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(10_000);
  return all;
};
const loop = (count: number, value: (i: number) => string) =>
  many(count, i => ({
    id: `f${i}`,
    period: `${2000 + i}`,
    value: `${value(i)} [${2000 + ((i * 7 + 1) % count)}]`,
  })).filter(({ period, value }) => !value.includes(period));

test('resolve() compares ten thousand figures of one cell', () => {
  expect(run(many(10_000, i => ({ id: `f${i}`, period: '2014', value: `>${i}` }))).rows[0]?.implied).toMatchObject({
    lo: 9999,
  });
  const all = run(many(10_000, i => ({ id: `f${i}`, period: '2014', value: i })));
  expect(all.conflicts).toHaveLength(50);
  expect(all.rows[0]?.implied).toBeNull();
});

test('resolve() solves ten thousand small parts beside one that is too much', () => {
  const sum = many(8000, i => ({ id: `f${i}`, entity: `e${i}`, period: '2014', value: '>0.001' }));
  const small = many(1000, i => [
    { id: `n${i}`, entity: `e${i}`, period: '2013', measure: 'pears', value: i + 1 },
    { id: `r${i}`, entity: `e${i}`, period: '2014', measure: 'pears', value: '>2x [2013]' },
  ]).flat();
  const all = run([...sum, ...small], { measures: { plums: { label: 'Plums', sum: 100 }, pears: { label: 'Pears' } } });
  expect(all.unresolved).toMatchObject([{ reason: 'too many figures are joined' }]);
  expect(all.unresolved?.[0]?.figures).toHaveLength(8000);
  const row = (id: string) => all.rows.find(one => one.id === id);
  expect(row('f7')?.implied).toBeUndefined();
  expect(row('r7')?.implied).toMatchObject({ lo: 16, hi: null, loOpen: true });
});

test('resolve() does without numbers of thousands of digits', () => {
  const all = run([
    ...loop(60, i => `>=${i + 1}.123456789e${i % 2 ? -250 : 250}x`),
    { id: 'n', period: '2000', value: '>1' },
    ...many(60, i => ({ id: `m${i}`, period: `${2000 + i}`, value: `<=1.2345678901e${300 - i}` })),
  ]);
  expect([...(all.unresolved ?? []), ...all.conflicts].length).toBeGreaterThan(0);
});

test('resolve() ends on hundreds of relations in circles', () => {
  run([
    ...loop(59, i => `>=1.${i}x`),
    ...loop(61, i => `+${i}..300`).map(one => ({ ...one, id: `d${one.id}` })),
    { id: 'n', period: '2000', value: '>1' },
  ]);
  run(
    many(60, i => ({
      id: `f${i}`,
      period: `${2000 + (i % 12)}`,
      value: i % 3 ? `${1 + (i % 5)}x [${2013 + (i % 7)}]` : i,
    })),
  );
});

test('resolve() follows long series of a flow', () => {
  const day = (i: number) => new Date(Date.UTC(2010, 0, 1 + i)).toISOString().slice(0, 10);
  const all = run(
    [
      ...many(3000, i => ({ id: `d${i}`, period: day(i), value: i % 7 ? 5 : '>3' })),
      ...many(8, i => ({ id: `y${i}`, period: `${2010 + i}`, value: i ? '>1000' : 2000 })),
    ],
    { measures: { plums: { label: 'Plums', time: 'flow' } } },
  );
  expect(all.unresolved).toBeUndefined();
  expect(all.rows[0]?.implied).toMatchObject({ lo: 3, loOpen: true, hiOpen: true });
});
