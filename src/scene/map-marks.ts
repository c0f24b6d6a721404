import type { GeoLayer, PathShape, Shape, Stroke } from '../model/scene.ts';
import type { MapGround } from '../model/telling.ts';
import { drawnNumber } from '../model/rate.ts';
import { look } from '../theme/look.ts';
import { drawable } from './extent.ts';
import { shadesOf, statedOn, unclear, type Painted } from './map-fill.ts';
import type { Spot } from './map-spots.ts';
import type { View } from './map-view.ts';
import { flat } from './round.ts';
import { disc } from './round.ts';
import { line, pathOf } from './path.ts';

const border: Stroke = { token: 'edge', width: 1 };
const dotted: Stroke = { token: 'slot', width: 2, dash: '0.1 5.5', round: true };

/** How the ground of a row is painted. */
export function paintOf({ told }: Spot, { classes = [], classOf, signs }: MapGround): Painted {
  const at = classOf?.get(told.id);
  const shade = at === null || at === undefined ? undefined : shadesOf(classes)[at];
  return statedOn(shade ?? unclear, told, signs.length > 1);
}

/** The grounds of rates as Plot draws them, their patterns over them. */
export function grounds(spots: readonly Spot[], map: MapGround, { box }: View): GeoLayer {
  const data = spots.flatMap((spot): GeoLayer['data'] => {
    const { told, rings } = spot;
    if (!drawable(told)) return [];
    const { fill, over } = paintOf(spot, map);
    const mark = { key: `${told.id}:mark`, figures: [told.id], fill, rings };
    return over ? [mark, { key: `${told.id}:over`, figures: [], fill: over, rings }] : [mark];
  });
  return { mark: 'geo', frame: box, x: [box.x, box.x + box.width], y: [box.y + box.height, box.y], data };
}

/** Borders: of what has a number, of what has none though somebody is asked about it, and faint ones of all else. */
export function borders(spots: readonly Spot[], map: MapGround, view: View): PathShape[] {
  const mine = new Map(spots.map(spot => [spot.feature, spot]));
  const path = (features: readonly Spot['feature'][]): string =>
    features
      .flatMap(view.outlines)
      .map(one => line(flat, one))
      .join('');
  const others = path(map.features.filter(feature => !mine.has(feature)));
  const own = path(spots.filter(({ told }) => drawable(told)).map(({ feature }) => feature));
  const shape = (key: string, d: string, stroke: Stroke): PathShape[] =>
    d ? [{ kind: 'path', key, role: 'border', d, stroke }] : [];
  return [
    ...shape('others', others, { token: 'grid', width: 1 }),
    ...shape('borders', own, border),
    ...spots.flatMap(spot => special(spot, map, view)),
  ];
}

/** The outline of a row that is not like the others. */
function special(spot: Spot, map: MapGround, view: View): PathShape[] {
  const { told, feature, rings } = spot;
  const lines = view.outlines(feature);
  const d = (lines.length ? lines : rings).map(one => line(flat, one, !lines.length)).join('');
  if (!drawable(told)) return [pathOf(told.id, 'slot', d, dotted)];
  if (told.highlighted) return [pathOf(told.id, 'edge', d, { token: 'madder', width: 2.5 })];
  const { edge } = map.classes ? paintOf(spot, map) : {};
  return edge ? [pathOf(told.id, 'edge', d, edge)] : [];
}

/** Radius of the disc of a number, pixels: its area is the number. `most`: that of the largest. */
export const radiusOf = (value: number, { largest = 0 }: MapGround, most: number): number =>
  largest > 0 ? Math.max(1.5, most * Math.sqrt(value / largest)) : most;

/** Radius of the mark of a bound or range, which has no size. */
export const unsized = 6;

/** The discs of counts, large ones first, so that none hides another; what has no one size has a striped one, and zero a cross. */
export function discs(
  spots: readonly Spot[],
  map: MapGround,
  most: number,
): { shapes: Shape[]; radii: Map<string, number> } {
  const radii = new Map<string, number>();
  const sized = spots.filter(({ told }) => drawable(told)).map(spot => ({ spot, value: drawnNumber(spot.told) }));
  const shapes = sized
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
    .flatMap(({ spot: { told, at }, value }): PathShape[] => {
      const r = value === null ? unsized : value <= 0 ? 3.5 : radiusOf(value, map, most);
      radii.set(told.id, r);
      return value !== null && value <= 0 ? cross(told.id, at, r) : round(told, at, r, value === null);
    });
  return { shapes, radii };
}

function round(told: Spot['told'], [x, y]: Spot['at'], r: number, striped: boolean): PathShape[] {
  const { fill, edge } = look(told);
  // of a disc that small no more digits are seen
  const width = Math.round(100 * Math.min(told.highlighted ? 2.5 : 1.75, r / 2)) / 100;
  const stroke: Stroke = { ...edge, width, ...(told.highlighted && { token: 'madder' }) };
  const body = striped ? unclear.fill : (fill ?? ({ token: 'paper', pattern: 'solid' } as const));
  return [
    pathOf(told.id, 'ring', disc(x, y, r + 1), undefined, { token: 'paper', pattern: 'solid' }),
    // the edge reaches out by half of its width
    pathOf(told.id, 'mark', disc(x, y, Math.max(0.5, r - width / 2)), stroke, body),
  ];
}

const cross = (id: string, [x, y]: Spot['at'], r: number): PathShape[] => {
  const d =
    line(flat, [
      [x - r, y - r],
      [x + r, y + r],
    ]) +
    line(flat, [
      [x - r, y + r],
      [x + r, y - r],
    ]);
  return [pathOf(id, 'mark', d, { token: 'ink', width: 2 })];
};
