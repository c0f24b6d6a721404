import type { Named } from './refs.ts';

/** Whether a reference names this figure or row, or a cell that it could stand in. */
export const names = (
  { figure, measure, period, entity }: Named,
  of: { id: string; measure: string; period?: string; entity?: string },
): boolean =>
  figure
    ? figure.id === of.id
    : (measure ?? of.measure) === of.measure &&
      (period ?? of.period) === of.period &&
      (entity === undefined || (entity ?? undefined) === of.entity);
