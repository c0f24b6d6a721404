import type { Box, Frame, Scene, Shape } from '../model/scene.ts';
import type { KeyEntry } from '../model/telling.ts';
import { bracket, relations } from './bracket.ts';
import type { Bars } from './columns.ts';
import { drawable, reach } from './extent.ts';
import type { Drawn, Lane } from './extent.ts';
import { textBoxes, zeroLine } from './grid.ts';
import { gridlines } from './gridlines.ts';
import { around, hit } from './hit.ts';
import { label, nameFont, placeLabel, placeName } from './label.ts';
import type { Label } from './label.ts';
import { mark } from './marks.ts';
import { mirror } from './mirror.ts';
import { overFloor } from './over-floor.ts';
import { horizontal } from './path.ts';
import { referenceLines, referencesOf } from './reference.ts';
import { domain, linear } from './scale.ts';
import { block, widest } from './text.ts';
import { terse } from './terse.ts';
import { tickLabels } from './tick-labels.ts';
import type { Block } from './text.ts';

/** Space between a mark and its label, and between texts, pixels. */
const gap = 8;
/** Width of one bracket at the side. */
const bracketStep = 14;
/** More rows than these stand closer together. */
const many = 12;

/** What lying bars are drawn from; those of `told` that are references are drawn as lines across the others. */
export interface LineBars extends Bars {
  /** True: marks stand on a number line at their bounds. */
  onLine?: boolean;
  /** What the key under the drawing says. */
  key?: readonly KeyEntry[];
  /** Rows of other panels on the same scale: all leave as much room for names and labels. */
  peers?: readonly Drawn[];
}

/** The same, lines apart. */
interface Parts extends LineBars {
  references: readonly Drawn[];
}

/** How rows share out the width. */
interface Layout {
  /** Names stand at the start of their row, else above it. */
  beside: boolean;
  names: (Block | null)[];
  /** Where names begin. */
  indent: number;
  labels: Label[];
  /** Where the value axis may begin: after names and brackets. */
  x0: number;
  at: (value: number) => number;
}

/**
 * Bars that lie, one line a row: its name at the start or above, its number at the end of the bar, or below it where there is
 * no room. Every row is labelled. It fits any width.
 */
export function rows(all: LineBars, frame: Frame): Scene {
  const told = all.told.filter(({ row }) => !row.reference);
  const references = all.told.filter(({ row }) => row.reference);
  const bars: Parts = { ...all, told: terse(told, all.key), references };
  const trunks = trunksOf(told);
  const side = trunks.length ? (Math.max(...trunks.map(trunk => trunk.level)) + 1) * bracketStep + 6 : 0;
  const layout = beside(bars, side, frame) ?? above(bars, side, frame, true) ?? above(bars, side, frame, false)!;
  const scene = arrange(bars, frame, layout, trunks);
  return frame.dir === 'rtl' ? mirror(scene) : scene;
}

/** Names at the start; null if they are too wide, or leave the bars too little. */
function beside(bars: Parts, side: number, frame: Frame): Layout | null {
  const most = 0.36 * frame.width;
  const { peers = bars.told } = bars;
  const widths = peers.map(row => frame.measure(row.label, nameFont(row)));
  if (peers.some(row => widest(row.label, nameFont(row), frame) > most)) return null;
  const width = Math.min(most, Math.max(...widths) + 1);
  const names = namesOf(bars.told, width, frame);
  if (names.some(name => name && name.lines.length > 3)) return null;
  return share(bars, { beside: true, names, indent: 0 }, width + gap + side, frame, 0.3);
}

/** Names above. `end`: only if there is room for the numbers at the end of all bars. */
function above(bars: Parts, side: number, frame: Frame, end: boolean): Layout | null {
  const names = namesOf(bars.told, frame.width, frame);
  const layout = share(bars, { beside: false, names, indent: 0 }, side, frame, end ? 0.4 : 0);
  if (!layout || !side) return layout;
  // else brackets, which stand before the axis, would lead through the names
  const indent = layout.x0;
  return { ...layout, indent, names: namesOf(bars.told, frame.width - indent, frame) };
}

/** Rows of a band that share a name have it once. */
const namesOf = (told: readonly Drawn[], width: number, frame: Frame): (Block | null)[] =>
  told.map((row, i) => {
    const before = told[i - 1];
    const same = before && before.band === row.band && before.label === row.label;
    return same ? null : block(row.label, nameFont(row), width, frame);
  });

/**
 * The longest value axis that leaves room for a label behind each mark. Null if it is shorter than `least` of the width;
 * with 0, as long as can be: labels that do not fit go below.
 */
