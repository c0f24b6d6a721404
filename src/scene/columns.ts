import type { Box, Frame, Scene, Shape } from '../model/scene.ts';
import type { Axis } from '../model/telling.ts';
import { brackets } from './bracket.ts';
import { drawable, reach, valueOf } from './extent.ts';
import type { Drawn, Lane } from './extent.ts';
import { ordinary } from './ordinary.ts';
import { textBoxes, zeroLine } from './grid.ts';
import { around, hit } from './hit.ts';
import { label, nameFont, placeLabel, placeName } from './label.ts';
import type { Label } from './label.ts';
import { mark } from './marks.ts';
import { vertical } from './path.ts';
import { domain, linear } from './scale.ts';
import { block, settle, widest, within } from './text.ts';
import type { Block } from './text.ts';

/** What columns and rows are drawn from. */
export interface Bars {
  told: readonly Drawn[];
  /** Null: no row has a number, and only the baseline is drawn. */
  axis: Axis | null;
  /** True: the bands are in time, which runs from left to right, so that not each of many needs its name. */
  inTime: boolean;
  /** What is drawn in the lane of a row; by default its mark. */
  draw?: (row: Drawn, lane: Lane) => Shape[];
}

interface Slots {
  /** True: from right to left. */
  turned: boolean;
  /** Where columns may stand, beside the numbers of the axis. */
  room: readonly [from: number, to: number];
  size: number;
  /** Middle of each row's slot. */
  centres: number[];
  thickness: number;
}

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
  return labels && arrange(bars, frame, slots, names, labels, 0);
}

function slotsOf({ told, axis, inTime }: Bars, frame: Frame): Slots {
  const { width, rem } = frame;
  const turned = frame.dir === 'rtl' && !inTime;
  const gutter = axis?.shown ? ordinary().gutterOf(axis, frame) : 0;
  // where bands hold several rows, half a slot between them shows what belongs together
  const shared = new Set(told.map(row => row.band)).size < told.length;
  let end = 0;
  const middles = told.map(({ band }, i) => {
    if (i && shared && band !== told[i - 1]!.band) end += 0.5;
    return end++ + 0.5;
  });
  const size = (width - gutter) / end;
  return {
    turned,
    room: turned ? [0, width - gutter] : [gutter, width],
    size,
    centres: middles.map(middle => (turned ? width - gutter - size * middle : gutter + size * middle)),
    thickness: Math.min(4.75 * rem, size * (shared ? 0.7 : 0.5)),
  };
}

interface Name {
  id: string;
  x: number;
  text: Block;
}

/** Names under the baseline, one for rows of a band that share it; in time only as many as fit. Null if one does not fit. */
function namesOf({ told, inTime }: Bars, { size, centres }: Slots, frame: Frame): Name[] | null {
  const groups: [first: number, last: number][] = [];
  told.forEach(({ band, label }, i) => {
    const before = told[i - 1];
    if (before?.band === band && before.label === label) groups.at(-1)![1] = i;
    else groups.push([i, i]);
  });
  const least = told.map(row => widest(row.label, nameFont(row), frame));
  const step = inTime && told.length > allLabelled ? Math.ceil((Math.max(...least) + pad) / size) : 1;
  const names: Name[] = [];
  for (let g = 0; g < groups.length; g += step) {
    const [first, last] = groups[g]!;
    const row = told[first]!;
    const room = size * Math.max(last - first + 1, step) - pad;
    const text = block(row.label, nameFont(row), room, frame);
    if (least[first]! > room || text.lines.length > mostLines) return null;
    const half = text.width / 2;
    const x = within((centres[first]! + centres[last]!) / 2, half, [0, frame.width]);
    const before = names.at(-1);
    if (!before || step === 1 || before.x + before.text.width / 2 + pad <= x - half)
      names.push({ id: row.id, text, x });
  }
  return names;
}

