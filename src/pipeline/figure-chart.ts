import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { references } from '../model/refs.ts';
import { objections } from './objections.ts';
import { entry } from './scope.ts';
import type { Found } from './select.ts';

/** A chart made of the figure that is asked for in place of a chart, or of the figures that a reference names. */
export function figureChart(id: string, data: Dataset, problems: Problem[]): Found {
  const named = references(data)(id);
  if (!named) problems.push(objections.unknown('chart or figure', id, data, '', Object.keys(data.charts ?? {})));
  const { figure } = named ?? {};
  const title = (figure && entry(data.measures, figure.measure)?.label) ?? data.title;
  return { chart: { title, figures: named ? [id] : [] }, path: figure?.path ?? '' };
}
