import { forms } from '../forms/index.ts';
import type { Frame, Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { extra } from '../scene/extra.ts';
import { zeroLine } from '../scene/grid.ts';
import { vertical } from '../scene/path.ts';

/**
 * Plans the picture of a telling for a place of some width; of no rows, a baseline. Where the form has no room, bars lie down.
 * Throws `NotLoaded` if the form, or what it takes to draw this telling, is not loaded.
 */
export function plan(telling: Telling, frame: Frame): Scene {
  if (!telling.told.length) {
    const height = 2 * frame.rem;
    return { width: frame.width, height, shapes: [zeroLine(height - 1, [0, frame.width], vertical, [])], hits: [] };
  }
  const seen = telling.chart.highlight ? { ...telling, told: extra().highlighted(telling) } : telling;
  const form = forms.get(forms.has(telling.form) ? telling.form : 'table');
  return form.plan(seen, frame) ?? forms.get('bar').plan(seen, frame)!;
}
