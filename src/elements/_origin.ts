import { fileFeed, inlineFeed, type Feed, type FeedOptions } from './_feed.ts';
import { composedAncestors, isCited } from './_tree.ts';

/** Where an element's figures come from, and which of them it wants. */
export interface Origin {
  feed: Feed;
  /** Id of a chart or figure; empty: the first chart, or all figures. */
  fragment: string;
  /** The file's address, for readers; absent for figures that the page holds itself. */
  url?: string;
  /** True: they are the element's own, so that no other element can change them. */
  own?: boolean;
}

/** Told to the window when the `src` or `data` of an element changed, so that those that have none of their own look again. */
export const changed = 'cited-source';

/** An element that figures may stand on: a `cited-*` element, defined or not yet. */
export interface Provider extends Element, FeedOptions {
  data?: unknown;
  src?: string | null | undefined;
}

/**
 * Finds the figures of an element: its own `data`, else the file in its `src`, else those of its nearest composed ancestor
 * among the `cited-*` elements that has any.
 */
export function originOf(element: Provider): Origin | null {
  const src = srcOf(element);
  const hash = src.indexOf('#');
  const fragment = hash < 0 ? '' : decode(src.slice(hash + 1));
  const own = feedOf(element, element);
  if (own) return { ...own, fragment, own: true };
  for (const ancestor of composedAncestors(element)) {
    const found = isCited(ancestor) && feedOf(ancestor, element);
    if (found) return { ...found, fragment };
  }
  return null;
}

function feedOf(element: Provider, { integrity, timeout }: FeedOptions): Omit<Origin, 'fragment'> | null {
  const value = element.data ?? inlineText(element);
  if (value !== undefined && value !== null) return { feed: inline(element, value, timeout) };
  const [file = ''] = srcOf(element).split('#');
  if (!file) return null;
  const base = element.ownerDocument.baseURI;
  const url = URL.canParse(file, base) ? new URL(file, base).href : file;
  const hash = element.integrity ?? element.getAttribute('integrity') ?? integrity;
  return { feed: fileFeed(url, { integrity: hash, timeout }), url };
}

const srcOf = (element: Provider): string => (element.src ?? element.getAttribute('src') ?? '').trim();

/** The JSON in the first script of a `cited-data` element. */
const inlineText = (element: Element): string | undefined =>
  element.localName === 'cited-data'
    ? // not by a selector: it would walk through all of an article, for each element in it
      ([...element.children].find(child => child.matches('script[type="application/json"]'))?.textContent ?? undefined)
    : undefined;

const inlines = new WeakMap<Element, { value: unknown; feed: Feed }>();

/** One feed for all that read the same value on the same element. */
function inline(element: Element, value: unknown, timeout: FeedOptions['timeout']): Feed {
  const known = inlines.get(element);
  if (known && known.value === value) return known.feed;
  const feed = inlineFeed(value, element.ownerDocument.baseURI, { timeout });
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
