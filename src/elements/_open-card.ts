import { nothing, type CSSResult, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Telling } from '../model/telling.ts';
import { beside } from './_beside.ts';
import { buttonStyle } from './_button-style.ts';
import { cardStyles, cardView, type CardInput } from './_card.ts';

/** An element with cards: a chart, or a number in a sentence. */
interface Host extends ReactiveControllerHost, HTMLElement {
  wear(style: CSSResult): void;
}

/** What a card is about. */
interface Subject {
  /** What is drawn, or told. */
  readonly shown: Telling | undefined;
  /** Whether there is room for a card that floats. */
  readonly wide: boolean;
  /** True: a card always floats, since what is below is somewhere else. */
  readonly floats?: boolean;
}

/** Milliseconds until a pointer that rests on a mark opens its card, and until one that left closes it. */
const delay = { open: 150, close: 300 };

/**
 * The card with a figure's wording, speaker and source: opened by pressing a mark, then it takes the focus, or by a mouse that
 * rests on it, then it does not.
 */
export class OpenCard implements ReactiveController {
  /** Id of the row whose card is open. */
  id: string | undefined;
  /** Whether it floats: decided when it opens. */
  floats = false;
  #pressed = false;
  /** The row whose mark the pointer has moved on and not left: each visit opens the card once. */
  #visited: string | undefined;
  /** The figure went while the focus was in its card. */
  #isOrphan = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #chart: Host;
  readonly #subject: Subject;
  readonly #marks: { readonly buttons: HTMLElement[] };

  /** `marks`: the buttons that open cards, in a chart those of `shown.told`. `subject`: what these are about; a chart says so itself. */
  constructor(chart: Host, marks: { readonly buttons: HTMLElement[] }, subject: Subject = chart as Host & Subject) {
    this.#chart = chart;
    this.#marks = marks;
    this.#subject = subject;
    chart.wear(buttonStyle);
    chart.wear(cardStyles);
    chart.addController(this);
    chart.shadowRoot?.addEventListener('keydown', this.keydown);
    chart.shadowRoot?.addEventListener('focusout', this.left);
  }

