import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Chart = ReactiveControllerHost & HTMLElement;

/** What can have the focus: of the marks the one that Tab comes to. */
const stops = ':is(a[href], button, input, summary):not(.marks *), .marks [tabindex="0"]';
/** What belongs together. */
const groups = '.control, #card, .pager, thead';

class KeptFocus implements ReactiveController {
  readonly #chart: Chart;
  /** What had the focus before an update, what it belongs to, and all that could have had it. */
  #had: Element | null = null;
  #group: Element | null = null;
  #before: HTMLElement[] = [];

  constructor(chart: Chart) {
    this.#chart = chart;
    chart.addController(this);
  }

  hostUpdate(): void {
    const focused = this.#chart.shadowRoot?.activeElement;
    // a mark keeps it by itself: there it is a matter of figures
    this.#had = focused && !focused.closest('.marks') ? focused : null;
    this.#group = this.#had?.closest(groups) ?? null;
    this.#before = this.#had ? this.#stops : [];
  }

  hostUpdated(): void {
    const [had, before, group] = [this.#had, this.#before, this.#group];
    [this.#had, this.#before, this.#group] = [null, [], null];
    if (!had || this.#chart.shadowRoot?.activeElement) return;
    const at = before.findIndex(one => one === had);
    const now = this.#stops.filter(one => one.checkVisibility?.() ?? true);
    const near = [...before.slice(at + 1), ...before.slice(0, at).reverse()].filter(one => now.includes(one));
    const next = [...near, ...now];
    (next.find(one => group?.contains(one)) ?? next[0])?.focus({ preventScroll: true });
  }

  get #stops(): HTMLElement[] {
    return [...(this.#chart.shadowRoot?.querySelectorAll<HTMLElement>(stops) ?? [])];
  }
}

const kept = new WeakSet<Chart>();

/**
 * From now on a focus whose button, field or link goes, because it was pressed or because other figures came, moves on to what is nearest of
 * those that are still there: else it would be at the start of the page.
 */
export function keepFocus(chart: Chart): void {
  if (kept.has(chart)) return;
  kept.add(chart);
  new KeptFocus(chart);
}
