import type { Figure } from '../model/dataset.ts';
import { fault, type Fault } from './fault.ts';
import type { ReadFigure } from './figures.ts';
import { automaticId } from './meant.ts';

/** A figure that was read, at its place. */
export interface Item extends ReadFigure {
  path: string;
}

/** Gives every figure its id: the one written, or one made of what it says. The second of two that are alike stays out. */
export function identify(items: readonly Item[]): {
  figures: Figure[];
  taken: ReadonlySet<string>;
  faults: Fault[];
} {
  const taken = new Set<string>();
  const faults: Fault[] = [];
  const ids = new Map<Item, string>();
  const take = (item: Item, id: string, automatic: boolean): void => {
    if (taken.has(id))
      faults.push(
        automatic ? fault('id/duplicate', item.path, 'alike') : fault('id/duplicate', `${item.path}/id`, 'takenId', id),
      );
    else {
      taken.add(id);
      ids.set(item, id);
    }
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
  return { figures, taken, faults };
}
