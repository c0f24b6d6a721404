import type { Scene } from '../model/scene.ts';
import { plotAhead } from '../pipeline/plot-ahead.ts';
import { partsOf } from '../pipeline/in-parts.ts';
import { framePassed } from './_frame.ts';
import { whenIdle } from './_idle.ts';
import type { Inhabitant } from './_page.ts';

/** Charts out of sight that have something to do, in the order in which they came. */
const waiting = new Map<Element, () => void>();

/** Milliseconds that the first view has for itself before the first of them works. */
const grace = 200;

/** Waits until a chart comes near, or until the page has nothing better to do. Each has an idle moment for itself, so that no task is long. */
export function turnOf(chart: Element): Promise<void> {
  if (!waiting.size) setTimeout(soon, grace);
  const before = waiting.get(chart);
  return new Promise(resolve =>
    waiting.set(chart, () => {
      before?.();
      resolve();
    }),
  );
}

/** Charts that wait for a reader, each with how it comes. */
const comings = new WeakMap<Element, () => Promise<void>>();
const begun = new WeakSet<() => Promise<void>>();
/** Those that a reader is near. */
const hasty = new WeakSet<Element>();

/** So far from what is seen charts are drawn, if the page has nothing better to do: less than that, and they come in the way of what readers do. */
const margin = '150% 0px';
let coming: IntersectionObserver | undefined;

/** A chart out of sight is planned: it is drawn in idle moments before a reader comes to it. `show`: draws a part of its scene. */
export async function expect(chart: Inhabitant, scene: Scene, show: (part: Scene) => void): Promise<void> {
  await turnOf(chart);
  await plotAhead(scene, 'plot');
  comings.set(chart, () => come(chart, scene, show));
  coming ??= new IntersectionObserver(
    entries => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) begin(target);
    },
    // else a frame clips it
    { root: document, rootMargin: margin },
  );
  if (chart.isConnected) coming.observe(chart);
}

/** Shapes that are drawn at once. */
const atOnce = { marks: 48, words: 16 };

/** Draws a chart in several idle moments, or frames: to lay out many words takes longer than a frame has. */
async function come(chart: Inhabitant, scene: Scene, show: (part: Scene) => void): Promise<void> {
  const moment = (): Promise<unknown> => (hasty.has(chart) ? framePassed() : turnOf(chart));
  for (const part of partsOf(scene, atOnce)) {
    await moment();
    // it left its page meanwhile
    if (!comings.has(chart)) return;
    show(part);
  }
  await moment();
  if (!comings.has(chart)) return;
  forgo(chart);
  chart.approached();
}

/** A reader comes to a chart: true if it is going to be drawn in a few frames, before it is in view. */
export function hasten(chart: Element): boolean {
  if (!comings.has(chart)) return false;
  hasty.add(chart);
  if (waiting.has(chart)) hurry(chart);
  else begin(chart);
  return true;
}

/** Each comes once. */
function begin(chart: Element): void {
  const coming = comings.get(chart);
  if (coming && !begun.has(coming)) void (begun.add(coming), coming());
}

/** What readers do first with a chart. */
const signs = ['pointerover', 'pointerdown', 'focusin', 'keydown'];

/**
 * Waits until the page has nothing better to do, or a reader comes to a chart whose picture the page was made with: until then it says
 * and shows all that there is, and does what pages do without scripts.
 */
export function leisure(chart: Element): Promise<void> {
  const done = new AbortController();
  return new Promise(resolve => {
    const go = (): void => {
      done.abort();
      resolve();
    };
    for (const sign of signs) chart.addEventListener(sign, go, { signal: done.signal });
    // charts behind each other: each in a moment of its own
    whenIdle(go, 2000, 200);
  });
}

/** It is a chart's turn, if it waits for it. */
export function hurry(chart: Element): void {
  const go = waiting.get(chart);
  waiting.delete(chart);
  go?.();
}

/** A chart that left its page waits for nothing. */
export function forgo(chart: Element): void {
  waiting.delete(chart);
  comings.delete(chart);
  hasty.delete(chart);
  coming?.unobserve(chart);
}

function soon(): void {
  if (!waiting.size) return void (passed = 0);
  whenIdle(next, 300);
}

/** Milliseconds of rest that a turn needs: while a page scrolls or moves it has none longer than a frame. */
const rest = 20;
/** Frames after which a turn comes all the same: some pages never stop moving. */
const patience = 120;
let passed = 0;

function next(deadline?: IdleDeadline): void {
  const moves = deadline && !deadline.didTimeout && deadline.timeRemaining() < rest;
  if (!moves || ++passed > patience) {
    passed = 0;
    const [first] = waiting.keys();
    if (first) hurry(first);
  }
  soon();
}
