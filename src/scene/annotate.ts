import type { Remark } from '../model/remarks.ts';
import type { Box, Frame, PathShape, Scene, Shape, TextShape } from '../model/scene.ts';
import { bounds } from './bounds.ts';
import { rule, textBoxes } from './grid.ts';
import { around } from './hit.ts';
import { horizontal, line, xy } from './path.ts';
import { shift } from './shift.ts';
import { block, fonts, place, settle, within } from './text.ts';

/** The widest line of a remark, rem. */
const widest = 18;
/** Less room than this for words is none, rem. */
const least = 10;
/** Between a remark and the drawing, and how far it stands in under a row, pixels. */
const gap = 8;
const inset = 16;
/** `path.ts` writes nothing but pairs of numbers. */
const pairs = /(-?[\d.]+) (-?[\d.]+)/g;
const leader = { token: 'edge', width: 1 } as const;
/** What of a row belongs to its own place: brackets reach over others. */
const own = new Set(['mark', 'tail', 'edge', 'value', 'detail', 'quote', 'name', 'label', 'slot']);

/**
 * Writes remarks beside what they are about, each with a thin line to it: above the drawing, or under its row where rows lie
 * below each other. Remarks about a period have a tinted ground. Nothing that was drawn is covered.
 */
export function annotate(scene: Scene, remarks: readonly Remark[], frame: Frame): Scene {
  const shown = remarks.filter(({ ids }) => scene.hits.some(hit => ids.includes(hit.id)));
  if (!shown.length) return scene;
  return scene.inRows ? shown.reduce((all, remark) => under(all, remark, frame), scene) : over(scene, shown, frame);
}

const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

/** Where a row is: its mark, and that with its words. */
interface Place {
  /** Among the rows. */
  index: number;
  mark: Box;
  all: Box;
}

/** The place of each row that a remark is about: its mark and words; without any, its button. */
function placesOf({ shapes, hits }: Scene, { ids }: Remark): Place[] {
  return hits
    .flatMap((hit, index) => (ids.includes(hit.id) ? [{ hit, index }] : []))
    .map(({ hit, index }) => {
      const mine = shapes.filter(({ figure, role }) => figure === hit.id && own.has(role));
      const boxes = mine.flatMap(shape => bounds(shape) ?? []);
      const marks = mine.filter(({ role }) => role === 'mark').flatMap(shape => bounds(shape) ?? []);
      return { index, mark: marks.length ? around(marks) : hit, all: around(boxes.length ? boxes : [hit]) };
    });
}

/** A band above all others for the remarks of an upright drawing. */
function over(scene: Scene, remarks: readonly Remark[], frame: Frame): Scene {
  const taken: Box[] = [];
  const set = remarks.map(remark => {
    const places = placesOf(scene, remark);
    const text = block(remark.text, fonts.small, Math.min(widest * frame.rem, frame.width), frame);
    const x = within(middle(around(places.map(({ mark }) => mark))).x, text.width / 2, [0, frame.width]);
    const { width, height } = text;
    const { y } = settle({ x: x - width / 2 - gap, y: 0, width: width + 2 * gap, height }, taken, 1);
    taken.push({ x: x - width / 2 - gap, y, width: width + 2 * gap, height });
    return { remark, places, shape: words(remark, text, x, y, 'middle') };
  });
  const down = Math.max(...taken.map(({ y, height }) => y + height)) + gap;
  const moved = shift(scene, 0, down);
  const texts = textBoxes([...set.map(({ shape }) => shape), ...moved.shapes]);
  const lines = set.flatMap(({ remark, places, shape }) =>
    // the ground of a period leads the eye
    (remark.period === undefined ? places : []).map(({ mark, all }, i) => {
      // from under the words themselves where they stand over the mark, so that the line stays upright
      const u = middle(mark).x;
      const from = shape.box.y + shape.box.height + 2;
      const one = { key: `annotation:${remark.key}:${i}`, role: 'leader', u, v0: from, v1: all.y + down - 2 };
      return rule(
        { ...one, stroke: leader },
        horizontal,
        texts.filter(box => box !== shape.box),
      );
    }),
  );
  const foot = Math.max(...moved.hits.map(({ y, height }) => y + height), ...levelsOf(moved));
  const grounds = set.flatMap(({ remark, places, shape }) => {
    const { y } = shape.box;
    const others = othersOf(moved, places);
    const runs = remark.period === undefined ? [] : runsOf(places);
    return runs.map((run, i) => ground(remark, i, { ...across(run, others, frame.width), y, height: foot - y }));
  });
  const shapes = [...grounds, ...moved.shapes, ...lines.filter(({ d }) => d), ...set.map(({ shape }) => shape)];
  return { ...moved, height: moved.height + down, shapes };
}

/** Where the level lines of a drawing are, to the lowest of which a ground reaches, pixels. */
const levelsOf = ({ shapes }: Scene): number[] =>
  shapes.flatMap(shape => {
    const box = shape.role === 'zero' || shape.role === 'grid' ? bounds(shape) : null;
    return box && box.height === 0 ? [box.y] : [];
  });

/** Where along the picture rows are that a remark is not about, pixels. */
const othersOf = ({ hits }: Scene, places: readonly Place[]): number[] => {
  const its = new Set(places.map(({ index }) => index));
  return hits.flatMap((hit, index) => (its.has(index) ? [] : middle(hit).x));
};

