import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Telling } from '../model/telling.ts';
import type { Marks } from './_marks.ts';

/** A chart, as the mark that has the turn sees it. */
interface Chart extends ReactiveControllerHost, HTMLElement {
  readonly shown: Telling | undefined;
}

class KeptMark implements ReactiveController {
  readonly #chart: Chart;
  readonly #marks: Marks;
  #told: Telling['told'] | undefined;
  #hadFocus = false;

  constructor(chart: Chart, marks: Marks) {
    this.#chart = chart;
    this.#marks = marks;
    this.#told = chart.shown?.told;
    chart.addController(this);
  }

  hostUpdate(): void {
    const { shown, shadowRoot } = this.#chart;
    const before = this.#told;
    this.#told = shown?.told;
    if (!shown || shown.told === before) return;
    const id = before?.[this.#marks.current]?.id;
    const index = shown.told.findIndex(told => told.id === id);
    if (index >= 0) this.#marks.current = index;
    // the last buttons go where there are fewer rows
    this.#hadFocus = !!shadowRoot?.activeElement?.matches('.marks button');
  }

  hostUpdated(): void {
    if (!this.#hadFocus) return;
    this.#hadFocus = false;
    const { buttons, current } = this.#marks;
    buttons[Math.min(current, buttons.length - 1)]?.focus({ preventScroll: true });
  }
}

const kept = new WeakSet<Chart>();

/**
 * From now on the tab stop, and a focus on it, stays with its figure while rows come, go and change places: else it would be on whatever
 * figure has its place in the list now. Where the figure is gone, it stays at that place.
 */
export function keepMark(chart: Chart, marks: Marks): void {
  if (kept.has(chart)) return;
  kept.add(chart);
  new KeptMark(chart, marks);
}
