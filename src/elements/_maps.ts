import type { Problem } from '../model/problem.ts';
import { fetchText, type FileBeside } from './_fetch.ts';
import type { LoadOptions } from './_load.ts';
import { urlOf } from './_tables.ts';
import { problemOf } from './_trouble.ts';

/** Most bytes of a map. */
const limit = 5_000_000;

/**
 * The text of a map from beside a dataset, or why it cannot be had: it has as much time as the dataset had. Rejects only if no element
 * wants it any more.
 */
export async function fetchMap(
  path: string,
  base: string,
  { left, seconds = 15, cache }: LoadOptions,
): Promise<string | Problem> {
  const file: FileBeside = { path, at: '', kind: 'TopoJSON' };
  // elements that left may come back: their figures are still there
  const wanted = left && !left.aborted ? [left] : [];
  const signal = AbortSignal.any([...wanted, AbortSignal.timeout(seconds * 1000)]);
  try {
    return (await fetchText(urlOf(file, base), { signal, cache, limit, beside: file })).text;
  } catch (error) {
    if (wanted.some(({ aborted }) => aborted)) throw error;
    const problem = problemOf(signal.aborted ? signal.reason : error, seconds);
    const message = problem.message.startsWith(path) ? problem.message : `${path}: ${problem.message}`;
    return { ...problem, message };
  }
}
