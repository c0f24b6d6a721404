import type { Chart, Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Row } from '../model/row.ts';

/** What a rule may look at: the dataset, or one chart of it as asked for. */
export interface RuleInput {
  data: Dataset;
  /** Set while a chart is checked; rules about data run once with neither. */
  chart?: { id?: string; asked: Chart; path: string; rows: Row[] };
}

/** A rule finds problems. Its code is its file's name with the first hyphen for a slash: `ratio-times-more.ts` is `ratio/times-more`. */
export interface Rule {
  code: string;
  /** `data`: run once over the dataset; `chart`: run for each chart. */
  about: 'data' | 'chart';
  /** What it guards against, one sentence. */
  why: string;
  /** Problems without line and column: `check` adds them. */
  find: (input: RuleInput) => Problem[];
}
