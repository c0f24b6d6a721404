import type { Problem } from '../model/problem.ts';
import type { Telling } from '../model/telling.ts';
import type { Dataset } from '../model/dataset.ts';
import { citations } from '../citations/index.ts';
import { complete } from './complete.ts';
import { ready } from './ready.ts';
import { select } from './select.ts';
import { tell } from './tell.ts';

/** What a chart asks for. */
export type Request = NonNullable<Parameters<typeof tell>[1]>;

/**
 * `tell` for a page: loads what it needs of the library, and no more. `problems` are those that only the words in which
 * values are written brought up. Rejects if a part of the library cannot be fetched.
 */
export async function prepare(data: Dataset, request: Request): Promise<{ telling: Telling; problems: Problem[] }> {
  const selection = await complete(() => select(data, request));
  const { figures, references = [] } = selection;
  // every chart has a source line, and shall not be told twice for it
  await citations.load('line');
  if (![...figures, ...references].some(figure => figure.unread))
    return { telling: await complete(() => tell(data, request, selection)), problems: [] };
  const known = await ready.words(data);
  return { telling: await complete(() => tell(known.data, request)), problems: known.problems };
}
