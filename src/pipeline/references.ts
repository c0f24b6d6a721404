import type { Dataset } from '../model/dataset.ts';
import { pointer } from '../model/problem.ts';
import { fault, type Fault } from './fault.ts';
import type { Reference } from './meanings.ts';
import { leading } from './meant.ts';

/** References that lead nowhere. */
export function unknownReferences(
  references: readonly Reference[],
  data: Pick<Dataset, 'figures' | 'measures' | 'entities'>,
  ids: ReadonlySet<string>,
): Fault[] {
  const { names, leads } = leading(data, ids);
  return references.flatMap(({ text, path }) =>
    leads(text) ? [] : [fault('id/unknown', path, 'noReference', text, [...names])],
  );
}

/** Charts whose id a figure has already: both are asked for by one name. */
export const takenCharts = (charts: Dataset['charts'], ids: ReadonlySet<string>): Fault[] =>
  Object.keys(charts ?? {}).flatMap(id =>
    ids.has(id) ? [fault('id/duplicate', `/charts${pointer(id)}`, 'takenChart', id)] : [],
  );
