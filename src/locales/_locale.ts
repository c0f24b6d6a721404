import type { Why } from '../model/dataset.ts';
import type { Mode, Status } from '../model/status.ts';

/**
 * What a number is counted in. The noun comes from the data, with its plural forms, because languages decline it;
 * `noun` is absent where the chart already says what is counted.
 */
export interface Unit {
  /** `%`, `pp` or an ISO 4217 code: printed with every number. */
  symbol?: string;
  /** `soldiers`, `of GDP`, or one form per CLDR plural category. */
  noun?: string | Readonly<Record<string, string>>;
  /** What values are written in. */
  scale?: 'thousand' | 'million' | 'billion';
}

/** What is known of a number, in the kinds that languages have phrases for. */
export type Bound =
  | { kind: 'exact' | 'over' | 'atLeast' | 'under' | 'atMost' | 'about' | 'justOver' | 'justUnder'; n: number }
  | { kind: 'range' | 'aboutRange'; from: number; to: number }
  /** A ±: the reported centre and the ends. */
  | { kind: 'centred'; n: number; from: number; to: number };

/** Kinds of bound that a hedge word introduces. */
export type Hedged = 'over' | 'atLeast' | 'under' | 'atMost' | 'about' | 'justOver' | 'justUnder';

/** How long the periods of a chart are, or what else its rows are told apart by. */
export type Step = 'year' | 'month' | 'day' | 'decade' | 'period' | 'entity' | 'speaker' | 'measure';

/** What the edge, the fill or the end of a mark says; `solid`: reported or counted, where a chart has both. */
export type Sign =
  Status | 'solid' | 'ratio' | 'disputed' | 'derived' | 'lower' | 'upper' | 'range' | 'approximate' | 'vague';
type UsualSign = 'reported' | 'planned' | 'lower';
/** `hedges`: the words that a bound was reported in, in quotation marks; `top`: marks stand upright. */
export type SignWords = string | ((hedges: string, top: boolean) => string);

/**
 * All words that readers see in one language, and how numbers, dates and lists are said in it: whole phrases, never glued
 * words, so that each language can order and decline them. A locale is one typed object: the compiler lists what a new
 * language lacks. Strings that come from the data are given ready to print.
 */
export interface Locale {
  /** BCP 47. */
  tag: string;
  dir: 'ltr' | 'rtl';
  /** Words of the interface. */
  ui: {
    details: string; // "In words and as a table"
    retry: string; // "Try again"
    loading: string; // "Loading figures"
    empty: string; // "No figures in this data set yet."
    source: string; // "Source:"
    failed: string; // "The figures could not be loaded."
    hint: string; // "Arrow keys move between figures, Enter shows the source"
    checked: (date: string) => string; // "Checked 22 November 2026" (a stale chart)
    more: (sources: number) => string; // "3 more below": sources that only the details name
  };

  // --- counts, dates, lists ---
  /** How many, as it is said: `4,000`. */
  number: (count: number) => string;
  /** An EDTF period or date in words, as precise as it is: `2014-12~` is `December 2014`. */
  period: (edtf: string) => string;
  /** `A, B, and C` and `A, B, or C`. */
  list: (items: string[]) => string;
  either: (items: string[]) => string;
  /** Words of a source in the quotation marks of this language. */
  quote: (words: string) => string;

  // --- figures ---
  /** `over` and what else says so of a bound: by these a wording is known to say the same as its value. */
  over: readonly string[];
  /** Behind a figure: `planned`, `a target`; empty for `reported`. */
  statuses: Readonly<Record<Status, string>>;
  derived: string;
  replaced: string;
  /** The label of a figure without entity, among those with one. */
  overall: string;
  /** `Poland, 2024`. */
  label: (parts: string[]) => string;
  /** `2015: over 4,000, planned`, without a full stop. */
  heading: (label: string, phrase: string, status: string) => string;
  sentence: (text: string) => string;
  /** `“several hundred” (no exact number; drawn as 300 to 900)`. */
  vague: (quoted: string, drawn: string) => string;
  noExactNumber: string;
  /** On a mark: `no number reported`, `not shown here`. */
  noNumber: string;
  notShown: string;
  /** In a sentence: `no number was reported; it was not published`. */
  missing: (why: string) => string;
  /** `no number was reported, only “1.5 times more” compared with 2013`. */
  only: (words: string, base: string) => string;
  isBase: (labels: string[]) => string;
  /** `or 1,400`: another reading of ambiguous words. */
  or: (phrase: string) => string;
  said: (names: string[], claimed: boolean) => string;
  /** Before names in the source line: `Said by:`. */
  lead: { said: string; claimed: string; reported: string; disputed: string };
  names: (names: string[]) => string;

