import type { Box, Frame, Shape } from '../model/scene.ts';
import type { KeyEntry, Series } from '../model/telling.ts';
import { labelsBeside, type Spot } from './beside.ts';
import type { Drawn } from './extent.ts';
import { landmarks } from './landmarks.ts';
import { allLabelled } from './line-ground.ts';
import type { Run } from './line-pieces.ts';

/** What the direct labels of a line plot are made from. */
interface LineLabels {
  told: readonly Drawn[];
  series: readonly Series[];
  key: readonly KeyEntry[];
  runs: readonly Run[];
  /** Where each row is, in the order of `told`; undefined: it has no date. */
  places: readonly (Box | undefined)[];
  /** Rows that are labelled, less those that `named` has with the name of their series. */
  shown: ReadonlySet<string>;
  named: ReadonlySet<string>;
}

/** Direct labels beside their marks, clear of `obstacles`. */
export function lineLabels(plot: LineLabels, obstacles: readonly Box[], room: Box, frame: Frame): Shape[] {
  const { told, series, key, runs, places, shown, named } = plot;
  const isFew = told.length <= allLabelled;
  // on a phone leaders to all of them would cross each other
  const isRoomy = told.length * 4 * frame.rem <= frame.width;
  const byId = new Map(told.map(row => [row.id, row]));
  const ends = new Set(series.flatMap(({ ids }) => marked(ids, byId)));
  const spots = told.flatMap((row, i): Spot[] => {
    const mark = places[i];
    if (!mark || !shown.has(row.id) || named.has(row.id)) return [];
    const first = sideOf(row, runs, !isFew && series.length === 1);
    return [
      {
        told: briefly(row, series, isFew ? [] : key),
        mark,
        first,
        must: isFew && (isRoomy || ends.has(row.id) || isHedged(row)),
      },
    ];
  });
  const marks = places.flatMap(place => place ?? []);
  return labelsBeside(spots, obstacles, room, frame, marks);
}

/** Whether a mark may be taken for more than its number says, if no words stand beside it: one in five readers takes a tip for a limit. */
const isHedged = ({ end }: Drawn): boolean => ['lower', 'upper', 'approximate', 'vague'].includes(end);

/** Rows that are labelled: all of a few; of many the first, the last, the lowest and the highest of each series, and what stands out. */
export function labelled(told: readonly Drawn[], series: readonly Series[]): Set<string> {
  if (told.length <= allLabelled) return new Set(told.map(({ id }) => id));
  const rows = new Map(told.map(row => [row.id, row]));
  const some = series.length > 5 ? [] : series;
  return new Set([
    ...some.flatMap(({ ids }) => marked(ids, rows)),
    ...told.filter(({ highlighted }) => highlighted).map(({ id }) => id),
  ]);
}

/** The first, the last, the lowest and the highest of a series. */
function marked(ids: readonly string[], rows: ReadonlyMap<string, Drawn>): string[] {
  const mine = ids.flatMap(id => rows.get(id) ?? []);
  return [...landmarks(mine)].map(i => mine[i]!.id);
}

/** A row that is labelled with the centre of its number, since the band says how far it may be off, and without what the key says. */
function briefly(row: Drawn, series: readonly Series[], key: readonly KeyEntry[]): Drawn {
  const value = series.map(({ brief }) => brief?.get(row.id)).find(text => text !== undefined);
  const short = value === undefined ? row : { ...row, value };
  const isInKey = !row.disputed && !row.derived && key.some(({ status }) => status === row.status);
  if (!isInKey || row.row.replacedBy) return short;
  const { detail: _, ...rest } = short;
  return rest;
}

/** A label stands outside of the bend that its line makes; after the last number, where there is room for it. */
function sideOf({ id }: Drawn, runs: readonly Run[], hasEnd: boolean): NonNullable<Spot['first']> {
  const all = runs.find(({ vertices }) => vertices.some(({ told }) => told.id === id))?.vertices ?? [];
  const i = all.findIndex(({ told }) => told.id === id);
  const [before, own, after] = [all[i - 1], all[i], all[i + 1]];
  if (!own || (!before && !after)) return 'above';
  if (hasEnd && !after) return 'end';
  return own.y > ((before ?? after)!.y + (after ?? before)!.y) / 2 ? 'below' : 'above';
}
