import type { Chart, Dataset, Figure, Filter } from '../model/dataset.ts';
import { endsBy, readPeriod, within, type Period } from '../model/period.ts';
import { pointer, type Problem } from '../model/problem.ts';
import { names, references } from '../model/refs.ts';
import { notKnown } from './not-known.ts';
import { topOf } from './top.ts';

/** What is asked for; nothing: the first chart, or one made of all figures. */
export interface Asked {
  /** Id of a chart, else of a figure. */
  chart?: string;
  /** EDTF, in place of the chart's own. */
  asOf?: string;
  /** Ids of figures or references, in place of the chart's own choice; without `chart`, a chart is made of them. */
  figures?: string[];
}

/** The figures that a chart chose. */
export interface Selection {
  /** The chart as asked for: `figures` and `asOf` of the request are in it. */
  chart: Chart;
  chartId?: string;
  /** Where it stands: `/charts/plans`, the path of a figure, or `` for a chart made up here. */
  path: string;
  /** In the order of the chart's list, else in that of the file. */
  figures: Figure[];
  /** How many figures it asked for that could not be read. */
  leftOut: number;
  problems: Problem[];
}

/** Finds the chart that is asked for, and the figures that it chooses by `figures`, `asOf` and `top`. An id that is not known chooses nothing. */
export function select(data: Dataset, asked: Asked = {}): Selection {
  const found = findChart(data, asked);
  const { asOf = found.chart.asOf, figures: list } = asked;
  const chart = { ...found.chart, ...(asOf !== undefined && { asOf }), ...(list && { figures: list }) };
  const problems = [...found.problems];
  const choice = Array.isArray(chart.figures)
    ? listed(chart.figures, data, list || !found.chartId ? undefined : found.path)
    : { figures: filtered(chart.figures, data.figures), leftOut: 0, problems: [] };
  const dated =
    asOf === undefined ? { figures: choice.figures, problems: [] } : reportedBy(asOf, choice.figures, data, found.path);
  problems.push(...choice.problems, ...dated.problems);
  return { ...found, chart, figures: topOf(dated.figures, chart, data), leftOut: choice.leftOut, problems };
}

type Found = Pick<Selection, 'chart' | 'chartId' | 'path' | 'problems'>;

function findChart(data: Dataset, { chart: id, figures }: Asked): Found {
  const { charts = {} } = data;
  const own = id ?? (figures ? undefined : Object.keys(charts)[0]);
  const chart = own !== undefined && Object.hasOwn(charts, own) ? charts[own] : undefined;
  if (own !== undefined && chart) return { chart, chartId: own, path: `/charts${pointer(own)}`, problems: [] };
  const made = (title: Chart['title'], path = '', problems: Problem[] = []): Found => ({
    chart: { title },
    path,
    problems,
  });
  if (id === undefined) return made(data.title);
  const figure = data.figures.find(figure => figure.id === id);
  const named = figure ?? references(data)(id);
  const known = [...Object.keys(charts), ...data.figures.map(figure => figure.id)];
  const rest = named
    ? made((figure && data.measures[figure.measure]?.label) ?? data.title, figure?.path)
    : made(data.title, '', [
        data.rejected.includes(id) ? rejected(id, '') : notKnown('chart or figure', id, '', known),
      ]);
  return { ...rest, chart: { ...rest.chart, figures: named ? [id] : [] } };
}

/** The figures of a list of ids and references, each once. `path`: where the chart stands, if the list is its own. */
function listed(
  list: readonly string[],
  data: Dataset,
  path: string | undefined,
): Pick<Selection, 'figures' | 'leftOut' | 'problems'> {
  const lookUp = references(data);
  const figures = new Set<Figure>();
  const problems: Problem[] = [];
  let leftOut = 0;
  for (const [i, text] of list.entries()) {
    const place = path === undefined ? '' : `${path}/figures/${i}`;
    const named = lookUp(text);
    const found = named ? data.figures.filter(figure => names(named, figure)) : [];
    for (const figure of found) figures.add(figure);
    if (found.length) continue;
    const isRejected = data.rejected.includes(text.trim());
    if (isRejected) leftOut++;
    problems.push(
      isRejected
        ? rejected(text, place)
        : notKnown(
            'figure',
            text,
            place,
            data.figures.map(({ id }) => id),
          ),
    );
  }
  return { figures: [...figures], leftOut, problems };
}

/** The figures that fit a filter: any of a list, all of the keys. A period fits what lies within it; `*` is for figures without an entity. */
function filtered(filter: Filter = {}, figures: Figure[]): Figure[] {
  const fits = (wanted: string | string[] | undefined, ...given: (string | undefined)[]): boolean =>
    wanted === undefined || [wanted].flat().some(one => given.includes(one));
  const periods = filter.period === undefined ? undefined : [filter.period].flat().map(readPeriod);
  const lies = (text = ''): boolean => {
    const period = readPeriod(text);
    return period !== null && (periods ?? []).some(wanted => wanted && within(period, wanted));
  };
  return figures.filter(
    figure =>
      fits(filter.measure, figure.measure) &&
      fits(filter.entity, figure.entity ?? '*') &&
      fits(filter.speaker, figure.speaker) &&
      fits(filter.source, ...figure.source) &&
      fits(filter.status, figure.status) &&
      (!periods || lies(figure.period)),
  );
}

/** Those that had been reported by the last possible day of a date. */
function reportedBy(
  asOf: string,
  figures: Figure[],
  data: Dataset,
  path: string,
): Pick<Selection, 'figures' | 'problems'> {
  const limit = readPeriod(asOf);
  if (!limit) return { figures, problems: [notEdtf(asOf, path)] };
  const dates = figures.map(figure => ({ figure, dates: datesOf(figure, data) }));
  return {
    figures: dates.flatMap(({ figure, dates }) => (dates.some(date => endsBy(date, limit)) ? [figure] : [])),
    problems: dates.flatMap(({ figure, dates }) => (dates.length ? [] : [undated(figure, asOf)])),
  };
}

/** When a figure was reported: on its own date, else once any of its sources was published. */
const datesOf = ({ reported, source }: Figure, { sources }: Dataset): Period[] =>
  (reported === undefined ? source.map(id => sources[id]?.published) : [reported]).flatMap(
    date => readPeriod(date ?? '') ?? [],
  );

const rejected = (id: string, path: string): Problem => ({
  code: 'id/rejected',
  severity: 'warning',
  path,
  message: `"${id}" could not be read and is left out`,
  remedy: 'mend the errors that are reported for it',
});

const notEdtf = (asOf: string, path: string): Problem => ({
  code: 'period/not-edtf',
  severity: 'error',
  path: path && `${path}/asOf`,
  message: `"${asOf}" is not a date, so that all figures are shown`,
  remedy: 'write 2014, 2014-12 or 2014-12-05',
});

const undated = ({ id, path, source }: Figure, asOf: string): Problem => ({
  code: 'chart/undated',
  severity: 'warning',
  path,
  message: `nobody knows when "${id}" was reported, so that it is left out as of ${asOf}`,
  remedy: `add "reported" to it, or "published" to its source "${source[0] ?? ''}"`,
});
