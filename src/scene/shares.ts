import type { Box, Frame, PathShape, Scene, Shape, Token } from '../model/scene.ts';
import type { Series, Whole } from '../model/telling.ts';
import { endOf } from '../model/quantity.ts';
import { look } from '../theme/look.ts';
import { apart } from './bands.ts';
import { drawable, reach, type Drawn, type Lane } from './extent.ts';
import { textBoxes } from './grid.ts';
import { hit } from './hit.ts';
import { flagged, label, placeLabel, type Label } from './label.ts';
import { leftovers } from './leftovers.ts';
import { legend } from './legend.ts';
import { mark } from './marks.ts';
import { mirror } from './mirror.ts';
import { horizontal, line, xy } from './path.ts';
import { linear } from './scale.ts';
import { boxOf, inside, segmentShapes, type Segment } from './segments.ts';
import { shift } from './shift.ts';
import { block, fonts, place, widest, type Block } from './text.ts';

/** What bars of a hundred per cent are drawn from. */
export interface Shares {
  told: readonly Drawn[];
  wholes: readonly Whole[];
}

const gap = 8;
const thin = { token: 'text2', width: 1.25 } as const;

/** One bar drawn: its shapes, what its rows cover, and how far down it goes. */
interface Bar {
  shapes: Shape[];
  boxes: Map<string, Box>;
  bottom: number;
}

/**
 * Each whole as one bar of the same length, its parts in order, and what is left outlined and named. A share alone is a mark
 * within the outline of its whole.
 */
export function shares({ told, wholes }: Shares, frame: Frame): Scene {
  const byId = new Map(apart(told).marks.map(row => [row.id, row]));
  const x0 = besideOf(wholes, frame);
  const most = Math.max(
    1,
    ...wholes.map(({ parts, total }) => parts.reduce((n, { size }) => n + (size ?? 0), 0) / total),
  );
  const at = linear([0, most], x0, frame.width - 1);
  const shapes: Shape[] = [];
  const boxes = new Map<string, Box>();
  let y = 0;
  for (const whole of wholes) {
    const bar = barOf(whole, byId, wholes.length === 1, { at, x0, y }, frame);
    shapes.push(...bar.shapes);
    for (const [id, box] of bar.boxes) boxes.set(id, box);
    y = bar.bottom + (wholes.length > 12 ? 4 : 10);
  }
  const top = legend(namesOf(wholes, shapes, byId), frame);
  const base = shift({ width: frame.width, height: y, shapes, hits: [] }, 0, top.bottom);
  const under = leftovers(
    told.filter(({ id }) => !boxes.has(id)),
    y + top.bottom,
    frame,
  );
  for (const [id, box] of boxes) boxes.set(id, { ...box, y: box.y + top.bottom });
  for (const [id, box] of under.boxes) boxes.set(id, box);
  const size = { width: frame.width, height: Math.ceil(under.bottom) + 2 };
  const hits = told.map(({ id }) => hit(id, boxes.get(id)!, size));
  const scene = { ...size, shapes: [...top.shapes, ...base.shapes, ...under.shapes], hits };
  return frame.dir === 'rtl' ? mirror(scene) : scene;
}

/** Where bars begin: after their names, if these are short; else the names stand above. */
function besideOf(wholes: readonly Whole[], frame: Frame): number {
  const most = 0.32 * frame.width;
  const wide = Math.max(0, ...wholes.map(one => frame.measure(one.label, fonts.small)));
  return wide && wide <= most ? wide + gap : 0;
}

