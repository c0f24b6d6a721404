import type { Dataset } from '../model/dataset.ts';
import { pointer, type Problem } from '../model/problem.ts';
import type { AskedChart, RuleInput } from '../rules/_rule.ts';
import { rules } from '../rules/index.ts';
import { choose } from './choose.ts';
import { extra } from './extra.ts';
import { select } from './select.ts';

/** A problem that somebody allowed, and why. */
export interface Silenced extends Problem {
  /** The reason given under `allow`. */
  reason: string;
}

/** Reasons by code, as under `allow`. */
type Allow = Readonly<Record<string, string>>;

interface Found {
  problem: Problem;
  /** What the chart in which it was found allows. */
  allow?: Allow | undefined;
}

/**
 * All that the loaded rules find in a dataset and its charts, apart from what a figure or chart silences with `allow`.
 * Both lists hold each problem once (charts that show the same figures find the same), in the order of their places.
 */
export function findings(data: Dataset): { problems: Problem[]; silenced: Silenced[] } {
  const allows = new Map([
    ...data.figures.map(({ path, allow }) => [path, allow] as const),
    ...Object.entries(data.charts ?? {}).map(([id, { allow }]) => [pointer('charts', id), allow] as const),
  ]);
  const problems = new Map<string, Problem>();
  const silenced = new Map<string, Silenced>();
  for (const { problem, allow } of [...find('data', { data }), ...chartsOf(data).flatMap(id => inChart(id, data))]) {
    const reason = reasonFor(problem.code, allow) ?? reasonFor(problem.code, around(problem.path, allows));
    const key = `${problem.code} ${problem.path} ${problem.message}`;
    if (reason === undefined) problems.set(key, placed(problem, data));
    else silenced.set(key, { ...placed(problem, data), reason });
  }
  for (const key of problems.keys()) silenced.delete(key);
  return { problems: [...problems.values()].sort(byPlace), silenced: [...silenced.values()].sort(byPlace) };
}

/** Ids of the charts; undefined: the one that is made of all figures where there is none. */
const chartsOf = ({ charts = {} }: Dataset): (string | undefined)[] =>
  Object.keys(charts).length ? Object.keys(charts) : [undefined];

function inChart(id: string | undefined, data: Dataset): Found[] {
  const { chart: asked, path, figures, references, problems } = select(data, id === undefined ? {} : { chart: id });
  const { rows, conflicts } = extra().resolveLines(figures, data, references);
  const chosen = choose(rows, data, asked, asked.form, path);
  const chart: AskedChart = { asked, path, rows, conflicts, ...(id !== undefined && { id }) };
  const found = [...[...problems, ...chosen.problems].map(problem => ({ problem })), ...find('chart', { data, chart })];
  return found.map(({ problem }) => ({ problem, allow: asked.allow }));
}

const find = (about: 'data' | 'chart', input: RuleInput): Found[] =>
  rules.ids.flatMap(id => {
    const rule = rules.peek(id);
    return rule?.about === about ? rule.find(input).map(finding => ({ problem: { code: rule.code, ...finding } })) : [];
  });

const reasonFor = (code: string, allow: Allow | undefined): string | undefined =>
  allow && Object.hasOwn(allow, code) ? allow[code] : undefined;

/** What the figure or chart that a path lies in allows. */
function around(path: string, allows: ReadonlyMap<string, Allow | undefined>): Allow | undefined {
  for (let place = path; place; place = parent(place)) if (allows.has(place)) return allows.get(place);
  return undefined;
}

const parent = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/**
 * With line and column: those of the path, or of what it lies in where it is not written in the file (a default, say).
 */
function placed(problem: Problem, { locate }: Dataset): Problem {
  if (problem.line !== undefined || !locate) return problem;
  for (let { path } = problem; ; path = parent(path)) {
    const place = locate(path);
    if (place || !path) return { ...problem, ...place };
  }
}

/** The file's own text first, then its tables; errors before warnings in one place. */
function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.file ?? '', b.file ?? '') ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.path, b.path) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compare(a.code, b.code)
  );
}

const severities = ['error', 'warning', 'info'];
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
