import type { Dataset, Figure } from './dataset.ts';
import { once } from './once.ts';
import { readPeriod } from './period.ts';

/** What a reference names: one figure, or some of the coordinates of a cell. */
export interface Named {
  figure?: Figure;
  measure?: string;
  period?: string;
  /** null: `*`, the whole. */
  entity?: string | null;
}

/** The accepted figures of a dataset by id. */
export const figuresById = once(
  (data: Dataset): ReadonlyMap<string, Figure> => new Map(data.figures.map(figure => [figure.id, figure])),
);

/**
 * Looks up references such as `2013`, `drills-2014` or `drills:*:2013` (the text between brackets); null: it names
 * nothing. A name is tried among the ids of figures, then measures, then periods, then entities. Where the file lists
 * no entities, any name beside `self`, a figure about an entity, is one: it may be another that no figure is about.
 */
export const references = once((data: Dataset): ((text: string, self?: Figure) => Named | null) => {
  const figures = figuresById(data);
  const entities = new Set([...Object.keys(data.entities ?? {}), ...data.figures.map(figure => figure.entity)]);
  const coordinate = (name: string, self?: Figure): Named | null => {
    if (Object.hasOwn(data.measures, name)) return { measure: name };
    if (readPeriod(name)) return { period: name };
    if (name === '*') return { entity: null };
    const free = !data.entities && self?.entity !== undefined && name !== '';
    return free || entities.has(name) ? { entity: name } : null;
  };
  return (text, self) => {
    const figure = figures.get(text.trim());
    if (figure) return { figure };
    let named: Named = {};
    for (const name of text.split(':')) {
      const part = coordinate(name.trim(), self);
      if (!part || Object.keys(part).some(key => Object.hasOwn(named, key))) return null;
      named = { ...named, ...part };
    }
    return named;
  };
});
