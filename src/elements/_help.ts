import { folder } from '../model/folder.ts';
import type { Problem } from '../model/problem.ts';

/** What only a chart in trouble needs: a closer look at an unusual answer, and the words for what went wrong. */
export const help = folder<typeof import('./_trouble.ts')>()({ trouble: () => import('./_trouble.ts') });

/** Milliseconds that the words may take to arrive. */
const patience = 3000;

/**
 * What went wrong, in words: with a file, which was given some `seconds`, or, without them, with a part of the library. Where
 * the words do not arrive either, the network is to blame.
 */
export async function problemOf(error: unknown, seconds?: number): Promise<Problem> {
  const late = new Promise<void>(resolve => setTimeout(resolve, patience));
  const words = await Promise.race([help.load('trouble').catch(() => undefined), late]);
  if (words) return words.problemOf(error, seconds);
  const remedy = 'check the connection';
  return { code: 'load/network', severity: 'error', path: '', message: 'nothing can be loaded', remedy };
}
