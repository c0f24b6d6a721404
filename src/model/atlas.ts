import type { Position } from './scene.ts';

/**
 * A map as its TopoJSON file gave it: checked, in degrees, and plain. Nothing in it is text of the page but `source` and
 * `license`, which the file may state beside its keys.
 */
export interface Atlas {
  /** Lines that its shapes are made of: longitude and latitude. */
  arcs: Position[][];
  /** Its shapes, by the name of the object that they are in. */
  objects: ReadonlyMap<string, readonly AtlasShape[]>;
  /** Who made the map, and on which terms it can be used. */
  source?: string;
  license?: string;
}

/** One shape of an object: what names it, and the numbers of its arcs, negative for one that is run backwards, or its places. */
export interface AtlasShape {
  /** Texts by which it may be named: its `id`, and its properties. */
  names: ReadonlyMap<string, string>;
  polygons: number[][][];
  points: Position[];
}

/** Everything of one name on a map: a country with its islands, or the places of a town. */
export interface Feature {
  /** What `entities.geo` calls it; nothing names some. */
  key?: string;
  /** Rings of longitude and latitude, the outline first; no outline holds more than half of the globe. */
  polygons: Position[][][];
  points: Position[];
}
