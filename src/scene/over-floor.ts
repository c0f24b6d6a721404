import { extentOf, tailLength, type Lane } from './extent.ts';

/**
 * What marks cover of a number line of what there can be no less than a floor: an open end that has no room over it is closed there.
 * Undefined where nobody said how many there are at most, or no number is too low.
 */
export function overFloor(at: Lane['at'], floor: number | undefined): Lane['extent'] {
  if (floor === undefined) return undefined;
  return (told, onLine) => {
    const extent = extentOf(told, onLine);
    if (!extent?.open || extent.open.sign > 0) return extent;
    const { end } = extent;
    const isNear = Math.abs(at(end) - at(floor)) < tailLength;
    return isNear ? { start: floor, end, kind: 'hollow', inward: -1 } : extent;
  };
}
