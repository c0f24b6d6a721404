import type { Glance } from '../forms/_profile.ts';
import { endOf } from '../model/quantity.ts';
import { grouped } from '../model/grouped.ts';
import type { Row } from '../model/row.ts';
import type { Choosing, Part } from './choose.ts';
import { scaleOf } from './profile.ts';
import { all } from './registry.ts';

/** More measures than these are a table: nobody compares so many panels that share nothing. */
const most = 12;
/** Cells that only relate to each other become a panel of their own from so many on. */
const leastIndex = 3;

/**
 * Which rows share a panel: as the chart's `facet` asks; else those of one measure, and apart from them three or more
 * cells that only ratios join, since these have no place on a number axis. Null: all of them do, or the form that is asked for holds any.
 * Lines across the plot are drawn in every panel of their scale.
 */
export function split(rows: readonly Row[], seen: Glance, { data, chart, asked = chart.form }: Choosing) {
  const { forms, traits } = all();
  const isMixed = asked !== undefined && forms.has(asked) && traits[asked].mixed;
  const isWhole = isMixed || (chart.x !== undefined && chart.y !== undefined);
  if (!chart.facet && isWhole) return null;
  const lines = rows.filter(row => row.reference);
  const marks = rows.filter(row => !row.reference);
  const indices = chart.facet ? new Set<number>() : indexGroups(marks);
  if (!chart.facet && seen.scales + indices.size < 2) return null;
  const keyOf = (row: Row): string => {
    if (indices.has(row.group)) return `index ${row.group}`;
    return chart.facet ? (row[chart.facet] ?? '') : scaleOf(row, data);
  };
  const groups = grouped(marks, keyOf);
  if (groups.length < 2 || (!chart.facet && groups.length > most)) return null;
  return groups.map((some): Pick<Part, 'key' | 'rows'> => {
    const scales = new Set(some.map(row => scaleOf(row, data)));
    return { key: keyOf(some[0]!), rows: [...some, ...lines.filter(line => scales.has(scaleOf(line, data)))] };
  });
}

/** Groups of rows without any number, of which three or more cells are joined by ratios. */
function indexGroups(rows: readonly Row[]): Set<number> {
  return new Set(
    grouped(rows, ({ group }) => String(group)).flatMap(some => {
      const isRelated = some.some(({ quantity }) => quantity?.relation && quantity.relation.kind !== 'difference');
      if (!isRelated) return [];
      const cells = new Set(some.map(({ measure, entity, period }) => JSON.stringify([measure, entity, period])));
      const isIndex = cells.size >= leastIndex && some.every(({ quantity }) => endOf(quantity) === 'none');
      return isIndex ? [some[0]!.group] : [];
    }),
  );
}
