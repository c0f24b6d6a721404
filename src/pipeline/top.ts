import type { Chart, Dataset, Figure } from '../model/dataset.ts';
import { at } from './cells.ts';
import { names } from '../model/names.ts';
import { references } from '../model/refs.ts';

/**
 * The figures of a chart's `top` entities (or periods, where there is one entity only): those with the largest numbers,
 * with `"order": "value"` the smallest. Where an entity has several figures, the one that `orderBy` names counts, else
 * its first with a number. An interval counts by its lower end. `beyond`: the others.
 */
export function topOf(
  figures: Figure[],
  { top, order, orderBy }: Chart,
  data: Dataset,
): { figures: Figure[]; beyond: Figure[] } {
  const key = new Set(figures.map(({ entity }) => entity)).size > 1 ? 'entity' : 'period';
  const by = orderBy === undefined ? null : references(data)(orderBy);
  const bands = new Map<string | undefined, { figures: Figure[]; size: number }>();
  for (const figure of figures) {
    const band = at(bands, figure[key], () => ({ figures: [], size: -Infinity }));
    band.figures.push(figure);
    const size = sizeOf(figure);
    if (band.size === -Infinity && size !== undefined && (!by || names(by, figure)))
      band.size = order === 'value' ? -size : size;
  }
  const kept = new Set(
    [...bands.values()]
      .sort((a, b) => (a.size === b.size ? 0 : b.size - a.size))
      .slice(0, top)
      .flatMap(band => band.figures),
  );
  return { figures: figures.filter(figure => kept.has(figure)), beyond: figures.filter(figure => !kept.has(figure)) };
}

function sizeOf({ quantity }: Figure): number | undefined {
  if (!quantity || quantity.relation) return undefined;
  return quantity.lo ?? quantity.hi ?? undefined;
}
