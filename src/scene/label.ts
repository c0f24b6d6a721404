import type { Font, Frame, Shape, TextShape, Token } from '../model/scene.ts';
import type { ToldRow } from '../model/telling.ts';
import { look } from '../theme/look.ts';
import type { Drawn } from './extent.ts';
import { extra } from './extra.ts';
import { block, fonts, place, widest } from './text.ts';
import type { Block } from './text.ts';

/** The direct label of a row: its number in bold over its status, or the words for a missing number. */
export interface Label {
  told: ToldRow;
  /** `old`: a row that was replaced, where it is not the own one that the words are of. */
  parts: { role: string; token: Token; block: Block; old?: ToldRow | undefined }[];
  width: number;
  height: number;
  /** The least width into which it can be set without breaking a word. */
  least: () => number;
  /** The most lines that any part of it takes. */
  lines: number;
}

/** The number of a row, with the letter that flags it as estimated or provisional; else the words for a missing one. */
export const flagged = (told: Drawn): string =>
  told.value + (told.end !== 'none' && look(told).letter ? `\u00a0${look(told).letter}` : '');

/** A label set into a width; e and p flag estimated and provisional numbers. `quoted`: with the words of a relation in it. */
export function label(told: Drawn, width: number, frame: Frame, quoted = false): Label {
  const number = told.end !== 'none';
  const all = [
    ['quote', quoted ? told.quote : undefined, fonts.strong, 'text'],
    ['value', flagged(told), number ? fonts.value : fonts.small, number ? 'text' : 'text2'],
    ['detail', told.detail, fonts.small, 'text2'],
    ...(told.was ?? []).map(old => ['value', old.value, fonts.small, 'text2', old] as const),
  ] as const;
  const parts = all.flatMap(([role, text, font, token, old]) =>
    text ? [{ role, token, block: block(text, font, width, frame), old }] : [],
  );
  return {
    told,
    parts,
    width: Math.max(...parts.map(part => part.block.width)),
    height: parts.reduce((sum, part) => sum + part.block.height, 0),
    least: () => Math.max(...all.map(([, text, font]) => (text ? widest(text, font, frame) : 0))),
    lines: Math.max(...parts.map(part => part.block.lines.length)),
  };
}

/** A label in its place: `x` is its start, middle or end, `y` its upper edge. The label of a replaced figure is struck out. */
export function placeLabel({ told, parts }: Label, x: number, y: number, anchor: TextShape['anchor']): Shape[] {
  const shapes: Shape[] = [];
  for (const { role, block: text, token, old = told } of parts) {
    const shape = place(text, { role, figure: old.id, x, y, anchor, token, halo: true });
    shapes.push(shape);
    if (old.row.replacedBy && role === 'value') shapes.push(extra().strike(shape));
    y += text.height;
  }
  return shapes;
}

/** The font of a name on the category axis: bold where the row stands out. */
export const nameFont = ({ highlighted }: Drawn): Font => (highlighted ? fonts.strong : fonts.small);

/** The name of a row, on the category axis. */
export const placeName = (text: Block, id: string, x: number, y: number, anchor: TextShape['anchor']): TextShape =>
  place(text, { role: 'name', figure: id, x, y, anchor, token: 'text' });
