import type { Quantity } from './quantity.ts';
import type { Mode, Status } from './status.ts';

/** How a derived number came about. It is never saved as a figure. */
export interface Derivation {
  /** Ids of the figures that it rests on, the anchor first. */
  from: string[];
  /** `about 2,333 = 3,500 ÷ 1.5`, numbers as in English; locales print their own. */
  formula: string;
  /** How each figure of `from` stands in the formula, in the same order: `['3,500', '1.5']`. */
  terms: string[];
  /** Index of the alternative reading that it follows; absent: the figure's own value. */
  reading?: number;
}

/**
 * One figure after resolution, or a base that has no figure (absent), or a derived number:
 * the one table that chart, words, table and CSV are all made from.
 */
export interface Row {
  /** The figure's id; `base:…` for an absent base, `derived:…` for a derived number. */
  id: string;
  measure: string;
  entity?: string;
  /** EDTF. */
  period?: string;
  mode: Mode;
  speaker?: string;
  /** Ids of sources; for a derived row those of all figures that it rests on. */
  sources: string[];
  status: Status;
  /** What the figure itself states; null: no number was reported. */
  quantity: Quantity | null;
  /** What all chosen figures together imply for its cell; null: they contradict each other. */
  implied?: Quantity | null;
  /** Index into `groups`: rows of one group can be compared. */
  group: number;
  derived?: Derivation;
  /** A base without a figure, or one that the file has but the chart leaves out. */
  absent?: 'unreported' | 'not-shown';
  /** True: drawn as a line across the plot, since the chart names it among its `references`. */
  reference?: true;
  /** How many entities it is the sum of, which the chart leaves out one by one. */
  others?: number;
  wording?: string;
  why?: string;
  replacedBy?: string;
  disputedBy?: string;
  /** For a relation: the id of the row that stands for its base, and the base's mode and period are that row's. */
  base?: string;
}

/** Figures that cannot all be true: without any one of them the others can. */
export interface Conflict {
  /** Ids of figures, sorted. */
  figures: string[];
  /**
   * `rounding`: they agree once each plain number may be off by half its last significant place, or only a ± or the limits
   * that we give to a vague word stand between them.
   */
  grade: 'hard' | 'rounding';
  /**
   * Who says them, sorted: ids of speakers, or of a figure's first source where it names none. One: somebody
   * contradicts themselves.
   */
  speakers: string[];
  /**
   * What the data declare that the figures break together, sorted; absent: the figures contradict each other by
   * themselves. `min` and `max` of a measure are not named here.
   */
  through?: Background[];
}

/** What a dataset declares of all its figures: parts of a whole, the `sum` of a measure, `time: flow`. */
export type Background = 'flow' | 'sum' | 'total';

/** Cells whose figures were too much to compute with. */
export interface Unresolved {
  /** Ids of the chosen figures of these cells, sorted. */
  figures: string[];
  /** Why, in words: `too many figures are joined`. */
  reason: string;
}

/** What `resolve` makes of the figures of a chart. */
export interface Resolution {
  rows: Row[];
  /** Ids of the rows that can be compared with each other; every row is in one of them. */
  groups: string[][];
  conflicts: Conflict[];
  /** The figures of those conflicts that would be none if a base could be 0; absent: there are none. */
  zeroOnly?: string[][];
  /** How many entities or periods a chart leaves out by `top`, and no row sums; absent: none. */
  beyond?: number;
  /** What was not resolved, since it is too much: rows of these figures have no `implied`; absent: nothing. */
  unresolved?: Unresolved[];
}
