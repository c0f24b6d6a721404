import type { Scene } from '../model/scene.ts';
import { taller } from './_later.ts';
import type { Setting } from './_page.ts';

/** Of the stage: what is over the plot, the plot, and the whole height, pixels. */
export interface Stand {
  head: number;
  plot: number;
  height: number;
}

/** Where the buttons of a story are, at one step. */
interface Place {
  /** Ids of the rows of all steps, one for each button. */
  names: readonly string[];
  /** Id that a row of this step has among them, where it is another one. */
  places: ReadonlyMap<string, string> | undefined;
  dir: Setting['dir'] | undefined;
  room: Stand | undefined;
}

/** Puts buttons over the marks of a picture; those of rows that it does not draw stand under its room, and are seen in focus. */
export function putOver(
  buttons: readonly HTMLElement[],
  { width, hits, height }: Scene,
  { names, places, dir, room: { head, plot, height: stage } = { head: 0, plot: height, height: 0 } }: Place,
): void {
  const found = matchMedia('(pointer: coarse)').matches ? taller({ hits, height }) : hits;
  const here = new Map(found.map(hit => [places?.get(hit.id) ?? hit.id, hit]));
  for (const [i, button] of buttons.entries()) {
    const hit = here.get(names[i] ?? '');
    button.classList.toggle('away', !hit);
    const { style } = button;
    const start = hit && (dir === 'rtl' ? width - hit.x - hit.width : hit.x);
    style.insetInlineStart = hit ? `${start}px` : '';
    style.insetBlockStart = hit ? `${hit.y}px` : '';
    style.inlineSize = hit ? `${hit.width}px` : '';
    style.blockSize = hit ? `${hit.height}px` : '';
    // with a mark that gets the focus all of the stage comes into view, and nothing further
    const before = head + (hit ? hit.y : plot);
    const after = Math.max(0, stage - before - (hit ? hit.height : 0));
    style.scrollMarginBlock = `${before}px ${after}px`;
  }
}
