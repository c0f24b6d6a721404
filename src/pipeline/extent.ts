import type { Row } from '../model/row.ts';
import { extra } from './extra.ts';

/** An interval on a number axis; infinite where there is no bound. */
export interface Extent {
  lo: number;
  hi: number;
  loOpen: boolean;
  hiOpen: boolean;
}

/**
 * Where a row's number lies, as it is resolved and compared: "about" reaches as far as near does. Null: no number of its own,
 * a relation, or one that was replaced, but as the ghost of its mark.
 */
export function extentOf({ quantity, replacedBy }: Row, ghost?: boolean): Extent | null {
  if (!quantity || quantity.relation || (quantity.lo === null && quantity.hi === null)) return null;
  if (replacedBy !== undefined && !ghost) return null;
  const { lo, hi, loOpen, hiOpen, approximate } = quantity;
  const reach = approximate && lo !== null && lo === hi ? extra().nearWidth(lo) : 0;
  return { lo: (lo ?? -Infinity) - reach, hi: (hi ?? Infinity) + reach, loOpen, hiOpen };
}
