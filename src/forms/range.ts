import type { Scene, Shape } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { drawable, reach } from '../scene/extent.ts';
import { textBoxes, zeroLine } from '../scene/grid.ts';
import { gridlines } from '../scene/gridlines.ts';
import { hit } from '../scene/hit.ts';
import { label, placeLabel } from '../scene/label.ts';
import { mark } from '../scene/marks.ts';
import { overFloor } from '../scene/over-floor.ts';
import { horizontal } from '../scene/path.ts';
import { rows } from '../scene/rows.ts';
import { domain, linear } from '../scene/scale.ts';
import { tickLabels } from '../scene/tick-labels.ts';
import type { Form } from './_form.ts';

/** Figures at their bounds on a number line, which runs from left to right in every language. */
export const range: Form = {
  id: 'range',
  question: 'Between which numbers does it lie?',
  example: 'drills.json#refusals',
  plan: (telling, frame) => {
    const { told, axis, key } = telling;
    const [only] = told;
    if (told.length === 1 && only && axis && drawable(only) && !only.row.reference) return single(telling, frame);
    return rows({ told, axis, inTime: false, onLine: true, key }, { ...frame, dir: 'ltr' });
  },
};

/** One figure: the title names it, its label stands over it. */
function single({ told, axis }: Telling, frame: Parameters<Form['plan']>[1]): Scene {
  const [row, line] = [told[0]!, axis!];
  const { width, rem } = frame;
  const thickness = 1.75 * rem;
  const words = label(row, width, frame, true);
  // an open end needs its room beyond the axis, the last number half of its own
  const edge = 0.75 * rem;
  const lane = { plane: horizontal, v: words.height + 4, thickness, onLine: true };
  const values = domain(line, [row], true);
  const still = { ...lane, at: linear(values, 0, 0) };
  const [before, after] = reach(row, still);
  const at = linear(values, edge - before, width - edge - after);
  const own = { ...lane, at, extent: overFloor(at, line.floor) };
  const [from, to] = reach(row, own);
  const x = Math.min(Math.max((from + to) / 2, words.width / 2), width - words.width / 2);
  const foot = lane.v + thickness + 8;
  const texts: Shape[] = [...placeLabel(words, x, 0, 'middle'), ...tickLabels(line, at, foot + 2, frame)];
  const boxes = textBoxes(texts);
  const lines = gridlines(line, at, [lane.v, foot], horizontal, boxes);
  if (values[0] <= 0 && values[1] >= 0) lines.push(zeroLine(at(0), [lane.v - 10, foot], horizontal, boxes));
  const height = Math.ceil(Math.max(foot, ...boxes.map(box => box.y + box.height))) + 2;
  const scene = { width, height };
  const box = { x: from, y: lane.v, width: to - from, height: thickness };
  return { ...scene, shapes: [...lines, ...mark(row, own), ...texts], hits: [hit(row.id, box, scene)] };
}
