import type { Scene } from '../model/scene.ts';
import { taller } from './_later.ts';
import type { Setting } from './_page.ts';

/** Where the buttons of a story are, at one step. */
interface Place {
  /** Ids of the rows of all steps, one for each button. */
  names: readonly string[];
  /** Id that a row of this step has among them, where it is another one. */
  places: ReadonlyMap<string, string> | undefined;
  dir: Setting['dir'] | undefined;
  /** Of the stage: what is over the plot, and its whole height, pixels. */
  room: { head: number; height: number } | undefined;
}

/** Puts buttons over the marks of a picture; those of rows that it does not draw stand under it, and are seen in focus. */
export function putOver(
  buttons: readonly HTMLElement[],
  { width, hits, height }: Scene,
  { names, places, dir, room: { head, height: stage } = { head: 0, height: 0 } }: Place,
): void {
  const found = matchMedia('(pointer: coarse)').matches ? taller({ hits, height }) : hits;
  const here = new Map(found.map(hit => [places?.get(hit.id) ?? hit.id, hit]));
  for (const [i, button] of buttons.entries()) {
    const hit = here.get(names[i] ?? '');
    button.classList.toggle('away', !hit);
    const { style } = button;
    const start = hit && (dir === 'rtl' ? width - hit.x - hit.width : hit.x);
    style.insetInlineStart = hit ? `${start}px` : '';
    style.insetBlockStart = `${hit ? hit.y : height}px`;
    style.inlineSize = hit ? `${hit.width}px` : '';
    style.blockSize = hit ? `${hit.height}px` : '';
    // with a mark that gets the focus all of the stage comes into view, and nothing further
    const before = head + (hit ? hit.y : height);
    const after = Math.max(0, stage - before - (hit ? hit.height : 0));
    style.scrollMarginBlock = `${before}px ${after}px`;
  }
}
