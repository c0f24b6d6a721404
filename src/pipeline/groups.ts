import type { Dataset } from '../model/dataset.ts';
import type { Row } from '../model/row.ts';
import { at } from './cells.ts';
import type { Draft } from './draft.ts';
import { isNumbered, type Graph } from './graph.ts';

/**
 * Sorts rows into scale groups: all of one measure and unit that an absolute number anchors are comparable; relations
 * that no number anchors are comparable among themselves only. What is missing stands with its measure.
 */
export function groupRows(drafts: readonly Draft[], graph: Graph, data: Dataset): { rows: Row[]; groups: string[][] } {
  const partOf = (cell: string): string => graph.parts.get(cell) ?? cell;
  const anchored = new Set(
    drafts
      .filter(({ row, cell }) => isNumbered(graph, cell) || (row.derived && row.derived.reading === undefined))
      .map(({ cell }) => partOf(cell)),
  );
  const related = new Set(graph.links.flatMap(({ cell, reading }) => (reading === undefined ? [partOf(cell)] : [])));
  const keyOf = ({ row, cell }: Draft): string => {
    const part = partOf(cell);
    if (related.has(part) && !anchored.has(part)) return `part ${part}`;
    const { unit } = row.quantity ?? {};
    const other = unit !== undefined && !row.quantity?.relation && unit !== data.measures[row.measure]?.unit;
    return `measure ${row.measure} ${other ? unit : ''}`;
  };
  const groups = new Map<string, { index: number; ids: string[] }>();
  const rows = drafts.map((draft): Row => {
    const group = at(groups, keyOf(draft), () => ({ index: groups.size, ids: [] }));
    group.ids.push(draft.row.id);
    return { ...draft.row, group: group.index };
  });
  return { rows, groups: [...groups.values()].map(({ ids }) => ids) };
}
