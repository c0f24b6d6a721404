import { dataset } from './_dataset.ts';

/** Numbers from 0 to 1 that look random and never change. */
export const numbers = (seed: number) => () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;

/** The day so many days after the first of 1950. */
export const day = (i: number): string => new Date(Date.UTC(1950, 0, 1 + i)).toISOString().slice(0, 10);

/** A walk of so many days as CSV. */
export function walk(count: number, seed = 7): string {
  const next = numbers(seed);
  let y = 500;
  const rows = Array.from({ length: count }, (_, i) => {
    y = Math.max(0, y + (next() - 0.5) * 20);
    return `${day(i)},${y.toFixed(1)}`;
  });
  return `period,value\n${rows.join('\n')}\n`;
}

/** A dataset with one table, as text. */
export const withTable = (keys: Record<string, unknown> = {}, changes: Record<string, unknown> = {}): string =>
  JSON.stringify(dataset({ tables: [{ path: 't.csv', ...keys }], charts: { c: { title: 'Lanterns' } }, ...changes }));
