import type { Atlas, AtlasShape } from '../model/atlas.ts';
import type { Position } from '../model/scene.ts';
import { isObject } from './meant.ts';

/** What is wrong with a map, and how to mend it, in words. */
export interface AtlasFault {
  code: string;
  message: string;
  remedy: string;
}

/** Most bytes of a map. */
const maxBytes = 5_000_000;
/** Most points that its arcs have, and that its shapes are made of in all: an arc may be in any number of shapes. */
const maxPoints = 300_000;
const maxUsed = 1_000_000;
const maxShapes = 20_000;
/** Collections in collections. */
const maxDepth = 8;

const simpler = 'simplify the map, for example on mapshaper.org';
const fault = (code: string, message: string, remedy = 'export the map again as TopoJSON'): AtlasFault => ({
  code,
  message,
  remedy,
});

/** Thrown and caught in here only: what is wrong. */
class Wrong extends Error {
  readonly fault: AtlasFault;
  constructor(...said: Parameters<typeof fault>) {
    super(said[1]);
    this.fault = fault(...said);
  }
}

/** The map that a TopoJSON text holds, or what is wrong with it. Whatever the text is, it never throws. */
export function readAtlas(text: string): { atlas: Atlas } | { fault: AtlasFault } {
  try {
    return { atlas: atlasOf(parsed(text)) };
  } catch (error) {
    if (error instanceof Wrong) return { fault: error.fault };
    throw error;
  }
}

function parsed(text: string): unknown {
  if (text.length > maxBytes) throw new Wrong('size/too-large', `the map is larger than ${maxBytes / 1e6} MB`, simpler);
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Wrong('syntax/json', 'the map is not JSON');
  }
}

function atlasOf(value: unknown): Atlas {
  if (!isObject(value) || value['type'] !== 'Topology') {
    const isGeo = isObject(value) && value['type'] === 'FeatureCollection';
    throw new Wrong('load/type', `the map is ${isGeo ? 'GeoJSON' : 'some other file'}, not TopoJSON`);
  }
  const units = placing(value);
  const arcs = arcsOf(value, units);
  const { objects } = value;
  if (!isObject(objects)) throw new Wrong('key/missing', 'the map has no objects');
  const reader = new Shapes(arcs, units.place);
  const said = (key: string): string | undefined => {
    const text = value[key];
    return typeof text === 'string' && text.trim() ? text.trim().slice(0, 200) : undefined;
  };
  const [source, license] = [said('source'), said('license')];
  return {
    arcs,
    objects: new Map(Object.keys(objects).map(name => [name, reader.read(objects[name], `object "${name}"`)])),
    ...(source !== undefined && { source }),
    ...(license !== undefined && { license }),
  };
}

const isFinitePair = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);

/** Longitude and latitude, not the pixels or metres of some projection. */
function degrees(x: number, y: number, where: string): Position {
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Wrong('key/type', `${where} has a point without numbers`);
  if (Math.abs(x) > 360 || Math.abs(y) > 90.001)
    throw new Wrong(
      'key/type',
      `${where} has the point ${Math.round(x)}, ${Math.round(y)}, which is not longitude and latitude`,
      'export the map in degrees (WGS 84), not projected',
    );
  return [x, Math.max(-90, Math.min(90, y))];
}

type Place = (x: number, y: number, where: string) => Position;

/** From the numbers of the file to degrees. */
function placing({ transform }: Record<string, unknown>): { place: Place; isDelta: boolean } {
  if (transform === undefined) return { place: degrees, isDelta: false };
  const [scale, translate] = isObject(transform) ? [transform['scale'], transform['translate']] : [];
  if (!isFinitePair(scale) || !isFinitePair(translate))
    throw new Wrong('key/type', 'the "transform" of the map is broken');
  return {
    place: (x, y, where) => degrees(x * scale[0] + translate[0], y * scale[1] + translate[1], where),
    isDelta: true,
  };
}