/** Direct labels of rows, by index; null if one does not fit. */
function labelsOf(told: readonly Drawn[], { size, thickness }: Slots, frame: Frame): Map<number, Label> | null {
  const few = told.length <= allLabelled;
  const room = few ? size - pad : Math.min(9 * frame.rem, frame.width / 3);
  const labels = new Map<number, Label>();
  for (const i of few ? told.keys() : ordinary().landmarks(told)) {
    const row = told[i]!;
    let one = label(row, room, frame);
    if (one.least() > room) return null;
    // words for a missing number are set narrow, so that they do not look like a number
    if (!drawable(row)) one = label(row, Math.min(room, Math.max(one.least(), 1.4 * thickness)), frame);
    if (one.lines > mostLines) return null;
    labels.set(i, one);
  }
  return labels;
}

/** Everything in its place over a baseline at `y`; if that leaves room above or none, once more where it fits. */
function arrange(
  bars: Bars,
  frame: Frame,
  slots: Slots,
  names: readonly Name[],
  labels: ReadonlyMap<number, Label>,
  y: number,
): Scene | null {
  const { told, axis, draw = mark } = bars;
  const { width, rem } = frame;
  const height = told.some(drawable) ? Math.min(Math.max(0.3 * width, 8 * rem), frame.height ?? 20 * rem) : 0;
  const at = linear(domain(axis, told), y, y - height);
  const { thickness } = slots;
  const lanes = slots.centres.map((x): Lane => ({ plane: vertical, at, v: x - thickness / 2, thickness }));
  const boxes = told.map((row, i) => boxOf(row, lanes[i]!));
  // a band does not reach down to it
  const zero = { x: 0, y: at(0), width: 0, height: 0 };
  const shown = axis?.shown ? axis : null;
  const ticks = shown ? ordinary().uprightTicks(shown, at, slots.turned, frame, lanes[0]) : [];
  const taken = [zero, ...boxes, ...textBoxes(ticks)];
  const texts = [...labels].flatMap(([i, one]) => placeOver(one, slots, i, boxes, taken));
  const over = brackets(told, slots.centres, slots.size - pad, taken, vertical, frame);
  if (!over) return null;
  const foot = Math.max(...taken.map(box => box.y + box.height)) + pad;
  texts.push(...over, ...ticks, ...names.map(({ id, x, text }) => placeName(text, id, x, foot, 'middle')));
  const picture = around([zero, ...boxes, ...textBoxes(texts)]);
  if (Math.abs(picture.y - 2) > 0.01) return arrange(bars, frame, slots, names, labels, y + 2 - picture.y);
  const size = { width, height: Math.ceil(picture.height) + 4 };
  const across = [0, width] as const;
  const gaps = lanes.flatMap(({ v }, i) =>
    drawable(told[i]!) ? [] : [{ x: v + 3, y: at(0), width: thickness - 6, height: 0 }],
  );
  const shapes: Shape[] = [
    ...(shown ? ordinary().gridlines(shown, at, across, vertical, textBoxes(texts)) : []),
    ...told.flatMap((row, i) => draw(row, lanes[i]!)),
    zeroLine(at(0), across, vertical, gaps),
    ...texts,
  ];
  return { ...size, shapes, hits: told.map(({ id }, i) => hit(id, boxes[i]!, size)) };
}

function boxOf(row: Drawn, lane: Lane): Box {
  const [y, to] = reach(row, lane);
  return { x: lane.v, y, width: lane.thickness, height: to - y };
}

/** A label at the end of its mark, clear of all others; the button of a row without mark is over its words. */
function placeOver(one: Label, { centres, room }: Slots, i: number, boxes: Box[], taken: Box[]): Shape[] {
  const { width, height, told } = one;
  const x = within(centres[i]!, width / 2, room);
  const below = valueOf(told) < 0;
  const gap = drawable(told) ? 4 : 8;
  const end = boxes[i]!;
  const y = below ? end.y + end.height + gap : end.y - gap - height;
  const box = settle({ x: x - width / 2, y, width, height }, taken, below ? 1 : -1);
  taken.push(box);
  if (!drawable(told)) boxes[i] = around([end, box]);
  return placeLabel(one, x, box.y, 'middle');
}
