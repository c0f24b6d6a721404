import type { ReactiveController } from 'lit';
import { detailsFor } from '../locales/_details.ts';
import type { DenseRows } from '../model/dense.ts';
import type { Telling } from '../model/telling.ts';
import { crowds } from '../pipeline/crowds.ts';
import type { Controlled, List } from './_controlled.ts';

/**
 * Of very many figures, keys find those that are not listed: Shift with an arrow to the left or right goes from a mark to the next of all
 * rows, and lists it, so that its sentence and its card are the ordinary ones. All other keys are left to the list and the browser.
 */
export class Walking implements ReactiveController {
  readonly #chart: Controlled;
  readonly #list: List;
  #isOnTheWay = false;

  constructor(chart: Controlled, list: List) {
    this.#chart = chart;
    this.#list = list;
    chart.shadowRoot!.addEventListener('keydown', this.#walk);
  }

  /** The words about keys under the drawing say so. */
  hostUpdated(): void {
    const hint = this.#chart.shadowRoot?.querySelector('.plot .hint');
    const { shown } = this.#chart;
    const known = hint?.querySelector('span');
    if (!hasUnlisted(shown)) return known?.remove();
    const words = `. ${detailsFor(shown.lang).controls.unlisted}`;
    if (hint && known?.textContent !== words)
      (known ?? hint.appendChild(document.createElement('span'))).textContent = words;
  }

  readonly #walk = (event: Event): void => {
    const { key, shiftKey, ctrlKey, altKey, metaKey, target } = event as KeyboardEvent;
    const { shown } = this.#chart;
    const way = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    if (!way || !shiftKey || ctrlKey || altKey || metaKey || !hasUnlisted(shown)) return;
    const told = shown.told[this.#buttons.indexOf(target as HTMLElement)];
    const row = told && shown.dense.told.get(told.id);
    if (row === undefined) return;
    event.preventDefault();
    const isTurned = getComputedStyle(this.#chart).direction === 'rtl';
    const next = crowds.get('crowd').beside(shown, row, isTurned ? (-way as -1 | 1) : way);
    if (next === undefined || this.#isOnTheWay) return;
    this.#isOnTheWay = true;
    void this.#list(next, shown.dense)
      .then(this.#arrive)
      .finally(() => (this.#isOnTheWay = false));
  };

  readonly #arrive = (id: string | undefined): void => {
    const mark = this.#buttons[this.#chart.shown?.told.findIndex(told => told.id === id) ?? -1];
    // its button may be that of the row before: a focus that does not move would not be said
    if (mark && mark === this.#chart.shadowRoot?.activeElement) mark.blur();
    mark?.focus();
  };

  get #buttons(): HTMLElement[] {
    return [...(this.#chart.shadowRoot?.querySelectorAll<HTMLElement>('.marks button') ?? [])];
  }
}

/** Whether it has rows that are not listed, and keys find them. */
const hasUnlisted = (telling: Telling | undefined): telling is Telling & { dense: DenseRows } =>
  !!telling?.dense && !!telling.controls?.includes('crosshair');