function share(
  bars: Parts,
  names: Pick<Layout, 'beside' | 'names' | 'indent'>,
  start: number,
  frame: Frame,
  least: number,
): Layout | null {
  const { told, axis, onLine = false, references, peers = told } = bars;
  const values = domain(axis, [...peers, ...references], onLine);
  const unit: Lane = { plane: horizontal, at: linear(values, 0, 0), v: 0, thickness: 0, onLine };
  // an open end that leads back needs its room before the axis
  const x0 = start + Math.max(0, ...peers.map(row => -reach(row, unit)[0]));
  const most = least ? Math.min(0.42 * frame.width, frame.width - x0 - gap) : frame.width - x0 - gap;
  const labels = told.map(row => label(row, most, frame, true));
  const full = { ...unit, at: linear(values, 0, 1e6) };
  const wide = peers === told ? labels : peers.map(row => label(row, most, frame, true));
  const room = peers.map((row, i) => {
    const tail = reach(row, unit)[1];
    const end = (reach(row, full)[1] - tail) / 1e6;
    const behind = least ? gap + wide[i]!.width : 0;
    return end > 0 ? (frame.width - x0 - tail - behind - 1) / end : Infinity;
  });
  const length = Math.min(frame.width - x0 - 1, ...room);
  if (least && told.some(drawable) && length < least * frame.width) return null;
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

/** One row in its place. */
interface Line {
  lane: Lane;
  /** What its button covers. */
  box: Box;
  texts: Shape[];
  bottom: number;
}

function arrange(bars: Parts, frame: Frame, layout: Layout, trunks: readonly Trunk[]): Scene {
  const { told, axis, onLine = false, draw = mark } = bars;
  const { at } = layout;
  const shared = new Set(told.map(row => row.band)).size < told.length;
  const lines: Line[] = [];
  const across = referencesOf(bars.references, at, frame);
  const heads = across.map(({ text }) => text);
  let y = Math.max(0, ...textBoxes(heads).map(box => box.y + box.height + gap)) + 2;
  for (const [i, row] of told.entries()) {
    // where bands hold several rows, more space between them shows what belongs together
    if (i && shared && row.band !== told[i - 1]!.band) y += gap;
    const one = lineOf(i, y, bars, frame, layout);
    lines.push(one);
    y = one.bottom + ((told.length > many ? gap / 2 : gap) * frame.rem) / 16;
  }
  const texts: Shape[] = [...heads, ...lines.flatMap(one => one.texts)];
  const shown = axis && (axis.shown || onLine) ? axis : null;
  if (shown) texts.push(...tickLabels(shown, at, y, frame));
  const taken = textBoxes(texts);
  const gaps = lines.flatMap(({ lane }, i) =>
    drawable(told[i]!) ? [] : [{ x: lane.at(0), y: lane.v + 3, width: 0, height: lane.thickness - 6 }],
  );
  const zero = footOf(bars, at);
  const shapes: Shape[] = [
    ...(shown ? gridlines(shown, at, [0, y], horizontal, taken) : []),
    ...told.flatMap((row, i) => draw(row, lines[i]!.lane)),
    zeroLine(zero, [0, y], horizontal, [...gaps, ...taken]),
    ...across.flatMap(one => referenceLines(one, y, taken)),
    ...trunks.flatMap(trunk => sideOf(trunk, lines, layout.x0)),
    ...texts,
  ];
  const bottom = Math.max(y, ...taken.map(box => box.y + box.height));
  const size = { width: frame.width, height: Math.ceil(bottom) + 2 };
  const boxes = [...lines.map(one => one.box), ...heads.map(head => head.box)];
  const hits = [...told, ...bars.references].map(({ id }, i) => hit(id, boxes[i]!, size));
  return { ...size, shapes, hits, inRows: true };
}

/** Where zero is, and rows without a number have their gap: on a number line without zero, at the end that is nearer to it. */
const footOf = ({ axis, onLine }: LineBars, at: Layout['at']): number =>
  at(onLine && axis ? Math.min(Math.max(0, axis.from), axis.to) : 0);

/** A row from `y` down: its name above or at the start, its mark, and its label behind the mark or, without room, below. */
function lineOf(i: number, y: number, bars: LineBars, frame: Frame, layout: Layout): Line {
  const { told, onLine = false } = bars;
  const [row, name, words] = [told[i]!, layout.names[i] ?? null, layout.labels[i]!];
  const thickness = 1.75 * frame.rem;
  const above = name && !layout.beside ? name.height + 2 : 0;
  const top = y + above;
  const at = drawable(row) ? layout.at : () => footOf(bars, layout.at);
  const lane: Lane = { plane: horizontal, at, v: top, thickness, onLine, extent: overFloor(at, bars.axis?.floor) };
  const [from, to] = reach(row, lane);
  const x = (drawable(row) ? to : Math.max(to, layout.x0)) + gap;
  const behind = x + words.width <= frame.width;
  const tall = Math.max(thickness, behind ? words.height : 0, above ? 0 : (name?.height ?? 0));
  const middle = (height: number): number => top + (tall - height) / 2;
  lane.v = middle(thickness);
  const start = Math.max(0, Math.min(layout.x0 + (onLine ? 0 : gap), frame.width - words.width));
  const place = behind ? { x, y: middle(words.height) } : { x: start, y: top + tall + 2 };
  const box = { x: from, y: lane.v, width: to - from, height: thickness };
  return {
    lane,
    box: drawable(row) || !behind ? box : around([box, { ...place, width: words.width, height: words.height }]),
    texts: [
      ...(name ? [placeName(name, row.id, layout.indent, above ? y : middle(name.height), 'start')] : []),
      ...placeLabel(words, place.x, place.y, 'start'),
    ],
    bottom: top + tall + (behind ? 0 : words.height + 2),
  };
}

/** A line from the base to each row that is compared with it, before the axis. */
function sideOf({ base, ends, level }: Trunk, lines: readonly Line[], x0: number): Shape[] {
  const middle = (i: number): number => lines[i]!.lane.v + lines[i]!.lane.thickness / 2;
  return ends.flatMap(({ of, later, told }) => {
    const [from, to] = later === of ? [base, of] : [of, base];
    const away = Math.sign(middle(to) - middle(from)) * 5;
    const [u, foot] = [x0 - 6 - (level + 1) * bracketStep + 4, x0 - 5];
    return bracket(told.id, horizontal, u, foot, [middle(from) + away, middle(to) - away]);
  });
}
