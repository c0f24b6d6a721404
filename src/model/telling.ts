import type { Feature } from './atlas.ts';
import type { Chart, Dataset } from './dataset.ts';
import type { DenseRows, DenseRun } from './dense.ts';
import type { Problem } from './problem.ts';
import type { End } from './quantity.ts';
import type { Row } from './row.ts';
import type { Token } from './scene.ts';
import type { Status } from './status.ts';

/** What a row is called and said in one chart: made once, used by drawing, list, card, table and exports. */
export interface ToldRow {
  id: string;
  row: Row;
  /** What distinguishes the row in this chart: `2013`, `Poland`, `Poland, 2024`, or the measure where nothing else does. */
  label: string;
  /** Rows that share a band (a column of the category axis) share this key. */
  band: string;
  /** What the band is called on the category axis: `2014` for the rows `2014, police` and `2014, organisers`. */
  bandLabel?: string;
  /** First line of the direct label: `over 4,000`, `“several hundred”`, `no number reported`, `about 2,333`. */
  value: string;
  /** Second line: `planned`, `claimed, no exact number`, `derived`; absent for a plain reported number. */
  detail?: string;
  /** For a relation: the words over its bracket, `“1.5 times more”`. */
  quote?: string;
  /** The figure without who says so and without a full stop, `2015: over 4,000, planned`: heading of its card. */
  heading?: string;
  /** The figure sentence: accessible name, table, card. */
  sentence: string;
  status: Status;
  end: End;
  disputed: boolean;
  derived: boolean;
  /** True: another figure replaced it, and its mark is drawn all the same, thin and hollow, since the chart lists it by its id. */
  ghost?: true;
}

/** The number axis of a chart. Every form that has one uses this one. */
export interface Axis {
  from: number;
  to: number;
  /** The least that there can be of what is counted, where numbers have no lower bound of their own. */
  floor?: number;
  /** At most five, from included; `text` is localised, the last one with the unit. */
  ticks: { value: number; text: string }[];
  /** False: all marks carry their number, so that ticks and gridlines would say nothing more. */
  shown: boolean;
  /** The unit after a number, `soldiers`, `% of GDP`; empty if there is none. */
  unit: string;
}

/** Rows that belong together: a line, the parts of one colour. */
export interface Series {
  key: string;
  /** `Poland`, `Poland, police`. */
  label: string;
  /** Its colour; that of the background where there are more series than colours. */
  ink: Token;
  /** Of its rows, in time. */
  ids: string[];
  /** Those that a line may join, each list a line of its own; absent where the form has no lines. */
  runs?: string[][];
  /** Those that a band may join, from the lowest to the highest number of each; absent where the form has none. */
  bands?: string[][];
  /** What it is called but for who speaks; absent where nobody is named. */
  about?: string;
  /** Who says each of its rows, by row; absent where nobody is named. */
  voices?: ReadonlyMap<string, string>;
  /** Of what entity and period each of its rows is, by row; absent where nobody is named. */
  places?: ReadonlyMap<string, string>;
  /** Where there are too many rows to tell one by one: the lines through all of them, in place of `runs`. */
  dense?: DenseRun[];
  /** The centre alone of numbers with a stated uncertainty, by row. */
  brief?: ReadonlyMap<string, string>;
}

/** An axis of time in days since 1970-01-01 (UTC). A row stands in the middle of its period. */
export interface TimeAxis {
  from: number;
  to: number;
  /** At most twelve; how many have room, the form says. */
  ticks: { value: number; text: string }[];
}

/** Exact numbers between two edges, the first of them included. */
export interface Bin {
  from: number;
  to: number;
  /** Rows, the smallest number first. */
  ids: string[];
  /** How many the fullest bin of its scale holds: of all panels if there are several. */
  most: number;
  /** How many, in words: `7`. */
  count: string;
  /** `7 names from 1% to under 2%`. */
  text: string;
}

