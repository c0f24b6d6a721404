import type { End } from '../model/quantity.ts';
import type { Refusal } from './_refusals.ts';

/** What is counted of the rows of every chart, to see whether it is a usual one. Replaced rows are not among them. */
export interface Glance {
  rows: number;
  /** Rows with a place on a number axis: reported or derived numbers. */
  numbers: number;
  /** Rows that only relate to another, as a multiple or a change, or by an amount. */
  ratios: number;
  differences: number;
  /** Different measures and units: more than one cannot share an axis. Variants of one measure count as one. */
  scales: number;
  /** Of the marks: lines across the plot have their own. */
  periods: number;
  entities: number;
  marks: number;
  /** How the marks of the rows end. */
  ends: ReadonlySet<End>;
}

/** What forms look at to say whether they suit: the rows of a chart, counted. */
export interface Profile extends Glance {
  /**
   * Things that have both a row that the chart's `x` names and one that its `y` names; undefined if it does not name
   * both.
   */
  pairs?: number;
  /** Different cells (measure and its variants, entity, period, mode) among the marks. */
  cells: number;
  /** The most named speakers, or definitions, that have a number for one place. */
  rivals: number;
  /** Rows that are a plan, target or forecast with what came of it, in its period or a part of that, or what came of one. */
  outcomes: number;
  /** Rows of places that two or more speak of, or define in their own way. */
  contested: number;
  /** Rows with a date, whether they have a number or not. */
  dated: number;
  /** Entities with a number in each of two or more periods. */
  followed: number;
  /** The most numbers for one place, a plan and its outcome counted alike. */
  crowd: number;
  /** Rows whose number is exact: neither bound nor range nor about. */
  exact: number;
  /** Rows whose number is not exact; and those of them without one size by which it could be put together with others. */
  inexact: number;
  sizeless: number;
  /** Whether the numbers can be put together: percentages only where the data say what they add up to. */
  adding: boolean;
  /** What the rows are parts of: a percentage that is part of nothing known has a whole of its own. */
  wholes: number;
  /** Those of them that the data declare, which may have several parts. */
  shared: number;
  /** Rows with a number whose whole nobody names. */
  loose: number;
  /** The most parts that a whole has here. */
  parts: number;
  /** Whether the whole of some rows is itself one of the rows. */
  nested: boolean;
  /** Whether the parts of all declared wholes are all of them, or some is left; `over`: some are more than their whole. */
  rest: 'filled' | 'some' | 'over';
  /** Whether any number, or bound, is below zero. */
  negative: boolean;
  /** Whether the numbers of one speaker and period are known to add up: parts of a complete whole, or of a `sum`. */
  whole: boolean;
  /** What the numbers are in: `%`, `pp`, an ISO 4217 code or a noun; empty without one. */
  unit: string;
  /** Whether every number is a count of whole things. */
  counted: boolean;
  /** The largest exact number. */
  largest: number;
  /** Entities that the chart's map has a place for; undefined if there is no map, or if another form is asked for. */
  places?: number;
  /** The most rows with a number for one place of the map. */
  inPlace?: number;
  /** Whether the numbers do not grow with the place that they are about, as shares do. */
  rate: boolean;
  /** Whether some of the figures cannot all be true. */
  conflicting: boolean;
  /** Whether the chart asks for stacks. */
  stack: boolean;
  /** How many figures there are, where the rows are some of too many to tell one by one; else 0. */
  many: number;
}

/** How the numbers of a form stand on its axis. */
export type AxisKind =
  /** Lengths from zero. */
  | 'length'
  /** Places on a line, which needs no zero. */
  | 'place'
  /** Lengths that stand on each other. */
  | 'sum';

/** When a form is drawn, and what its telling needs. Pure, and known before the form itself is loaded. */
export interface Traits {
  /**
   * Whether it is the natural choice, how strongly (the highest score wins, 9 is `certain`), and why, in words; null: it
   * is drawn where it is asked for only.
   */
  suits: (profile: Profile) => { score: number; reason: string } | null;
  /** Why it would lie about these rows; null: it would not. */
  refuses: (profile: Profile) => Refusal | null;
  /** Its number axis; absent: none. Forms that have one draw marks with edges and ends, which a key explains. */
  axis?: AxisKind;
  /** Its marks have edges and ends, which a key explains, though it has no axis of its own kind; `status`: edges only. */
  keyed?: true | 'status';
  /** True: rows of any measures share its drawing, which has no number axis. */
  mixed?: true;
  /** What stands along its category axis if there is a choice; default `period`. */
  by?: 'entity' | 'period';
  /** True: it needs `Telling.time`. */
  time?: true;
  /** True: it needs `Telling.sections`. */
  sections?: true;
  /** True: it needs `Telling.axes`. */
  axes?: true;
  /** True: it needs `Telling.bins`. */
  bins?: true;
  /** True: it needs `Telling.grid`. */
  grid?: true;
  /** True: it draws any number of figures; other forms are refused where there are too many to tell one by one. */
  dense?: true;
  /** True: it needs `Telling.series`. */
  series?: true;
  /** True: it needs `Telling.moments`. */
  moments?: true;
  /** True: it needs `Telling.map`. */
  map?: true;
  /** What it needs beside: `stacked` with its totals, `wholes`, or what an `icon` stands for. */
  parts?: 'stack' | 'whole' | 'icon';
  /** What else it is and needs for some rows. */
  variant?: (profile: Profile) => Partial<Traits> | undefined;
}