function arcsOf({ arcs }: Record<string, unknown>, { place, isDelta }: ReturnType<typeof placing>): Position[][] {
  if (!Array.isArray(arcs)) throw new Wrong('key/missing', 'the map has no arcs');
  let points = 0;
  return arcs.map((arc: unknown, i) => {
    const where = `arc ${i} of the map`;
    if (!Array.isArray(arc) || !arc.every(isFinitePair))
      throw new Wrong('key/type', `${where} is not a list of points`);
    if ((points += arc.length) > maxPoints)
      throw new Wrong('size/too-large', `the map has over ${maxPoints} points`, simpler);
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Position => {
      [x, y] = isDelta ? [x + dx, y + dy] : [dx, dy];
      return place(x, y, where);
    });
  });
}

/** Reads the shapes of objects, and counts what they are made of. */
class Shapes {
  readonly #arcs: readonly Position[][];
  readonly #place: Place;
  #used = 0;
  #count = 0;

  constructor(arcs: readonly Position[][], place: Place) {
    this.#arcs = arcs;
    this.#place = place;
  }

  read(value: unknown, where: string, depth = 0): AtlasShape[] {
    if (!isObject(value)) throw new Wrong('key/type', `${where} of the map is no shape`);
    if (value['type'] === 'GeometryCollection') {
      const { geometries } = value;
      if (!Array.isArray(geometries) || depth > maxDepth)
        throw new Wrong('key/type', `${where} of the map is no list of shapes`);
      return geometries.flatMap((one: unknown, i) =>
        this.read(one, depth ? where : `shape ${i} of ${where}`, depth + 1),
      );
    }
    if (++this.#count > maxShapes) throw new Wrong('size/too-large', `the map has over ${maxShapes} shapes`, simpler);
    return [{ names: namesOf(value), ...this.#placesOf(value, where) }];
  }

  #placesOf({ type, arcs, coordinates }: Record<string, unknown>, where: string): Omit<AtlasShape, 'names'> {
    switch (type) {
      case 'Polygon':
        return { polygons: [this.#polygon(arcs, where)], points: [] };
      case 'MultiPolygon':
        return { polygons: this.#list(arcs, where).map(one => this.#polygon(one, where)), points: [] };
      case 'Point':
        return { polygons: [], points: [this.#point(coordinates, where)] };
      case 'MultiPoint':
        return { polygons: [], points: this.#list(coordinates, where).map(one => this.#point(one, where)) };
      case 'LineString':
      case 'MultiLineString':
      case null:
      case undefined:
        // it holds no ground
        return { polygons: [], points: [] };
      default:
        throw new Wrong('key/type', `${where} has the unknown type "${String(type).slice(0, 40)}"`);
    }
  }

  #list(value: unknown, where: string): unknown[] {
    if (!Array.isArray(value)) throw new Wrong('key/type', `${where} of the map is broken`);
    return value;
  }

  #polygon(value: unknown, where: string): number[][] {
    return this.#list(value, where).map(ring => this.#list(ring, where).map(one => this.#arc(one, where)));
  }

  #arc(i: unknown, where: string): number {
    const arc = Number.isInteger(i) ? this.#arcs[(i as number) < 0 ? ~(i as number) : (i as number)] : undefined;
    if (!arc)
      throw new Wrong('key/type', `${where} is made of arc ${String(i).slice(0, 20)}, which the map does not have`);
    if ((this.#used += arc.length) > maxUsed)
      throw new Wrong('size/too-large', `the shapes of the map have over ${maxUsed} points`, simpler);
    return i as number;
  }

  #point(value: unknown, where: string): Position {
    if (!isFinitePair(value)) throw new Wrong('key/type', `${where} has a point without numbers`);
    return this.#place(value[0], value[1], where);
  }
}

/** What may name a shape. A map of our own: no key of a file ever meets the prototype of an object. */
function namesOf(shape: Record<string, unknown>): Map<string, string> {
  const names = new Map<string, string>();
  const { properties } = shape;
  for (const [key, value] of [
    ...(isObject(properties) ? Object.entries(properties).slice(0, 200) : []),
    ...(Object.hasOwn(shape, 'id') ? [['id', shape['id']] as const] : []),
  ])
    if (typeof value === 'string' || typeof value === 'number') names.set(key, String(value).slice(0, 200));
  return names;
}
