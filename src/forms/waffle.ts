import type { Box, Frame, PathShape, Scene, Shape } from '../model/scene.ts';
import type { Whole } from '../model/telling.ts';
import { apart } from '../scene/bands.ts';
import { drawable, type Drawn } from '../scene/extent.ts';
import { around, hit } from '../scene/hit.ts';
import { leftovers } from '../scene/leftovers.ts';
import { mirror } from '../scene/mirror.ts';
import { line, type Point } from '../scene/path.ts';
import { partsList } from '../scene/parts-list.ts';
import { flat } from '../scene/round.ts';
import { signs, square } from '../scene/signs.ts';
import { sizeOf } from '../scene/segments.ts';
import { block, fonts, place } from '../scene/text.ts';
import type { Form } from './_form.ts';

const thin = { token: 'slot', width: 1 } as const;
const perLine = 10;
const all = 100;

/** One whole as a hundred squares, as many of each part as its number says. */
export const waffle: Form = {
  id: 'waffle',
  question: 'How many of a hundred is that?',
  example: 'riigikogu.json#votes-2019',
  plan: ({ told, wholes: [whole] = [], icon }, frame) => (whole ? drawn(told, whole, icon?.text ?? '', frame) : null),
};

/** The squares with which a part begins that looks as the one before it, but for its colour. */
function startsOf(parts: readonly Part[]): number[] {
  const filled = parts.filter(({ count }) => count > 0);
  const ends = filled.map((_, i) => filled.slice(0, i + 1).reduce((sum, { count }) => sum + count, 0));
  return ends.slice(0, -1).filter((_, i) => !filled[i]!.row.derived && !filled[i + 1]!.row.derived);
}

/** Lines between parts on strips of paper, so that they are told apart without colours: before each square that begins one. */
function edges(begins: readonly number[], step: number, side: number): PathShape[] {
  const half = (step - side) / 2;
  const right = perLine * step - 2 * half;
  const d = begins.map(i => {
    const [x, y] = [(i % perLine) * step - half, Math.floor(i / perLine) * step - half];
    const low = y + step;
    if (x < 0) return line(flat, [[0, y], [right, y]]); // prettier-ignore
    // along the line of squares that both share, whose lower side is that of the picture where it is the last
    const before: Point[] = i >= all - perLine ? [[x, low - 2 * half]] : [[0, low], [x, low]]; // prettier-ignore
    return line(flat, [...before, [x, y], [right, y]]);
  });
  const base = { kind: 'path', d: d.join('') } as const;
  return [
    { ...base, key: 'apart', role: 'apart', stroke: { token: 'paper', width: 2 * half + 3 } },
    { ...base, key: 'between', role: 'between', stroke: { token: 'text', width: 1.5 } },
  ];
}

/** A part with the squares that its number says. */
interface Part {
  row: Drawn;
  name: string;
  count: number;
  ink: Whole['parts'][number]['ink'];
  tiny?: string | undefined;
}

