import { noChange } from 'lit';
import { Directive, directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';

/** How items become elements. */
export interface Craft<T> {
  /** By what the element of an item is known in the next list; absent: by its place. */
  key?: ((item: T) => string) | undefined;
  /** The element that it had before, if that will do, or a new one. */
  make: (item: T, before: Element | undefined) => Element;
  /** Gives an element what it has to have; `before`: what it was dressed with, if it is not new. */
  dress: (element: Element, item: T, index: number, before: T | undefined) => void;
}

type Input<T> = [items: readonly T[], craft: Craft<T>, ...causes: unknown[]];

/** Holds nothing but the list that was drawn last: its elements stand on the page. */
class Kept extends Directive {
  #before: readonly unknown[] = [];

  override render<T>(..._input: Input<T>): typeof noChange {
    return noChange;
  }

  override update<T>(part: ChildPart, [items, { key, make, dress }, ...causes]: Input<T>): typeof noChange {
    const [drawn, ...others] = this.#before;
    const now = [items, ...causes];
    if (drawn && items === drawn && causes.every((cause, i) => cause === others[i])) return noChange;
    this.#before = now;
    const nameOf = (item: T, index: number): unknown => key?.(item) ?? index;
    const { startNode, endNode } = part;
    let at = startNode!.nextSibling;
    const old = new Map<unknown, [Element, T]>();
    ((drawn ?? []) as readonly T[]).forEach((item, i) => {
      old.set(nameOf(item, i), [at as Element, item]);
      at = at!.nextSibling;
    });
    const elements = items.map((item, i) => {
      const name = nameOf(item, i);
      const [known, before] = old.get(name) ?? [];
      old.delete(name);
      const element = make(item, known);
      dress(element, item, i, element === known ? before : undefined);
      return element;
    });
    place(elements, startNode as ChildNode, endNode as ChildNode | null);
    return noChange;
  }
}

/** Puts elements between two nodes, and nothing else; those that stay in their order are not touched. */
function place(elements: readonly Element[], start: ChildNode, end: ChildNode | null): void {
  const wanted = new Set<Node>(elements);
  // a fragment, at first
  const parent = start.parentNode!;
  for (let node = start.nextSibling; node && node !== end;) {
    const next = node.nextSibling;
    if (!wanted.has(node)) node.remove();
    node = next;
  }
  let at = start.nextSibling;
  for (const element of elements)
    if (element === at) at = at.nextSibling;
    else parent.insertBefore(element, at);
}

/**
 * A list of many elements of one kind, without a template for each: an item keeps its element, and an element is dressed anew only if the list or
 * one of the causes is another one.
 */
export const keep = directive(Kept) as <T>(...input: Input<T>) => DirectiveResult;

/** Sets attributes that are not so already. */
export function set(element: Element, attributes: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(attributes))
    if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
}
