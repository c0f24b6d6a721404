import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Locale } from '../locales/index.ts';
import type { Problem } from '../model/problem.ts';
import type { Telling } from '../model/telling.ts';
import { draw } from '../pipeline/draw.ts';
import type { Request } from '../pipeline/prepare.ts';
import { CitedElement } from './_base.ts';
import { failing, foreign, keyLine, rule, said, sourceLine, staleNote, waiting } from './_chart.ts';
import { Drawing } from './_drawing.ts';
import { below, heading, headingLevel } from './_heading.ts';
import { Marks } from './_marks.ts';
import type { OpenCard } from './_open-card.ts';
import type { OpenDetails } from './_open-details.ts';
import type { Inhabitant, Setting } from './_page.ts';
import { styles } from './_styles.ts';
import { Told } from './_told.ts';

let detailsCode: typeof import('./_open-details.ts') | undefined;
let soon: unknown;
const loadDetails = async (): Promise<typeof detailsCode> =>
  (detailsCode ??= await import('./_open-details.ts').catch(() => undefined));

/**
 * One chart of reported figures: title, drawing, key, notes, and always the source.
 *
 * @slot - What the page shows instead until the chart is there, without JavaScript, and when loading fails.
 * @fires cited-load - The figures came and the chart is told.
 * @fires {CustomEvent<Problem[]>} cited-problem - Something is wrong with the file, its figures or the chart.
 * @fires {CustomEvent<string>} cited-select - A reader opened the card of a figure; the detail is its id.
 * @csspart figure - All of it.
 * @csspart title - The title.
 * @csspart subtitle - The line under the title.
 * @csspart plot - The drawing and its marks.
 * @csspart key - What lines and ends of the marks say.
 * @csspart note - Notes, and messages about loading.
 * @csspart source - The source line.
 * @csspart table - The figures as a table.
 * @csspart card - What is known about one figure.
 * @csspart menu - Downloads.
 * @cssprop --cited-reserve - Height kept free while the chart loads.
 */
