import type { Dataset, Figure } from '../model/dataset.ts';
import { readPeriod } from '../model/period.ts';
import { names } from '../model/names.ts';
import { references } from '../model/refs.ts';
import type { Row } from '../model/row.ts';
import { entityName, measureName, type Scope } from './scope.ts';
import { isKnown } from './select.ts';

/**
 * The figures that a chart's `references` name, each once; with `asOf`, only those that had been reported by then. Names of nothing are
 * problems of the file, which `validate` reports.
 */
export function linesOf(list: readonly string[], asOf: string | undefined, data: Dataset): Figure[] {
  const lookUp = references(data);
  const limit = readPeriod(asOf ?? '');
  const named = list.flatMap(text => lookUp(text) ?? []);
  return data.figures.filter(
    figure => named.some(one => names(one, figure)) && (!limit || isKnown(limit, data)(figure)),
  );
}

/** What a line across the plot is called: all that it has for itself; where that is nothing, its measure. */
export function lineName(scope: Scope, line: Row): string {
  const { measure, entity, period } = line;
  const own = (part: 'measure' | 'entity' | 'period'): boolean =>
    scope.rows.some(row => !row.reference && row[part] !== line[part]);
  const parts = [
    own('measure') ? measureName(scope, measure) : '',
    entity !== undefined && own('entity') ? entityName(scope, entity) : '',
    period !== undefined && own('period') ? scope.locale.period(period) : '',
  ].filter(Boolean);
  return parts.length ? scope.locale.label(parts) : measureName(scope, measure);
}
