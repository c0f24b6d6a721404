/** So far above the viewport that every step that has passed the line is still seen by the observer, pixels. */
const above = 10_000_000;

/**
 * Says which step a reader is at: the last one that begins above a line across the viewport, else the first. It follows from
 * where the steps are, whatever way the reader came.
 */
export class Line {
  readonly #found: (step: Element) => void;
  #observer: IntersectionObserver | undefined;
  #passed = new Set<Element>();
  #steps: readonly Element[] = [];
  #at = '';

  constructor(found: (step: Element) => void) {
    this.#found = found;
  }

  /** `at`: where the line is below the top of the viewport, pixels or per cent; nothing: nobody asks. */
  watch(steps: readonly Element[], at: string | undefined): void {
    const isSame =
      at === this.#at && steps.length === this.#steps.length && steps.every((one, i) => one === this.#steps[i]);
    if (isSame) return;
    this.stop();
    this.#steps = steps;
    this.#at = at ?? '';
    if (at === undefined || !steps.length) return;
    const document = steps[0]!.ownerDocument;
    const height = document.defaultView?.innerHeight ?? 0;
    const below = at.endsWith('%') ? `-${100 - parseFloat(at)}%` : `${Math.round(parseFloat(at) - height)}px`;
    this.#observer = new IntersectionObserver(this.#see, { root: document, rootMargin: `${above}px 0px ${below} 0px` });
    for (const step of steps) this.#observer.observe(step);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#passed.clear();
    this.#steps = [];
    this.#at = '';
  }

  readonly #see = (entries: readonly IntersectionObserverEntry[]): void => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting) this.#passed.add(target);
      else this.#passed.delete(target);
    const step = this.#steps.findLast(one => this.#passed.has(one)) ?? this.#steps[0];
    if (step) this.#found(step);
  };
}
