import type { Scene } from '../model/scene.ts';
import { taller } from './_later.ts';
import { seat, type Seat } from './_seat.ts';

/** Of the stage: what is over the plot, the plot, and the whole height, pixels. */
export interface Stand {
  head: number;
  plot: number;
  height: number;
}

/** Buttons that are put in one frame: each is styled and laid out anew. */
const atOnce = 16;

/** Where the buttons of a story are, at one step. */
interface Place {
  /** Ids of the rows of all steps, one for each button. */
  names: readonly string[];
  /** Id that a row of this step has among them, where it is another one. */
  places: ReadonlyMap<string, string> | undefined;
  room: Stand | undefined;
}

/** What an item has: whether the picture draws its row, its place, and how much around its button comes into view with it. */
interface Stead {
  isAway: boolean;
  place: Seat;
  margin: string;
}

/** Where each item belongs: over its mark; those of rows that a picture does not draw under its room, where they are seen in focus. */
function steads(
  { width, hits, height }: Scene,
  { names, places, room: { head, plot, height: stage } = { head: 0, plot: height, height: 0 } }: Place,
): Stead[] {
  const found = matchMedia('(pointer: coarse)').matches ? taller({ hits, height }) : hits;
  const here = new Map(found.map(hit => [places?.get(hit.id) ?? hit.id, hit]));
  return names.map(name => {
    const hit = here.get(name);
    const place = hit ?? { x: 0, y: plot, width, height: 32 };
    // with a mark that gets the focus all of the stage comes into view, and nothing further
    const before = head + place.y;
    const after = Math.max(0, stage - before - (hit?.height ?? 0));
    return { isAway: !hit, place, margin: `${before}px ${after}px` };
  });
}

const margins = new WeakMap<HTMLElement, string>();

/** Puts the buttons over the marks of a picture, some at a time: between them the page can do what else it has to. */
export function* putOver(buttons: readonly HTMLElement[], scene: Scene, place: Place): Generator<void> {
  for (const [i, { isAway, place: here, margin }] of steads(scene, place).entries()) {
    const button = buttons[i];
    if (!button) return;
    if (i && i % atOnce === 0) yield;
    seat(button.parentElement!, here);
    if (isAway !== button.classList.contains('away')) button.classList.toggle('away', isAway);
    if (margin !== margins.get(button)) button.style.scrollMarginBlock = margin;
    margins.set(button, margin);
  }
}
