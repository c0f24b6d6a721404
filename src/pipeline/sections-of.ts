import { grouped } from '../model/grouped.ts';
import type { Section, ToldRow } from '../model/telling.ts';
import { axisOf } from './axis.ts';
import { labels as labelsOf, type Labels } from './labels.ts';
import { scaleOf } from './profile.ts';
import { scopeOf, type Scope } from './scope.ts';
import { seriesOf } from './series-of.ts';
import { timeOf } from './time-of.ts';

/**
 * The rows of a table by what they measure, in the order in which measures first appear. In a section rows are called by what tells them
 * apart there; its axis is from zero; its series are what a line could join.
 */
export function sectionsOf(scope: Scope, labels: Labels, told: readonly ToldRow[]): Section[] {
  const parts = grouped(told, ({ row }) => scaleOf(row, scope.data));
  return parts.map((rows): Section => {
    const { row } = rows[0]!;
    const key = scaleOf(row, scope.data);
    const part = scopeOf({ ...scope, rows: rows.map(one => one.row) });
    const own: Scope = { ...part, traits: { ...part.traits, axis: 'length', time: true } };
    const names = labelsOf(own);
    const { time } = timeOf(own, rows);
    return {
      key,
      label: parts.length > 1 ? labels.part.measure.name(row) : '',
      ids: rows.map(({ id }) => id),
      names: new Map(rows.map(one => [one.id, parts.length > 1 ? names.label(one.row) : one.label])),
      axis: axisOf(own, rows),
      series: seriesOf(own, names, rows).map(series => ({ ...series, key: `${key}:${series.key}` })),
      ...(time && { time }),
    };
  });
}
