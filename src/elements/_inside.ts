import { headingLevel } from './_heading.ts';
import { composedAncestors } from './_tree.ts';

/** As the platform has it: in a form, an input named `matches` stands in its place. */
const isOne = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);

const controls =
  'a[href], button, summary, label, option, select, [role=button], [role=link], [role=tab], [role=option], [role^=menuitem], [role=switch], [role=checkbox], [role=radio]';
const headings = 'h1, h2, h3, h4, h5, h6, caption, legend, [role=heading]';

/** Whether something around an element, or in it, can be pressed already: a control in a control is none. */
export function isInsideControl(host: Element): boolean {
  if (host.querySelector('a[href], button, input, select, textarea, [tabindex], [role=button]')) return true;
  return [...composedAncestors(host)].some(element => isOne(element, controls));
}

/** Whether an element stands in a heading. */
export const isInsideHeading = (host: Element): boolean =>
  [...composedAncestors(host)].some(element => isOne(element, 'h1, h2, h3, h4, h5, h6, [role=heading]'));

/** The level of a heading in an element; in a heading it would be one in another. */
export const levelIn = (host: Element): ReturnType<typeof headingLevel> =>
  [...composedAncestors(host)].some(element => isOne(element, headings)) ? 'none' : headingLevel(host);