function drawn(told: readonly Drawn[], whole: Whole, said: string, frame: Frame): Scene {
  const byId = new Map(apart(told).marks.map(row => [row.id, row]));
  const parts = partsOf(whole, byId);
  const isWide = frame.width >= 30 * frame.rem;
  const step = Math.min((isWide ? 1.75 : 2) * frame.rem, (isWide ? 0.5 * frame.width : frame.width) / perLine);
  const side = step - Math.max(2, step / 8);
  const shapes: Shape[] = [];
  const boxes = new Map<string, Box>();
  let at = 0;
  const squares = (count: number) =>
    Array.from({ length: count }, () => {
      const i = at++;
      return { x: (i % perLine) * step, y: Math.floor(i / perLine) * step, width: side, height: side };
    });
  for (const { row, count, ink } of parts) {
    const some = squares(count);
    if (!some.length) continue;
    shapes.push(
      ...signs(row, some.map(({ x, y }) => square(x, y, side)).join(''), ink).map(shape => asPart(shape, row)),
    );
    boxes.set(row.id, mostOf(some));
  }
  const rest = squares(all - at);
  if (rest.length) {
    const d = rest.map(({ x, y }) => square(x + 0.5, y + 0.5, side - 1)).join('');
    shapes.push({ kind: 'path', key: 'rest', role: 'rest', d, stroke: thin });
  }
  const begins = startsOf(parts);
  if (begins.length) shapes.push(...edges(begins, step, side));
  const x = isWide ? perLine * step + 1.5 * frame.rem : 0;
  const y = isWide ? 0 : perLine * step + 8;
  const room = { x, y, width: frame.width - x };
  const note = [said, whole.rest ?? ''].filter(Boolean);
  const list = partsList(
    parts.map(({ row, name, ink, count, tiny }) => ({ row: worded(row, tiny), name, ink, marked: count === 0 })),
    room,
    frame,
  );
  let bottom = list.bottom;
  note.forEach((text, i) => {
    const set = block(text, fonts.small, room.width, frame);
    shapes.push(place(set, { key: `note:${i}`, role: 'note', x, y: bottom, anchor: 'start', token: 'text2' }));
    bottom += set.height + 4;
  });
  for (const [id, box] of list.boxes) if (!boxes.has(id)) boxes.set(id, box);
  const under = leftovers(
    told.filter(({ id }) => !boxes.has(id)),
    Math.max(bottom, perLine * step),
    frame,
  );
  for (const [id, box] of under.boxes) boxes.set(id, box);
  const size = { width: frame.width, height: Math.ceil(under.bottom) + 2 };
  const hits = told.map(({ id }) => hit(id, boxes.get(id)!, size));
  const scene = { ...size, shapes: [...shapes, ...list.shapes, ...under.shapes], hits };
  return frame.dir === 'rtl' ? mirror(scene) : scene;
}

/** Whole squares for each part, by its number; never more than all, and all where the parts are all there is, however they are rounded. */
function partsOf({ parts, total, rest }: Whole, byId: ReadonlyMap<string, Drawn>): Part[] {
  const shares = parts.flatMap(({ id, label: name, ink, tiny }) => {
    const row = byId.get(id);
    const share = row ? (sizeOf(row) / total) * all : 0;
    return row ? [{ row, name, ink, share, count: Math.round(share), tiny }] : [];
  });
  const sum = (of: 'share' | 'count'): number => shares.reduce((total, one) => total + one[of], 0);
  const isAll = rest === undefined && Math.round(sum('share')) === all;
  const over = sum('count') - all;
  const way = Math.sign(over);
  // those that were rounded furthest that way
  for (let i = over > 0 || isAll ? Math.abs(over) : 0; i > 0; i--)
    shares.toSorted((a, b) => way * (b.count - b.share - (a.count - a.share)))[0]!.count -= way;
  return shares;
}

/** A share of another figure is no number of its own: what is drawn for it is no mark of one. */
const asPart = <T extends Shape>(shape: T, row: Drawn): T =>
  drawable(row) || shape.role !== 'mark' ? shape : { ...shape, role: 'part', key: `${row.id}:part` };

/** With the words for a share that has no square, and those of a relation in place of its number. */
const worded = (row: Drawn, tiny: string | undefined): Drawn => ({
  ...row,
  ...(tiny && { detail: [row.detail, tiny].filter(Boolean).join(', ') }),
  ...(row.quote !== undefined && { value: row.quote, quote: '' }),
});

/** What a button over squares covers: whole lines of them, else those of the longest line. */
function mostOf(some: readonly Box[]): Box {
  const lines = [...new Set(some.map(({ y }) => y))].map(y => some.filter(one => one.y === y));
  const longest = Math.max(...lines.map(({ length }) => length));
  return around(lines.filter(({ length }) => length === longest).flat());
}
