import type { Rational } from '../model/rational.ts';
import type { Amount, Found, Hedge, Numeral } from './_amount.ts';
import type { Lexicon } from './_lexicon.ts';
import type { Token } from './_tokens.ts';

/** A text being read: its tokens, and the words of its language. */
export interface Scan {
  readonly tokens: readonly Token[];
  readonly words: Words;
  /** Numbers that were read, by the token where they begin: several readers ask for each. */
  readonly numerals: Map<number, Found<Numeral> | null>;
}

/** Reads what begins at a token; null if that is not there. It looks at a bounded number of tokens, so that reading takes linear time. */
export type Reader<T> = (scan: Scan, at: number) => Found<T> | null;

/** Which way a change goes; `to`: a verb of change without a way ("went from 20 to 30"). */
export type Direction = 'up' | 'down' | 'to';

/** What a language says numbers with. */
export interface NumberWords {
  /** Words below 1,000. */
  cardinals: ReadonlyMap<string, number>;
  /** What a number stands before: dozen, hundred, thousand. */
  magnitudes: ReadonlyMap<string, number>;
  /** Short magnitudes such as `bn`. */
  short: ReadonlyMap<string, number>;
  /** Short magnitudes that are others' units where no currency stands before the number: `m`. */
  shortMoney: ReadonlyMap<string, number>;
  /** One, before a magnitude: a hundred. */
  articles: ReadonlySet<string>;
  /** Before the last part of a number: two hundred *and* five. */
  and: ReadonlySet<string>;
  /** Before decimals: three *point* five. */
  point: ReadonlySet<string>;
  minus: ReadonlySet<string>;
  /** What a number has behind it: *and a half*. */
  mixed: Lexicon<Rational>;
  /** Parts: half, a third, two thirds. */
  parts: Lexicon<Rational>;
  /** What stands between a part and its magnitude or unit: *of a*. */
  partOf: Lexicon<true>;
}

/** What a language says ranges and bounds with. */
export interface SpanWords {
  hedges: Lexicon<Hedge>;
  suffixes: Lexicon<Hedge>;
  /** Before a range, and the joints it takes. */
  openings: Lexicon<ReadonlySet<Joint>>;
  joints: Lexicon<Joint>;
  /** Between a lower and an upper bound. */
  both: Lexicon<true>;
  /** Before a margin. */
  plusMinus: Lexicon<true>;
  /** Behind a margin of percentages: plus or minus 3 *points*. */
  points: ReadonlySet<string>;
  /** Whether a word that can hedge is something else here: the *past* ten years. */
  isOther: (scan: Scan, at: number) => boolean;
  /** Two small numbers side by side beside one of these are a score. */
  games: ReadonlySet<string>;
}
export type Joint = 'to' | 'and' | 'or' | 'dash';

/** What a language says changes with. */
export interface ChangeWords {
  verbs: Lexicon<Direction>;
  /** Up, down: words that say a change only beside a percentage or after certain words. */
  particles: ReadonlyMap<string, Direction>;
  /** A particle behind one of these is part of another verb: made up 20 %. */
  phrasal: ReadonlySet<string>;
  /** A particle behind one of these says a change without a percentage, too: was up 300. */
  linking: ReadonlySet<string>;
  /** Behind one of these, without "by", people and things are counted: *lost* 209 soldiers. */
  transitive: ReadonlySet<string>;
  nouns: ReadonlyMap<string, Direction>;
  /** Between an amount and its noun: a 20 % *pay* rise. */
  beforeNoun: ReadonlySet<string>;
  of: ReadonlySet<string>;
  by: ReadonlySet<string>;
  /** Between a verb and its amount: a further. */
  fillers: Lexicon<true>;
  /** Words such as adverbs that may stand between a verb and its amount. */
  isAdverb: (word: string) => boolean;
  /** Hedges that say where a level lies, behind a verb: fell *below* 300. */
  levels: ReadonlySet<string>;
  /** Behind an amount: 20 % *more*. */
  comparisons: ReadonlyMap<string, Direction>;
  than: ReadonlySet<string>;
}

/** What a language says names, dates and labels with: numbers beside them are no quantities. */
export interface NameWords {
  /** Each month, from 1. */
  months: ReadonlyMap<string, number>;
  /** Months have no capitals. */
  smallMonths?: true;
  /** A sentence may begin with its verb: a capital there names nothing. */
  verbsLead?: true;
  /** A number behind one is its name: Article 5. */
  labels: ReadonlySet<string>;
  /** Behind one of these, a label is a thing or a time: *this* year 300. */
  noLabel: ReadonlySet<string>;
  /** Words that begin a sentence before a number without naming it: All 33. */
  openers: ReadonlySet<string>;
  /** Before a place: in Syria 300 people died. */
  placeBefore: ReadonlySet<string>;
  /** Before a year: in 2014. */
  yearBefore: ReadonlySet<string>;
  /** Things that are counted, so that the number before them is no year. */
  counted: ReadonlySet<string>;
  /** Behind a number in words: twenty-*first*. */
  ordinals: ReadonlySet<string>;
  /** Behind a number, joined by a hyphen, and still a number: 4,000-*strong*. */
  strong: ReadonlySet<string>;
  /** Behind a number of a time of day or of occasions: 5 *pm*, three *times*. */
  after: Lexicon<true>;
  /** Before a time of day, and what stands before that where it is none: *stood* at 8. */
  clock: ReadonlySet<string>;
  levelBefore: ReadonlySet<string>;
  /** Behind capitalised words behind a house number: *Street*. */
  streets: ReadonlySet<string>;
}

/** What a language says periods, bases and statuses with. */
export interface ContextWords {
  /** Before a period that a number is about. */
  periodBefore: ReadonlySet<string>;
  /** Before a period that a number is compared with. */
  baseBefore: Lexicon<true>;
  /** The same, where the period stands before the number: *since* 2010 it has doubled. */
  baseAhead: Lexicon<true>;
  statuses: Lexicon<string>;
}

/** All that a language brings: data, and the readers for what only it says. */
export interface Words extends NumberWords, SpanWords, ChangeWords, NameWords, ContextWords {
  lang: string;
  decimal: '.' | ',';
  /** A unit in words or signs behind a number. */
  unit: Reader<string>;
  /** `three times` behind a verb of change, where it is a multiple and no occasion. */
  times: Reader<Amount>;
  /** What this language says in its own way: multiples, shares, vague words. They are tried before plain numbers. */
  own: readonly Reader<Amount>[];
  /** Words that what this language says in its own way begins with. */
  starts: ReadonlySet<string>;
  /** Whether a number in words at `at`, up to `next`, is no number: *one* of them. */
  isPronoun: (scan: Scan, at: number, next: number) => boolean;
}
