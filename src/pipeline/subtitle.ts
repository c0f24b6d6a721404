import type { Measure } from '../model/dataset.ts';
import type { ToldRow } from '../model/telling.ts';
import { inline, measureOf, type Scope } from './scope.ts';
import { isCurrency, unitInLanguage } from './units.ts';

/**
 * What is counted, for a chart whose author did not write a subtitle: measure and unit, which no label of one measure repeats.
 * Undefined where the labels or the title say it, or where there are several measures.
 */
export function subtitleOf(scope: Scope, told: readonly ToldRow[]): string | undefined {
  const [id, ...others] = new Set(told.map(({ row }) => row.measure));
  const measure = id === undefined || others.length ? undefined : measureOf(scope, id);
  const label = inline(scope, measure?.label);
  if (!measure || !label || told.some(row => row.label.includes(label))) return undefined;
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
