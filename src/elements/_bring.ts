import { framePassed } from './_frame.ts';

/** So long what comes on the way may take to have its height, milliseconds. */
const patience = 3000;

/** What readers do when they want to be somewhere else. */
const signs = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

let newest: AbortController | undefined;

/**
 * Brings an element into view, and keeps it there while charts that come change the height of the page, until the reader does
 * something, or for some seconds: browsers make up only for what is over a place that was seen before.
 */
export async function bring(target: Element, block: 'start' | 'nearest'): Promise<void> {
  newest?.abort();
  const reader = (newest = new AbortController());
  const { signal } = reader;
  const end = setTimeout(() => reader.abort(), patience);
  for (const sign of signs) addEventListener(sign, () => reader.abort(), { signal, capture: true, passive: true });
  while (!signal.aborted && target.isConnected) {
    // at once: what is on its way moves it meanwhile
    target.scrollIntoView({ block, behavior: 'instant' });
    const before = placeOf(target);
    await framePassed();
    if (hasScrolled(before, placeOf(target))) break;
  }
  clearTimeout(end);
  reader.abort();
}

/** How far the page is scrolled, and where in it an element begins, pixels. */
const placeOf = (target: Element): [scrolled: number, begins: number] => [
  scrollY,
  target.getBoundingClientRect().top + scrollY,
];

/** Whether the page was scrolled by a reader or a script: a browser scrolls only to make up for what changes its height. */
const hasScrolled = ([scrolled, begins]: number[], [nowScrolled, nowBegins]: number[]): boolean =>
  Math.abs(nowScrolled! - scrolled!) > 1 && Math.abs(nowBegins! - begins!) <= 1;
