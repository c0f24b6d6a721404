import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ToldRow } from '../model/telling.ts';
import { keep, set } from '../pipeline/keep.ts';

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

function make(_: ToldRow, before: Element | undefined): Element {
  if (before) return before;
  const item = document.createElement('li');
  item.appendChild(document.createElement('button')).type = 'button';
  return item;
}

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

  /** The list, with a button for each row. `open`: id of the row whose card is open; `point`: hears of presses, and of pointers that move and go. */
  list(
    told: readonly ToldRow[],
    name: string,
    open: string | undefined,
    point: (event: Event) => void,
  ): TemplateResult {
    return html`<ul
      class="marks"
      role="list"
      aria-label=${name}
      @keydown=${this.#keydown}
      @focusin=${this.#focusin}
      @click=${point}
      @pointermove=${point}
      @pointerout=${point}
    >
      ${this.#buttons(told, open)}
    </ul>`;
  }

  #buttons(told: readonly ToldRow[], open: string | undefined): unknown {
    const current = Math.min(this.current, told.length - 1);
    return keep<ToldRow>(
      told,
      {
        make,
        dress: (item, { id, sentence }, index) =>
          set(item.firstElementChild!, {
            'aria-label': sentence,
            'aria-expanded': open === id,
            tabindex: index === current ? 0 : -1,
          }),
      },
      current,
      open,
    );
  }

  readonly #keydown = (event: KeyboardEvent): void => {
    const step = steps.get(event.key);
    if (!step || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const turned = /Left|Right/u.test(event.key) && getComputedStyle(this.#chart).direction === 'rtl';
    const { buttons, current } = this;
    buttons[Math.max(0, Math.min(buttons.length - 1, current + (turned ? -step : step)))]?.focus();
  };

  readonly #focusin = (event: FocusEvent): void => {
    this.current = this.buttons.indexOf(event.target as HTMLButtonElement);
    this.#chart.requestUpdate();
  };
}
