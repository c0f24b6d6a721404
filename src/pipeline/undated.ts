import type { Dataset, Figure } from '../model/dataset.ts';
import { readPeriod } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import { objections } from './objections.ts';
import { datesOf } from './select.ts';

/** What is wrong where a chart is asked for as of a date: that it is none, or which figures have none. */
export const undated = (asOf: string, figures: readonly Figure[], data: Dataset, path: string): Problem[] =>
  readPeriod(asOf)
    ? figures.filter(figure => !datesOf(figure, data).length).map(figure => objections.undated(figure, asOf))
    : [objections.notEdtf(asOf, path)];
