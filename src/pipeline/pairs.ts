import type { Dataset } from '../model/dataset.ts';
import { names } from '../model/names.ts';
import { references, type Named } from '../model/refs.ts';
import type { Row } from '../model/row.ts';

/** How many things have a number on both axes, which `x` and `y` name. */
export function pairsOf(rows: readonly Row[], data: Dataset, x: string, y: string): number {
  const lookUp = references(data);
  const subjects = (name: string): Set<string> => {
    const on = lookUp(name);
    return new Set(on ? rows.filter(row => names(on, row)).map(row => subjectOf(row, on)) : []);
  };
  const onY = subjects(y);
  return [...subjects(x)].filter(subject => onY.has(subject)).length;
}

/** What a row is about, apart from what the axis says. */
const subjectOf = ({ measure, entity, period }: Row, on: Named): string =>
  JSON.stringify([
    on.measure === undefined && measure,
    on.entity === undefined && (entity ?? '*'),
    on.period === undefined && period,
  ]);
