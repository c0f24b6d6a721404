import type { Frame, Scene } from '../model/scene.ts';
import type { Picture, Telling } from '../model/telling.ts';
import { extra } from '../scene/extra.ts';
import { zeroLine } from '../scene/grid.ts';
import { vertical } from '../scene/path.ts';
import { formOf } from './registry.ts';

/**
 * Plans the picture of a telling for a place of some width; of no rows, a baseline. Where the form has no room, bars lie down.
 * Throws `NotLoaded` if the form, or what it takes to draw this telling, is not loaded.
 */
export function plan(telling: Telling, frame: Frame): Scene {
  if (!telling.told.length) {
    const height = 2 * frame.rem;
    return { width: frame.width, height, shapes: [zeroLine(height - 1, [0, frame.width], vertical, [])], hits: [] };
  }
  const drawn = (picture: Picture, place: Frame): Scene => {
    const asIs = (seen: Telling): Scene => formOf(seen.form).plan(seen, place) ?? formOf('bar').plan(seen, place)!;
    const plain = (seen: Telling): Scene =>
      seen.told.some(({ row }) => row.replacedBy) ? extra().unreplaced(seen, asIs) : asIs(seen);
    const { highlight, annotations } = telling.chart;
    // a panel has a key of its own kind
    const whole = { ...telling, ...picture, key: telling.key };
    return highlight || annotations ? extra().decorate(whole, place, plain) : plain(whole);
  };
  const scene = telling.panels ? extra().panels(telling, telling.panels, frame, drawn) : drawn(telling, frame);
  // `draw` needs it, and cannot wait
  if (scene.layers) extra();
  return scene;
}
