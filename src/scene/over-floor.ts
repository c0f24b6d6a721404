import { extentOf, tailLength, type Drawn, type Extent, type Lane } from './extent.ts';

/** The extent of a row of which there can be no less than a floor: an open end that has no room over it is closed there. */
export function overFloor(told: Drawn, { at, onLine }: Lane, floor: number): Extent | null {
  const extent = extentOf(told, onLine);
  if (!extent?.open || extent.open.sign > 0) return extent;
  const { end } = extent;
  return Math.abs(at(end) - at(floor)) < tailLength ? { start: floor, end, kind: 'hollow', inward: -1 } : extent;
}
