import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Telling } from '../model/telling.ts';
import { complete } from './complete.ts';
import { extras } from './extra.ts';
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
  const { figures, references = [] } = await complete(() => select(data, request));
  // a long chart needs them for certain, and shall not be told in vain
  if (figures.length > 7) await extras.loadAll();
  if (![...figures, ...references].some(figure => figure.unread))
    return { telling: await complete(() => tell(data, request)), problems: [] };
  const known = await ready.words(data);
  return { telling: await complete(() => tell(known.data, request)), problems: known.problems };
}