  // --- charts ---
  /** `Figures by year`, `Claims, by speaker`, `Figures`. */
  listName: (step: Step | null, claims: boolean) => string;
  /** L1. `first` and `last` are the ends of the category axis; `figures` is absent where there is one for each item. */
  construction: (chart: {
    form: string;
    /** What the form is called; absent: columns. */
    kind?: string;
    step: Step;
    count: number;
    figures?: number;
    first: string;
    last: string;
    numbers: number;
    rows: number;
    derived: number;
  }) => string;
  /** L2. */
  noneFor: (labels: string[]) => string;
  /** L3. */
  comparison: (words: string, label: string, base: string, step: Step, only: boolean) => string;
  /** `verb`: of what has not taken place, one of `ExtraWords.verbs`. */
  direction: (who: string, label: string, base: string, way: 'higher' | 'lower' | 'same', verb?: string) => string;
  cannotCompare: (labels: string[], without: string[]) => string;

  // --- key ---
  /** The signs that most charts have; the others are among the extras. */
  key: Readonly<Record<UsualSign, SignWords>>;
}

/** How numbers are said in one language. */
export interface Quantities {
  /** A number as it is said: `4,000`, `minus 12.5`; never a sign next to a digit. */
  number: (n: number) => string;
  /** A number as it stands at an axis: `4,000`, `−12.5`, with its symbol (`5%`). */
  tick: (n: number, unit: Unit) => string;
  /** Scale and noun after a number: `million soldiers`, `of GDP`; may be empty. */
  tail: (n: number, unit: Unit) => string;
  /** `over 4,000`, `2 months`, `10 to 12 million`; `hedge` in place of the usual word for the bound. */
  quantity: (bound: Bound, unit: Unit, hedge?: string) => string;
  /** Words for each kind of bound, the usual one first: by these a wording is known to say the same as its value. */
  hedges: Readonly<Record<Hedged, readonly string[]>>;
  /** The word for a bound that was reported in no words of its own. */
  usual: (bound: { kind: Hedged; n: number }, unit: Unit) => string;
}

/** Words for charts of several plain numbers. */
export interface OrdinaryWords extends Quantities {
  /** L1. */
  axis: (from: string, to: string, name?: { side: 'x' | 'y'; label: string }) => string;
  /** L2. Before some of very many numbers: how many there are. */
  some: (numbers: number) => string;
  highest: (kind: Status, label: string, exact: boolean) => string;
  noHighest: string;
  notRanked: (kinds: Status[]) => string;
  /** L3. */
  trend: (step: Step, way: 'higher' | 'lower' | 'mixed') => string;
}

