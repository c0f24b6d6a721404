import type { Fill, Scene } from '../model/scene.ts';

/** A pattern as a tile: round strokes `d` in a square of `size` pixels, turned by 45 degrees. */
export interface Tile {
  size: number;
  d: string;
  /** Stroke width; absent: that of hatch lines, `--cited-hatch`, which the page thickens for readers who ask for contrast. */
  width?: number;
}

/** The patterns by name. Planned is hatched, a forecast half as densely, a claim dotted, a dispute crossed. */
export const tiles: Partial<Record<Fill['pattern'], Tile>> = {
  hatch: { size: 6, d: 'M3 0L3 6' },
  'hatch-wide': { size: 12, d: 'M6 0L6 12' },
  crosshatch: { size: 7, d: 'M3.5 0L3.5 7M0 3.5L7 3.5' },
  // what lies across the others: of no class, and not certain
  stripes: { size: 8, d: 'M0 4L8 4', width: 3 },
  thin: { size: 6, d: 'M0 3L6 3', width: 0.7 },
  // a line of no length with round ends is a dot
  dots: { size: 7, d: 'M3.5 3.5L3.5 3.5', width: 2.2 },
};

/** The patterned fills of a scene, each once. */
export function patternsOf({ shapes, layers = [] }: Scene): Fill[] {
  const used = new Map<string, Fill>();
  const marks = [...shapes, ...layers.flatMap<object>(({ data }) => data)];
  for (const { fill } of marks as { fill?: Fill }[]) if (fill && tiles[fill.pattern]) used.set(patternId(fill), fill);
  return [...used.values()];
}

/** `hatch-ink`: to be prefixed with an id that is unique in its document. */
export const patternId = ({ token, pattern }: Fill): string => `${pattern}-${token}`;
