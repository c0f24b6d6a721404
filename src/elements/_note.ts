/** The mark of a footnote that a prerendered page has behind a number: it stays while it is true, so that no line moves. */
export class StaticNote {
  readonly #follow: (at: number, event: Event) => void;
  #mark: HTMLElement | undefined;

  /** @param follow is told which of its links a reader pressed, from 0 */
  constructor(follow: (at: number, event: Event) => void) {
    this.#follow = follow;
  }

  /** What it says, `1, 2`; undefined: there is none. */
  get text(): string | undefined {
    return this.#mark?.textContent?.trim();
  }

  /** Looks what stands behind a number. */
  meet(host: Element): void {
    const next = host.nextElementSibling;
    const mark = next?.matches('sup[data-cited-still]') ? (next as HTMLElement) : undefined;
    if (mark === this.#mark) return;
    this.#leave();
    mark?.addEventListener('click', this.#press);
    this.#mark = mark;
  }

  /** Hides what is not true, and nothing else: the page may want to take it away itself. */
  show(isTrue: boolean): void {
    if (this.#mark && this.#mark.hidden === isTrue) this.#mark.hidden = !isTrue;
  }

  /** A number that left without it takes its words with it. */
  part(host: Element): void {
    if (this.#mark && host.nextElementSibling !== this.#mark) this.#mark.hidden = true;
    this.#leave();
  }

  #leave(): void {
    this.#mark?.removeEventListener('click', this.#press);
    this.#mark = undefined;
  }

  readonly #press = (event: Event): void => {
    const pressed = (event.target as Element).closest('a');
    const at = pressed ? [...(this.#mark?.querySelectorAll('a') ?? [])].indexOf(pressed) : -1;
    if (at >= 0) this.#follow(at, event);
  };
}
