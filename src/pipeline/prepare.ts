import type { Problem } from '../model/problem.ts';
import type { Telling } from '../model/telling.ts';
import { dozen, usual } from '../forms/_usual.ts';
import type { Chart, Dataset, Figure } from '../model/dataset.ts';
import { citations } from '../citations/index.ts';
import { complete } from './complete.ts';
import { extras } from './extra.ts';
import { ordinaries } from './ordinary.ts';
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
  const { chart, figures, references = [] } = selection;
  // what is needed for certain is asked for at once, and the chart not told in vain
  await citations.load('line');
  if (isRare(figures, request.form ?? chart.form)) await extras.loadAll();
  else if (figures.length > 7) await ordinaries.loadAll();
  if (![...figures, ...references].some(figure => figure.unread))
    return { telling: await complete(() => tell(data, request, selection)), problems: [] };
  const known = await ready.words(data);
  return { telling: await complete(() => tell(known.data, request)), problems: known.problems };
}

/** Whether figures are certainly no usual chart: other forms have to be looked at. */
function isRare([first, ...others]: readonly Figure[], form: Chart['form']): boolean {
  if (others.some(({ entity, measure }) => entity !== first!.entity || measure !== first!.measure)) return true;
  return form === undefined ? others.length >= dozen : form !== usual.id;
}
