import type { Frame, Shape, TextShape, Token } from '../model/scene.ts';
import type { ToldRow } from '../model/telling.ts';
import { look } from '../theme/look.ts';
import { line, horizontal } from './path.ts';
import { block, fonts, place, widest } from './text.ts';
import type { Block } from './text.ts';

/** The direct label of a row: its number in bold over its status, or the words for a missing number. */
export interface Label {
  told: ToldRow;
  parts: { role: string; block: Block; token: Token }[];
  width: number;
  height: number;
}

/** What stands in a label, before it is set: e and p flag estimated and provisional numbers. */
function texts(told: ToldRow, quoted: boolean) {
  const { letter } = look(told);
  const number = told.end !== 'none';
  const value = letter && number ? `${told.value}\u00a0${letter}` : told.value;
  const font = number ? fonts.value : fonts.small;
  return [
    { role: 'quote', text: quoted ? told.quote : undefined, font: fonts.strong, token: 'text' as const },
    { role: 'value', text: value, font, token: number ? ('text' as const) : ('text2' as const) },
    { role: 'detail', text: told.detail, font: fonts.small, token: 'text2' as const },
  ].flatMap(({ text, ...rest }) => (text ? [{ ...rest, text }] : []));
}

/** A label set into a width. `quoted`: with the words of a relation in it. */
export function label(told: ToldRow, width: number, frame: Frame, quoted = false): Label {
  const parts = texts(told, quoted).map(({ role, text, font, token }) => ({
    role,
    token,
    block: block(text, font, width, frame),
  }));
  return {
    told,
    parts,
    width: Math.max(...parts.map(part => part.block.width)),
    height: parts.reduce((sum, part) => sum + part.block.height, 0),
  };
}

/** The least width into which a label can be set without breaking a word. */
export const leastWidth = (told: ToldRow, frame: Frame): number =>
  Math.max(...texts(told, false).map(({ text, font }) => widest(text, font, frame)));

/** The most lines that any part of a label takes. */
export const linesOf = ({ parts }: Label): number => Math.max(...parts.map(part => part.block.lines.length));

/** A label in its place: `x` is its start, middle or end, `y` its upper edge. The label of a replaced figure is struck out. */
export function placeLabel({ told, parts }: Label, x: number, y: number, anchor: TextShape['anchor']): Shape[] {
  const shapes: Shape[] = [];
  for (const { role, block: text, token } of parts) {
    const shape = place(text, { key: `${told.id}:${role}`, role, figure: told.id, x, y, anchor, token, halo: true });
    shapes.push(shape);
    if (told.row.replacedBy && role === 'value') shapes.push(strike(shape));
    y += text.height;
  }
  return shapes;
}

/** The name of a row, on the category axis. */
export const placeName = (text: Block, id: string, x: number, y: number, anchor: TextShape['anchor']): TextShape =>
  place(text, { key: `${id}:name`, role: 'name', figure: id, x, y, anchor, token: 'text' });

function strike({ box, leading, lines, key, figure = '' }: TextShape): Shape {
  const rule = (_: string, i: number): string => {
    const y = box.y + leading * (i + 0.52);
    return line(horizontal, [
      [box.x, y],
      [box.x + box.width, y],
    ]);
  };
  const d = lines.map(rule).join('');
  return { kind: 'path', key: `${key}:strike`, role: 'strike', figure, d, stroke: { token: 'text2', width: 1 } };
}
