import { isWorkshop } from './_workshop.ts';
import { composedAncestors } from './_tree.ts';

const advised = new WeakSet<Element>();

/** How many steps readers follow. */
const usual = { from: 3, to: 7 };

/** While a page is being written, tells its author once what will not work, or be understood, in a story. */
export function adviseStory(story: Element, steps: readonly Element[]): void {
  if (advised.has(story) || !isWorkshop()) return;
  advised.add(story);
  for (const warning of warningsOf(story, steps)) console.warn(`cited: ${story.id || 'story'}: ${warning}`);
}

function warningsOf(story: Element, steps: readonly Element[]): string[] {
  const count = steps.length;
  const box = [...composedAncestors(story)].find(clips);
  const warnings = steps.flatMap((step, i) =>
    isText(step) ? [] : [`step ${step.id || i + 1} says nothing without the picture: write what it shows`],
  );
  if (box)
    warnings.push(`${nameOf(box)} around it has "overflow": the chart cannot stay in view; "overflow: clip" lets it`);
  if (count < usual.from || count > usual.to)
    warnings.push(`${count} steps: readers follow ${usual.from} to ${usual.to}`);
  return warnings;
}

/** Whether an element makes a scrolling box of its own, so that nothing sticks to the viewport. */
function clips(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  // what these say holds for the viewport
  if (element === documentElement || element === body) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return [overflowX, overflowY].some(value => /^(hidden|auto|scroll|overlay)$/u.test(value));
}

const nameOf = ({ localName, id, className }: Element): string =>
  `<${localName}${id && `#${id}`}${typeof className === 'string' && className.trim() && `.${className.trim().split(/\s+/u).join('.')}`}>`;

/** Whether a step says something itself: a still, a heading alone or "see chart" do not. */
function isText(step: Element): boolean {
  const said = [...step.children].filter(child => child.slot !== 'still' && !/^h[1-6]$/u.test(child.localName));
  const text = [...step.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
  const all = [...said, ...text]
    .map(node => node.textContent ?? '')
    .join(' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(all) && !/^\(?see (the )?(chart|figure|graphic)[\s\w]{0,12}[.)]*$/iu.test(all);
}