/** Rows as cells: lines down, columns across. */
export interface Grid {
  lines: { key: string; label: string }[];
  columns: { key: string; label: string }[];
  /** The place of each row: its line and its column. */
  places: ReadonlyMap<string, readonly [line: number, column: number]>;
  /** Ordered classes of numbers in words, `under 2%`, at most five; none where all numbers are the same. */
  classes: string[];
  /** What it is called that a number may lie in several. */
  unclear: string;
  /** What patterns, letters and outlines say of the numbers: each kind that is not a plain reported one. */
  signs: { sign: Status | 'disputed' | 'derived'; text: string }[];
  /** The class of each number; null where it may lie in several. */
  classOf: ReadonlyMap<string, number | null>;
}

/** What some rows are parts of. */
export interface Whole {
  key: string;
  /** What tells it from others; empty where there is only one. */
  label: string;
  /** All of it, in what its parts are counted in: 100 for percentages. */
  total: number;
  /** False: one row's share of a whole that it does not share with others here. */
  shared: boolean;
  /**
   * Rows, in order, each with its name among the others; `size`: null where it is not one number; `tiny`: that it is
   * too small for one of a hundred squares.
   */
  parts: { id: string; size: number | null; label: string; ink: Token; tiny?: string }[];
  /** The row that reports the total. */
  whole?: string;
  /** What no part says, in words: `the rest: 12%, not broken down`; absent: nothing is left, or nobody can know it. */
  rest?: string;
}

/** What one sign of a pictogram stands for, as a number and in words: `One square stands for 100 exercises.` */
export interface Icon {
  worth: number;
  text: string;
}

/** From when on a measure is another one: nothing is drawn across. */
export interface Break {
  /** Day since 1970-01-01 on which it begins. */
  at: number;
  period: string;
  text: string;
  /** Absent: of all. */
  entity?: string;
  measure: string;
}

/** Rows of a table that measure the same. */
export interface Section {
  key: string;
  /** What they measure; empty where all rows of the table measure that. */
  label: string;
  ids: string[];
  /** What each row is called in it, by id. */
  names: ReadonlyMap<string, string>;
  /** From zero; null: no number has a place on one. */
  axis: Axis | null;
  series: Series[];
  /** Absent: no row has a date. */
  time?: TimeAxis;
}

/** What a map is drawn on. */
export interface MapGround {
  /** All that is on the map. */
  features: readonly Feature[];
  /** The feature of each row that has one: an index by the row's id. */
  places: ReadonlyMap<string, number>;
  /** The features that the view must hold: those of the rows, of all panels if there are several. */
  shown: readonly number[];
  /** Of rates: ordered classes, which are shades; `negative`: its numbers are below zero. */
  classes?: { text: string; negative: boolean }[];
  /** The class of each row; null where its number may lie in several. */
  classOf?: ReadonlyMap<string, number | null>;
  /** Of counts: the largest number, whose disc is the largest, and those that the legend shows. */
  largest?: number;
  sizes?: { value: number; text: string }[];
  /** What patterns and outlines say of the numbers; empty where all are plain reported ones. */
  signs: { sign: Status | 'disputed' | 'derived'; text: string }[];
  /** Words for the legend, and over the rows that have no place. */
  words: { noNumber: string; unclear: string; unsized: string; zero: string; elsewhere: string };
}

/** What is drawn on axes of its own: a whole chart, or one of its panels. */
export interface Picture {
  form: string;
  /** The rows in the order in which they are drawn and listed. */
  told: ToldRow[];
  /** Those of `told` that are drawn as lines across the plot: the last ones. */
  references?: ToldRow[];
  axis: Axis | null;
  /** The two number axes of a scatter chart; `label` says what each shows, `pairs` which rows make a dot. */
  axes?: {
    x: Axis;
    y: Axis;
    xLabel: string;
    yLabel: string;
    pairs: { x: string; y: string; label: string }[];
    /** True: these pairs are some of too many, and the dots are those of `Telling.dense`. */
    dense?: true;
  };
  /** The dimension along the category axis. */
  by: 'period' | 'entity' | 'speaker' | 'measure';
  /** For forms that ask for them. */
  series?: Series[];
  /** Series that the picture names, but does not tell apart by colours. */
  moments?: Series[];
  time?: TimeAxis;
  breaks?: Break[];
  sections?: Section[];
  bins?: Bin[];
  grid?: Grid;
  map?: MapGround;
  wholes?: Whole[];
  icon?: Icon;
  /** Rows of a band stand on each other: the totals in words, by band, where a sum is honest. */
  totals?: ReadonlyMap<string, string>;
  /** In a panel: the rows of all panels on its scale: what is as long in one is as long in all. */
  peers?: ToldRow[];
}

