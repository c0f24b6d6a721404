export { plotAhead } from '../pipeline/plot-ahead.ts';

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
    if ('requestIdleCallback' in globalThis) requestIdleCallback(go, { timeout: 2000 });
    else setTimeout(go, 200);
  });
}

/** It is a chart's turn, if it waits for it. */
export function hurry(chart: Element): void {
  const go = waiting.get(chart);
  waiting.delete(chart);
  go?.();
}

/** A chart that left its page waits for nothing. */
export const forgo = (chart: Element): void => void waiting.delete(chart);

function soon(): void {
  if (!waiting.size) return;
  // not every browser says when it is idle
  if ('requestIdleCallback' in globalThis) requestIdleCallback(next, { timeout: 300 });
  else setTimeout(next, 30);
}

function next(): void {
  const [first] = waiting.keys();
  if (first) hurry(first);
  soon();
}
