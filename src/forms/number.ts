import type { Font, Frame, Shape } from '../model/scene.ts';
import type { ToldRow } from '../model/telling.ts';
import { drawable } from '../scene/extent.ts';
import { around, hit } from '../scene/hit.ts';
import { mirror } from '../scene/mirror.ts';
import { block, fonts, place } from '../scene/text.ts';
import { strike } from '../scene/strike.ts';
import { underline } from '../scene/underline.ts';
import type { Form } from './_form.ts';

/** One figure as one big number with its hedge; a missing one as the words that say so. */
export const number: Form = {
  id: 'number',
  question: 'How much is it, in one figure?',
  example: 'drills.json#gathering',
  plan: ({ told }, frame) => {
    const shapes: Shape[] = [];
    const boxes = told.map((row, i) => {
      const start = shapes.length ? around(shapes.flatMap(s => (s.kind === 'text' ? [s.box] : []))) : null;
      const set = figure(row, start ? start.y + start.height + 1.5 * frame.rem : 0, frame, told.length > 1 || i > 0);
      shapes.push(...set);
      return around(set.flatMap(shape => (shape.kind === 'text' && shape.role !== 'name' ? [shape.box] : [])));
    });
    const bottom = Math.max(0, ...boxes.map(box => box.y + box.height));
    const size = { width: frame.width, height: Math.ceil(bottom) + 8 };
    const scene = { ...size, shapes, hits: told.map(({ id }, i) => hit(id, boxes[i]!, size)) };
    return frame.dir === 'rtl' ? mirror(scene) : scene;
  },
};

/** Name, number, line of evidence, status: from top to bottom. */
function figure(row: ToldRow, y: number, frame: Frame, named: boolean): Shape[] {
  const spot = { figure: row.id, x: 0, anchor: 'start' as const };
  const name = named ? block(row.label, fonts.small, frame.width, frame) : null;
  const value = block(row.value, bigFont(row, frame), frame.width, frame);
  const detail = row.detail ? block(row.detail, { ...fonts.small, size: 0.9375 }, frame.width, frame) : null;
  const shapes: Shape[] = [];
  if (name) shapes.push(place(name, { ...spot, key: `${row.id}:name`, role: 'name', y, token: 'text' }));
  const top = y + (name ? name.height + 2 : 0);
  const token = drawable(row) ? 'text' : 'text2';
  const big = place(value, { ...spot, key: `${row.id}:value`, role: 'value', y: top, token });
  shapes.push(big, underline(row, big, 3), ...(row.row.replacedBy ? [strike(big)] : []));
  const under = top + value.height + 12;
  if (detail)
    shapes.push(place(detail, { ...spot, key: `${row.id}:detail`, role: 'detail', y: under, token: 'text2' }));
  return shapes;
}

/** clamp(2.5rem, 12 % of the width, 4.5rem); words in place of a number are smaller. */
function bigFont(row: ToldRow, { width, rem }: Frame): Font {
  const size = Math.min(Math.max(2.5, (0.12 * width) / rem), 4.5);
  return { size: drawable(row) ? size : size / 2, weight: 650, family: 'serif' };
}
