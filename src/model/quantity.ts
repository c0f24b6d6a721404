/** How a quantity stands to a base: a multiple of it, a signed percentage of it, or a signed amount on it. */
export interface Relation {
  kind: 'ratio' | 'change' | 'difference';
  /** The base as written between brackets, trimmed: `2013`, `drills-2014`, `drills:*:2013`. */
  base?: string;
}

/** What a value means: an interval with open or closed ends, perhaps relative to a base. Plain data, never mutated. */
export interface Quantity {
  /** Lower bound; null: no bound on that side. Never NaN or infinite. */
  lo: number | null;
  /** Upper bound; null: no bound on that side. Never NaN or infinite. */
  hi: number | null;
  /** True: the bound itself is excluded, or there is none. */
  loOpen: boolean;
  /** True: the bound itself is excluded, or there is none. */
  hiOpen: boolean;
  /** The reported centre of a ±, and only that. */
  mid?: number;
  /** About, ~, vague words. */
  approximate: boolean;
  /** `%`, `pp`, an ISO 4217 code or a unit symbol; only when the text itself says it. */
  unit?: string;
  /** With a relation, lo and hi are multiples of, signed % of, or signed amounts on the base. */
  relation?: Relation;
  /** "1.5 times more": could be heard as 2.5 times. */
  ambiguous?: true;
}

/** How the mark of a quantity ends: its precision. `none`: no number. */
export type End = 'exact' | 'lower' | 'upper' | 'range' | 'approximate' | 'vague' | 'none';

/**
 * The precision of a quantity. A relation has no place on a number axis, so its own end is `none`.
 * Vague: an interval that is ours, behind words such as "several hundred" (approximate, closed on both sides, no centre).
 */
export function endOf(quantity: Quantity | null): End {
  if (!quantity || quantity.relation) return 'none';
  const { lo, hi, approximate, loOpen, hiOpen } = quantity;
  if (lo === null && hi === null) return 'none';
  if (hi === null) return 'lower';
  if (lo === null) return 'upper';
  if (lo === hi) return approximate ? 'approximate' : 'exact';
  // just over, or just under: the open end is ours; between two open ends both are
  if (approximate) return loOpen !== hiOpen ? 'approximate' : 'vague';
  return 'range';
}
