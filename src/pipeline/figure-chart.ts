import { locales } from '../locales/index.ts';
import type { Dataset, Figure, Text } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { references } from '../model/refs.ts';
import { textIn } from '../model/text.ts';
import { objections } from './objections.ts';
import { entry } from './scope.ts';
import type { Found } from './select.ts';

/** A chart made of the figure that is asked for in place of a chart, or of the figures that a reference names. */
export function figureChart(id: string, data: Dataset, problems: Problem[]): Found {
  const named = references(data)(id);
  if (!named) problems.push(objections.unknown('chart or figure', id, data, '', Object.keys(data.charts ?? {})));
  const { figure } = named ?? {};
  const title = (figure && entry(data.measures, figure.measure)?.label) ?? data.title;
  const subtitle = figure && aboutOf(figure, data);
  const chart = { title, ...(subtitle && { subtitle }), figures: named ? [id] : [] };
  return { chart, path: figure?.path ?? '' };
}

/**
 * What a figure is about beside its measure: `Poland, 2014`, in each language that is there. The labels of a chart leave out what its rows
 * have in common, and here nobody wrote a title that says it.
 */
function aboutOf({ entity, period }: Figure, { entities, lang }: Dataset): Text | undefined {
  if (entity === undefined && period === undefined) return undefined;
  const known = entity === undefined ? undefined : entry(entities, entity);
  const texts = locales.ids.flatMap(tag => {
    const locale = locales.peek(tag);
    const name = textIn(known?.short ?? known?.name ?? entity, tag, lang);
    const parts = [name, period === undefined ? '' : (locale?.period(period) ?? '')];
    return locale ? [[tag, locale.label(parts.filter(Boolean))]] : [];
  });
  return Object.fromEntries(texts) as Text;
}
