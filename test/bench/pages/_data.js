// The same invented numbers for every library, on every machine.

/** What stands before each chart. */
export const paragraph =
  'The town counted again this year, and again nobody agreed on what the count was good for. '.repeat(3);

/**
 * Numbers from 0 to 1 that look random and never change (mulberry32).
 * @param {number} seed
 * @returns {() => number}
 */
export const numbers = seed => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

/**
 * One value a year, 10 to 1,000; the years end with 2024.
 * @param {number} count
 * @param {number} seed
 * @returns {{ labels: string[], values: number[] }}
 */
export const barsOf = (count, seed) => {
  const next = numbers(seed);
  const labels = Array.from({ length: count }, (_, index) => String(2025 - count + index));
  return { labels, values: labels.map(() => Math.round(10 + 990 * next())) };
};

/**
 * A walk of `count` steps that stays between 0 and 1,000; x are whole numbers from 0.
 * @param {number} count
 * @returns {{ xs: Float64Array, ys: Float64Array }}
 */
export const lineOf = count => {
  const next = numbers(count);
  const ys = new Float64Array(count);
  let y = 500;
  for (let index = 0; index < count; index++) {
    y = Math.min(1000, Math.max(0, y + (next() - 0.5) * 40));
    ys[index] = Math.round(y * 10) / 10;
  }
  return { xs: Float64Array.from(ys, (_, index) => index), ys };
};

/**
 * `count` points, each coordinate 0 to 1,000, more of them near the diagonal than far from it.
 * @param {number} count
 * @returns {{ xs: Float64Array, ys: Float64Array }}
 */
export const dotsOf = count => {
  const next = numbers(count + 1);
  const xs = Float64Array.from({ length: count }, () => Math.round(10_000 * next()) / 10);
  const ys = xs.map(x => Math.round((x + 1000 * next()) * 5) / 10);
  return { xs, ys };
};
