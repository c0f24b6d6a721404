import type { Glance, Traits } from '../forms/_profile.ts';
import { certain, dozen, usual } from '../forms/_usual.ts';
import type { Chart, Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Conflict, Row } from '../model/row.ts';
import { extra } from './extra.ts';
import { glance } from './profile.ts';

/** The form that is drawn. */
export interface Choice {
  form: string;
  /** Why this one, in words. */
  reason: string;
  /** Where the rows share no axis, or the chart asks for it: which go together, and how each part is drawn. */
  panels?: Part[];
  /** The chart with what the form adds to it: a map of several periods is a map of each. Absent: as asked for. */
  chart?: Chart;
  /** What the form is and needs beside, for these rows. */
  variant?: Partial<Traits>;
  problems: Problem[];
}

/** Rows that share a panel. */
export interface Part {
  key: string;
  form: string;
  variant?: Partial<Traits> | undefined;
  rows: readonly Row[];
}

/** What a choice is made for. */
export interface Choosing {
  data: Dataset;
  chart: Chart;
  /** Id of a form; by default the chart's own. */
  asked?: string | undefined;
  /** Where the chart stands, for its problems. */
  path?: string;
  /** Figures that cannot all be true. */
  conflicts?: readonly Conflict[];
  /** How many figures the chart has, where the rows are some of too many. */
  many?: number | undefined;
}

/**
 * Chooses how rows are drawn: as asked for, unless that would lie about them; else as suits them best. No form needs to
 * be loaded; of charts that are not usual the registry.
 */
export function choose(rows: readonly Row[], choosing: Choosing): Choice {
  const { chart, asked = chart.form, data, many } = choosing;
  const seen = glance(rows, data);
  const suited = usual.refuses(seen) === null && usual.suits(seen);
  const isUsual = suited && (suited.score === certain || isSeries(rows, seen, asked));
  return (asked ?? usual.id) === usual.id && isUsual && isPlain(chart) && !many
    ? { form: usual.id, reason: asked ? 'asked for' : suited.reason, problems: [] }
    : extra().chooseForm(rows, seen, choosing);
}

/** Whether rows are one number a period, and columns what is asked for or what suits so many. */
function isSeries(rows: readonly Row[], { marks, periods, ratios, differences }: Glance, asked?: string): boolean {
  if (marks !== periods || ratios + differences) return false;
  return asked !== undefined || (marks <= dozen && rows.every(({ mode }) => mode === 'actual'));
}

/** Whether a chart asks for nothing that would make other forms its natural ones. */
const isPlain = ({ x, y, stack, map, facet }: Chart): boolean => !(x || y || stack || map || facet);
