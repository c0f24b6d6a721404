/** Milliseconds until a message is told: by then a screen reader has told which control was used. */
const pause = 300;

/** Says what happened, in a chart's one place for that. */
export class Status {
  readonly #chart: Element;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(chart: Element) {
    this.#chart = chart;
  }

  /** Tells a message after a pause; of several in that time the last. */
  tell(message: string): void {
    const place = this.#chart.shadowRoot?.querySelector('[role=status]');
    if (!place) return;
    // the same message once more is a new one
    place.textContent = '';
    this.stop();
    this.#timer = setTimeout(() => (place.textContent = message), pause);
  }

  /** Takes back what was told: it is not so any more. */
  clear(): void {
    this.stop();
    const place = this.#chart.shadowRoot?.querySelector('[role=status]');
    if (place?.firstChild) place.textContent = '';
  }

  /** Tells nothing more. */
  stop(): void {
    clearTimeout(this.#timer);
  }
}
