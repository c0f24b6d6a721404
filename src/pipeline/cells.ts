import type { Figure } from '../model/dataset.ts';
import { once } from '../model/once.ts';
import { modeOf, type Mode } from '../model/status.ts';

/** What a number can be about. A plan and its outcome are two cells. */
export interface Cell {
  measure: string;
  entity: string | undefined;
  period: string | undefined;
  mode: Mode;
}

/** The cell that a figure is about. */
export const cellOf = ({ measure, entity, period, status }: Figure): Cell => ({
  measure,
  entity,
  period,
  mode: modeOf(status),
});

/** The name of a cell: one text for each. */
export const keyOf = ({ measure, entity, period, mode }: Cell): string =>
  JSON.stringify([measure, entity, period, mode]);

/** The name of the cell that a figure is about: read of each figure many times. */
export const cellKey = once((figure: Figure): string => keyOf(cellOf(figure)));

/** What a map holds under its first such key, made when it is first asked for. */
export function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
