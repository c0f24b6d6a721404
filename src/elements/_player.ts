import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds that one step of a play stays. */
const pause = 1500;

/** Steps from one thing to the next until the end, when a reader wants it. It never begins by itself, and not at all under reduced motion. */
export class Player implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #chart: ReactiveControllerHost & HTMLElement;

  constructor(chart: ReactiveControllerHost & HTMLElement) {
    this.#chart = chart;
    chart.addController(this);
  }

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Takes a step, and goes on as long as the steps say so. */
  play(step: () => boolean): void {
    const next = (): void => {
      this.#timer = setTimeout(next, pause);
      if (!step()) this.stop();
    };
    next();
  }

  stop(): void {
    this.hostDisconnected();
    this.#chart.requestUpdate();
  }
}