export class CitedChart extends CitedElement implements Inhabitant {
  static override readonly tag = 'cited-chart';
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    form: {},
    asOf: { attribute: 'as-of' },
    highlight: {},
    headingLevel: { attribute: 'heading-level' },
    numbering: {},
    axisDirection: { attribute: 'axis-direction' },
    summary: {},
    urlState: { attribute: 'url-state' },
  };

  /** Form to draw; without it the one that suits the figures. One that would lie is refused. */
  declare form: string | null | undefined;
  /** EDTF date: only what had been reported by its last day. */
  declare asOf: string | null | undefined;
  /** Ids of figures to stress. */
  declare highlight: string | null | undefined;
  /** Level of the title, 2 to 6 or `none`; without it one below the heading before the chart. */
  declare headingLevel: string | null | undefined;
  /** Numbering system of numbers, `latn`. */
  declare numbering: string | null | undefined;
  /** Direction of time and number axes: `auto`, `ltr`, `rtl`. */
  declare axisDirection: string | null | undefined;
  /** `visible`: the chart in words stands under the subtitle for everybody. */
  declare summary: string | null | undefined;
  /** Name under which the chart keeps its state in the URL; without it there is none. */
  declare urlState: string | null | undefined;

  readonly #told = new Told(this);
  readonly #drawing = new Drawing(this);
  readonly #marks = new Marks(this);
  // loaded when a reader first wants them
  #card: OpenCard | undefined;
  #details: OpenDetails | undefined;
  #isOpen = false;
  /** Id of the row that the pointer is over. */
  #over: string | undefined;

  /** All that is said about the chart, once the figures are there. */
  get telling(): Telling | undefined {
    return this.#told.telling;
  }

  /** What the chart asks the figures for. */
  get request(): Request & { lang: string } {
    const chart = this.origin?.fragment;
    return {
      lang: this.language,
      ...(chart && { chart }),
      ...(this.form && { form: this.form }),
      ...(this.asOf && { asOf: this.asOf }),
      ...(this.highlight && { highlight: this.highlight.split(/\s+/) }),
    };
  }

  /** Whether a card has room beside its mark. */
  get wide(): boolean {
    return this.#drawing.wide;
  }

  approached(): void {
    this.#drawing.approached();
  }

  printed(): void {
    this.#drawing.approached();
    void this.#useDetails();
    // the browser prints what is there when this returns
    if (this.isUpdatePending) this.performUpdate();
  }

  measured(setting: Setting): void {
    this.#drawing.measured(setting);
  }

  turned(): void {
    this.#drawing.turned();
    this.#told.ask();
  }

  protected override seek(): void {
    super.seek();
    if (!this.origin) this.#told.forget();
    this.#told.listen(this.origin?.feed);
    this.#told.ask();
  }

  protected override willUpdate(properties: PropertyValues): void {
    super.willUpdate(properties);
    if (['form', 'asOf', 'highlight'].some(name => properties.has(name))) this.#told.ask();
  }

  protected override updated(): void {
    // a page may be printed at any time, and print does not wait
    if (this.#drawing.scene) soon ??= setTimeout(loadDetails, 3000);
  }

  protected override render(): TemplateResult {
    const { telling, locale, faults, retry } = this.#told;
    if (telling && locale) return this.#chart(telling, locale);
    return faults ? failing(locale?.ui, faults, this.origin?.url, retry) : waiting(locale?.ui);
  }

  #chart(telling: Telling, { ui, period }: Locale): TemplateResult {
    const { title, subtitle, summary, lang, key, notes, form } = telling;
    const level = headingLevel(this, this.headingLevel);
    const { faults, at, retry } = this.#told;
    const inData = foreign(telling);
    return html`<figure
      class=${form}
      part="figure"
      aria-labelledby="title"
      aria-describedby=${subtitle === undefined ? nothing : 'subtitle'}
      lang=${lang}
      @keydown=${(event: KeyboardEvent) => this.#card?.keydown(event)}
    >
      ${rule(telling)} ${heading(level, 'title', 'title', said(title, inData))}
      ${subtitle === undefined ? nothing : html`<p id="subtitle" part="subtitle">${said(subtitle, inData)}</p>`}
      ${this.#isOpen ? nothing : html`<p class=${this.summary === 'visible' ? 'text' : 'hidden'}>${said(summary)}</p>`}
      ${this.#plot(telling, ui)} ${this.#card?.view({ telling, level: below(level), ui })} ${keyLine(key)}
      ${notes.map(note => html`<p part="note">${said(note)}</p>`)} ${sourceLine(telling)}
      <div class="foot">
        <details @toggle=${this.#toggle}>
          <summary>${ui.details}</summary>
          ${this.#details?.view(telling, ui)}
          <div role="status"></div>
        </details>
        ${faults && at && staleNote(ui, period(at.toISOString().slice(0, 10)), faults, retry)}
      </div>
    </figure>`;
  }

  #plot({ told, words, listName }: Telling, ui: Locale['ui']): TemplateResult {
    const { scene } = this.#drawing;
    const label = words.construction;
    const picture = scene ? draw(scene, { uid: 'plot', label }) : html`<div role="img" aria-label=${label}></div>`;
    return html`<div class="plot ${scene && told.length ? '' : 'wait'}" part="plot">
      ${told.length ? picture : html`<p>${ui.empty}</p>`}
      <ul
        class="marks"
        role="list"
        aria-label=${listName}
        @keydown=${this.#marks.keydown}
        @focusin=${this.#marks.focusin}
        @pointerout=${() => this.#hover(undefined)}
      >
        ${told.map(
          ({ id, sentence }, index) =>
            html`<li>
              <button
                type="button"
                aria-label=${sentence}
                aria-expanded=${this.#card?.id === id}
                tabindex=${index === this.#marks.current ? 0 : -1}
                @click=${() => this.#select(id)}
                @pointerover=${(event: PointerEvent) => this.#hover(id, event)}
              ></button>
            </li>`,
        )}
      </ul>
      <p class="hint">${ui.hint}</p>
    </div>`;
  }

  #select(id: string): void {
    void this.#useCard().then(card => card?.press(id));
    this.dispatchEvent(new CustomEvent('cited-select', { bubbles: true, composed: true, detail: id }));
  }

  #hover(id: string | undefined, event?: PointerEvent): void {
    this.#over = id;
    if (!event || id === undefined) return this.#card?.unhover();
    void this.#useCard().then(card => this.#over === id && card?.hover(id, event));
  }

  readonly #toggle = (event: Event): void => {
    this.#isOpen = (event.target as HTMLDetailsElement).open;
    this.requestUpdate();
    if (this.#isOpen) void this.#useDetails();
  };

  // without the code of card and table the sentences, the summary and the source line still stand
  async #useCard(): Promise<OpenCard | undefined> {
    const code = await import('./_open-card.ts').catch(() => undefined);
    return code && (this.#card ??= new code.OpenCard(this, this.#marks));
  }

  async #useDetails(): Promise<void> {
    const code = detailsCode ?? (await loadDetails());
    if (code) this.#details ??= new code.OpenDetails(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cited-chart': CitedChart;
  }
  interface HTMLElementEventMap {
    'cited-load': CustomEvent<null>;
    'cited-problem': CustomEvent<Problem[]>;
    'cited-select': CustomEvent<string>;
  }
}
