import type { Frame, Scene, Shape, Stroke, TextShape } from '../model/scene.ts';
import type { ToldRow } from '../model/telling.ts';
import { drawable } from '../scene/extent.ts';
import { rule } from '../scene/grid.ts';
import { hit } from '../scene/hit.ts';
import { mirror } from '../scene/mirror.ts';
import { vertical } from '../scene/path.ts';
import { block, fonts, place } from '../scene/text.ts';
import { underline } from '../scene/underline.ts';
import type { Form } from './_form.ts';

/** Figures one under the other, where nothing can be compared: name, number, status. */
export const table: Form = {
  id: 'table',
  question: 'What was said, where the numbers cannot be compared?',
  example: 'drills.json#plans',
  plan: ({ told }, frame) => {
    const scene = lines(told, frame);
    return frame.dir === 'rtl' ? mirror(scene) : scene;
  },
};

const gap = 12;
const stroke: Stroke = { token: 'grid', width: 1 };

/** Where each of the three columns starts and how wide it is, pixels; in little room name and status take a line of their own. */
function shares({ width, rem }: Frame): [x: number, width: number][] {
  const [a, b] = [0.36 * width, 0.36 * width];
  if (width < 26 * rem)
    return [
      [0, width],
      [0, width],
      [0, width],
    ];
  return [
    [0, a - gap],
    [a, b - gap],
    [a + b, width - a - b],
  ];
}

function lines(told: readonly ToldRow[], frame: Frame): Scene {
  const shapes: Shape[] = [];
  const tops: number[] = [];
  let y = 0;
  for (const row of told) {
    tops.push(y);
    const rule0 = { key: `${row.id}:rule`, role: 'grid', u: y + 0.5, v0: 0, v1: frame.width, stroke };
    shapes.push({ ...rule(rule0, vertical, []), figure: row.id });
    const texts = lineOf(row, y + 7, frame);
    shapes.push(...texts);
    const value = texts.find(text => text.role === 'value');
    if (value) shapes.push(underline(row, value, 1.5));
    y = Math.max(...texts.map(text => text.box.y + text.box.height)) + 11;
  }
  const size = { width: frame.width, height: Math.ceil(y) + 2 };
  const hits = told.map(({ id }, i) =>
    hit(id, { x: 0, y: tops[i]! + 1, width: size.width, height: (tops[i + 1] ?? y) - tops[i]! - 2 }, size),
  );
  return { ...size, shapes, hits, inRows: true };
}

function lineOf(row: ToldRow, y: number, frame: Frame): TextShape[] {
  const cells = [
    { role: 'name', text: row.label, font: fonts.small, token: 'text' as const },
    { role: 'value', text: row.value, font: drawable(row) ? fonts.value : fonts.small, token: 'text' as const },
    { role: 'detail', text: row.detail ?? row.quote ?? '', font: fonts.small, token: 'text2' as const },
  ];
  const columns = shares(frame);
  const stacked = columns[1]![0] === 0;
  return cells.flatMap(({ role, text, font, token }, i) => {
    const [x, width] = columns[i]!;
    if (!text) return [];
    const set = block(text, font, width, frame);
    const shape = place(set, { key: `${row.id}:${role}`, role, figure: row.id, x, y, anchor: 'start', token });
    if (stacked) y += set.height + (role === 'value' ? 6 : 0);
    return [shape];
  });
}
