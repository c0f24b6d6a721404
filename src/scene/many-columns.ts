import type { Frame, Scene } from '../model/scene.ts';
import type { Picture } from '../model/telling.ts';
import { columns, type Bars } from './columns.ts';
import { isGrouped } from './bands.ts';
import { groupedColumns } from './grouped-columns.ts';
import { stacks, type Stacks } from './stacks.ts';

/** Columns of several series: on each other, side by side, or, with one row a band, as ever. */
export function manyColumns(
  { series = [], totals }: Pick<Picture, 'series' | 'totals'>,
  bars: Bars,
  frame: Frame,
): Scene | null {
  const base: Stacks['base'] = (piles, draw) => columns({ ...bars, told: piles, draw }, frame);
  if (totals) return stacks({ told: bars.told, series, totals, base, isUpright: true }, frame);
  return isGrouped(bars.told, series) ? groupedColumns(bars, series, frame) : columns(bars, frame);
}
