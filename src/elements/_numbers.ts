import type { Dataset, Figure } from '../model/dataset.ts';
import type { Feed } from './_feed.ts';

/** The figure that a number in a sentence carries. */
export interface Carried {
  data: Dataset;
  figure: Figure;
  /** Where it comes from: charts of the same file, or of the same figures in the page, hold the same figure. */
  place: string | Feed;
}

/** A number in a sentence, as other elements of its page see it. */
export interface InlineNumber {
  readonly host: HTMLElement;
  /** Undefined until its figure is there, and where there is none. */
  readonly carried: Carried | undefined;
  /** True: it is still on its way. */
  readonly isPending: boolean;
  /** True: a reader is at it, by pointer, by focus, or by its open card. */
  readonly isActive: boolean;
  /** Shows that a reader is at a mark of its figure, or no more. */
  light(isLit: boolean): void;
  /** The number of one of its sources in the list may have changed. */
  renumber(): void;
  /** Moves the focus to it. */
  focus(): void;
  /** A language or direction above it changed. */
  turned(): void;
}

/** Those on the page. */
export const numbers = new Set<InlineNumber>();
const watchers = new Set<() => void>();
let langs: MutationObserver | undefined;

/** Is told that a number came, left, or carries something else; gives the function that ends it. */
export function watchNumbers(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

let isTold = false;

/** Tells those who watch, once for all numbers that change together. */
export function numbersChanged(): void {
  if (isTold) return;
  isTold = true;
  queueMicrotask(() => {
    isTold = false;
    watchers.forEach(watcher => watcher());
  });
}

/** Adds a number that came to the page: it hears about languages in all trees above it. */
export function enterNumber(number: InlineNumber): void {
  numbers.add(number);
  langs ??= new MutationObserver(() => numbers.forEach(one => one.turned()));
  const options = { attributes: true, subtree: true, attributeFilter: ['lang', 'dir'] };
  for (let root = number.host.getRootNode(); ; root = root.host.getRootNode()) {
    langs.observe(root, options);
    if (!(root instanceof ShadowRoot)) break;
  }
  numbersChanged();
}

/** Forgets a number that left. */
export function leaveNumber(number: InlineNumber): void {
  numbers.delete(number);
  if (!numbers.size) langs?.disconnect();
  numbersChanged();
}
