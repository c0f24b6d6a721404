import { geoArea } from 'd3';
import { feature } from 'topojson-client';
import type { Atlas, AtlasShape, Feature } from '../model/atlas.ts';
import type { Chart } from '../model/dataset.ts';
import type { Position } from '../model/scene.ts';

type Named = NonNullable<Chart['map']>;

const known = new WeakMap<Atlas, Map<string, readonly Feature[]>>();

/** The object of a map that a chart names; the only one if it names none; undefined if it is not there. */
export function objectOf({ objects }: Atlas, { object }: Named): readonly AtlasShape[] | undefined {
  return object === undefined ? (objects.size === 1 ? [...objects.values()][0] : undefined) : objects.get(object);
}

/** Everything on a map, by the key that the chart chooses (`id` if not said): shapes of one key are one feature. */
export function featuresOf(atlas: Atlas, named: Named): readonly Feature[] {
  const at = JSON.stringify([named.object, named.key]);
  const cache = known.get(atlas) ?? known.set(atlas, new Map()).get(atlas)!;
  const found = cache.get(at) ?? made(atlas, named);
  cache.set(at, found);
  return found;
}

function made(atlas: Atlas, named: Named): Feature[] {
  const features = new Map<string, Feature>();
  const nameless: Feature[] = [];
  for (const { names, polygons, points } of objectOf(atlas, named) ?? []) {
    const key = names.get(named.key ?? 'id');
    const one: Feature = { polygons: polygons.flatMap(rings => outlined(atlas, rings)), points: [...points] };
    const same = key === undefined ? undefined : features.get(sameKey(key));
    if (same) {
      same.polygons.push(...one.polygons);
      same.points.push(...one.points);
    } else if (key === undefined) nameless.push(one);
    else features.set(sameKey(key), { ...one, key });
  }
  return [...features.values(), ...nameless];
}

/** Keys that differ only in zeros at the start are one: spreadsheets eat these. */
export const sameKey = (key: string): string => (/^\d+$/.test(key) ? key.replace(/^0+(?=\d)/, '') : key);

/** The rings of a polygon, the outline running as d3 wants it and holes the other way; nothing without ground. */
function outlined({ arcs }: Atlas, rings: readonly number[][]): Position[][][] {
  const topology = { type: 'Topology' as const, arcs, objects: {} };
  const { geometry } = feature(topology, { type: 'Polygon', arcs: rings.map(ring => [...ring]) });
  const [outline, ...holes] = 'coordinates' in geometry ? (geometry.coordinates as Position[][]) : [];
  const turned = (ring: Position[] | undefined, isHole: boolean): Position[] | null => {
    if (!ring || ring.length < 4) return null;
    const area = geoArea({ type: 'Polygon', coordinates: [ring] });
    // a line there and back, for which the ground would be the whole globe
    if (Math.min(area, 4 * Math.PI - area) < 1e-12) return null;
    return area > 2 * Math.PI === isHole ? ring : [...ring].reverse();
  };
  const first = turned(outline, false);
  return first ? [[first, ...holes.flatMap(hole => [turned(hole, true) ?? []].filter(({ length }) => length))]] : [];
}
