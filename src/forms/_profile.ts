import type { End } from '../model/quantity.ts';
import type { Refusal } from './_refusals.ts';

/** What forms look at to say whether they suit: the rows of a chart, counted. Replaced rows are not among them. */
export interface Profile {
  rows: number;
  /** Rows with a place on a number axis: reported or derived numbers. */
  numbers: number;
  /** Rows that only relate to another, as a multiple or a change, or by an amount. */
  ratios: number;
  differences: number;
  /** Different measures and units: more than one cannot share an axis. Variants of one measure count as one. */
  scales: number;
  periods: number;
  entities: number;
  /** How the marks of the rows end. */
  ends: ReadonlySet<End>;
  /**
   * Things that have both a row that the chart's `x` names and one that its `y` names; undefined if it does not name
   * both.
   */
  pairs?: number;
}

/** When a form is drawn. Pure, and known before the form itself is loaded. */
export interface Traits {
  /**
   * Whether it is the natural choice, how strongly (the highest score wins), and why, in words; null: it is drawn where
   * it is asked for only.
   */
  suits: (profile: Profile) => { score: number; reason: string } | null;
  /** Why it would lie about these rows; null: it would not. */
  refuses: (profile: Profile) => Refusal | null;
}
