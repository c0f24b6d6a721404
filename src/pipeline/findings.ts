import type { Dataset } from '../model/dataset.ts';
import type { Problem, Silenced } from '../model/problem.ts';
import type { AskedChart, RuleInput } from '../rules/_rule.ts';
import { rules } from '../rules/index.ts';
import { parent, reasonFor } from './allowed.ts';
import { choose } from './choose.ts';
import { extra } from './extra.ts';
import { select } from './select.ts';
import { silencer, type Shown } from './silencer.ts';
import { unknownRules } from './unknown-rules.ts';

/** What a chart made its checks find, and what decides whether it is told. */
interface Checked extends Shown {
  found: Problem[];
}

/**
 * All that the loaded rules find in a dataset and its charts, apart from what a figure or chart silences with `allow`; what figures
 * allow of the problems that kept them out is among the silenced too. Both lists hold each problem once (charts that show
 * the same figures find the same), in the order of their places.
 */
export function findings(data: Dataset): { problems: Problem[]; silenced: Silenced[] } {
  const charts = chartsOf(data).map(id => inChart(id, data));
  const reasonOf = silencer(data, charts);
  const ofFigure = silencer(data, []);
  const found = [
    ...[...unknownRules(data), ...find('data', { data })].map(problem => ({ problem, reason: reasonOf(problem) })),
    ...charts.flatMap(({ found, allow }) =>
      found.map(problem => ({ problem, reason: reasonFor(problem.code, allow) ?? ofFigure(problem) })),
    ),
  ];
  const problems = new Map<string, Problem>();
  const silenced = new Map<string, Silenced>();
  for (const { problem, reason } of found) {
    const key = `${problem.code} ${problem.path} ${problem.message}`;
    if (reason === undefined) problems.set(key, placed(problem, data));
    else silenced.set(key, { ...placed(problem, data), reason });
  }
  for (const key of problems.keys()) silenced.delete(key);
  const quiet = [...(data.silenced ?? []), ...silenced.values()];
  return { problems: [...problems.values()].sort(byPlace), silenced: quiet.sort(byPlace) };
}

/** Ids of the charts; undefined: the one that is made of all figures where there is none. */
const chartsOf = ({ charts = {} }: Dataset): (string | undefined)[] =>
  Object.keys(charts).length ? Object.keys(charts) : [undefined];

function inChart(id: string | undefined, all: Dataset): Checked {
  const selection = select(all, id === undefined ? {} : { chart: id });
  const { chart: asked, path, figures, problems, dense } = selection;
  // what came after its date says what its author knows
  const data = (dense && selection.data) ?? all;
  const { rows, conflicts, zeroOnly = [], unresolved = [] } = extra().resolveMore(selection, data, 'en');
  const chosen = choose(rows, { data, chart: asked, path, conflicts, many: dense?.count });
  const { form } = chosen;
  const chart: AskedChart = {
    asked,
    path,
    form,
    rows,
    conflicts,
    zeroOnly,
    unresolved,
    ...(id !== undefined && { id }),
  };
  const ruled = find('chart', { data, chart });
  // a rule says the same with the figures that it is about
  const others = chosen.problems.filter(
    one => !ruled.some(({ code, path: at }) => code === one.code && at === one.path),
  );
  const found = [...problems, ...others, ...ruled];
  return { found, allow: asked.allow, figures: new Set(figures) };
}

const find = (about: 'data' | 'chart', input: RuleInput): Problem[] =>
  rules.ids.flatMap(id => {
    const rule = rules.peek(id);
    if (!rule || rule.about === 'reading' || rule.about !== about) return [];
    return rule.find(input).map(finding => ({ code: rule.code, ...finding }));
  });

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
