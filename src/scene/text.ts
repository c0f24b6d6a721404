import type { Box, Font, Frame, TextShape, Token } from '../model/scene.ts';
import { extra } from './extra.ts';

/** Lines of text as measured, not yet placed. */
export interface Block {
  lines: string[];
  width: number;
  height: number;
  leading: number;
  font: Font;
}

/** The fonts of a drawing. */
export const fonts = {
  value: { size: 0.9375, weight: 650, family: 'sans' },
  strong: { size: 0.8125, weight: 650, family: 'sans' },
  small: { size: 0.8125, weight: 400, family: 'sans' },
} as const satisfies Record<string, Font>;

/** The smallest text that is ever drawn, rem. */
const smallest = 0.75;
const leadingOf = (size: number): number => (size > 2 ? 1.08 : 1.3);

/** Places where a line may break: after spaces (never within a number), hyphens and slashes between letters. */
const gaps = /(?<=\p{L}[-/–—])(?=\p{L})|(?<=\D )(?<!minus )|(?<= )(?=\D)/u;
const spaced = /[^\S\u00a0\u202f\u2007]+/g;

/** A text with plain spaces, and its pieces, with the spaces after them. */
interface Pieces {
  whole: string;
  pieces: string[];
}

/** Texts as they were split before: to look for gaps takes longer than to measure. */
const split = new Map<string, Pieces>();

function piecesOf(text: string): Pieces {
  let known = split.get(text);
  if (!known) {
    if (split.size > 5000) split.clear();
    const whole = text.replace(spaced, ' ').trim();
    split.set(text, (known = { whole, pieces: whole.split(gaps) }));
  }
  return known;
}

/** Sets text into lines no wider than `width`, in a smaller size where a word would not fit, and within a word only then. */
export function block(text: string, font: Font, width: number, frame: Frame): Block {
  const { whole, pieces } = piecesOf(text);
  const room = frame.measure(whole, font);
  // most texts are short
  if (room <= width) return blockOf([whole], room, font, frame);
  const longest = Math.max(...pieces.map(piece => frame.measure(piece.trim(), font)));
  const size =
    longest > width ? Math.max(smallest, Math.min(font.size, (font.size * width) / longest - 0.01)) : font.size;
  const set = size === font.size ? font : { ...font, size };
  const measure = (part: string): number => frame.measure(part.trim(), set);
  const fits = (part: string): boolean => measure(part) <= width;
  const lines = fill(
    pieces.flatMap(piece => (fits(piece) ? [piece] : extra().chop(piece, fits))),
    fits,
  ).map(part => part.trim());
  return blockOf(lines, Math.max(...lines.map(measure)), set, frame);
}

function blockOf(lines: string[], width: number, font: Font, { rem }: Frame): Block {
  const leading = leadingOf(font.size) * font.size * rem;
  return { lines, width, height: leading * lines.length, leading, font };
}

/** The widest part of a text that may not be broken, pixels. */
export const widest = (text: string, font: Font, frame: Frame): number =>
  Math.max(...piecesOf(text).pieces.map(piece => frame.measure(piece.trim(), font)));

/** Joins pieces to the longest lines that fit. */
export function fill(pieces: Iterable<string>, fits: (text: string) => boolean): string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of pieces) {
    if (current && !fits(current + piece)) {
      lines.push(current);
      current = '';
    }
    current += piece;
  }
  return [...lines, current];
}

/** Where a block goes: `x` is its start, middle or end, `y` its upper edge. */
export interface Spot {
  /** Default: figure and role. */
  key?: string;
  role: string;
  figure?: string;
  x: number;
  y: number;
  anchor: TextShape['anchor'];
  token: Token;
  halo?: boolean;
}

/** A block put in its place. */
export function place(
  text: Block,
  { role, figure, key = `${figure}:${role}`, x, y, anchor, token, halo }: Spot,
): TextShape {
  const { lines, leading, font, width, height } = text;
  const { size, weight, family } = font;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  // the baseline: half the leading down, and from there to the foot of the capitals
  const baseline = y + leading / 2 + (leading / leadingOf(size)) * 0.35;
  const box = { x: left, y, width, height };
  // key by key: there are thousands, and copies of objects take more room
  const shape: TextShape = {
    kind: 'text',
    key,
    role,
    x,
    y: baseline,
    anchor,
    token,
    size,
    weight,
    family,
    lines,
    leading,
    box,
  };
  if (figure !== undefined) shape.figure = figure;
  if (halo !== undefined) shape.halo = halo;
  return shape;
}

/** Whether two boxes share ground: more than `slack` pixels of it both ways. */
export const overlaps = (a: Box, b: Box, slack = 0): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > slack &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > slack;

/** A box moved up (or, with `way` 1, down) until it is clear of all others. */
export function settle(box: Box, others: readonly Box[], way: 1 | -1 = -1): Box {
  const gap = 4;
  let at = box;
  for (let hit = others.find(o => overlaps(o, at)); hit; hit = others.find(o => overlaps(o, at))) {
    at = { ...at, y: way < 0 ? hit.y - at.height - gap : hit.y + hit.height + gap };
  }
  return at;
}

/** A middle, moved so that what stands there stays between two edges. */
export const within = (x: number, half: number, [from, to]: readonly [number, number]): number =>
  Math.min(Math.max(x, from + half), to - half);
