import { limits } from '../model/limits.ts';
import type { Chart, Dataset, Figure, Filter } from '../model/dataset.ts';
import type { DenseRows } from '../model/dense.ts';
import { endsBy, readPeriod, type Period } from '../model/period.ts';
import { grouped } from '../model/grouped.ts';
import { once } from '../model/once.ts';
import { pointer, type Problem } from '../model/problem.ts';

import { crowds } from './crowds.ts';
import { extra } from './extra.ts';
import { ordinary } from './ordinary.ts';
import { entry } from './scope.ts';

/** What is asked for; nothing: the first chart, or one made of all figures. */
export interface Asked {
  /** Id of a chart, else of a figure. */
  chart?: string;
  /** EDTF, in place of the chart's own. */
  asOf?: string;
  /** Ids of figures or references, in place of the chart's own choice; without `chart`, a chart is made of them. */
  figures?: string[];
  /** Ids of figures or references that stand out, in place of the chart's own. */
  highlight?: string[];
}

/** The figures that a chart chose. */
export interface Selection {
  /** The chart as asked for: `figures`, `asOf` and `highlight` of the request are in it. */
  chart: Chart;
  chartId?: string;
  /** Where it stands: `/charts/plans`, the path of a figure, or `` for a chart made up here. */
  path: string;
  /** In the order of the chart's list, else in that of the file. */
  figures: Figure[];
  /** Those that `top` leaves out. */
  beyond?: Figure[];
  /** Those to draw as lines across the plot, if it names any; they may be among `figures` too. */
  references?: Figure[];
  /** How many figures it asked for that could not be read. */
  leftOut: number;
  problems: Problem[];
  /** Where there are too many to tell one by one: all; `figures` are then those that are told so. */
  dense?: DenseRows;
  /** What is told of, in place of the dataset itself: without the figures that stay in columns, and those that nobody had reported yet. */
  data?: Dataset;
}

/** A chart and where it stands. */
export type Found = Pick<Selection, 'chart' | 'chartId' | 'path'>;

/**
 * Finds the chart that is asked for, and the figures that it chooses by `figures`, `asOf` and `top`. An id that is not
 * known chooses nothing. Of many figures most are left in columns, unless they are asked for `all`.
 */
export function select(data: Dataset, asked: Asked = {}, all = false): Selection {
  if (data.dense && !all) return crowds.get('crowd').condense(data, asked);
  const problems: Problem[] = [];
  const found = findChart(data, asked, problems);
  const { asOf = found.chart.asOf, figures: list, highlight } = asked;
  const chart = {
    ...found.chart,
    ...(asOf !== undefined && { asOf }),
    ...(list && { figures: list }),
    ...(highlight && { highlight }),
  };
  const place = list || !found.chartId ? undefined : `${found.path}/figures`;
  const choice = Array.isArray(chart.figures)
    ? extra().listed(chart.figures, data, place, problems)
    : { figures: filtered(chart.figures, data), leftOut: 0 };
  const limit = readPeriod(asOf ?? '');
  if (asOf !== undefined && (!limit || choice.figures.some(figure => !datesOf(figure, data).length)))
    problems.push(...extra().undated(asOf, choice.figures, data, found.path));
  const dated = limit ? choice.figures.filter(isKnown(limit, data)) : choice.figures;
  const picked = chart.top === undefined ? { figures: dated } : extra().topOf(dated, chart, data);
  const references = chart.references && extra().linesOf(chart.references, asOf, data);
  if (picked.figures.length > limits.many && !all) return crowds.get('crowd').condense(data, asked);
  return {
    ...found,
    chart,
    ...picked,
    ...(references && { references }),
    leftOut: choice.leftOut,
    problems,
    // what the chart leaves out was not known either
    ...(limit && { data: { ...data, figures: data.figures.filter(isKnown(limit, data)), ever: data.figures } }),
  };
}

function findChart(data: Dataset, { chart: id, figures }: Asked, problems: Problem[]): Found {
  const { charts = {} } = data;
  const own = id ?? (figures ? '' : (Object.keys(charts)[0] ?? ''));
  const chart = entry(charts, own);
  if (chart) return { chart, chartId: own, path: `/charts${pointer(own)}` };
  if (id === undefined) return { chart: { title: data.title }, path: '' };
  return extra().figureChart(id, data, problems);
}

const by = (key: (figure: Figure) => string) =>
  once(({ figures }: Pick<Dataset, 'figures'>) => new Map(grouped(figures, key).map(some => [key(some[0]!), some])));
const byEntity = by(({ entity }) => entity ?? '*');
const byMeasure = by(({ measure }) => measure);

/**
 * The figures that fit a filter: any of a list, all of the keys. A period fits what lies within it; `*` is for figures
 * without an entity.
 */
export function filtered(filter: Filter = {}, data: Pick<Dataset, 'figures'>): Figure[] {
  const tests: ((figure: Figure) => boolean)[] = [];
  const fits = (key: keyof Filter, given: (figure: Figure) => string | undefined | string[]): void => {
    const wanted = new Set<string | undefined>([filter[key] ?? []].flat());
    if (filter[key] !== undefined) tests.push(figure => [given(figure)].flat().some(one => wanted.has(one)));
  };
  fits('measure', ({ measure }) => measure);
  fits('entity', ({ entity = '*' }) => entity);
  fits('speaker', ({ speaker }) => speaker);
  fits('source', ({ source }) => source);
  fits('status', ({ status }) => status);
  if (filter.period !== undefined) tests.push(ordinary().inPeriods(filter.period));
  const { entity, measure } = filter;
  // of the many figures of a file a chart wants few
  const pool =
    typeof entity === 'string'
      ? byEntity(data).get(entity)
      : typeof measure === 'string'
        ? byMeasure(data).get(measure)
        : data.figures;
  return (pool ?? []).filter(figure => tests.every(test => test(figure)));
}

/** Whether a figure had been reported by the last possible day of a date. */
export const isKnown =
  (limit: Period, data: Dataset) =>
  (figure: Figure): boolean =>
    datesOf(figure, data).some(date => endsBy(date, limit));

/** When a figure was reported: on its own date, else once any of its sources was published. */
export const datesOf = ({ reported, source }: Figure, { sources }: Dataset): Period[] =>
  (reported === undefined ? source.map(id => sources[id]?.published) : [reported]).flatMap(
    date => readPeriod(date ?? '') ?? [],
  );
