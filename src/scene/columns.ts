import type { Box, Frame, Scene, Shape } from '../model/scene.ts';
import type { Axis } from '../model/telling.ts';
import { brackets } from './bracket.ts';
import { drawable, quantityOf, reach } from './extent.ts';
import type { Drawn, Lane } from './extent.ts';
import { gridlines, textBoxes, zeroLine } from './grid.ts';
import { around, hit } from './hit.ts';
import { label, leastWidth, linesOf, placeLabel, placeName } from './label.ts';
import type { Label } from './label.ts';
import { mark } from './marks.ts';
import { down } from './move.ts';
import { vertical } from './path.ts';
import { domain, linear } from './scale.ts';
import { block, fonts, place, settle, widest } from './text.ts';
import type { Block } from './text.ts';

/** What columns and rows are drawn from. */
export interface Bars {
  told: readonly Drawn[];
  /** Null: no row has a number, and only the baseline is drawn. */
  axis: Axis | null;
  /** True: the bands are in time, so that not each of many needs its name. */
  inTime: boolean;
}

interface Slots {
  /** Room for the numbers of the axis, at the start. */
  gutter: number;
  size: number;
  /** Middle of each row's slot. */
  centres: number[];
  thickness: number;
  /** Rows of each band, as indices. */
  bands: number[][];
}

/** Space after the numbers of the axis, pixels. */
const tickGap = 8;
/** Space between texts of neighbouring slots, pixels. */
const pad = 6;
/** All rows are labelled up to this many; then the first, the last, the lowest and the highest. */
const allLabelled = 12;
/** A slot is never narrower than a button may be. */
const leastSlot = 24;
const mostLines = 3;

/**
 * Upright bars, one slot a row, those of one band side by side. Null if a label is wider than its slot or a button would be
 * too narrow: then `rows` will do (WCAG 1.4.10). No text is ever turned or cut.
 */
export function columns(bars: Bars, frame: Frame): Scene | null {
  const slots = slotsOf(bars, frame);
  const names = slots.size < leastSlot ? null : namesOf(bars, slots, frame);
  const labels = names && labelsOf(bars.told, slots, frame);
  return names && labels && arrange(bars, frame, slots, names, labels);
}

function slotsOf({ told, axis }: Bars, frame: Frame): Slots {
  const ticks = axis?.shown ? axis.ticks.map(tick => widest(tick.text, fonts.small, frame) + tickGap) : [];
  const gutter = Math.max(0, ...ticks);
  const bands: number[][] = [];
  told.forEach((row, i) => (i && row.band === told[i - 1]!.band ? bands.at(-1)!.push(i) : bands.push([i])));
  const shared = bands.length < told.length;
  // where bands hold several rows, half a slot between them shows what belongs together
  const size = (frame.width - gutter) / (told.length + (shared ? (bands.length - 1) / 2 : 0));
  const centres = bands.flatMap((band, b) => band.map(i => gutter + size * (i + 0.5 + (shared ? b / 2 : 0))));
  return { gutter, size, centres, bands, thickness: Math.min(4.75 * frame.rem, size * (shared ? 0.7 : 0.5)) };
}

interface Name {
  id: string;
  x: number;
  text: Block;
}

/** Names under the baseline, one for rows of a band that share it; in time only as many as fit. Null if one does not fit. */
function namesOf({ told, inTime }: Bars, { bands, size, centres }: Slots, frame: Frame): Name[] | null {
  const groups = bands.flatMap(band => (new Set(band.map(i => told[i]!.label)).size > 1 ? band.map(i => [i]) : [band]));
  const widths = groups.map(([i = 0]) => widest(told[i]!.label, fonts.small, frame));
  const step = inTime && told.length > allLabelled ? Math.ceil((Math.max(...widths) + pad) / size) : 1;
  const names: Name[] = [];
  for (let g = 0; g < groups.length; g += step) {
    const group = groups[g]!;
    const { id, label: name } = told[group[0]!]!;
    const room = size * Math.max(group.length, step) - pad;
    const text = block(name, fonts.small, room, frame);
    if (widths[g]! > room || text.lines.length > mostLines) return null;
    const middle = group.reduce((sum, i) => sum + centres[i]!, 0) / group.length;
    const x = within(middle, text.width / 2, 0, frame.width);
    const last = names.at(-1);
    if (!last || step === 1 || last.x + last.text.width / 2 + pad <= x - text.width / 2) names.push({ id, text, x });
  }
  return names;
}

/** A middle, moved so that what stands there stays between two edges. */
const within = (x: number, half: number, from: number, to: number): number =>
  Math.min(Math.max(x, from + half), to - half);

