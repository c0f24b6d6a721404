import type { Chart, Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Conflict, Row, Unresolved } from '../model/row.ts';
import type { DatasetFile } from '../model/schema.ts';

/** What a rule may look at: the dataset, or one chart of it as asked for. */
export interface RuleInput {
  data: Dataset;
  /** Set while a chart is checked; rules about data run once without it. */
  chart?: AskedChart;
}

/** A chart and what was made of the figures that it chose. */
export interface AskedChart {
  id?: string;
  asked: Chart;
  /** Where it stands; `` for a chart made of all figures. */
  path: string;
  /** Id of the form that is drawn: as asked for, unless that would lie, else what suits the rows best. */
  form: string;
  rows: Row[];
  conflicts: Conflict[];
  /** Ids of figures that can all be true only if some number is 0. */
  zeroOnly: string[][];
  /** Figures that were not compared with each other, and why. */
  unresolved: Unresolved[];
}

/** What a rule finds: a problem without its code, line and column, which `check` adds. */
export type Finding = Omit<Problem, 'code' | 'line' | 'column' | 'file'>;

/**
 * The data that a journalist would write: keys of a dataset file, mostly `figures`, and only those that the rule is about.
 * `complete` of `_example.ts` adds the rest.
 */
export type Example = { readonly [Key in keyof DatasetFile]?: unknown };

interface Code {
  /** The file's name with the first hyphen for a slash: `ratio-times-more.ts` is `ratio/times-more`. */
  code: string;
  /** What it guards against, one sentence. */
  why: string;
  /** What it finds, and what is near and sound; at least one each. They are its tests, and printed in the documentation. */
  examples: { breaks: readonly Example[]; keeps: readonly Example[] };
}

/** A rule finds problems. `data`: run once over the dataset; `chart`: run for each chart. */
export interface FindingRule extends Code {
  about: 'data' | 'chart';
  find: (input: RuleInput) => Finding[];
}

/**
 * A code whose problems are found while a file is read, or while a form is chosen; what they are about never becomes a figure, or a drawing.
 */
export interface ReadingRule extends Code {
  about: 'reading';
}

export type Rule = FindingRule | ReadingRule;
