import { nearest } from '../model/nearest.ts';
import type { Dataset, Figure } from '../model/dataset.ts';
import { names } from '../model/names.ts';
import { references } from '../model/refs.ts';

/** The remedy for an id that names nothing: the nearest one, or some that there are. */
export function suggestion(id: string, known: readonly string[]): string {
  const meant = nearest(id, known);
  if (meant) return `the nearest known id is "${meant}"`;
  return `it has ${known.slice(0, 8).join(', ') || 'none'}${known.length > 8 ? ' …' : ''}`;
}

/** The figures that an id, or a reference such as `2015` or `Poland:2024`, names. */
export type Named = (reference: string) => Figure[];

const known = new WeakMap<Dataset, Named>();

/** Looks up figures of a dataset by what an article calls them. */
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
