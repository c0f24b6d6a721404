import { html, nothing, type TemplateResult } from 'lit';
import type { Telling } from '../model/telling.ts';
import { numberTold } from '../pipeline/number-told.ts';
import { levelIn } from './_inside.ts';
import type { LateElement } from './_late-element.ts';
import type { Carried } from './_numbers.ts';
import type { OpenCard } from './_open-card.ts';

/** A number in a sentence, as its card sees it. */
interface Pressed {
  readonly host: LateElement;
  readonly carried: Carried | undefined;
  /** To speak, BCP 47. */
  readonly lang: string;
  /** What is pressed. */
  readonly button: HTMLElement | null | undefined;
}

/** The card of a number in a sentence: that of a chart, told and loaded when a reader first wants it. */
export class NumberCard {
  readonly #number: Pressed;
  #told: Promise<Telling> | undefined;
  #telling: Telling | undefined;
  #card: OpenCard | undefined;

  constructor(number: Pressed) {
    this.#number = number;
  }

  get isOpen(): boolean {
    return this.#card?.id !== undefined;
  }

  /** Closes, and forgets what was told of another figure. */
  forget(): void {
    this.#told = this.#telling = undefined;
    this.#card?.close();
  }

  /** For a press, and for keys. */
  readonly press = async (event: Event): Promise<void> => {
    if (event instanceof KeyboardEvent) {
      if (!/^(Enter| )$/u.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
      // Space would scroll, and Enter would follow the link that gets the focus
      event.preventDefault();
      if (event.repeat) return;
    }
    const card = await this.#use();
    const { carried } = this.#number;
    if (carried) await card?.press(carried.figure.id);
  };

  /** For a pointer that moves on the number; `stays`: whether it is there still. */
  async hover(event: PointerEvent, stays: () => boolean): Promise<void> {
    const card = event.pointerType === 'mouse' ? await this.#use() : undefined;
    const { carried } = this.#number;
    if (carried && stays()) card?.hover(carried.figure.id, event);
  }

  /** For a pointer that left it. */
  unhover(): void {
    this.#card?.unhover();
  }

  view(): TemplateResult | typeof nothing {
    const telling = this.#telling;
    const card = telling && this.#card?.view({ telling, level: levelIn(this.#number.host) });
    return card ? html`<span class="about" lang=${telling.lang}>${card}</span>` : nothing;
  }

  async #use(): Promise<OpenCard | undefined> {
    const number = this.#number;
    const { carried, lang, host } = number;
    if (!carried) return undefined;
    this.#told ??= numberTold(carried.data, carried.figure, lang);
    const parts = await Promise.all([import('./_later.ts'), this.#told]).catch(() => undefined);
    if (!parts) this.#told = undefined;
    if (!parts || carried !== number.carried) return undefined;
    const [code, telling] = parts;
    this.#telling = telling;
    this.#card ??= new code.OpenCard(
      host,
      marksOf(number),
      subjectOf(() => this.#telling),
    );
    return this.#card;
  }
}

/** The one button; it is another one after the number carried nothing for a while. */
const marksOf = (number: Pressed): { readonly buttons: HTMLElement[] } => ({
  get buttons() {
    return [number.button ?? []].flat();
  },
});

/**
 * What the card is about. Below 30 rem a chart's card stands in the flow, under the drawing; in a sentence that would part words from
 * each other. So on a phone, too, it lies over the page: under the line of its number, as wide as the screen lets it, and it
 * scrolls with the page.
 */
const subjectOf = (telling: () => Telling | undefined): { readonly shown: Telling | undefined; wide: true } => ({
  get shown() {
    return telling();
  },
  wide: true,
});
