import type { Dataset, Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { names } from '../model/names.ts';
import { references } from '../model/refs.ts';
import { objections } from './objections.ts';
import type { Selection } from './select.ts';

/**
 * The figures of a list of ids and references, each once; what it names in vain becomes a problem. `place`: where the list
 * stands, if it is the chart's own.
 */
export function listed(
  list: readonly string[],
  data: Dataset,
  place: string | undefined,
  problems: Problem[],
): Pick<Selection, 'figures' | 'leftOut'> {
  const lookUp = references(data);
  const figures = new Set<Figure>();
  let leftOut = 0;
  for (const [i, text] of list.entries()) {
    const named = lookUp(text);
    const found = named?.figure ? [named.figure] : named ? data.figures.filter(figure => names(named, figure)) : [];
    for (const figure of found) figures.add(figure);
    if (found.length) continue;
    const problem = objections.unknown('figure', text, data, place === undefined ? '' : `${place}/${i}`);
    problems.push(problem);
    if (problem.code === 'id/rejected') leftOut++;
  }
  return { figures: [...figures], leftOut };
}
