import type { Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { complete } from '../pipeline/complete.ts';
import { frame } from '../pipeline/frame.ts';
import { planWithin } from '../pipeline/plan-within.ts';
import { plotAhead } from '../pipeline/plot-ahead.ts';
import type { Setting } from './_page.ts';
import { breathe } from './_story-tellings.ts';

/** Name of the picture in its tree. */
export const picture = 'plot';

/** The pictures of all steps, planned for one place. */
export class Scenes {
  all: readonly Scene[] = [];
  /** What they were planned for. */
  of: readonly Telling[] = [];
  readonly #changed: () => void;
  #key = '';
  #turn = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Plans them, if another place or other tellings ask for it. `mosts`: pixels that the picture of each should not be taller than. */
  plan(steps: readonly Telling[], setting: Setting, mosts: readonly number[]): void {
    const key = JSON.stringify([setting, mosts]);
    if (key === this.#key && steps === this.of) return;
    this.#key = key;
    this.of = steps;
    void this.#plan(steps, setting, mosts).catch((error: unknown) => console.error(error));
  }

  async #plan(steps: readonly Telling[], setting: Setting, mosts: readonly number[]): Promise<void> {
    const turn = ++this.#turn;
    const place = frame(setting);
    const all: Scene[] = [];
    for (const [i, telling] of steps.entries()) {
      const scene = await complete(() => planWithin(telling, place, mosts[i]!));
      if (turn !== this.#turn) return;
      all.push(scene);
      await breathe();
    }
    if (turn !== this.#turn) return;
    this.all = all;
    this.#changed();
    for (const scene of all) {
      await breathe();
      if (turn !== this.#turn) return;
      await plotAhead(scene, picture);
    }
  }
}
