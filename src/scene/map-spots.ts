import type { Feature } from '../model/atlas.ts';
import type { Box, Position } from '../model/scene.ts';
import type { MapGround } from '../model/telling.ts';
import { drawable, type Drawn } from './extent.ts';
import { boxOf, inside, largest } from './ground.ts';
import type { View } from './map-view.ts';
import { circle } from './round.ts';

/** Where a row is on a map, pixels. */
export interface Spot {
  told: Drawn;
  feature: Feature;
  /** Its ground; a small round of it where there is too little to see. */
  rings: Position[][];
  /** The box around each ring. */
  boxes: Box[];
  /** The largest piece of it, and a place inside of that. */
  main: Position[];
  at: Position;
  box: Box;
}

/** The least ground that is seen, square pixels, and what stands for less: its radius. */
const least = 12;
const tiny = 2.5;

/** The place of each row that has one, by its id. Of several rows of one place the first with a number has it. */
export function spotsOf(told: readonly Drawn[], { features, places }: MapGround, view: View): Map<string, Spot> {
  const taken = new Map<number, Drawn>();
  for (const row of [...told].sort((a, b) => Number(drawable(b)) - Number(drawable(a)))) {
    const place = places.get(row.id);
    if (place !== undefined && !row.row.replacedBy && !taken.has(place)) taken.set(place, row);
  }
  const spots = [...taken].flatMap(([place, row]) => spotOf(row, features[place]!, view) ?? []);
  return new Map(spots.map(spot => [spot.told.id, spot]));
}

function spotOf(told: Drawn, feature: Feature, view: View): Spot | null {
  const found = view.ground(feature);
  const main = largest(found);
  const box = main && boxOf(main);
  if (main && box && box.width * box.height > least)
    return { told, feature, rings: found, boxes: found.map(boxOf), main, at: inside(main), box };
  const [first] = [...feature.points, ...feature.polygons.flatMap(([outline = []]) => outline)];
  const at = feature.points.length
    ? middle(feature.points, view)
    : box && [box.x + box.width / 2, box.y + box.height / 2];
  const place = (at as Position | undefined) ?? (first && view.place(first));
  if (!place) return null;
  const round = circle(place[0], place[1], tiny).map(([x, y]): Position => [x, y]);
  const rings = [...found, round];
  return { told, feature, rings, boxes: rings.map(boxOf), main: round, at: place, box: boxOf(round) };
}

function middle(points: readonly Position[], view: View): Position | undefined {
  const found = points.flatMap(point => [view.place(point) ?? []].filter(({ length }) => length)) as Position[];
  const sum = (i: 0 | 1): number => found.reduce((all, point) => all + point[i], 0) / found.length;
  return found.length ? [sum(0), sum(1)] : undefined;
}
