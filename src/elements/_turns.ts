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
