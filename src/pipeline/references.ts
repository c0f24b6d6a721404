import type { Dataset } from '../model/dataset.ts';
import { readPeriod } from '../model/period.ts';
import { pointer } from '../model/problem.ts';
import { fault, type Fault } from './fault.ts';
import type { Reference } from './meanings.ts';

/**
 * References that lead nowhere. One leads somewhere if it is the id of a figure, or if each of its names is that of a measure, an entity or
 * a period (a period that no figure is about may be the base of a ratio).
 */
export function unknownReferences(
  references: readonly Reference[],
  data: Pick<Dataset, 'figures' | 'measures' | 'entities'>,
  ids: ReadonlySet<string>,
): Fault[] {
  const entities = Object.keys(data.entities ?? {});
  const about = data.entities ? [] : data.figures.flatMap(figure => figure.entity ?? []);
  const names = new Set([...ids, ...Object.keys(data.measures), ...entities, ...about]);
  const known = (name: string): boolean => names.has(name) || name === '*' || readPeriod(name) !== null;
  return references.flatMap(({ text, path }) => {
    if (ids.has(text.trim()) || text.split(':').every(part => known(part.trim()))) return [];
    return [fault('id/unknown', path, 'noReference', text, [...names])];
  });
}

/** Charts whose id a figure has already: both are asked for by one name. */
export const takenCharts = (charts: Dataset['charts'], ids: ReadonlySet<string>): Fault[] =>
  Object.keys(charts ?? {}).flatMap(id =>
    ids.has(id) ? [fault('id/duplicate', `/charts${pointer(id)}`, 'takenChart', id)] : [],
  );