/** A whole in its place, `x0` and `y` its upper corner at the start, its name before it or above. */
function barOf(
  whole: Whole,
  byId: ReadonlyMap<string, Drawn>,
  isOnly: boolean,
  { at, x0, y }: { at: (share: number) => number; x0: number; y: number },
  frame: Frame,
): Bar {
  const shapes: Shape[] = [];
  const thickness = (isOnly ? 2.5 : 1.75) * frame.rem;
  const name = whole.label ? block(whole.label, fonts.small, x0 ? x0 : frame.width, frame) : null;
  if (name) {
    const spot = { key: `whole:${whole.key}`, role: 'name', x: 0, anchor: 'start', token: 'text' } as const;
    shapes.push(place(name, { ...spot, y: x0 ? y + Math.max(0, (thickness - name.height) / 2) : y }));
    if (!x0) y += name.height + 2;
  }
  const lane: Lane = { plane: horizontal, at: value => at(value / whole.total), v: y, thickness };
  const all = { x: at(0), y, width: at(1) - at(0), height: thickness };
  const rows = whole.parts.flatMap(part => byId.get(part.id) ?? []);
  const part = whole.shared
    ? partsIn(whole, rows, lane, all, frame)
    : alone(whole, asNumber(rows[0]!), lane, all, frame);
  const bottom = Math.max(part.bottom, x0 && name ? y + name.height : 0);
  return { ...part, shapes: [...shapes, ...part.shapes], bottom };
}

/** Parts next to each other, and the outline of what is left with its words: in it, or below. */
function partsIn(whole: Whole, rows: readonly Drawn[], lane: Lane, all: Box, frame: Frame): Bar {
  const byId = new Map(whole.parts.map(one => [one.id, one]));
  let sum = 0;
  const segments = rows.filter(drawable).map((row): Segment => {
    const { size, ink, label: name } = byId.get(row.id)!;
    const from = sum;
    sum += size ?? 0;
    return { row, from, to: sum, ink, name };
  });
  const shapes: Shape[] = [
    ...segmentShapes(segments, lane, whole.total),
    ...segments.flatMap(one => inside(one, lane, frame)),
  ];
  let bottom = all.y + all.height;
  if (whole.rest) {
    const from = lane.at(sum);
    const box = { ...all, x: from, width: all.x + all.width - from };
    shapes.push(outline(`rest:${whole.key}`, 'rest', box));
    const room = box.width - 2 * gap;
    const fits = room > widest(whole.rest, fonts.small, frame);
    const set: Block = block(whole.rest, fonts.small, fits ? room : frame.width, frame);
    const spot = { key: `rest:${whole.key}:words`, role: 'rest-name', token: 'text2' } as const;
    if (fits && set.height <= box.height) {
      const x = box.x + box.width / 2;
      shapes.push(place(set, { ...spot, x, y: box.y + (box.height - set.height) / 2, anchor: 'middle' }));
    } else {
      const words = block(whole.rest, fonts.small, frame.width, frame);
      shapes.push(place(words, { ...spot, x: all.x + all.width, y: bottom + 3, anchor: 'end' }));
      bottom += words.height + 3;
    }
  }
  return { shapes, boxes: new Map(segments.map(one => [one.row.id, boxOf(one, lane)])), bottom };
}

/** One share within the outline of its whole, its number behind it in one line, or below. */
function alone(whole: Whole, row: Drawn, { at, ...rest }: Lane, all: Box, frame: Frame): Bar {
  // the soft end of "about 98%" stops where all is
  const lane: Lane = { ...rest, at: value => Math.min(at(value), all.x + all.width) };
  const words = label(row, all.width, frame);
  const [from, to] = reach(row, lane);
  const end = Math.min(to, all.x + all.width);
  const line0 = words.parts.reduce((sum, part) => sum + part.block.width + gap, 0);
  const isLine = words.lines === 1 && end + gap + line0 <= all.x + all.width;
  // the number of what is nearly all stands at the end of its bar
  const { fill, wavy } = look(row);
  const isInside = row.end === 'exact' && fill?.pattern === 'solid' && !wavy && line0 + gap <= to - from;
  const shapes: Shape[] = [
    outline(`whole:${whole.key}:outline`, 'whole', all),
    ...mark(row, lane).map(shape => squeezed(renamed(shape, row), to, all)),
    ...(isLine
      ? inLine(words, end + gap, all.y + all.height / 2)
      : isInside
        ? inLine(words, to - line0, all.y + all.height / 2, 'paper')
        : placeLabel(words, all.x, all.y + all.height + 3, 'start')),
  ];
  const foot = Math.max(all.y + all.height, ...textBoxes(shapes).map(text => text.y + text.height));
  const box = { x: from, y: all.y, width: end - from, height: all.height };
  return { shapes, boxes: new Map([[row.id, box]]), bottom: foot };
}

