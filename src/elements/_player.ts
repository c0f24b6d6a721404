import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds that one step of a play stays. */
const pause = 1500;

/**
 * Steps from one thing to the next until the end, when a reader wants it: one control of a chart at a time. It never begins by itself, and
 * not at all under reduced motion.
 */
export class Player implements ReactiveController {
  #playing: string | undefined;
  #of = '';
  #step = (): boolean => false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #chart: ReactiveControllerHost & HTMLElement;

  constructor(chart: ReactiveControllerHost & HTMLElement) {
    this.#chart = chart;
    chart.addController(this);
  }

  /** The name of the control that plays. */
  get playing(): string | undefined {
    return this.#playing;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#playing = undefined;
  }

  /** Takes a step of a control, and goes on as long as the steps say so. `of`: what they lead through. */
  play(control: string, of: string, step: () => boolean): void {
    clearTimeout(this.#timer);
    this.#playing = control;
    [this.#of, this.#step] = [of, step];
    const next = (): void => {
      this.#timer = setTimeout(next, pause);
      if (!this.#step()) this.stop();
    };
    next();
  }

  /** Goes on with other steps, if what a control that plays leads through has changed. */
  follow(control: string, of: string, step: () => boolean): void {
    if (this.#playing === control && this.#of !== of) [this.#of, this.#step] = [of, step];
  }

  stop(): void {
    this.hostDisconnected();
    this.#chart.requestUpdate();
  }
}