/** One of several small charts. Rows are called in it by what tells them apart there. */
export interface Panel extends Picture {
  key: string;
  /** What all of its rows have in common. */
  label: string;
}

/** What readers can do with a chart beside opening its cards. `date` says which date it is set back to, `dates` is the slider. */
export type Control = 'date' | 'dates' | 'legend' | 'picker' | 'slider' | 'zoom' | 'crosshair';

/** A date on which something of a chart was reported or corrected. */
export interface Stop {
  /** EDTF, as `asOf` takes it. */
  date: string;
  /** `1 December 2014`. */
  text: string;
  /** Ids of the figures that were reported then for the first time. */
  figures: string[];
  /** Ids of the figures of the chart that were corrected then, be it in the file or by another figure. */
  corrected: string[];
}

/** A chart that readers can set back: all dates on which something of it was reported or corrected. */
export interface History {
  stops: readonly Stop[];
  /** Index of the stop that is told. */
  at: number;
  /** What is told at each stop, on the same scales; absent where there are too many. */
  tellings?: readonly Telling[];
}

/** One entry of the key: what the marks' edge or end says. */
export interface KeyEntry {
  status?: Status;
  end?: End;
  disputed?: boolean;
  derived?: boolean;
  text: string;
}

/** A citation in parts: exporters and elements decide how a link looks. */
export interface Citation {
  /** Id of the source. */
  id: string;
  /** `DELFI, December 2014`. */
  text: string;
  /** Safe to follow (http or https), or absent. */
  url?: string;
}

/** The source line under a chart. */
export interface SourceLine {
  /** `Said by`, `Claimed by` with their speakers, in order of appearance: `[{ label: 'Said by:', names: ['DELFI'] }]`. */
  speakers: { label: string; names: string[] }[];
  /** `Reported by:`. */
  label: string;
  sources: Citation[];
}

/** Everything that is said about a chart, without a DOM: plain, immutable data. */
export interface Telling extends Picture {
  rows: Row[];
  /** Several small charts in place of one: of these only the rows of all are `told`. */
  panels?: Panel[];
  /** Which of its rows readers can choose to see, and how; absent: all are always shown. */
  controls?: Control[];
  /** Where readers can set it back. */
  history?: History;
  /** Why this form. */
  reason: string;
  title: string;
  subtitle?: string;
  sentences: { id: string; text: string }[];
  words: { construction: string; statistics: string; relations: string };
  citations: { text: string; url?: string }[];
  problems: Problem[];

  /** The language told in, BCP 47, and that of the data. */
  lang: string;
  dataLang: string;
  /** The chart as asked for, in its form too; made up where there was none. */
  chart: Chart;
  /** Its id, or undefined for one that was made of all figures. */
  chartId?: string;
  /** Name of the list: `Figures by year`, `Claims, by speaker`, `Figures`. */
  listName: string;
  /** The text a reader without the picture gets: statistics and relations, or the author's `summary`. */
  summary: string;
  /** Printed as written. */
  context?: string;
  key: KeyEntry[];
  /** Notes under the key: the chart's own, corrections, plans that are past, what is not shown. */
  notes: string[];
  sourceLine: SourceLine;
  /** Groups of rows that can be compared, as `resolve` gave them. */
  groups: string[][];
  /** The dataset that is told of; of too many figures it has only those that are told one by one. */
  data: Dataset;
  /** Where there are too many figures to tell one by one: all of them. Forms draw these, and `told` are some of them. */
  dense?: DenseRows;
}