/** Words for what plain charts do without, in one language; a page loads them with the code that says them: `extras`. */
export interface ExtraWords extends OrdinaryWords {
  /** L1 of a single number, null without one; and of a form that has no axis. */
  one: (phrase: string | null) => string;
  /** After how many figures a chart has: how many more others stand in place of, or were taken back. */
  gone: (replaced: number, retracted: number) => string;
  noAxis: string;
  /** `23 others`, summed in one row, and what its sentence says of it. */
  others: { name: (count: number) => string; sum: (count: number) => string };
  /** In `direction`, of what has not taken place: `is planned to be`. */
  verbs: Readonly<Record<Exclude<Mode, 'actual'>, string>>;
  /** Why there is no number: `not published`. */
  whys: Readonly<Record<Why, string>>;
  /** Behind a figure: `read as 2.5 times`, another reading of ambiguous words, and `disputed`. */
  readAs: (times: string) => string;
  disputed: string;
  restsOn: (figures: string[]) => string;
  /** Behind a derived number, which nobody said: who says what it rests on. */
  grounds: (names: string[]) => string;
  /** Behind a figure that was taken back. */
  retracted: string;
  replacedBy: (phrase: string) => string;
  disputedBy: (names: string[]) => string;
  /** A relation without words of its own: `1.5 times as many`, `80% as much`, `20% more`, `a change of minus 5% to 5%`. */
  relation: (kind: 'times' | 'share' | 'more' | 'less' | 'change', amount: string, counted: boolean) => string;
  drawnAs: (amount: string) => string;
  /** L1. */
  onLine: (count: number, ranges: boolean, from: string, to: string) => string;
  /** L1, of numbers that are counted between edges: `7 names from 1% to under 2%`. */
  bin: (count: number, step: Step, from: string, to: string) => string;
  /** A class of numbers: `under 2%`, `2% to under 3%`, `3% or more`; and of a number that may lie in several. */
  classes: {
    under: (to: string) => string;
    within: (from: string, to: string) => string;
    over: (from: string) => string;
    unclear: string;
  };
  /** L1: which classes the shades stand for. */
  shades: (classes: string[]) => string;
  /** Of very many figures, most of which are not told one by one. */
  dense: {
    /** L2. `table`: there is no drawing. */
    drawn: (all: number, listed: number, table: boolean) => string;
    /** `sentence`: that of the figure; `others`: how many more have the same number. */
    lowest: (sentence: string, others: number) => string;
    highest: (sentence: string, others: number) => string;
    missing: (count: number) => string;
  };
  key: Readonly<Record<Exclude<Sign, UsualSign>, SignWords>>;
  /** What forms are called, by their ids: `Line chart`. */
  forms: ReadonlyMap<string, string>;
  map: {
    /** A number that has no one size. */
    unsized: string;
    zero: string;
    reported: string;
    /** `All numbers: estimated (e)`. */
    all: (status: string) => string;
    /** Over rows that have no place on the map. */
    elsewhere: string;
    /** L1: what discs show, and how many rows have no place. */
    discs: string;
    unplaced: (rows: number) => string;
    /** Who made the map. */
    credit: (source: string, licence?: string) => string;
  };
  /** Parts of a whole. */
  parts: {
    /** `the rest: 12%, not broken down`. */
    rest: (amount: string) => string;
    /** Over a stack: `101 in all, added up`. */
    total: (amount: string) => string;
    /** `One square stands for 100 exercises.` */
    icon: (amount: string) => string;
    /** What one of a hundred squares stands for: `One square is 1% of the whole.` */
    square: string;
    /** The same where parts are no whole number of squares. */
    rounded: string;
    /** Behind a number that is too small for a square. */
    underHalf: string;
    /** What ends are in such drawings, where it is not as in others. */
    signs: Readonly<Record<'stack' | 'whole' | 'icon', Readonly<Partial<Record<Exclude<Sign, UsualSign>, SignWords>>>>>;
  };
  panels: {
    /** L1: `3 panels, one for each measure.`; without what they are made by: `2 panels of figures that share no axis.` */
    count: (panels: number, by?: Step) => string;
    shared: string;
    free: string;
    /** The title of a panel of what only ratios join. */
    index: (measure: string) => string;
  };
  notes: {
    /** In place of a chart that the file does not have. */
    lost: string;
    planPast: string;
    /** The same of a chart that is told as of a date. */
    planOpen: string;
    notShown: (labels: string[]) => string;
    /** What `top` leaves out, as many as there are, where nothing can be summed. */
    beyond: (count: number) => string;
    /** Parts that some stacks lack; empty where there are none. */
    partsMissing: (labels: string[]) => string;
    leftOut: (count: number) => string;
    unreadable: (count: number) => string;
    /** `Corrected 3 March 2015: a slip. It said 4,000 before.`; `before` may be empty. */
    corrected: (date: string, what: string, before: string) => string;
    /** `It said 4,000 before.`; `label`: of which figure, empty where there is only one. */
    before: (said: string, label?: string) => string;
    /** A figure that another one replaced or took back: `Corrected 3 March 2015: 3,800 for 2014, by DELFI. It said 4,000 before.` */
    replaced: (now: LaterWords, before: string) => string;
    moreReplaced: (count: number) => string;
    /** As of when a chart is told: `As of 1 December 2014.`; and that it shows nothing for that. */
    asOf: (date: string) => string;
    nothingYet: (date: string) => string;
    /** What came later; `more`: how many that are not named. */
    later: (figures: LaterWords[], more: number) => string;
    noNumber: string; // "no number", among numbers
    uncertainty: (what: string) => string;
    /** Figures that cannot all be true: whose, and which contradict each other (none: too many to name). */
    discord: (names: string[], parts: string[][]) => string;
  };
}

