import { html, type TemplateResult } from 'lit';
import { detailsFor } from '../locales/_details.ts';
import type { Problem } from '../model/problem.ts';
import { figureNamed, numberProblem } from '../pipeline/named.ts';
import { isReplaced, numberInWords, type NumberWords } from '../pipeline/number-told.ts';
import { sourceKeyOf } from '../pipeline/source-list.ts';
import { bring } from './_bring.ts';
import type { Feed } from './_feed.ts';
import { isInsideControl, isInsideHeading } from './_inside.ts';
import type { Behaviour as Contract, LateElement } from './_late-element.ts';
import { link, relight } from './_links.ts';
import { StaticNote } from './_note.ts';
import { isHere, isSettled, listing } from './_notes.ts';
import { NumberCard } from './_number-card.ts';
import { numberStyles } from './_number-styles.ts';
import { enterNumber, leaveNumber, numbersChanged, type Carried, type InlineNumber } from './_numbers.ts';
import { problemOf } from './_problem.ts';
import { isWorkshop } from './_workshop.ts';

/** What was said in the console of ids and parts that are missing: each once. */
const warned = new Set<string>();

/** The words of the author, their figure, and its card. */
export class Behaviour implements Contract, InlineNumber {
  readonly host: LateElement;
  carried: Carried | undefined;
  isPending = true;
  #feed: Feed | undefined;
  #leave: (() => void) | undefined;
  #fragment = '';
  #turn = 0;
  lang = 'en';
  #words: NumberWords | undefined;
  readonly #card = new NumberCard(this);
  #isOver = false;
  #isFocused = false;
  #isLit = false;
  #announced = '';
  #loaded: unknown;
  #wasOpen = false;
  #wasCarried = false;
  #keepsNote = false;
  /** The places of its sources in the list of the page. */
  #places: number[] = [];
  readonly #note = new StaticNote((at, event) => this.#go(this.#places[at], event));

  constructor(host: LateElement) {
    this.host = host;
    host.wear(numberStyles);
  }

  hostConnected(): void {
    enterNumber(this);
    // behind it may stand another mark than where it was
    this.host.requestUpdate();
    link();
  }

  hostDisconnected(): void {
    this.#listen(undefined);
    this.#isOver = this.#isFocused = false;
    leaveNumber(this);
    this.#note.part(this.host);
    link();
  }

  hostUpdate(): void {
    this.#note.meet(this.host);
  }