  hostUpdated(): void {
    this.#place();
    if (!this.#isOrphan) return;
    this.#isOrphan = false;
    this.#home?.focus();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.id = this.#visited = undefined;
  }

  /** The open card; `row`: what the row is called in `telling`, if that is not what it is called here. */
  view({ row, ...input }: Omit<CardInput, 'open' | 'id'> & { row?: string }): ReturnType<typeof cardView> | undefined {
    const { id } = this;
    if (id === undefined) return undefined;
    if (row !== undefined) return cardView({ ...input, id: row, open: this });
    // what is shown may lack rows of the chart, or of very many have one more
    const { shown } = this.#subject;
    const telling = shown?.told.some(told => told.id === id) ? shown : input.telling;
    const found = cardView({ ...input, telling, id, open: this });
    // another file, or another date, may have no such figure
    if (found === nothing) this.#lose();
    return found;
  }

  /** There is no such row any more. */
  #lose(): void {
    clearTimeout(this.#timer);
    this.id = undefined;
    this.#isOrphan = !!this.#element?.contains(this.#chart.shadowRoot?.activeElement ?? null);
  }

  /** For a press on a mark, and for the pointer that moves on one or leaves it. The page may bring a mark under a pointer at rest: nobody asked. */
  point(event: PointerEvent, mark: EventTarget | null): void {
    const meant = meantBy(event, mark);
    const id = this.#subject.shown?.told[this.#marks.buttons.indexOf(meant as HTMLElement)]?.id;
    if (id === undefined || event.type === 'pointerout') this.unhover();
    else if (event.type === 'click') void this.press(id);
    else this.hover(id, event);
  }

  /** For the figures that a derived number rests on. */
  readonly show = (id: string): void => void this.press(id);

  /** Opens the card of a row and moves the focus into it. */
  async press(id: string): Promise<void> {
    this.#pressed = true;
    this.#chart.dispatchEvent(new CustomEvent('cited-select', { bubbles: true, composed: true, detail: id }));
    await this.#open(id);
    const card = this.id === id ? this.#element : null;
    (card?.querySelector('a') ?? card?.querySelector<HTMLElement>('.button'))?.focus();
  }

  /** Closes the card; a focus inside it goes back to its mark. */
  readonly close = (): void => {
    clearTimeout(this.#timer);
    if (this.id === undefined) return;
    const mark = this.#element?.contains(this.#chart.shadowRoot?.activeElement ?? null) && this.#home;
    if (this.#element?.matches(':popover-open')) this.#element.hidePopover();
    this.#forget();
    if (mark) mark.focus();
  };

  /** For the pointer over a mark. Where a crosshair says what is nearest, a card that comes by itself would be of something else. */
  hover(id: string, event: PointerEvent): void {
    if (this.#visited === id || this.#subject.shown?.controls?.includes('crosshair')) return;
    this.#visited = id;
    if (event.pointerType !== 'mouse' || !this.#subject.wide || (this.id !== undefined && this.#pressed)) return;
    clearTimeout(this.#timer);
    if (this.id === id) return;
    const wait = (from: number): void => {
      this.#timer = setTimeout(() => {
        // a page that scrolls under a pointer at rest: whoever reads on wants no card
        if (Math.abs(scrollY - from) > 1) return wait(scrollY);
        this.#pressed = false;
        void this.#open(id);
      }, delay.open);
    };
    wait(event.pageY - event.clientY);
  }

  /** The pointer is over the card. */
  readonly stay = (): void => clearTimeout(this.#timer);

  /** The pointer left a mark or the card. */
  readonly unhover = (): void => {
    clearTimeout(this.#timer);
    this.#visited = undefined;
    if (this.id !== undefined && !this.#pressed) this.#timer = setTimeout(this.close, delay.close);
  };

  /** It closes: Escape, a press elsewhere, or its button. In a shadow tree browsers do not put the focus back. */
  readonly toggling = (event: ToggleEvent): void => {
    if (event.newState === 'closed' && this.#element?.contains(this.#chart.shadowRoot?.activeElement ?? null))
      this.#home?.focus();
  };

  /** It closed. */
  readonly toggled = (event: ToggleEvent): void => {
    if (event.newState === 'closed') this.#forget();
  };

  /** The focus went from the card to something else on the page, which it must not cover. */
  readonly left = (event: Event): void => {
    const { target, relatedTarget } = event as FocusEvent;
    const card = this.#element;
    if (!this.floats || !card?.contains(target as Node) || !(relatedTarget instanceof Node)) return;
    if (!card.contains(relatedTarget) && relatedTarget !== this.#mark) this.close();
  };

  /** Escape, where the browser does not close it by itself. */
  readonly keydown = (event: Event): void => {
    if ((event as KeyboardEvent).key !== 'Escape' || this.floats || this.id === undefined) return;
    // it closes what lies on top, one thing at a time
    if (event.target instanceof Element && event.target.closest('#popup')) return;
    event.stopPropagation();
    this.close();
  };

  async #open(id: string): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#chart.isConnected) return;
    if (this.id === undefined) this.floats = (this.#subject.floats ?? this.#subject.wide) && 'popover' in this.#chart;
    this.id = id;
    this.#chart.requestUpdate();
    await this.#chart.updateComplete;
    if (this.floats && this.#element && !this.#element.matches(':popover-open')) this.#element.showPopover();
    this.#place();
  }

  /** Puts a floating card beside its mark, where it scrolls with the page. */
  #place(): void {
    if (this.id === undefined) return;
    const [card, mark] = [this.#element, this.#mark];
    if (!mark || !card?.matches(':popover-open')) return;
    const page = { width: document.documentElement.clientWidth, height: innerHeight };
    const rtl = getComputedStyle(mark).direction === 'rtl';
    const { x, y } = beside(mark.getBoundingClientRect(), card.getBoundingClientRect(), page, rtl);
    card.style.setProperty('inset', `${y + scrollY}px auto auto ${x + scrollX}px`);
  }

  /** The mark whose card is open. */
  get #mark(): HTMLElement | undefined {
    return this.#marks.buttons.find(button => button.getAttribute('aria-expanded') === 'true');
  }

  /** Where a focus goes from the card: to its mark, or while that is hidden, or gone, to the one that has the turn. */
  get #home(): HTMLElement | undefined {
    return this.#mark ?? this.#marks.buttons.find(({ tabIndex }) => tabIndex === 0);
  }

  #forget(): void {
    this.id = undefined;
    this.#chart.requestUpdate();
  }

  get #element(): HTMLElement | null | undefined {
    return this.#chart.shadowRoot?.querySelector<HTMLElement>('#card');
  }
}

/** Larger ones are no mere targets around a dot. */
const mostOfTarget = 24;

/** Of small buttons over each other the one whose middle is nearest to the pointer: which of them lies on top says nothing. Keys press the button itself. */
function meantBy({ type, detail, clientX, clientY }: PointerEvent, mark: EventTarget | null): EventTarget | null {
  if (!(mark instanceof Element)) return mark;
  const root = mark.getRootNode();
  if (type === 'pointerout' || (type === 'click' && !detail) || !(root instanceof ShadowRoot)) return mark;
  const away = (one: Element): number => {
    const { left, top, width, height } = one.getBoundingClientRect();
    const isTarget = Math.max(width, height) < mostOfTarget + 1;
    return isTarget ? Math.hypot(left + width / 2 - clientX, top + height / 2 - clientY) : Infinity;
  };
  if (away(mark) === Infinity) return mark;
  return root
    .elementsFromPoint(clientX, clientY)
    .filter(one => one.matches('.marks button'))
    .reduce((near, one) => (away(one) < away(near) ? one : near), mark);
}