/** Direct labels by row; null if one does not fit. */
function labelsOf(told: readonly Drawn[], { size, thickness }: Slots, frame: Frame): Map<number, Label> | null {
  const few = told.length <= allLabelled;
  const room = few ? size - pad : Math.min(9 * frame.rem, frame.width / 3);
  const labels = new Map<number, Label>();
  for (const i of few ? told.keys() : landmarks(told)) {
    const least = leastWidth(told[i]!, frame);
    // words for a missing number are set narrow, so that they do not look like a number
    const one = label(told[i]!, drawable(told[i]!) ? room : Math.min(room, Math.max(least, 1.4 * thickness)), frame);
    if (least > room || linesOf(one) > mostLines) return null;
    labels.set(i, one);
  }
  return labels;
}

const valueOf = (row: Drawn): number => quantityOf(row)?.hi ?? quantityOf(row)?.lo ?? 0;

/** First and last row with a number, lowest and highest. */
function landmarks(told: readonly Drawn[]): Set<number> {
  const drawn = told.flatMap((row, i) => (drawable(row) ? [i] : []));
  const sorted = drawn.toSorted((a, b) => valueOf(told[a]!) - valueOf(told[b]!));
  return new Set([drawn[0], drawn.at(-1), sorted[0], sorted.at(-1)].filter(i => i !== undefined));
}

/** Everything in its place, first with zero height at the foot of the axis, then moved down to where it is seen. */
function arrange(bars: Bars, frame: Frame, slots: Slots, names: Name[], labels: Map<number, Label>): Scene | null {
  const { told, axis } = bars;
  const height = told.some(drawable) ? Math.min(Math.max(0.3 * frame.width, 8 * frame.rem), 20 * frame.rem) : 0;
  const at = linear(domain(axis, told), 0, -height);
  const lanes = slots.centres.map((centre): Lane => {
    return { plane: vertical, at, v: centre - slots.thickness / 2, thickness: slots.thickness };
  });
  const boxes = told.map((row, i) => boxOf(row, lanes[i]!));
  const taken = [...boxes];
  const texts = [...labels].flatMap(([i, one]) => placeOver(one, slots, i, boxes, taken, frame));
  const over = brackets(told, slots.centres, slots.size - pad, taken, vertical, frame);
  if (!over) return null;
  const foot = Math.max(...taken.map(box => box.y + box.height)) + pad;
  texts.push(...over, ...names.map(({ id, x, text }) => placeName(text, id, x, foot, 'middle')));
  const shown = axis?.shown ? axis : null;
  if (shown) texts.push(...tickTexts(shown, at, slots.gutter - tickGap, frame));
  const across = [0, frame.width] as const;
  const gaps = lanes.flatMap(({ v, thickness }, i) =>
    drawable(told[i]!) ? [] : [{ x: v + 3, y: at(0), width: thickness - 6, height: 0 }],
  );
  const shapes: Shape[] = [
    ...(shown ? gridlines(shown, at, across, vertical, textBoxes(texts)) : []),
    ...told.flatMap((row, i) => mark(row, lanes[i]!)),
    zeroLine(at(0), across, vertical, gaps),
    ...texts,
  ];
  const picture = around([...boxes, ...textBoxes(texts)]);
  const size = { width: frame.width, height: Math.ceil(picture.height) + 4 };
  const dy = 2 - picture.y;
  const hits = told.map(({ id }, i) => hit(id, { ...boxes[i]!, y: boxes[i]!.y + dy }, size));
  return { ...size, shapes: down(shapes, dy), hits };
}

function boxOf(row: Drawn, lane: Lane): Box {
  const [y, to] = reach(row, lane);
  return { x: lane.v, y, width: lane.thickness, height: to - y };
}

/** A label at the end of its mark, clear of all others; the button of a row without mark is over its words. */
function placeOver(
  one: Label,
  { centres, gutter }: Slots,
  i: number,
  boxes: Box[],
  taken: Box[],
  frame: Frame,
): Shape[] {
  const { width, height } = one;
  const x = within(centres[i]!, width / 2, gutter, frame.width);
  const below = valueOf(one.told) < 0;
  const gap = drawable(one.told) ? 4 : 8;
  const end = boxes[i]!;
  const y = below ? end.y + end.height + gap : end.y - gap - height;
  const box = settle({ x: x - width / 2, y, width, height }, taken, below ? 1 : -1);
  taken.push(box);
  if (!drawable(one.told)) boxes[i] = around([end, box]);
  return placeLabel(one, x, box.y, 'middle');
}

/** The numbers of the axis, each on its gridline at the start. */
const tickTexts = ({ ticks }: Axis, at: (value: number) => number, width: number, frame: Frame): Shape[] =>
  ticks.map(({ value, text }) => {
    const set = block(text, fonts.small, width, frame);
    const y = at(value) - set.height - 2;
    return place(set, { key: `tick:${value}`, role: 'tick', x: 0, y, anchor: 'start', token: 'text2' });
  });