/** The parts of a label one after the other, around the middle of a line. */
function inLine({ parts, told }: Label, x: number, middle: number, on?: Token): Shape[] {
  return parts.map(({ role, token, block: set }) => {
    const shape = place(set, {
      role,
      figure: told.id,
      x,
      y: middle - set.height / 2,
      anchor: 'start',
      token: on ?? token,
    });
    x += set.width + gap;
    return shape;
  });
}

/** A row that is a share of another figure, as the number that this is: 0.8 of it. Other rows as they are. */
function asNumber(row: Drawn): Drawn {
  const { quantity } = row.row;
  if (!quantity?.relation) return row;
  const { relation: _, ...own } = quantity;
  return { ...row, end: endOf(own), value: row.quote ?? row.value, row: { ...row.row, quantity: own } };
}

/** A share of another figure is no number of its own: what is drawn for it is no mark of one. */
const renamed = (shape: PathShape, { row, quote }: Drawn): PathShape =>
  quote !== undefined && !row.quantity?.relation && shape.role === 'mark'
    ? { ...shape, role: 'part', key: `${row.id}:part` }
    : shape;

/** An open end that would lead out of its whole, shorter: nothing is more than all. */
function squeezed(shape: PathShape, to: number, all: Box): PathShape {
  const end = all.x + all.width;
  if (shape.role !== 'tail' || to <= end) return shape;
  const points = [...shape.d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x]) => Number(x));
  const from = Math.min(...points) - 7;
  const share = Math.max(0, end - 1 - from) / Math.max(1, to - from);
  const d = shape.d.replace(/(-?[\d.]+) (-?[\d.]+)/g, (_, x: string, y: string) =>
    xy(from + (Number(x) - from) * share, Number(y)),
  );
  return { ...shape, d };
}

function outline(key: string, role: string, { x, y, width, height }: Box): PathShape {
  const half = thin.width / 2;
  const [a, b, c, d] = [x + half, x + width - half, y + half, y + height - half] as const;
  const corners = [
    [a, c],
    [Math.max(a, b), c],
    [Math.max(a, b), d],
    [a, d],
  ] as const;
  return { kind: 'path', key, role, d: line(horizontal, corners, true), stroke: thin };
}

/** The names of parts for a legend: those that do not stand in every bar; with its number, where it has no room in the only bar. */
function namesOf(wholes: readonly Whole[], shapes: readonly Shape[], byId: ReadonlyMap<string, Drawn>): Series[] {
  const said = new Map(
    shapes.flatMap(shape =>
      shape.kind === 'text' && shape.figure ? [[shape.figure, shape.lines.join(' ')] as const] : [],
    ),
  );
  const parts = wholes.flatMap(({ shared, parts: some }) => (shared ? some : []));
  const isOnly = wholes.length === 1;
  const wanting = isOnly ? parts.filter(({ id, label: name }) => !said.get(id)?.startsWith(name)) : parts;
  const seen = new Set<string>();
  return wanting.flatMap(({ id, label: name, ink }): Series[] => {
    if (seen.has(name) || (ink === 'slot' && parts.length > 40)) return [];
    seen.add(name);
    const row = byId.get(id);
    const value = row && isOnly && !said.has(id) ? ` ${flagged(row)}` : '';
    return [{ key: name, label: name + value, ink, ids: [] }];
  });
}
