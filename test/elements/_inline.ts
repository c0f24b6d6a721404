import '../../src/index.ts';
import { drills, one, until } from './_page.ts';

/** Puts a piece of a page on the page: `[tag, attributes, …children]`, with the drills around it. */
export type Piece = string | [tag: string, attributes: Record<string, string>, ...children: Piece[]];

export function make(piece: Piece): Node {
  if (typeof piece === 'string') return new Text(piece);
  const [tag, attributes, ...children] = piece;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map(make));
  return element;
}

/** Puts pieces into one `cited-data` with figures, those of the drills if not said. */
export function article(pieces: Piece[], data: unknown = drills): HTMLElement {
  const around = document.createElement('cited-data');
  around.data = data;
  around.append(...pieces.map(make));
  document.body.append(around);
  return around;
}

/** A number in a sentence. */
export const number = (id: string, words: string, attributes: Record<string, string> = {}): Piece => [
  'cited-number',
  { src: `#${id}`, ...attributes },
  words,
];

export const numbersOf = (around: Element = document.body): HTMLElement[] => [
  ...around.querySelectorAll<HTMLElement>('cited-number'),
];

/** The button that a number is, once its figure is there. */
export const button = (element: Element): Promise<HTMLElement> => until(() => one(element, '[role=button]'));

/** The card of a number once it is open. */
export const card = (element: Element): Promise<HTMLElement> => until(() => one(element, '#card:popover-open'));