/** A figure in a list of what was reported when; `label` and `status` may be empty. */
export interface LaterWords {
  said: string;
  label: string;
  status: string;
  who: string;
  date?: string;
  /** The number that it stands in place of. */
  before?: string;
  /** It takes an earlier number back. */
  isRetracted?: boolean;
}

/** The words of card and table in one language: apart from its other words, because a page needs them only when a reader asks. */
export interface Details {
  /** Words of the interface. */
  ui: {
    close: string; // "Close"
  };
  citation: {
    undated: string; // APA: "n.d."
    retrieved: (date: string) => string; // APA: "Retrieved 22 November 2026, from"
    accessed: (date: string) => string; // Chicago: "Accessed 22 November 2026."
  };
  /** Numbers in sentences, and the list of the page's sources. */
  inline: {
    show: string; // after the status of a number: "show source"
    disputed: string;
    /** Name of the list: `Sources`. */
    sources: string;
    /** Name of the small number that leads to a source: `source 3`. */
    note: (index: number) => string;
    /** Name of the link back to a number: `Back to “over 4,000”`. */
    back: (words: string) => string;
    /** In place of a list that would be empty. */
    none: string;
  };
  /** Files to take along, and what can be copied. */
  downloads: {
    menu: string; // "Download:"
    /** Accessible name of one: `Download as CSV`. */
    as: (format: string) => string;
    /** Formats that are not called by their id in capitals. */
    formats: Readonly<Record<string, string>>;
    copyCitation: string;
    copyEmbed: string;
    /** Messages, once it is done or could not be done. */
    saved: (file: string) => string;
    notSaved: (reason: string) => string;
    copied: string;
    notCopied: string; // the text to copy stands selected under it
    /** Name of the field with a text to copy. */
    toCopy: string;
    /** `Licence: MIT`. */
    licence: (names: string) => string;
    /** Before the sources of a citation: `Sources`. */
    sources: string;
    /** What kind of thing is cited: `Chart`. */
    chart: string;
  };
  controls: Controls;
  card: {
    status: Readonly<Record<Status, string>>;
    lower: string;
    upper: string;
    range: string;
    centred: (what: string) => string;
    approximate: string;
    vague: (range: string) => string;
    relation: string;
    disputed: string;
    derived: (formula: string) => string;
    /** A number of a formula, and where it comes from: `3,500 said by Sergey Shoigu, TASS`, `1.5 from DELFI`. */
    premise: (term: string, publishers: string[], speaker?: string, claimed?: boolean) => string;
    /** A formula, and where its numbers come from. */
    explained: (formula: string, premises: string[]) => string;
    unreported: string;
    onlyRatio: string;
    notShown: string;
    replaced: string;
    retracted: string;
    /** `words`: those that can be read in two ways, in quotation marks. */
    alternative: (phrase: string, words?: string) => string;
    translation: (text: string) => string;
    note: (text: string) => string;
    via: (source: string) => string;
    method: (text: string) => string;
    reportedOn: (date: string) => string;
    accessed: (date: string) => string;
    archived: string;
  };
  table: {
    caption: (title: string) => string;
    subject: string;
    figure: string;
    status: string;
    saidBy: string;
    reportedBy: string;
    date: string;
    reported: string; // status column of a plain figure
    notReported: string; // that of a base that nobody reported a number for
    nobody: string; // who said that
    workedOut: (names: string[]) => string; // who said what a derived number rests on
    noDate: string;
    /** Messages, once a reader has sorted by a column, and has gone back to the order of the chart. */
    sorted: (column: string, by: 'number' | 'time' | 'text', way: 'ascending' | 'descending') => string;
    unsorted: string;
    /** While very many rows are being sorted. */
    sorting: string;
    /** A page of a long table, and the buttons to others. */
    rows: (from: number, to: number, all: number) => string; // "Rows 1 to 100 of 500"
    before: string;
    after: string;
    data: string; // before the name of the file: "Data:"
    updated: (date: string) => string; // "updated 22 November 2026"
  };
}

