import type { ReactiveControllerHost } from 'lit';

/** A chart, as the list of its marks sees it. */
interface Chart extends ReactiveControllerHost, HTMLElement {}

const steps = new Map([
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['Home', -Infinity],
  ['End', Infinity],
]);

/**
 * The buttons over the marks: one tab stop for all of them, and arrow keys between them, those without a number too. Letters
 * and anything with Ctrl, Alt or Meta are left to the browser.
 */
export class Marks {
  /** Index of the button that Tab comes to. */
  current = 0;
  readonly #chart: Chart;

  constructor(chart: Chart) {
    this.#chart = chart;
  }

  get buttons(): HTMLButtonElement[] {
    return [...(this.#chart.shadowRoot?.querySelectorAll<HTMLButtonElement>('.marks button') ?? [])];
  }

  readonly keydown = (event: KeyboardEvent): void => {
    const step = steps.get(event.key);
    if (!step || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const turned = /Left|Right/u.test(event.key) && getComputedStyle(this.#chart).direction === 'rtl';
    const { buttons, current } = this;
    buttons[Math.max(0, Math.min(buttons.length - 1, current + (turned ? -step : step)))]?.focus();
  };

  readonly focusin = (event: FocusEvent): void => {
    this.current = this.buttons.indexOf(event.target as HTMLButtonElement);
    this.#chart.requestUpdate();
  };
}
