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
 * `tell` for a page: loads the language, the words that values are written in and the solver where chosen figures need them, and no more.
 * `problems` are those that only the words brought up. Rejects if a part of the library cannot be fetched.
 */
export async function prepare(data: Dataset, request: Request): Promise<{ telling: Telling; problems: Problem[] }> {
  const { figures } = select(data, request);
  const unread = figures.some(figure => figure.unread);
  await Promise.all([ready.locale(request.lang ?? 'en'), unread ? ready.words() : ready.solver(figures, data)]);
  if (!unread) return { telling: tell(data, request), problems: [] };
  const known = read.get(data) ?? readWords(data);
  read.set(data, known);
  await ready.solver(select(known.data, request).figures, known.data);
  return { telling: tell(known.data, request), problems: known.problems };
}
