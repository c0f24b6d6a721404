import { nearest } from '../model/nearest.ts';
import type { Dataset, Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { names } from '../model/names.ts';
import { references } from '../model/refs.ts';

/** The remedy for an id that names nothing: the nearest one, or some that there are. */
export function suggestion(id: string, known: readonly string[]): string {
  const meant = nearest(id, known);
  if (meant) return `the nearest known id is "${meant}"`;
  return `it has ${some(known) || 'none'}`;
}

/** The figures that an id, or a reference such as `2015` or `Poland:2024`, names. */
export type Named = (reference: string) => Figure[];

const known = new WeakMap<Dataset, Named>();

/** Looks up figures of a dataset by what an article, or an element on a page, calls them. */
export function namedIn(data: Dataset): Named {
  const before = known.get(data);
  if (before) return before;
  const lookUp = references(data);
  const named: Named = reference => {
    const found = lookUp(reference);
    if (!found) return [];
    return found.figure ? [found.figure] : data.figures.filter(figure => names(found, figure));
  };
  known.set(data, named);
  return named;
}

/** The figure that a number in a sentence carries: of several that a reference names the first that nothing replaces. */
export function figureNamed(data: Dataset, reference: string): Figure | undefined {
  const found = namedIn(data)(reference);
  return found.find(({ id }) => !found.some(({ replaces }) => replaces === id)) ?? found[0];
}

/** What is wrong with the fragment of a `<cited-number>`; null: it names a figure. `where`: what the data are called, `"drills.json"`. */
export function numberProblem(id: string, data: Dataset, where: string): Omit<Problem, 'path'> | null {
  // of very many figures only if something is wrong
  const ids = (): string[] => [...data.figures.map(figure => figure.id), ...data.rejected];
  if (!id)
    return {
      code: 'key/missing',
      severity: 'error',
      message: 'src names a file, but not which of its figures <cited-number> shows',
      remedy: `add the id of the figure: ${some(ids().map(one => `#${one}`))}`,
    };
  if (data.rejected.includes(id) || namedIn(data)(id).length) return null;
  const isChart = Object.hasOwn(data.charts ?? {}, id);
  const message = isChart ? `"${id}" is a chart, and <cited-number> shows a figure` : `${where} has no figure "${id}"`;
  return { code: 'id/unknown', severity: 'error', message, remedy: suggestion(id, ids()) };
}

/** The first of many. */
const some = (all: readonly string[]): string => `${all.slice(0, 8).join(', ')}${all.length > 8 ? ' …' : ''}`;