  hostUpdated(): void {
    this.#note.show(this.#keepsNote);
    if (this.#isLit) this.button?.toggleAttribute('data-lit', true);
    if (this.#card.isOpen === this.#wasOpen) return;
    this.#wasOpen = this.#card.isOpen;
    relight();
  }

  sought(): void {
    if (!this.host.isConnected) return;
    const { feed, fragment = '' } = this.host.origin ?? {};
    // of another figure nothing may be said any more
    if (feed !== this.#feed || fragment !== this.#fragment) this.#carry(undefined);
    this.#fragment = fragment;
    this.#listen(feed);
    void this.#look();
  }

  turned(): void {
    if (this.host.language !== this.lang) void this.#look();
  }

  get isActive(): boolean {
    return this.#isOver || this.#isFocused || this.#card.isOpen;
  }

  light(isLit: boolean): void {
    if (isLit === this.#isLit) return;
    this.#isLit = isLit;
    this.button?.toggleAttribute('data-lit', isLit);
  }

  renumber(): void {
    this.host.requestUpdate();
  }

  focus(): void {
    const target = this.button;
    if (!target) return;
    void bring(target, 'nearest');
    target.focus();
  }

  #listen(feed: Feed | undefined): void {
    if (feed === this.#feed) return;
    this.#leave?.();
    this.#turn++;
    this.#feed = feed;
    this.#leave = feed?.listen(() => void this.#look());
  }

  /** Looks what the figure is, if it is there by now. */
  async #look(): Promise<void> {
    const turn = ++this.#turn;
    const { state } = this.#feed ?? {};
    const { language: lang, origin } = this.host;
    this.isPending = !!state?.loading;
    if (!state?.data || !origin) {
      this.#carry(undefined);
      if (state && !state.loading && state.problems.length) this.#fail(state.problems);
      return;
    }
    const { data } = state;
    const id = origin.fragment.trim();
    const file = origin.url?.split('/').at(-1);
    const problem = numberProblem(id, data, file ? `"${file}"` : 'the data');
    const figure = figureNamed(data, id);
    const known = this.carried;
    // others on the page have changed, and nothing here
    if (figure && known?.figure === figure && known.data === data && lang === this.lang) return;
    let words: NumberWords;
    try {
      if (!figure) return this.#lack(problem ?? undefined, state.problems);
      words = await numberInWords(data, figure, lang);
    } catch (error) {
      return this.#fail([await problemOf(error)]);
    }
    if (turn !== this.#turn) return;
    [this.lang, this.#words] = [lang, words];
    this.#carry({ data, figure, place: origin.url ?? origin.feed });
    this.#announced = '';
    await this.host.updateComplete;
    if (turn !== this.#turn || this.#loaded === figure) return;
    this.#loaded = figure;
    this.#send('cited-load');
    if (isWorkshop()) void this.#advise(id);
  }

  #carry(carried: Carried | undefined): void {
    if (carried) this.#wasCarried = true;
    else this.#loaded = undefined;
    this.isPending &&= !carried;
    this.carried = carried;
    this.#card.forget();
    this.host.requestUpdate();
    numbersChanged();
  }

  /** The file is there, and the figure is not; one that could not be read has its own problems. */
  #lack(problem: Omit<Problem, 'path'> | undefined, problems: Problem[]): void {
    this.#carry(undefined);
    this.#fail(problem ? [{ ...problem, path: '' }] : problems.filter(({ severity }) => severity === 'error'));
    const said = problem && `${this.#name}: ${problem.code} ${problem.message}; ${problem.remedy}`;
    if (!said || warned.has(said)) return;
    warned.add(said);
    console.warn(`cited: ${said}`);
  }

  /** One event for each state of things; what could not be loaded was said in the console when it was tried. */
  #fail(problems: Problem[]): void {
    const key = JSON.stringify(problems);
    if (key === this.#announced) return;
    this.#announced = key;
    this.#send('cited-problem', problems);
  }

  #send(name: string, detail?: Problem[]): void {
    this.host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  get #name(): string {
    return `<cited-number src="${this.host.getAttribute('src') ?? ''}">`;
  }

  async #advise(id: string): Promise<void> {
    const code = await import('./_number-advice.ts').catch(() => undefined);
    if (this.carried) code?.watchWords(this, id, this.#name);
  }

  get button(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.number, .ground');
  }

  readonly #point = (event: Event): void => {
    const { type } = event;
    if (type === 'pointermove') return void this.#card.hover(event as PointerEvent, () => this.#isOver);
    const isThere = /enter|in$/u.test(type);
    if (type.startsWith('focus')) this.#isFocused = isThere;
    else this.#isOver = isThere;
    relight();
    if (type === 'pointerleave') this.#card.unhover();
  };

  /** How many characters its words have. */
  get #length(): number {
    return (this.host.textContent ?? '').trim().length;
  }

  readonly #slotted = (): void => this.host.requestUpdate();

  view(): unknown {
    const { carried } = this;
    const isPlain = isInsideControl(this.host);
    const marks = this.#marks(isPlain || isInsideHeading(this.host));
    // one line in all of these: a space between two tags would be one in the sentence
    if (!carried) return html`<slot></slot>`;
    const words = isPlain ? this.#words?.plain : this.#words?.button;
    const look = ['ground', lookOf(carried)].join(' ');
    if (isPlain) return html`<span class=${look} aria-description=${words}><slot></slot></span>`;
    const point = this.#point;
    const { press, isOpen } = this.#card;
    return html`<span
        class=${this.#length < 3 ? 'number short' : 'number'}
        role="button"
        tabindex="0"
        aria-description=${words}
        aria-expanded=${isOpen}
        @click=${press}
        @keydown=${press}
        @pointerenter=${point}
        @pointermove=${point}
        @pointerleave=${point}
        @focusin=${point}
        @focusout=${point}
        ><span class=${look}><slot @slotchange=${this.#slotted}></slot></span></span
      >${marks}${this.#card.view()}`;
  }

  /**
   * Small numbers of its sources in the list of the page, where that offers them; none while the mark that the page came with says the
   * same, or nothing is known that says otherwise: what a reader sees does not move.
   */
  #marks(isBare: boolean): TemplateResult[] {
    const { carried } = this;
    const places = carried && !isBare ? placesOf(carried) : [];
    this.#places = places;
    const { text } = this.#note;
    const isTrue = carried ? !isSettled() || text === places.join(', ') : !this.#wasCarried;
    this.#keepsNote = text !== undefined && isTrue;
    if (this.#keepsNote) return [];
    const { note } = detailsFor(this.lang).inline;
    return places.map(place => {
      const go = (event: Event): void => this.#go(place, event);
      return html`<sup class="note"
        ><a href="#${listing()!.host.id}" aria-label=${note(place)} @click=${go}>${place}</a></sup
      >`;
    });
  }

  #go(place: number | undefined, event: Event): void {
    const list = listing();
    if (!list || place === undefined || !isHere(event)) return;
    event.preventDefault();
    list.go(place);
  }
}

/** The places of the sources of a number in the list of the page, each once. */
function placesOf({ data, figure }: Carried): number[] {
  const { places } = listing() ?? {};
  return [...new Set(figure.source.flatMap(id => places?.get(sourceKeyOf(data, id) ?? '') ?? []))];
}

/** What decides about its underline. */
const lookOf = ({ data, figure }: Carried): string =>
  isReplaced(data, figure.id) ? 'replaced' : figure.disputedBy === undefined ? figure.status : 'disputed';
