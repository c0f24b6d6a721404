import type { Frame, Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { plan } from './plan.ts';

/** The least height of the space for columns or lines in which lengths can still be told apart, rem. */
const least = 5;
const tries = 6;

/**
 * Plans a picture that is no taller than `most` pixels, if its form has a height to give away: labels and names keep their size.
 * Where it has none, or not enough, the picture is taller all the same.
 */
export function planWithin(telling: Telling, frame: Frame, most: number): Scene {
  const floor = least * frame.rem;
  let scene = plan(telling, frame);
  let room = Math.max(floor, most);
  let before: { room: number; height: number } | undefined;
  for (let i = 0; i < tries && scene.height > most; i++) {
    const next = plan(telling, { ...frame, height: room });
    // panels below each other all give way at once
    const slope = before && before.room > room ? (before.height - next.height) / (before.room - room) : 1;
    if (next.height <= scene.height) scene = next;
    before = { room, height: next.height };
    if (room === floor) break;
    room = Math.max(floor, room - Math.max(1, (next.height - most) / Math.max(1, slope)));
  }
  return scene;
}
