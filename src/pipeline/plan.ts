import { forms } from '../forms/index.ts';
import type { Frame, Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';

/** Plans the picture of a telling for a place of some width. Its form must be loaded: `await forms.load(telling.form)`. */
export function plan(telling: Telling, frame: Frame): Scene {
  return forms.get(forms.has(telling.form) ? telling.form : 'table').plan(telling, frame);
}
