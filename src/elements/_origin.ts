import { fileFeed, inlineFeed, type Feed, type FeedOptions } from './_feed.ts';
import { composedAncestors, isCited } from './_tree.ts';

/** Where an element's figures come from, and which of them it wants. */
export interface Origin {
  feed: Feed;
  /** Id of a chart or figure; empty: the first chart, or all figures. */
  fragment: string;
  /** The file's address, for readers; absent for figures that the page holds itself. */
  url?: string;
}

/** Told to an element when its own `src` or `data` changed, so that what it contains looks again. */
export const changed = 'cited-source';

/** An element that figures may stand on: a `cited-*` element, defined or not yet. */
export interface Provider extends Element {
  data?: unknown;
  src?: string | null | undefined;
  integrity?: string | null | undefined;
}

/**
 * Finds the figures of an element: its own `data`, else the file in its `src`, else those of its nearest composed ancestor
 * among the `cited-*` elements that has any. `providers` gets each element that was looked at, for a watch on it.
 */
export function originOf(element: Provider, options: FeedOptions, providers: Element[]): Origin | null {
  const src = srcOf(element);
  const hash = src.indexOf('#');
  const fragment = hash < 0 ? '' : decode(src.slice(hash + 1));
  const own = feedOf(element, options);
  if (own) return { ...own, fragment };
  for (const ancestor of composedAncestors(element)) {
    if (!isCited(ancestor)) continue;
    providers.push(ancestor);
    const found = feedOf(ancestor, options);
    if (found) return { ...found, fragment };
  }
  return null;
}

function feedOf(element: Provider, options: FeedOptions): Omit<Origin, 'fragment'> | null {
  const value = element.data ?? inlineText(element);
  if (value !== undefined && value !== null) return { feed: inline(element, value, options) };
  const [file = ''] = srcOf(element).split('#');
  if (!file) return null;
  const base = element.ownerDocument.baseURI;
  const url = URL.canParse(file, base) ? new URL(file, base).href : file;
  const integrity = element.integrity ?? element.getAttribute('integrity') ?? options.integrity;
  return { feed: fileFeed(url, { ...options, integrity }), url };
}

const srcOf = (element: Provider): string => (element.src ?? element.getAttribute('src') ?? '').trim();

/** The JSON in the first script of a `cited-data` element. */
const inlineText = (element: Element): string | undefined =>
  element.localName === 'cited-data'
    ? (element.querySelector(':scope > script[type="application/json"]')?.textContent ?? undefined)
    : undefined;

const inlines = new WeakMap<Element, { value: unknown; feed: Feed }>();

/** One feed for all that read the same value on the same element. */
function inline(element: Element, value: unknown, options: FeedOptions): Feed {
  const known = inlines.get(element);
  if (known && known.value === value) return known.feed;
  const feed = inlineFeed(value, element.ownerDocument.baseURI, options);
  inlines.set(element, { value, feed });
  return feed;
}

/** Forgets what was read from an element's `data`: the object may have changed inside. */
export const forget = (element: Element): void => void inlines.delete(element);

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
