/** Figures that take more computing than we allow: they are not resolved, and this is why. */
export class TooMuch extends Error {}

/**
 * How much may be computed for the figures of one chart: steps, not time, so that every machine gives the same answer.
 * All of it takes about half a second.
 */
export interface Effort {
  left: number;
}

/** What one chart may take. */
export const allowed = 1_000_000;

/** Takes some steps; throws `TooMuch` if none are left, or if they are infinitely many. */
export function spend(effort: Effort, steps: number): void {
  if (steps === Infinity) throw new TooMuch('its numbers need too many digits');
  effort.left -= steps;
  if (effort.left < 0) throw new TooMuch('too many figures are joined');
}
