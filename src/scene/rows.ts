import type { Box, Frame, Scene, Shape } from '../model/scene.ts';
import { bracket, relations } from './bracket.ts';
import type { Bars } from './columns.ts';
import { drawable, reach } from './extent.ts';
import type { Drawn, Lane } from './extent.ts';
import { gridStroke, rule, textBoxes, tickLabels, zeroStroke } from './grid.ts';
import { around, hit } from './hit.ts';
import { label, placeLabel } from './label.ts';
import type { Label } from './label.ts';
import { mark } from './marks.ts';
import { mirror } from './move.ts';
import { horizontal } from './path.ts';
import { domain, linear } from './scale.ts';
import { block, fonts, place, widest } from './text.ts';
import type { Block } from './text.ts';

/** Space between a mark and its label, and between texts, pixels. */
const gap = 8;
/** Width of one bracket at the side. */
const bracketStep = 14;

/** How rows share out the width. */
interface Layout {
  /** Names stand at the start of their row, else above it. */
  beside: boolean;
  names: (Block | null)[];
  labels: Label[];
  /** Where the value axis may begin: after names and brackets. */
  x0: number;
  at: (value: number) => number;
}

/**
 * Bars that lie, one line a row: its name at the start or above, its number at the end of the bar, or below it where there is
 * no room. Every row is labelled. It fits any width. `onLine`: marks stand on a number line at their bounds.
 */
export function rows(bars: Bars & { onLine?: boolean }, frame: Frame): Scene {
  const trunks = trunksOf(bars.told);
  const side = trunks.length ? (Math.max(...trunks.map(trunk => trunk.level)) + 1) * bracketStep + 6 : 0;
  const layout = beside(bars, side, frame) ?? above(bars, side, frame, true) ?? above(bars, side, frame, false)!;
  const scene = arrange(bars, frame, layout, trunks);
  return frame.dir === 'rtl' ? mirror(scene) : scene;
}

/** Names at the start; null if they are too wide, or leave the bars too little. */
function beside(bars: Bars, side: number, frame: Frame): Layout | null {
  const most = 0.36 * frame.width;
  const widths = bars.told.map(row => frame.measure(row.label, fonts.small));
  if (bars.told.some(row => widest(row.label, fonts.small, frame) > most)) return null;
  const width = Math.min(most, Math.max(...widths) + 1);
  const names = namesOf(bars.told, width, frame);
  if (names.some(name => name && name.lines.length > 3)) return null;
  return share(bars, { beside: true, names }, width + gap + side, frame, 0.3);
}

/** Names above. `end`: only if there is room for the numbers at the end of all bars. */
function above(bars: Bars, side: number, frame: Frame, end: boolean): Layout | null {
  const names = namesOf(bars.told, frame.width, frame);
  return share(bars, { beside: false, names }, side, frame, end ? 0.4 : 0);
}

/** Rows of a band that share a name have it once. */
const namesOf = (told: readonly Drawn[], width: number, frame: Frame): (Block | null)[] =>
  told.map((row, i) => {
    const before = told[i - 1];
    const same = before && before.band === row.band && before.label === row.label;
    return same ? null : block(row.label, fonts.small, width, frame);
  });

/**
 * The longest value axis that leaves room for a label behind each mark. Null if it is shorter than `least` of the width;
 * with 0, as long as can be: labels that do not fit go below.
 */
function share(
  bars: Bars & { onLine?: boolean },
  names: Pick<Layout, 'beside' | 'names'>,
  start: number,
  frame: Frame,
  least: number,
): Layout | null {
  const { told, axis, onLine = false } = bars;
  const values = domain(axis, told, onLine);
  const unit: Lane = { plane: horizontal, at: linear(values, 0, 0), v: 0, thickness: 0, onLine };
  // an open end that leads back needs its room before the axis
  const x0 = start + Math.max(0, ...told.map(row => -reach(row, unit)[0]));
  const most = least ? Math.min(0.42 * frame.width, frame.width - x0 - gap) : frame.width - x0 - gap;
  const labels = told.map(row => label(row, most, frame, true));
  const full = { ...unit, at: linear(values, 0, 1e6) };
  const room = told.map((row, i) => {
    const tail = reach(row, unit)[1];
    const end = (reach(row, full)[1] - tail) / 1e6;
    const behind = least ? gap + labels[i]!.width : 0;
    return end > 0 ? (frame.width - x0 - tail - behind - 1) / end : Infinity;
  });
  const length = Math.min(frame.width - x0 - 1, ...room);
  if (told.some(drawable) && length < least * frame.width) return null;
  return { ...names, labels, x0, at: linear(values, x0, x0 + Math.max(length, 0)) };
}

/** Relations to one base, as a line at the side of rows. */
interface Trunk {
  base: number;
  ends: { of: number; later: number; told: Drawn }[];
  from: number;
  to: number;
  level: number;
}

