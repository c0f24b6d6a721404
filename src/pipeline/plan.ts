import { forms } from '../forms/index.ts';
import type { Frame, Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { zeroLine } from '../scene/grid.ts';
import { vertical } from '../scene/path.ts';

/**
 * Plans the picture of a telling for a place of some width; of no rows, a baseline. Throws if the form is not loaded:
 * `await forms.load(telling.form)` first.
 */
export function plan(telling: Telling, frame: Frame): Scene {
  if (!telling.told.length) {
    const height = 2 * frame.rem;
    return { width: frame.width, height, shapes: [zeroLine(height - 1, [0, frame.width], vertical, [])], hits: [] };
  }
  return forms.get(forms.has(telling.form) ? telling.form : 'table').plan(telling, frame);
}
