// Makes data/europe.topo.json from world-atlas (Natural Earth 1:50m): `node test/tools/europe.js`.
// What lies outside of the window is left out, lines are simplified (Visvalingam and Whyatt, 1993), and numbers quantised.
import { readFileSync, writeFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { root } from './step.js';

/** Degrees: what is not at least partly in it is left out, and so are overseas parts of what is. */
const window = { west: -25, east: 50, south: 33, north: 72 };
/** The least area of a corner that stays, inside of the window and outside, and of an island, square degrees at the equator. */
const corner = { near: 0.008, far: 0.25 };
const island = 0.06;
/** Steps of the grid that numbers are rounded to. */
const grid = 9000;

/** @typedef {[number, number]} Point */
/** @typedef {{ type: string, id?: string, properties: { name: string }, arcs: number[][][] }} Country */

/** @type {import('topojson-specification').Topology} */
const world = JSON.parse(readFileSync(`${root}node_modules/world-atlas/countries-50m.json`, 'utf8'));
const { scale, translate } = /** @type {import('topojson-specification').Transform} */ (world.transform);

/** @type {Point[][]} */
const arcs = world.arcs.map(arc => {
  let [x, y] = [0, 0];
  return arc.map(([dx = 0, dy = 0]) => {
    [x, y] = [x + dx, y + dy];
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});

/** @param {number[]} ring */
const pointsOf = ring => ring.flatMap(i => (i < 0 ? [...(arcs[~i] ?? [])].reverse() : (arcs[i] ?? [])));

/** @param {Point} point */
const isNear = ([x, y]) => x > window.west && x < window.east && y > window.south && y < window.north;

/** Twice the area of a triangle, east-west distances as they are on the ground.
 * @param {Point} a @param {Point} b @param {Point} c */
const area = (a, b, c) => {
  const narrow = Math.cos((b[1] * Math.PI) / 180);
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) * narrow;
};

/** @param {number[]} ring */
function sizeOf(ring) {
  const points = pointsOf(ring);
  const narrow = Math.cos(((points[0]?.[1] ?? 0) * Math.PI) / 180);
  const sum = points.reduce((all, [x, y], i) => {
    const [u, v] = points[(i + 1) % points.length] ?? [0, 0];
    return all + x * v - u * y;
  }, 0);
  return (Math.abs(sum) / 2) * narrow;
}

/** Takes away the flattest corner of a line until none is flat.
 * @param {Point[]} points */
function simplified(points) {
  const left = [...points];
  while (left.length > 4) {
    let [flattest, least] = [0, Infinity];
    for (let i = 1; i < left.length - 1; i++) {
      const [a, b, c] = left.slice(i - 1, i + 2);
      const size = a && b && c ? area(a, b, c) / (isNear(b) ? corner.near : corner.far) : Infinity;
      if (size < least) [flattest, least] = [i, size];
    }
    if (least > 1) break;
    left.splice(flattest, 1);
  }
  return left;
}

/** @param {number[]} ring */
const isInside = ring => pointsOf(ring).some(isNear);

const { countries } = world.objects;
if (countries?.type !== 'GeometryCollection') throw new Error('world-atlas has no countries');
const kept = countries.geometries.flatMap(one => {
  const { type, id, properties, arcs: rings } = /** @type {Country} */ (one);
  const all = /** @type {number[][][]} */ (type === 'Polygon' ? [rings] : rings);
  const near = all.filter(([outline = []]) => isInside(outline));
  const largest = Math.max(...near.map(([outline = []]) => sizeOf(outline)));
  const polygons = near.filter(([outline = []]) => sizeOf(outline) > Math.min(island, largest - 1e-9));
  return polygons.length ? [{ id, name: properties.name, polygons }] : [];
});

/** @type {Map<number, number>} */
const numbers = new Map();
/** @param {number} i */
const renumbered = i => {
  const at = i < 0 ? ~i : i;
  if (!numbers.has(at)) numbers.set(at, numbers.size);
  const n = numbers.get(at) ?? 0;
  return i < 0 ? ~n : n;
};
const geometries = kept.map(({ id, name, polygons }) => ({
  type: 'MultiPolygon',
  ...(id !== undefined && { id }),
  properties: { name },
  arcs: polygons.map(rings => rings.map(ring => ring.map(renumbered))),
}));
const lines = [...numbers.keys()].map(i => simplified(arcs[i] ?? []));
const all = lines.flat();
/** @param {(...numbers: number[]) => number} pick @param {0 | 1} i */
const end = (pick, i) => all.reduce((found, point) => pick(found, point[i]), all[0]?.[i] ?? 0);
const [west, south] = [end(Math.min, 0), end(Math.min, 1)];
const [dx, dy] = [(end(Math.max, 0) - west) / grid, (end(Math.max, 1) - south) / grid];

/** @param {Point[]} points */
const quantised = points => {
  let [x, y] = [0, 0];
  const steps = points.map(([lon, lat], i) => {
    const [u, v] = [Math.round((lon - west) / dx), Math.round((lat - south) / dy)];
    const moved = [u - x, v - y];
    [x, y] = [u, v];
    return i === 0 ? [u, v] : moved;
  });
  return steps.filter(([u, v], i) => i === 0 || i === steps.length - 1 || u !== 0 || v !== 0);
};

const topology = {
  type: 'Topology',
  source: 'Natural Earth',
  license: 'public domain',
  objects: { countries: { type: 'GeometryCollection', geometries } },
  arcs: lines.map(quantised),
  transform: { scale: [dx, dy], translate: [west, south] },
};
const text = JSON.stringify(topology) + '\n';
feature(/** @type {any} */ (topology), /** @type {any} */ (topology.objects.countries));
writeFileSync(`${root}data/europe.topo.json`, text);
console.log(`${geometries.length} countries, ${lines.length} lines, ${all.length} points, ${text.length} bytes`);
