import type { Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { automaticId, type ReadFigure } from './figures.ts';
import { show } from './shape.ts';

/** A figure that was read, at its place. */
export interface Item extends ReadFigure {
  path: string;
}

/** Gives every figure its id: the one written, or one made of what it says. The second of two that are alike stays out. */
export function identify(items: readonly Item[]): {
  figures: Figure[];
  taken: Map<string, string>;
  problems: Problem[];
} {
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  const ids = new Map<Item, string>();
  const take = (item: Item, id: string, automatic: boolean): void => {
    if (taken.has(id)) problems.push(duplicate(id, item.path, automatic));
    else ids.set(taken.set(id, item.path) && item, id);
  };
  for (const item of items) if (item.id !== undefined) take(item, item.id, false);
  const unnamed = items.flatMap(item => (item.figure && item.id === undefined ? [{ item, figure: item.figure }] : []));
  const counts = new Map<string, number>();
  for (const { figure } of unnamed) counts.set(automaticId(figure), (counts.get(automaticId(figure)) ?? 0) + 1);
  for (const { item, figure } of unnamed) {
    const id = automaticId(figure);
    const alone = counts.get(id) === 1 && !taken.has(id);
    take(item, alone ? id : `${id}:${figure.source.join(';')}`, true);
  }
  const figures = items.flatMap(item => {
    const id = ids.get(item);
    return item.figure && id !== undefined ? [{ ...item.figure, id }] : [];
  });
  return { figures, taken, problems };
}

const duplicate = (id: string, path: string, automatic: boolean): Problem => ({
  code: 'id/duplicate',
  severity: 'error',
  path: automatic ? path : `${path}/id`,
  message: automatic
    ? 'another figure has the same measure, entity, period, speaker and source'
    : `the id ${show(id)} is taken by another figure`,
  remedy: automatic ? 'add an "id" to tell the two apart, or delete one' : 'choose another id',
});
