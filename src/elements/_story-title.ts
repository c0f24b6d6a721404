import { composedAncestors, isCited } from './_tree.ts';

/** What a story is called: its own heading before its first step, else the one before it on the page; empty: there is none. */
export function titleOf(story: Element, first: Element | undefined): string {
  const own = headingsIn(story, story).find(one => !first || isBefore(one, first));
  return textOf(own) || textOf(headingBefore(story));
}

/** The last heading before an element, in its tree or in one around that. */
function headingBefore(element: Element): Element | undefined {
  const root = element.getRootNode() as Document | ShadowRoot;
  const found = headingsIn(root, element).findLast(one => isBefore(one, element));
  return found ?? ('host' in root ? headingBefore(root.host) : undefined);
}

/** Those of charts, steps and other stories are their own. */
function headingsIn(root: ParentNode, element: Element): Element[] {
  const isOthers = (around: Element): boolean => isCited(around) && !around.contains(element);
  return [...root.querySelectorAll('h1,h2,h3,h4,h5,h6,[role=heading]')].filter(
    one => ![...composedAncestors(one)].some(isOthers),
  );
}

const isBefore = (one: Node, other: Node): boolean =>
  !!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

const textOf = (heading: Element | undefined): string => heading?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
