import type { Box, Fill, Frame, RectLayer, Shade, TextShape } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import { onShade } from '../theme/shades.ts';
import type { Drawn } from './extent.ts';
import { around } from './hit.ts';
import { flagged } from './label.ts';
import { fonts } from './text.ts';
import { wordsIn, type Part } from './words-in.ts';

/** A row in its cell, which it may share with others. */
export interface Cell {
  row: Drawn;
  box: Box;
  /** That of its class; null: its number may lie in several; absent: no number. */
  shade?: Shade | null;
}

/** The edge of an empty cell. */
export const dotted = { token: 'slot', width: 1.25, dash: '0.1 4', round: true } as const;

/** A cell that is not filled. */
export const paper: Fill = { token: 'paper', pattern: 'solid' };

/** A cell filled in the one colour of all cells. */
export const inked = (pattern: Fill['pattern']): Fill => ({ token: 'ink', pattern });

/** Between a cell and the next, pixels. */
const paperBetween = 2;

const corners = ({ x, y, width, height }: Box, inset = 0) => ({
  x1: x + inset,
  x2: x + width - inset,
  y1: y + inset,
  y2: y + height - inset,
});

/** A cell narrower than this would be all edge, pixels. */
const edged = 6;
/** Whether cells stand edge to edge, with none between them: else nothing would be seen of their shades. */
export const isBare = ({ box }: Cell): boolean => box.width < edged;

const thin = { token: 'edge', width: 1 } as const;

/** The edge around a line of cells that have none of their own. */
export function frameOf(key: string, boxes: readonly Box[]): RectLayer['data'][number] {
  const { x, y, width, height } = around(boxes);
  return { key: `line:${key}:edge`, figures: [], ...corners({ x, y, width: width + paperBetween, height }, 0.5), stroke: thin }; // prettier-ignore
}

/** The ground of a cell, which is its mark; dotted and empty without a number. */
export function cellOf(cell: Cell): RectLayer['data'][number] {
  const { row, box, shade } = cell;
  const key = `${row.id}:mark`;
  if (shade === undefined) return { key, figures: [], ...corners(box, 0.5), stroke: dotted };
  const fill = row.derived ? paper : inked(shade ?? 'stripes');
  if (row.highlighted || row.derived || !isBare(cell)) {
    const edge = row.highlighted ? ({ token: 'madder', width: 2.5 } as const) : thin;
    return { key, figures: [row.id], ...corners(box, 0.5), fill, stroke: row.derived ? { token: 'ink', width: 1.25 } : edge }; // prettier-ignore
  }
  return { key, figures: [row.id], ...corners({ ...box, width: box.width + paperBetween }), fill };
}

/** What a cell says of its status, over its shade; around the words, which stand on the shade alone. */
export function patternOf({ row, box, shade }: Cell, texts: readonly TextShape[]): RectLayer['data'] {
  if (shade === undefined || row.derived) return [];
  const { fill, edge } = look(row);
  const token = row.disputed ? 'madder' : shade === null ? 'text' : onShade(shade);
  const words = texts.filter(({ figure }) => figure === row.id).map(text => text.box);
  const chip = around(words);
  const isPlain = !fill || fill.pattern === 'solid' || fill.pattern === 'half';
  const over: RectLayer['data'] = isPlain
    ? []
    : [
        {
          key: `${row.id}:pattern`,
          figures: [row.id],
          ...corners(box, 1.5),
          fill: { token, pattern: fill.pattern },
          stroke: { ...edge, token, width: 1.5 },
        },
      ];
  if ((isPlain && shade !== null) || !words.length) return over;
  const ground = { key: `${row.id}:ground`, figures: [], fill: shade === null ? paper : inked(shade) };
  return [...over, { ...ground, ...corners({ ...chip, x: chip.x - 3, width: chip.width + 6 }) }];
}

/** What a cell says: its number, or the words for a missing one; of a few rows also what kind of number it is. */
export function partsOf(row: Drawn, isFew: boolean): Part[] {
  const value = { role: 'value', text: flagged(row), font: row.highlighted ? fonts.strong : fonts.small };
  return isFew && row.detail ? [value, { role: 'detail', text: row.detail, font: fonts.small }] : [value];
}

/** The words of a cell, where they have room in it. */
export function wordsOf({ row, box, shade }: Cell, isFew: boolean, frame: Frame): TextShape[] {
  const token = shade === undefined ? 'text2' : shade && !row.derived ? onShade(shade) : 'text';
  return wordsIn(row.id, box, partsOf(row, isFew), { token, halo: shade === null }, frame);
}
