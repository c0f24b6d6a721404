import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ToldRow } from '../model/telling.ts';
import { keep, set } from '../pipeline/keep.ts';

/** A chart, as the list of its marks sees it. */
interface Chart extends ReactiveControllerHost, HTMLElement {}

function make(_: ToldRow, before: Element | undefined): Element {
  if (before) return before;
  const item = document.createElement('li');
  item.appendChild(document.createElement('button')).type = 'button';
  return item;
}

/** Whether a key goes from mark to mark. Letters and anything with a modifier are left to the browser. */
export const isSteering = ({ key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  /^(Arrow|Home|End)/.test(key) && !(ctrlKey || altKey || metaKey || shiftKey);

/** The buttons over the marks: one tab stop for all of them, those without a number too. `steer` goes between them. */
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

  /** The list, with a button for each row. `open`: id of the row whose card is open; `point`: hears of presses, and of pointers that move and go; `key`: of keys. */
  list(
    told: readonly ToldRow[],
    name: string,
    open: string | undefined,
    point: (event: Event) => void,
    key: (event: KeyboardEvent) => void,
  ): TemplateResult {
    return html`<ul
      class="marks"
      role="list"
      aria-label=${name}
      @keydown=${key}
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

  readonly #focusin = (event: FocusEvent): void => {
    this.current = this.buttons.indexOf(event.target as HTMLButtonElement);
    this.#chart.requestUpdate();
  };
}
