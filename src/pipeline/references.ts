import type { Dataset } from '../model/dataset.ts';
import { readPeriod } from '../model/period.ts';
import { pointer, type Problem } from '../model/problem.ts';
import type { Reference } from './meanings.ts';
import { show, unknown } from './shape.ts';

/**
 * References that lead nowhere. One leads somewhere if it is the id of a figure, or if each of its names is that of a measure, an entity or
 * a period (a period that no figure is about may be the base of a ratio).
 */
export function unknownReferences(
  references: readonly Reference[],
  data: Pick<Dataset, 'figures' | 'measures' | 'entities'>,
  ids: ReadonlyMap<string, string>,
): Problem[] {
  const entities = Object.keys(data.entities ?? {});
  const about = data.entities ? [] : data.figures.flatMap(figure => figure.entity ?? []);
  const names = new Set([...ids.keys(), ...Object.keys(data.measures), ...entities, ...about, '*']);
  const known = (name: string): boolean => names.has(name) || readPeriod(name) !== null;
  return references.flatMap(({ text, path }) => {
    const name = text.trim();
    if (ids.has(name) || name.split(':').every(part => known(part.trim()))) return [];
    const bracketed = /^\[(.*)\]$/.exec(name)?.[1];
    const problem = unknown(
      'figure',
      text,
      path,
      [...names].filter(name => name !== '*'),
      bracketed,
    );
    return [problem];
  });
}

/** Charts whose id a figure has already: both are asked for by one name. */
export function takenCharts(charts: Dataset['charts'], ids: ReadonlyMap<string, string>): Problem[] {
  return Object.keys(charts ?? {}).flatMap((id): Problem[] =>
    ids.has(id)
      ? [
          {
            code: 'id/duplicate',
            severity: 'error',
            path: `/charts${pointer(id)}`,
            message: `the id ${show(id)} is taken by a figure`,
            remedy: 'choose another id: charts and figures share one space of ids',
          },
        ]
      : [],
  );
}
