import type { Scene } from '../model/scene.ts';
import { extra } from '../scene/extra.ts';
import { complete } from './complete.ts';

/** Has Observable Plot place the marks of a scene before it is drawn: that takes longer than to draw them. Without Plot they are drawn as they can be. `uid`: as in `draw`. */
export async function plotAhead({ layers = [] }: Scene, uid: string): Promise<void> {
  for (const layer of layers) await complete(() => extra().plotAhead(layer, uid)).catch(() => undefined);
}
