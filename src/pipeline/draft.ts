import type { Row } from '../model/row.ts';
import type { Cell } from './cells.ts';

/** A row on its way, with the cell that it stands in. */
export interface Draft {
  row: Omit<Row, 'group'>;
  cell: string;
}

/** Those of some keys that are there. */
export const some = <T extends object, K extends keyof T>(
  from: T,
  ...keys: K[]
): { [P in K]?: Exclude<T[P], undefined> } => {
  const found: Partial<T> = {};
  for (const key of keys) if (from[key] !== undefined) found[key] = from[key];
  return found as { [P in K]?: Exclude<T[P], undefined> };
};

/** What the row of a cell says that no figure speaks for. */
export const coordinates = (cell: Cell): Pick<Row, 'measure' | 'mode' | 'entity' | 'period'> => ({
  measure: cell.measure,
  mode: cell.mode,
  ...some(cell, 'entity', 'period'),
});

/** `measure:entity:period`, and the mode of what is not what happened: a part of the ids of such rows. */
export const place = ({ measure, entity = '', period = '', mode }: Cell): string =>
  [measure, entity, period, ...(mode === 'actual' ? [] : [mode])].join(':');
