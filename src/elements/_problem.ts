import type { Problem } from '../model/problem.ts';

/** Milliseconds that the words for a problem may take to arrive. */
const patience = 3000;

/** What most pages never need: figures in the page, tables, integrity, a closer look at an odd answer, and words for what went wrong. */
export const unusual = () => import('./_unusual.ts');

/**
 * What went wrong, in words: with a file, which was given some `seconds`, or, without them, with a part of the library. Where
 * the words do not arrive either, the network is to blame.
 */
export async function problemOf(error: unknown, seconds?: number): Promise<Problem> {
  const late = new Promise<void>(resolve => setTimeout(resolve, patience));
  const words = await Promise.race([unusual().catch(() => undefined), late]);
  if (words) return words.problemOf(error, seconds);
  const remedy = 'check the connection';
  return { code: 'load/network', severity: 'error', path: '', message: 'nothing can be loaded', remedy };
}
