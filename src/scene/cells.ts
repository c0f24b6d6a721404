import { group } from 'd3';
import type { Frame, Shade, TextShape } from '../model/scene.ts';
import type { Grid } from '../model/telling.ts';
import { partsOf, type Cell } from './cell.ts';
import { drawable, type Drawn } from './extent.ts';
import { block, fonts, overlaps, place, widest, type Block } from './text.ts';
import { few, setIn } from './words-in.ts';

/** A cell is so high at least, rem. */
const high = 1.75;
/** Names take no more of the width than this. */
const share = 0.42;
/** Between names and cells, pixels. */
const gap = 8;

/** Names of lines, and where the cells begin. */
export function namesOf({ lines }: Grid, frame: Frame): { blocks: Block[]; width: number } {
  const most = share * frame.width;
  const wanted = Math.max(...lines.map(({ label }) => Math.max(frame.measure(label, fonts.small), 0)));
  const width = Math.min(
    most,
    Math.max(wanted, ...lines.map(({ label }) => Math.min(most, widest(label, fonts.small, frame)))),
  );
  const blocks = lines.map(({ label }) => block(label, fonts.small, Math.max(width, 2 * frame.rem), frame));
  return { blocks, width: Math.max(...blocks.map(one => one.width)) + gap };
}

/** Names of columns over them: the first and the last, and of the others those that have room. */
export function headsOf({ columns }: Grid, x0: number, column: number, y: number, frame: Frame): TextShape[] {
  if (columns.length === 1 && !columns[0]!.label) return [];
  const blocks = columns.map(({ label }) => block(label, fonts.strong, Math.max(column - 4, 3 * frame.rem), frame));
  const last = columns.length - 1;
  const order = columns
    .map((_, i) => i)
    .sort((a, b) => Number(b === 0 || b === last) - Number(a === 0 || a === last) || a - b);
  const shapes: TextShape[] = [];
  const foot = y + Math.max(...blocks.map(({ height }) => height));
  for (const i of order) {
    const text = blocks[i]!;
    const x = Math.min(Math.max(x0 + (i + 0.5) * column, text.width / 2), frame.width - text.width / 2);
    const spot = {
      key: `column:${columns[i]!.key}`,
      role: 'axis',
      x,
      y: foot - text.height,
      anchor: 'middle',
      token: 'text',
    } as const;
    const shape = place(text, spot);
    const room = { ...shape.box, x: shape.box.x - 3, width: shape.box.width + 6 };
    if (!shapes.some(({ box }) => overlaps(box, room))) shapes.push(shape);
  }
  return shapes;
}

/** Where cells stand, and what shades their classes have. */
export interface Layout {
  x: number;
  column: number;
  /** Where each line begins, and the last one ends. */
  tops: readonly number[];
  scale: readonly Shade[];
}

/** Rows of one cell. */
const matesOf = (rows: readonly Drawn[], { places }: Grid): Map<string, Drawn[]> =>
  group(rows, ({ id }) => String(places.get(id)));

/** How high each line is: as its name is and, of a few rows, what its cells say. */
export function heightsOf(
  rows: readonly Drawn[],
  grid: Grid,
  names: readonly Block[],
  column: number,
  frame: Frame,
): number[] {
  const heights = names.map(name => Math.max(high * frame.rem, name.height + 6));
  if (rows.length > few) return heights;
  for (const mates of matesOf(rows, grid).values())
    for (const row of mates) {
      const [line] = grid.places.get(row.id)!;
      const set = setIn(partsOf(row, true), column / mates.length - 2, frame);
      heights[line] = Math.max(heights[line]!, (set?.height ?? 0) + 8);
    }
  return heights;
}

/** Each row in its cell; several of one cell side by side in it. */
export function cellsOf(rows: readonly Drawn[], grid: Grid, { x, column, tops, scale }: Layout): Cell[] {
  const shared = matesOf(rows, grid);
  return rows.map((row): Cell => {
    const [line, at] = grid.places.get(row.id)!;
    const mates = shared.get(String([line, at]))!;
    const width = (column - 1) / mates.length;
    const box = {
      x: x + at * column + mates.indexOf(row) * width,
      y: tops[line]!,
      width: Math.max(width - 1, 1),
      height: tops[line + 1]! - tops[line]! - 2,
    };
    if (!drawable(row)) return { row, box };
    const found = grid.classOf.get(row.id) ?? null;
    return { row, box, shade: found === null ? null : scale[found]! };
  });
}
