import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A chart, as the list of its marks sees it. */
interface Chart extends ReactiveControllerHost, HTMLElement {}

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * The buttons over the marks: one tab stop for all of them, and arrow keys between them, those without a number too. Letters
 * and anything with Ctrl, Alt or Meta are left to the browser.
 */
export class Marks implements ReactiveController {
  /** The button that Tab comes to. */
  current = 0;
  readonly #chart: Chart;

  constructor(chart: Chart) {
    this.#chart = chart;
    chart.addController(this);
  }

  get buttons(): HTMLButtonElement[] {
    return [...(this.#chart.shadowRoot?.querySelectorAll<HTMLButtonElement>('.marks button') ?? [])];
  }

  hostUpdated(): void {
    const last = Math.max(0, this.buttons.length - 1);
    if (this.current > last) this.#move(last);
  }

  /** Index of the button that an event comes from, -1 if from none. */
  indexOf(event: Event): number {
    return this.buttons.findIndex(button => event.composedPath().includes(button));
  }

  readonly keydown = (event: KeyboardEvent): void => {
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (!step || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const turned = /Left|Right/u.test(event.key) && getComputedStyle(this.#chart).direction === 'rtl';
    event.preventDefault();
    const last = this.buttons.length - 1;
    this.#move(Math.min(last, Math.max(0, this.current + (turned ? -step : step))));
    this.buttons[this.current]?.focus();
  };

  readonly focusin = (event: FocusEvent): void => {
    const index = this.indexOf(event);
    if (index >= 0) this.#move(index);
  };

  #move(index: number): void {
    if (index === this.current) return;
    this.current = index;
    this.#chart.requestUpdate();
  }
}
