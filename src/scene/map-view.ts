import { geoAzimuthalEqualArea, geoEqualEarth, geoPath, type GeoProjection } from 'd3';
import type { Feature } from '../model/atlas.ts';
import type { Box, Position } from '../model/scene.ts';
import type { Point } from './path.ts';

/** A map as it lies on the plane: where everything is, pixels. */
export interface View {
  box: Box;
  /** The closed rings of a feature's ground, cut at the box. */
  ground: (feature: Feature) => Position[][];
  /** Its outlines: where the ground is cut at the box they are open. */
  outlines: (feature: Feature) => Point[][];
  /** A place of its own, if it is in the box. */
  place: (at: Position) => Position | null;
}

/** A view that holds more of the globe than this, degrees around its middle, is one of the whole world. */
const farthest = 50;
/** The scale at which the ground is measured; the curvature of its lines is found for it. */
const unit = 150;
/** Points nearer than this to the one before say nothing, pixels. */
const fine = 0.4;

/**
 * The part of the globe that holds some features, as large as a width and a height allow, with `pad` pixels around it. Areas are true in every view: shades
 * and discs are compared by area. A part is seen from over its middle (Lambert's azimuthal equal-area projection), the world in
 * Equal Earth (Šavrič, Patterson and Jenny, 2018).
 */
export function viewOf(features: readonly Feature[], width: number, most: number, pad: number): View {
  const projection = projectionOf(features).scale(unit).translate([0, 0]);
  const shape = { type: 'GeometryCollection', geometries: features.flatMap(geometriesOf) } as const;
  // `fitWidth` and `fitExtent` would each go through all of the ground once more
  const [[left, top], [right, foot]] = geoPath(projection).bounds(shape);
  const [inner, wide, high] = [Math.max(1, width - 2 * pad), right - left, foot - top];
  const tall = wide > 0 && high > 0 ? (inner / wide) * high + 2 * pad : most;
  const height = Math.ceil(Math.min(Math.max(tall, 0.25 * width, 40), most));
  const box = { x: 0, y: 0, width, height };
  if (shape.geometries.length) {
    const most = Math.min(inner / wide, (height - 2 * pad) / high);
    // a single place has no extent
    const scale = Number.isFinite(most) ? most : 1;
    projection
      .scale(unit * scale)
      .translate([pad + (inner - scale * (left + right)) / 2, pad + (height - 2 * pad - scale * (top + foot)) / 2]);
  }
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const lines = (object: object): Point[][] => traced(projection, object);
  const grounds = new Map<Feature, Position[][]>();
  const ground = (feature: Feature): Position[][] => {
    const found =
      grounds.get(feature) ??
      (lines({ type: 'MultiPolygon', coordinates: feature.polygons }).filter(ring => ring.length > 2) as Position[][]);
    grounds.set(feature, found);
    return found;
  };
  const isInside = ([x, y]: Position): boolean => x > 0 && y > 0 && x < width && y < height;
  return {
    box,
    ground,
    outlines: feature => {
      const rings = ground(feature);
      // what is not cut is outlined by its own ground
      if (rings.every(ring => ring.every(isInside))) return rings.map(ring => [...ring, ring[0]!]);
      return lines({ type: 'MultiLineString', coordinates: feature.polygons.flat() }).filter(one => one.length > 1);
    },
    place: at => {
      const [x, y] = projection(at) ?? [NaN, NaN];
      return x >= 0 && y >= 0 && x <= width && y <= height ? [x, y] : null;
    },
  };
}

const geometriesOf = ({ polygons, points }: Feature) => [
  ...(polygons.length ? [{ type: 'MultiPolygon' as const, coordinates: polygons }] : []),
  ...(points.length ? [{ type: 'MultiPoint' as const, coordinates: points }] : []),
];

function projectionOf(features: readonly Feature[]): GeoProjection {
  const all = features.flatMap(({ polygons, points }) => [...polygons.flatMap(([outline = []]) => outline), ...points]);
  const { lon, lat, radius } = capAround(all);
  if (radius > farthest) return geoEqualEarth().rotate([-emptiest(all), 0]);
  return geoAzimuthalEqualArea().rotate([-lon, -lat]);
}

const turn = Math.PI / 180;

/** The smallest circle on the globe that holds some places, nearly (Bădoiu and Clarkson, 2003), in degrees. */
function capAround(places: readonly Position[]): { lon: number; lat: number; radius: number } {
  // as unit vectors, in columns: an outline has thousands of places, and all are looked at a hundred times
  const [xs, ys, zs] = [0, 1, 2].map(() => new Float64Array(places.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const [i, [lon, lat]] of places.entries()) {
    xs[i] = Math.cos(lat * turn) * Math.cos(lon * turn);
    ys[i] = Math.cos(lat * turn) * Math.sin(lon * turn);
    zs[i] = Math.sin(lat * turn);
  }
  let [x, y, z] = places.length ? [xs[0]!, ys[0]!, zs[0]!] : [1, 0, 0];
  let least = 1;
  for (let round = 1; round <= 100 && places.length; round++) {
    let far = 0;
    least = Infinity;
    for (let i = 0; i < places.length; i++) {
      const cosine = x * xs[i]! + y * ys[i]! + z * zs[i]!;
      if (cosine < least) {
        least = cosine;
        far = i;
      }
    }
    const by = 1 / (round + 1);
    x += (xs[far]! - x) * by;
    y += (ys[far]! - y) * by;
    z += (zs[far]! - z) * by;
    const length = Math.hypot(x, y, z) || 1;
    [x, y, z] = [x / length, y / length, z / length];
  }
  const radius = Math.acos(Math.max(-1, Math.min(1, least))) / turn;
  return { lon: Math.atan2(y, x) / turn, lat: Math.asin(Math.max(-1, Math.min(1, z))) / turn, radius };
}

/** The meridian opposite to the widest gap between places; 0 where there is none to speak of. */
function emptiest(places: readonly Position[]): number {
  const lons = [...new Set(places.map(([lon]) => Math.round(lon)))].sort((a, b) => a - b);
  const gaps = lons.map((lon, i) => ({ lon, size: (lons[i + 1] ?? (lons[0] ?? 0) + 360) - lon }));
  const { lon, size } = gaps.reduce((a, b) => (b.size > a.size ? b : a), { lon: 0, size: 0 });
  return size > 20 ? lon + size / 2 - 180 : 0;
}

/** The lines of an object on the plane, without points that nobody sees. */
function traced(projection: GeoProjection, object: object): Point[][] {
  const lines: [number, number][][] = [];
  const add = (x: number, y: number): void => {
    const line = lines.at(-1)!;
    const before = line.at(-1);
    if (!before || Math.hypot(x - before[0], y - before[1]) >= fine) line.push([x, y]);
  };
  const context = {
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => {
      lines.push([]);
      add(x, y);
    },
    lineTo: add,
    closePath: () => undefined,
    arc: () => undefined,
  };
  geoPath(projection, context)(object as Parameters<ReturnType<typeof geoPath>>[0]);
  return lines;
}