/** From a little before some places to a little after them, and at most halfway to the next: what is not meant stays out. */
const across = (places: readonly Place[], others: readonly number[], room: number): Box => {
  const { x, width, ...box } = around(places.map(({ mark }) => mark));
  const middles = places.map(({ mark }) => middle(mark).x);
  const [first, last] = [Math.min(...middles), Math.max(...middles)];
  const before = Math.max(...others.filter(other => other < first - 0.5));
  const after = Math.min(...others.filter(other => other > last + 0.5));
  const from = Math.max(0, x - 4, (before + first) / 2);
  return { ...box, x: from, width: Math.min(room, x + width + 4, (after + last) / 2) - from };
};

/** Room under a row, with a remark in it. */
function under(scene: Scene, remark: Remark, frame: Frame): Scene {
  const places = placesOf(scene, remark);
  const { mark, all } = places.at(-1)!;
  const rtl = frame.dir === 'rtl';
  const start = Math.max(0, rtl ? frame.width - mark.x - mark.width : mark.x);
  // from the start of the mark on where that leaves room to read, else from the edge
  const from = frame.width - start < least * frame.rem ? 0 : start;
  const room = Math.min(2 * widest * frame.rem, frame.width - from - inset - 2);
  const text = block(remark.text, fonts.small, room, frame);
  let cut = all.y + all.height;
  // nothing that is written is cut in two
  for (const box of textBoxes(scene.shapes)) if (box.y < cut && box.y + box.height > cut) cut = box.y + box.height;
  const turn = (at: number): number => (rtl ? frame.width - at : at);
  const y = cut + gap / 2;
  const shape = words(remark, text, turn(from + inset), y, rtl ? 'end' : 'start');
  const wider = cleared(open(scene, cut, text.height + gap), shape.box);
  const level = y + text.leading / 2;
  if (remark.period === undefined) {
    const [u, foot] = [turn(from + 4), Math.min(mark.y + mark.height + 2, level - 4)];
    const hook: PathShape = {
      kind: 'path',
      key: `annotation:${remark.key}:0`,
      role: 'leader',
      d: line(horizontal, [
        [u, foot],
        [u, level],
        [turn(from + 12), level],
      ]),
      stroke: leader,
    };
    return { ...wider, shapes: [...wider.shapes, hook, shape] };
  }
  const grounds = runsOf(places).map((run, i, all) => {
    const box = around(run.map(place => place.all));
    const top = Math.max(0, box.y - 2);
    const bottom = i === all.length - 1 ? y + text.height + 2 : box.y + box.height + 2;
    return ground(remark, i, { x: 0, width: frame.width, y: top, height: bottom - top });
  });
  return { ...wider, shapes: [...grounds, ...wider.shapes, shape] };
}

/** Places of rows that follow each other, together: what lies between others is not of them. */
function runsOf(places: readonly Place[]): Place[][] {
  const runs: Place[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.index === place.index - 1) run.push(place);
    else runs.push([place]);
  }
  return runs;
}

/** A scene with some empty pixels more below a line; what crosses the line grows longer. */
function open(scene: Scene, cut: number, by: number): Scene {
  const lower = (_: string, x: string, y: string): string => xy(Number(x), Number(y) + (Number(y) > cut ? by : 0));
  const all = (_: string, x: string, y: string): string => xy(Number(x), Number(y) + by);
  const shapes = scene.shapes.map((shape): Shape => {
    const { y = 0, height = 0 } = bounds(shape) ?? {};
    if (y + height <= cut + 0.5) return shape;
    if (shape.kind === 'text') return { ...shape, y: shape.y + by, box: { ...shape.box, y: y + by } };
    return { ...shape, d: shape.d.replace(pairs, y >= cut - 0.5 ? all : lower) };
  });
  // a button reaches beyond its row
  const hits = scene.hits.map(hit => ({ ...hit, y: middle(hit).y >= cut ? hit.y + by : hit.y }));
  return { ...scene, height: scene.height + by, shapes, hits };
}

const through = new Set(['zero', 'grid', 'reference']);

/** A scene whose upright lines stop at some words. */
function cleared(scene: Scene, words: Box): Scene {
  const shapes = scene.shapes.map((shape): Shape => {
    if (shape.kind === 'text' || !through.has(shape.role)) return shape;
    const points = [...shape.d.matchAll(pairs)].map(([, x, y]) => [Number(x), Number(y)] as const);
    if (points.some(([x]) => x !== points[0]![0])) return shape;
    const ends = Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i]!, points[2 * i + 1]!] as const);
    const d = ends.map(
      ([[u, v0], [, v1]]) => rule({ key: '', role: '', u, v0, v1, stroke: leader }, horizontal, [words]).d,
    );
    return { ...shape, d: d.join('') };
  });
  return { ...scene, shapes };
}

const words = ({ key }: Remark, text: Parameters<typeof place>[0], x: number, y: number, anchor: TextShape['anchor']) =>
  place(text, { key: `annotation:${key}`, role: 'annotation', x, y, anchor, token: 'text', halo: true });

const ground = ({ key }: Remark, i: number, { x, y, width, height }: Box): PathShape => ({
  kind: 'path',
  key: `annotation:${key}:ground:${i}`,
  role: 'ground',
  d: line(
    horizontal,
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    true,
  ),
  fill: { token: 'tint', pattern: 'solid' },
});
