import type { Fill, Scene } from '../model/scene.ts';

/** A pattern as a tile: strokes `d` of a width, or dots of a radius at points, every `size` pixels, turned by `turn` degrees. */
export interface Tile {
  size: number;
  turn: number;
  d?: string;
  /** Stroke width; the page may thicken it for readers who ask for contrast. */
  width?: number;
  r?: number;
  dots?: readonly (readonly [number, number])[];
}

/** The patterns by name. Planned is hatched, a forecast half as densely, a claim dotted, a dispute crossed. */
export const tiles: Partial<Record<Fill['pattern'], Tile>> = {
  hatch: { size: 6, turn: 45, d: 'M3 0L3 6', width: 1.1 },
  'hatch-wide': { size: 12, turn: 45, d: 'M6 0L6 12', width: 1.1 },
  crosshatch: { size: 7, turn: 45, d: 'M3.5 0L3.5 7M0 3.5L7 3.5', width: 1.1 },
  dots: { size: 7, turn: 45, r: 1.1, dots: [[3.5, 3.5]] },
};

/** The patterned fills of a scene, each once. */
export function patternsOf(scene: Scene): Fill[] {
  const fills = [
    ...scene.shapes.map(shape => (shape.kind === 'path' ? shape.fill : undefined)),
    ...(scene.layers ?? []).flatMap(layer => layer.data.map(dot => dot.fill)),
  ];
  const used = new Map(fills.flatMap(fill => (fill && tiles[fill.pattern] ? [[patternId(fill), fill] as const] : [])));
  return [...used.values()];
}

/** `hatch-ink`: to be prefixed with an id that is unique in its document. */
export const patternId = ({ token, pattern }: Fill): string => `${pattern}-${token}`;
