import type { Chart, Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Conflict, Row } from '../model/row.ts';

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
  rows: Row[];
  conflicts: Conflict[];
}

/** What a rule finds: a problem without its code, line and column, which `check` adds. */
export type Finding = Omit<Problem, 'code' | 'line' | 'column' | 'file'>;

/**
 * A rule finds problems. Its code is its file's name with the first hyphen for a slash: `ratio-times-more.ts` is
 * `ratio/times-more`.
 */
export interface Rule {
  code: string;
  /** `data`: run once over the dataset; `chart`: run for each chart. */
  about: 'data' | 'chart';
  /** What it guards against, one sentence. */
  why: string;
  find: (input: RuleInput) => Finding[];
}
