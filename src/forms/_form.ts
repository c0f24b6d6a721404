import type { Frame, Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';

/** A way to draw rows. Pure: the same telling and frame give the same scene. */
export interface Form {
  id: string;
  /** What question it answers, for the gallery: one sentence. */
  question: string;
  /** A real chart that shows it: `drills.json#plans`. */
  example: string;
  /**
   * Plans the picture. Every row of the telling gets a hit box; every row with a number gets a mark, and no other row does.
   * Null: there is no room for it, and the form `bar`, which fits any width, is drawn in its place.
   */
  plan: (telling: Telling, frame: Frame) => Scene | null;
}
