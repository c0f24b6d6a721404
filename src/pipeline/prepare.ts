import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Telling } from '../model/telling.ts';
import { readWords } from './read-words.ts';
import { ready } from './ready.ts';
import { select } from './select.ts';
import { tell } from './tell.ts';

/** What a chart asks for. */
export type Request = NonNullable<Parameters<typeof tell>[1]>;

const read = new WeakMap<Dataset, ReturnType<typeof readWords>>();

/**
 * `tell` for a page: loads the language, and the words that values are written in where a chosen figure needs them, and no more.
 * `problems` are those that only the words brought up. Rejects if a part of the library cannot be fetched.
 */
export async function prepare(data: Dataset, request: Request): Promise<{ telling: Telling; problems: Problem[] }> {
  const unread = select(data, request).figures.some(figure => figure.unread);
  await Promise.all([ready.locale(request.lang ?? 'en'), unread && ready.words()]);
  if (!unread) return { telling: tell(data, request), problems: [] };
  const known = read.get(data) ?? readWords(data);
  read.set(data, known);
  return { telling: tell(known.data, request), problems: known.problems };
}
