import { line, xy } from './path.ts';
import type { Plane, Point } from './path.ts';

/** Corners of a circle: as many as make it look round, at the size of a mark and larger. */
const cornersOf = (radius: number): number => (radius > 8 ? 48 : 16);

/** The corners of a circle around a point, as x and y. */
export const circle = (x: number, y: number, radius: number): Point[] =>
  Array.from({ length: cornersOf(radius) }, (_, i) => {
    const angle = (2 * Math.PI * i) / cornersOf(radius);
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
  });

/** Points as they are: x, then y. */
export const flat: Plane = ([x, y]) => xy(x, y);

/** Path data of a filled circle; a polygon, since scenes hold nothing but straight lines. */
export const disc = (x: number, y: number, radius: number): string => line(flat, circle(x, y, radius), true);

/** How long the edge of a disc is, pixels. */
export const perimeter = (radius: number): number =>
  2 * cornersOf(radius) * radius * Math.sin(Math.PI / cornersOf(radius));
