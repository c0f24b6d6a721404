import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { beside } from './_beside.ts';

/**
 * A list that a button of a chart opens: one at a time, beside its button, closed by Escape, by a press elsewhere, by its own
 * button, or when the focus goes on, which it must not cover. Where there are no popovers it stands in the flow of the page.
 */
export class Popup implements ReactiveController {
  /** The control whose list is open. */
  open: string | undefined;
  readonly #chart: ReactiveControllerHost & HTMLElement;

  constructor(chart: ReactiveControllerHost & HTMLElement) {
    this.#chart = chart;
    chart.addController(this);
    chart.shadowRoot?.addEventListener('focusout', this.#left);
  }

  hostUpdated(): void {
    // its control is not there any more, or has room for all
    if (!this.#list) this.open = undefined;
    this.#place();
  }

  hostDisconnected(): void {
    this.open = undefined;
  }

  /** Opens the list of a control, or closes it. */
  async toggle(control: string): Promise<void> {
    if (this.open === control) return this.close();
    this.open = control;
    this.#chart.requestUpdate();
    await this.#chart.updateComplete;
    if (!this.#list?.matches(':popover-open')) this.#list?.showPopover?.();
    this.#place();
    // in a field to write in it would bring up a keyboard, over the names that a finger wants
    const isTouched = matchMedia('(pointer: coarse)').matches;
    (isTouched ? this.#list : this.#list?.querySelector<HTMLElement>('input, button'))?.focus();
  }

  /** Closes it; the focus goes back to its button. */
  readonly close = (): void => {
    if (this.open === undefined) return;
    this.#giveBack();
    if (this.#list?.matches(':popover-open')) this.#list.hidePopover();
    this.#forget();
  };

  readonly #left = (event: Event): void => {
    const { target, relatedTarget } = event as FocusEvent;
    const list = this.#list;
    if (!list?.contains(target as Node) || !(relatedTarget instanceof Node)) return;
    if (!list.contains(relatedTarget) && relatedTarget !== this.#button) this.close();
  };

  /** It closes by itself. In a shadow tree browsers do not put the focus back. */
  readonly toggling = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this.#giveBack();
  };

  /** It closed. */
  readonly toggled = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this.#forget();
  };

  #giveBack(): void {
    if (this.#list?.contains(this.#chart.shadowRoot?.activeElement ?? null)) this.#button?.focus();
  }

  #forget(): void {
    this.open = undefined;
    this.#chart.requestUpdate();
  }

  #place(): void {
    const [list, button] = [this.#list, this.#button];
    if (!button || !list?.matches(':popover-open')) return;
    const page = { width: document.documentElement.clientWidth, height: innerHeight };
    const rtl = getComputedStyle(button).direction === 'rtl';
    const { x, y } = beside(button.getBoundingClientRect(), list.getBoundingClientRect(), page, rtl);
    list.style.setProperty('inset', `${y + scrollY}px auto auto ${x + scrollX}px`);
  }

  get #button(): HTMLElement | null | undefined {
    return this.#chart.shadowRoot?.querySelector<HTMLElement>('.control [aria-expanded=true]');
  }

  get #list(): HTMLElement | null | undefined {
    return this.#chart.shadowRoot?.querySelector<HTMLElement>('#popup');
  }
}
