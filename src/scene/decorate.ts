import { remarksOf } from '../model/remarks.ts';
import type { Frame, Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { annotate } from './annotate.ts';
import { highlighted, stressed } from './highlighted.ts';

/** Draws a picture with what its chart points out: rows that stand out, and remarks. */
export function decorate(telling: Telling, frame: Frame, draw: (telling: Telling) => Scene): Scene {
  const { chart, told, data, lang, series } = telling;
  const drawn = highlighted(telling);
  const scene = draw({ ...telling, told: drawn, ...(series && { series: stressed(series, drawn) }) });
  return annotate(
    scene,
    remarksOf(
      chart,
      told.map(({ row }) => row),
      data,
      lang,
    ),
    frame,
  );
}
