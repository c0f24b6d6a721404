import type { Measure } from '../model/dataset.ts';
import type { ToldRow } from '../model/telling.ts';
import { inline, measureOf, type Scope } from './scope.ts';
import { isCurrency, unitInLanguage } from './units.ts';

/** The one time that all rows are about, where neither their labels nor a title that is the measure's name says it. */
function timeOf(scope: Scope, told: readonly ToldRow[], label: string): string | undefined {
  const [period, ...others] = new Set(told.map(({ row }) => row.period));
  if (!period || others.length || inline(scope, scope.chart.title) !== label) return undefined;
  const time = scope.locale.period(period);
  return label.includes(time) || told.some(row => row.label.includes(time)) ? undefined : time;
}

/**
 * What is counted, for a chart whose author did not write a subtitle: measure and unit, which no label of one measure repeats; or
 * when, where the title is the measure. `isPart`: for one of several small charts, whose title stands over all of them.
 * Undefined where the labels or the title say it, or where there are several measures.
 */
export function subtitleOf(scope: Scope, told: readonly ToldRow[], isPart = false): string | undefined {
  const [id, ...others] = new Set(told.map(({ row }) => row.measure));
  const measure = id === undefined || others.length ? undefined : measureOf(scope, id);
  const label = inline(scope, measure?.label);
  if (!measure || !label) return undefined;
  const time = isPart ? undefined : timeOf(scope, told, label);
  if (time || told.some(row => row.label.includes(label))) return time;
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
