import type { Box, Fill, Font, Frame, RectLayer, Shape } from '../model/scene.ts';
import { look } from '../theme/look.ts';
import type { Drawn } from './extent.ts';
import { block, fonts, place } from './text.ts';
import { few, wordsIn, type Part } from './words-in.ts';

/** Names stand in their blocks if this share of them has room there. */
const enough = 0.6;

/** How many are in a bin, over its blocks, where there is room for it. */
export function countOf(count: string, from: number, x: number, y: number, wide: number, frame: Frame): Shape[] {
  const text = block(count, fonts.strong, frame.width, frame);
  if (text.width > wide) return [];
  return [
    place(text, {
      key: `count:${from}`,
      role: 'count',
      x,
      y: y - text.height - 2,
      anchor: 'middle',
      token: 'text',
      halo: true,
    }),
  ];
}

/** Names in their blocks, if most have room there; of a few rows with their numbers and what these are. */
export function namesIn(
  layer: RectLayer,
  rows: ReadonlyMap<string, Drawn>,
  boxes: ReadonlyMap<string, Box>,
  frame: Frame,
): Shape[] {
  const set = layer.data.map(({ figures: [id = ''], fill }) => {
    const { label, value, detail, highlighted } = rows.get(id)!;
    const font = (one: Font): Font => ({ ...one, size: 0.75 });
    const name: Part = { role: 'name', text: label, font: font(highlighted ? fonts.strong : fonts.small) };
    const number: Part = { role: 'value', text: [value, detail].filter(Boolean).join(', '), font: font(fonts.small) };
    const token = fill?.pattern === 'solid' && fill.token !== 'paper' ? 'paper' : 'text';
    const halo = !!fill && !['solid', 'half'].includes(fill.pattern);
    return wordsIn(id, boxes.get(id)!, rows.size > few ? [name] : [name, number], { token, halo }, frame);
  });
  return set.filter(words => words.length).length < enough * set.length ? [] : set.flat();
}

/** The fill and the edge of a block: those that a bar of this row would have. */
export function blockOf(row: Drawn): Pick<RectLayer['data'][number], 'fill' | 'stroke'> {
  const { fill = paper, edge, wavy } = look(row, row.highlighted ? 'madder' : 'ink');
  const isPlain = !wavy && (fill.pattern === 'solid' || fill.pattern === 'half') && !row.derived;
  return { fill, ...(!isPlain && { stroke: { ...edge, width: Math.min(edge.width, 1.5) } }) };
}

const paper: Fill = { token: 'paper', pattern: 'solid' };
