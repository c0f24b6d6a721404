import type { Point } from './path.ts';

/** Height of a tooth, pixels. */
const height = 6;

/** The toothed end of an approximate mark, from `v0` to `v1`: as deep as the number is vague, and deep enough to be seen. */
export function teeth([a = 0, b = 0]: readonly number[], v0: number, v1: number, least = 3): Point[] {
  const [middle, half] = [(a + b) / 2, (b - a) / 2];
  const depth = Math.max(Math.abs(half), least) * (Math.sign(half) || 1);
  const count = Math.max(2, Math.round(Math.abs(v1 - v0) / height)) * 2;
  return Array.from({ length: count + 1 }, (_, i) => [middle + (i % 2 ? depth : -depth), v0 + ((v1 - v0) * i) / count]);
}
