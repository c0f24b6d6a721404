import type { Font, Frame, Shape } from '../model/scene.ts';
import type { Drawn } from './extent.ts';
import { nameFont, placeName } from './label.ts';
import { block, fonts, place, widest, type Block } from './text.ts';

/** Between a name and what it names, pixels. */
const gap = 8;

/** What is named: a line of a drawing. */
export interface Line {
  name: string;
  /** Stands under the name, and says less. */
  under?: string;
  /** Those whose marks share it. */
  rows: readonly Drawn[];
}

/** The name of a strip and what stands under it. */
export interface Name {
  parts: Block[];
  height: number;
}

/** A name in its place, what stands under it included. */
export const named = ({ parts: [name, under] }: Name, id: string, y: number): Shape[] => [
  placeName(name!, id, 0, y, 'start'),
  ...(under
    ? [place(under, { role: 'about', figure: id, x: 0, y: y + name!.height, anchor: 'start', token: 'text2' })]
    : []),
];

/** Names at the start of their strips, or above; `width`: what they take at the start. */
export function namesOf(
  all: readonly Line[],
  beside: boolean,
  frame: Frame,
): { blocks: (Name | null)[]; beside: boolean; width: number } {
  const partsOf = ({ name, under, rows }: Line): [text: string, font: Font][] => [
    [name, nameFont({ ...rows[0]!, highlighted: rows.some(({ highlighted }) => !!highlighted) })],
    ...(under ? [[under, fonts.small] as [string, Font]] : []),
  ];
  const wide = Math.max(0, ...all.flatMap(partsOf).map(([text, font]) => frame.measure(text, font))) + 1;
  const room = beside ? Math.min(0.36 * frame.width, wide) : frame.width;
  const blocks = all.map((strip): Name | null => {
    if (!strip.name) return null;
    const parts = partsOf(strip).map(([text, font]) => block(text, font, room, frame));
    return { parts, height: parts.reduce((sum, { height }) => sum + height, 0) };
  });
  const fits =
    all.flatMap(partsOf).every(([text, font]) => widest(text, font, frame) <= room) &&
    blocks.every(one => !one || one.parts.every(({ lines }) => lines.length <= 3));
  return { blocks, beside: beside && fits, width: beside && wide > 1 ? room + gap : 0 };
}
