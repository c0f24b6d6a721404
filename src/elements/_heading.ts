import { html, type TemplateResult } from 'lit';
import { attribute, composedChildren, composedParent, isCited, isElement, nameOf, previousOf } from './_tree.ts';

/** Level of a heading, or `none`: the title is a paragraph. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6 | 'none';

/**
 * The level for a chart's title: one below the heading before it on the page, as it is composed and leaving out those inside
 * `cited-*` elements; at most 6, and 2 where there is none. `asked` (an author's `heading-level`) wins if it is a level.
 */
export function headingLevel(element: Element, asked?: string | null): HeadingLevel {
  if (asked === 'none') return 'none';
  if (/^[2-6]$/u.test(asked ?? '')) return Number(asked) as HeadingLevel;
  const level = levelBefore(element);
  found.set(element, level);
  return Math.min(6, level + 1) as HeadingLevel;
}

/** The level below, for a heading inside. */
export const below = (level: HeadingLevel): HeadingLevel =>
  level === 'none' || level === 6 ? level : ((level + 1) as HeadingLevel);

/** A heading of a level; its id is the name of its part, too. */
export function heading(level: HeadingLevel, id: string, content: unknown): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 id=${id} part=${id}>${content}</h2>`;
    case 3:
      return html`<h3 id=${id} part=${id}>${content}</h3>`;
    case 4:
      return html`<h4 id=${id} part=${id}>${content}</h4>`;
    case 5:
      return html`<h5 id=${id} part=${id}>${content}</h5>`;
    case 6:
      return html`<h6 id=${id} part=${id}>${content}</h6>`;
    default:
      return html`<p id=${id} part=${id}>${content}</p>`;
  }
}

/** The level before each chart that asked: a chart after it need not look further back, or the last of many would look at the whole page. */
const found = new WeakMap<Element, number>();

function levelBefore(element: Element): number {
  for (let at: Node | null = element; at; at = composedParent(at))
    for (let before = isElement(at) ? previousOf(at) : null; before; before = previousOf(before)) {
      const level = lastLevel(before);
      if (level) return level;
    }
  return 1;
}

/** The level of the last heading in an element, or before a chart in it that asked; 0 if there is none. */
function lastLevel(element: Element): number {
  if (isCited(element)) return found.get(element) ?? 0;
  const role = attribute(element, 'role');
  if (role === 'heading') return Number(attribute(element, 'aria-level')) || 2;
  const [, level] = (!role && /^h([1-6])$/u.exec(nameOf(element))) || [];
  if (level) return Number(level);
  for (const child of composedChildren(element).reverse()) {
    const found = lastLevel(child);
    if (found) return found;
  }
  return 0;
}