function trunksOf(told: readonly Drawn[]): Trunk[] {
  const trunks = new Map<number, Trunk>();
  for (const { of, base, later, told: row } of relations(told)) {
    if (of === base) continue;
    const trunk = trunks.get(base) ?? { base, ends: [], from: base, to: base, level: 0 };
    trunk.ends.push({ of, later, told: row });
    trunks.set(base, { ...trunk, from: Math.min(trunk.from, of), to: Math.max(trunk.to, of) });
  }
  const placed: Trunk[] = [];
  for (const trunk of [...trunks.values()].sort((a, b) => a.to - a.from - (b.to - b.from) || a.base - b.base)) {
    const free = (level: number): boolean =>
      !placed.some(t => t.level === level && t.from <= trunk.to && trunk.from <= t.to);
    while (!free(trunk.level)) trunk.level++;
    placed.push(trunk);
  }
  return placed;
}

function arrange(bars: Bars & { onLine?: boolean }, frame: Frame, layout: Layout, trunks: readonly Trunk[]): Scene {
  const { told, axis, onLine = false } = bars;
  const { names, labels, x0, at } = layout;
  const thickness = 1.75 * frame.rem;
  const texts: Shape[] = [];
  const lanes: Lane[] = [];
  const boxes: Box[] = [];
  let y = 2;
  told.forEach((row, i) => {
    const [name, words] = [names[i] ?? null, labels[i]!];
    const fresh = i > 0 && row.band !== told[i - 1]!.band && told.length > new Set(told.map(r => r.band)).size;
    if (fresh) y += gap;
    if (name && !layout.beside) {
      texts.push(
        place(name, { key: `${row.id}:name`, role: 'name', figure: row.id, x: 0, y, anchor: 'start', token: 'text' }),
      );
      y += name.height + 2;
    }
    const lane: Lane = { plane: horizontal, at, v: 0, thickness, onLine };
    const [from, to] = reach(row, lane);
    const x = drawable(row) ? to + gap : Math.max(to, x0) + gap;
    const behind = x + words.width <= frame.width;
    const tall = Math.max(thickness, behind ? words.height : 0, name && layout.beside ? name.height : 0);
    lane.v = y + (tall - thickness) / 2;
    if (name && layout.beside) {
      texts.push(
        place(name, {
          key: `${row.id}:name`,
          role: 'name',
          figure: row.id,
          x: 0,
          y: y + (tall - name.height) / 2,
          anchor: 'start',
          token: 'text',
        }),
      );
    }
    const labelY = behind ? y + (tall - words.height) / 2 : y + tall + 2;
    const labelX = behind ? x : Math.max(0, Math.min(x0 + (onLine ? 0 : gap), frame.width - words.width));
    texts.push(...placeLabel(words, labelX, labelY, 'start'));
    const box = { x: from, y: lane.v, width: to - from, height: thickness };
    const own = { x: labelX, y: labelY, width: words.width, height: words.height };
    boxes.push(drawable(row) || !behind ? box : around([box, own]));
    lanes.push(lane);
    y += tall + (behind ? 0 : words.height + 2) + gap * (frame.rem / 16);
  });
  const end = y;
  const ticks = axis && (axis.shown || onLine) ? axis : null;
  if (ticks) texts.push(...tickLabels(ticks, at, end, frame));
  const grid = (ticks?.ticks ?? [])
    .filter(tick => tick.value !== 0)
    .map(({ value }) =>
      rule(
        { key: `grid:${value}`, role: 'grid', u: at(value), v0: 0, v1: end, stroke: gridStroke },
        horizontal,
        textBoxes(texts),
      ),
    );
  const gaps = told.flatMap((row, i) =>
    drawable(row) ? [] : [{ x: at(0), y: lanes[i]!.v + 3, width: 0, height: thickness - 6 }],
  );
  const zeroAt = at(Math.max(0, onLine && axis ? axis.from : 0));
  const zero = rule({ key: 'zero', role: 'zero', u: zeroAt, v0: 0, v1: end, stroke: zeroStroke }, horizontal, [
    ...gaps,
    ...textBoxes(texts),
  ]);
  const sides = trunks.flatMap(trunk => sideOf(trunk, lanes, x0));
  const all: Shape[] = [...grid, ...told.flatMap((row, i) => mark(row, lanes[i]!)), zero, ...sides, ...texts];
  const height = Math.ceil(Math.max(end, ...textBoxes(texts).map(box => box.y + box.height))) + 2;
  const scene = { width: frame.width, height };
  return { ...scene, shapes: all, hits: told.map(({ id }, i) => hit(id, boxes[i]!, scene)) };
}

/** A line from the base to each row that is compared with it, before the axis. */
function sideOf({ base, ends, level }: Trunk, lanes: readonly Lane[], x0: number): Shape[] {
  const middle = (i: number): number => lanes[i]!.v + lanes[i]!.thickness / 2;
  return ends.flatMap(({ of, later, told }) => {
    const [from, to] = later === of ? [base, of] : [of, base];
    const away = Math.sign(middle(to) - middle(from)) * 5;
    const [u, foot] = [x0 - 6 - (level + 1) * bracketStep + 4, x0 - 5];
    return bracket(told.id, told.id, horizontal, u, foot, [middle(from) + away, middle(to) - away]);
  });
}
