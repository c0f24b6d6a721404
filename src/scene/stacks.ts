import { grouped } from '../model/grouped.ts';
import type { Box, Frame, Scene, Shape } from '../model/scene.ts';
import type { Picture, Series } from '../model/telling.ts';
import { apart, inksOf } from './bands.ts';
import type { Bars } from './columns.ts';
import { drawable, type Drawn, type Lane } from './extent.ts';
import { hit } from './hit.ts';
import { leftovers } from './leftovers.ts';
import { legend } from './legend.ts';
import { mirror } from './mirror.ts';
import { boxOf, inside, segmentShapes, segmentsOf, type Segment } from './segments.ts';
import { shift } from './shift.ts';
import { fonts } from './text.ts';

/** What stacks are drawn from. */
export interface Stacks {
  told: readonly Drawn[];
  series: readonly Series[];
  totals: NonNullable<Picture['totals']>;
  /** Draws bars, one for each stack, with what stands in their lanes: from left to right in every language, if they lie. */
  base: (piles: Drawn[], draw: NonNullable<Bars['draw']>) => Scene | null;
  isUpright: boolean;
}

/** No number stands where this does. */
const blank = '\u00a0';
/** What the ids of stacks begin with. */
const pile = 'stack:';
/** More names of grey parts than these say nothing. */
const mostNames = 8;

/**
 * The rows of each band on each other, in the order of their series, as columns or lying; names in their colours above, numbers
 * inside where they have room, totals at the ends. Null if columns have no room.
 */
export function stacks(all: Stacks, frame: Frame): Scene | null {
  const { isUpright } = all;
  const { marks } = apart(all.told);
  const rank = new Map(all.series.flatMap(({ ids }, i) => ids.map(id => [id, i] as const)));
  const names = new Map(all.series.flatMap(({ ids, label }) => ids.map(id => [id, label] as const)));
  const ink = inksOf(all);
  const bands = grouped(marks, ({ band }) => band).map(some => {
    const inOrder = some.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
    const segments = segmentsOf(inOrder, ink, names);
    return { segments, whole: pileOf(some, segments, all.totals.get(some[0]!.band)) };
  });
  const boxes = new Map<string, Box>();
  const texts: Shape[] = [];
  const byPile = new Map(bands.map(({ whole, segments }) => [whole.id, segments]));
  const draw = ({ id }: Drawn, lane: Lane): Shape[] => {
    const segments = byPile.get(id) ?? [];
    for (const one of segments) {
      boxes.set(one.row.id, boxOf(one, lane));
      texts.push(...inside(one, lane, frame));
    }
    return segmentShapes(segments, lane);
  };
  const drawn = all.base(
    bands.map(({ whole }) => whole),
    draw,
  );
  if (!drawn) return null;
  const top = legend(named(all.series), frame);
  const isTurned = frame.dir === 'rtl';
  const names0 = isUpright && isTurned ? mirror({ ...drawn, shapes: top.shapes }).shapes : top.shapes;
  const base = shift({ ...drawn, shapes: [...drawn.shapes.filter(isSaid).map(quiet), ...texts] }, 0, top.bottom);
  const silent = marks.filter(row => !drawable(row));
  const under = leftovers(silent, base.height + top.bottom, frame);
  const size = { width: frame.width, height: Math.ceil(under.bottom) };
  const turned = isUpright && isTurned ? mirror({ ...size, shapes: under.shapes, hits: [] }).shapes : under.shapes;
  for (const [id, box] of boxes) boxes.set(id, { ...box, y: box.y + top.bottom });
  for (const [id, box] of under.boxes)
    boxes.set(id, isUpright && isTurned ? { ...box, x: size.width - box.x - box.width } : box);
  for (const one of base.hits) boxes.set(one.id, one);
  const hits = all.told.map(({ id }) => hit(id, boxes.get(id)!, size));
  const scene: Scene = { ...base, ...size, shapes: [...names0, ...base.shapes, ...turned], hits };
  return isTurned && !isUpright ? mirror(scene) : scene;
}

const isSaid = (shape: Shape): boolean => shape.kind !== 'text' || shape.lines.join('').trim() !== '';

/** A total is ours, and not as loud as what was reported. */
const quiet = (shape: Shape): Shape =>
  shape.kind === 'text' && shape.role === 'value' && shape.figure?.startsWith(pile)
    ? { ...shape, size: fonts.small.size, weight: 400, token: 'text2' }
    : shape;

/** A stack as one row from its lowest to its highest end, which has a place, a name and a total. */
function pileOf(rows: readonly Drawn[], segments: readonly Segment[], total = blank): Drawn {
  const first = rows[0]!;
  const { detail: _, quote: __, highlighted: ___, ...rest } = first;
  const ends = segments.flatMap(({ from, to }) => [from, to]);
  const [lo, hi] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const id = pile + first.band;
  const quantity = segments.length ? { lo, hi, loOpen: false, hiOpen: false, approximate: false } : null;
  return {
    ...rest,
    id,
    label: first.row.period === undefined ? '' : (first.bandLabel ?? first.label),
    status: 'reported',
    disputed: false,
    derived: false,
    end: quantity ? (lo === hi ? 'exact' : 'range') : 'none',
    value: total,
    row: { ...first.row, id, quantity },
  };
}

/** Series for a legend: those that share the colour of the background have one entry, if they are few. */
function named(series: readonly Series[]): Series[] {
  if (series.length < 2) return [];
  const inks = series.filter(({ ink }) => ink !== 'slot');
  const grey = series.filter(({ ink }) => ink === 'slot');
  if (!grey.length || grey.length > mostNames) return inks;
  return [...inks, { ...grey[0]!, key: 'others', label: grey.map(({ label }) => label).join(' · ') }];
}
