/**
 * A property of a node as the platform has it. An element's own may not be: in a form, inputs named `parentNode` or `localName`
 * stand in their place.
 */
const read = (type: { prototype: object }, name: string, node: Node): unknown =>
  Reflect.get(type.prototype, name, node);

/** An element, of this document or another one. */
export const isElement = (node: Node | null): node is Element => node !== null && read(Node, 'nodeType', node) === 1;

/** The parent of a node as it is composed: through slots, and from a shadow root to its host. */
export function composedParent(node: Node): Node | null {
  const slot = isElement(node) ? (read(Element, 'assignedSlot', node) as Element | null) : null;
  const parent = slot ?? (read(Node, 'parentNode', node) as Node | null);
  return parent && 'host' in parent && !isElement(parent) ? (parent as ShadowRoot).host : parent;
}

/** The ancestors of a node as it is composed, nearest first, without the node. */
export function* composedAncestors(node: Node): Generator<Element> {
  for (let at = composedParent(node); at; at = composedParent(at)) if (isElement(at)) yield at;
}

/** The element before one, among those that are in the same slot. */
export function previousOf(element: Element): Element | null {
  const slot = read(Element, 'assignedSlot', element);
  let before = element;
  do before = read(Element, 'previousElementSibling', before) as Element;
  while (before && read(Element, 'assignedSlot', before) !== slot);
  return before;
}

/** What an element holds as it is composed: what is slotted, its shadow tree, or its children. */
export function composedChildren(element: Element): Element[] {
  const slotted = 'assignedElements' in element ? (element as HTMLSlotElement).assignedElements() : [];
  const shadow = read(Element, 'shadowRoot', element) as ShadowRoot | null;
  return slotted.length ? slotted : [...(shadow?.children ?? (read(Element, 'children', element) as HTMLCollection))];
}

export const nameOf = (element: Element): string => read(Element, 'localName', element) as string;
export const attribute = (element: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(element, name);

/** Whether an element is one of ours: defined or not yet, by this copy of the library or another, under its own name or a page's. */
export const isCited = (element: Element): boolean =>
  nameOf(element).startsWith('cited-') || 'cited' in (Object.getPrototypeOf(element) as object).constructor;
