/** What kind of statement a figure is. The order is that of certainty, from the most certain on. */
export const statuses = [
  'counted',
  'reported',
  'estimated',
  'provisional',
  'claimed',
  'forecast',
  'target',
  'planned',
] as const;
export type Status = (typeof statuses)[number];

/** A plan and its outcome never share a cell: every status that is not a mode of its own is `actual`. */
export type Mode = 'planned' | 'target' | 'forecast' | 'actual';

/** The mode of a status. */
export function modeOf(status: Status): Mode {
  return status === 'planned' || status === 'target' || status === 'forecast' ? status : 'actual';
}

/** The least certain of some statuses; `reported` if there are none. */
export function leastCertain(all: readonly Status[]): Status {
  return all.reduce<Status>((a, b) => (statuses.indexOf(b) > statuses.indexOf(a) ? b : a), all[0] ?? 'reported');
}
