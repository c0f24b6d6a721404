/** The parent of a node as it is composed: through slots, and from a shadow root to its host. */
export const composedParent = (node: Node): Node | null =>
  (node instanceof Element ? node.assignedSlot : null) ??
  (node.parentNode instanceof ShadowRoot ? node.parentNode.host : node.parentNode);

/** The ancestors of a node as it is composed, nearest first, without the node. */
export function* composedAncestors(node: Node): Generator<Element> {
  for (let at = composedParent(node); at; at = composedParent(at)) if (at instanceof Element) yield at;
}

/** Whether an element is one of ours: defined or not yet, by this copy of the library or another, under its own name or a page's. */
export const isCited = (element: Element): boolean =>
  element.localName.startsWith('cited-') || 'cited' in element.constructor;
