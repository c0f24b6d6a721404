import type { Measure } from '../model/dataset.ts';
import type { ToldRow } from '../model/telling.ts';
import { entityName, inline, measureOf, type Scope } from './scope.ts';
import { isCurrency, unitInLanguage } from './units.ts';

/** What all rows have in common, where neither their labels nor a title that is the measure's name says it: `Poland, 2014`. */
function aboutOf(scope: Scope, told: readonly ToldRow[], label: string): string | undefined {
  if (inline(scope, scope.chart.title) !== label) return undefined;
  const shared = (key: 'entity' | 'period'): string => {
    const [one, ...others] = new Set(told.map(({ row }) => row[key]));
    return (!others.length && one) || '';
  };
  const [entity, period] = [shared('entity'), shared('period')];
  const parts = [entity && entityName(scope, entity), period && scope.locale.period(period)];
  const unsaid = parts.filter(
    part => part && ![label, ...told.map(one => one.label)].some(said => said.includes(part)),
  );
  return unsaid.length ? scope.locale.label(unsaid) : undefined;
}

/**
 * What is counted, for a chart whose author did not write a subtitle: measure and unit, which no label of one measure repeats; or
 * about whom and when, where the title is the measure. `isPart`: for one of several small charts, whose title stands over all of them.
 * Undefined where the labels or the title say it, or where there are several measures.
 */
export function subtitleOf(scope: Scope, told: readonly ToldRow[], isPart = false): string | undefined {
  const [id, ...others] = new Set(told.map(({ row }) => row.measure));
  const measure = id === undefined || others.length ? undefined : measureOf(scope, id);
  const label = inline(scope, measure?.label);
  if (!measure || !label) return undefined;
  const about = isPart ? undefined : aboutOf(scope, told, label);
  if (about || told.some(row => row.label.includes(label))) return about;
  const unit = nounOf(measure.unit, scope);
  // a percent sign and a currency stand at every number
  const isSaid = !unit || isCurrency(unit) || /^(%|pp)$/.test(unit) || label.toLowerCase().includes(unit.toLowerCase());
  const subtitle = isSaid ? label : `${label}, ${unit}`;
  return inline(scope, scope.chart.title).includes(subtitle) ? undefined : subtitle;
}

/** The unit of many: `soldiers`. */
function nounOf(unit: Measure['unit'], scope: Scope): string | undefined {
  if (typeof unit !== 'object') return unit;
  const noun = 'other' in unit ? unit : unitInLanguage(unit, scope);
  return typeof noun === 'object' ? String(noun.other) : noun;
}