/** The words of what readers can do with a chart. */
export interface Controls {
  /** Notes on what is shown: `Only Poland is shown, 1 of 31.`, of many their number; the fewer ones are named. */
  only: (shown: string[], hidden: string[]) => string;
  /** `Only 1990 to 2000 is shown, of 1959 to 2025.` */
  window: (shown: [from: string, to: string], whole: [from: string, to: string]) => string;
  /** `Only 2014 is shown, 1 of 5 panels.` */
  panel: (name: string, panels: number) => string;
  /** What was chosen at once is nowhere in the data, so that all is shown. */
  nothing: string;
  /** Message: all is shown again. */
  all: string;
  /** Accessible names of groups, and the buttons that undo what was chosen from them: several of these can stand on one chart. */
  legend: string; // "Series"
  allSeries: string;
  showAll: (count: number) => string;
  /** `Only Poland`, `Hide Poland`. */
  isolate: (name: string) => string;
  hide: (name: string) => string;
  /** The buttons that open a list: of series `Series: all 3`, `Series: 2 of 3`; of many names `Choose from 31`, `Choose: 3 of 31`. */
  someSeries: (shown: number, count: number) => string;
  chosen: (shown: number, count: number) => string;
  choose: string; // "Choose what is shown"
  find: string; // "Find"
  found: (count: number) => string;
  done: string;
  /** Panels by period. */
  period: string;
  allPanels: string;
  /** The buttons of a slider, with its name. */
  play: (slider: string) => string;
  pause: (slider: string) => string;
  next: (slider: string) => string;
  /** A chart that is set back: `What was known on 1 December 2014`; of a date that is no day, at its end. */
  known: (date: string, isDay: boolean) => string;
  date: string; // "Date"
  newest: string;
  back: (date: string) => string;
  /** Long series. */
  time: string;
  earlier: string;
  later: string;
  closer: string;
  wider: string;
  wholeTime: string;
  /** How keys find the figures of very many that are not listed: "With Shift, left and right visit all figures". */
  unlisted: string;
}

/** The words of a story in one language: apart from others, because few pages have one. */
export interface StoryWords {
  /** Before the ways to read a story, and what they are called. */
  show: string;
  modes: Readonly<Record<'scroll' | 'steps' | 'stack', string>>;
  previous: string;
  next: string;
  first: string;
  last: string;
  /** `Step 2 of 5`, and the same in short: `2 / 5`. */
  step: (number: number, count: number) => string;
  progress: (number: number, count: number) => string;
  /** Name of a picture that changes from step to step. */
  picture: (steps: number) => string;
  /** Name of the list of all its figures. */
  list: string;
  /** Over a picture that is set back to a date, and before a note that holds for it. */
  known: (date: string) => string;
  dated: (date: string, note: string) => string;
  /** In the card of a figure that a step does not know yet; `isDay`: the date is one day, and no longer time. */
  reported: (date: string, isDay: boolean) => string;
  /** Its sentence, ending with that; and of a derived number, when it could be worked out. */
  later: (sentence: string, date: string, isDay: boolean) => string;
  derived: (date: string) => string;
  /** Before the sources of all steps: `All steps:`. */
  all: string;
  copyLink: string;
}
