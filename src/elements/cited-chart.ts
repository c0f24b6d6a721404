import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Locale } from '../locales/index.ts';
import type { Problem } from '../model/problem.ts';
import type { Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { draw } from '../pipeline/draw.ts';
import type { Request } from '../pipeline/prepare.ts';
import { CitedElement } from './_base.ts';
import { fault, foreign, keyLine, late, rule, said, sourceLine, stale, state } from './_chart.ts';
import type { Controls } from './_controls.ts';
import { Drawing } from './_drawing.ts';
import { below, heading, headingLevel } from './_heading.ts';
import { isSteering, Marks } from './_marks.ts';
import type { OpenCard } from './_open-card.ts';
import type { OpenDetails } from './_open-details.ts';
import type { Inhabitant, Setting } from './_page.ts';
import { styles } from './_styles.ts';
import { Told } from './_told.ts';

type Later = typeof import('./_later.ts');
let later: Later | undefined;
let soon: Promise<Later | undefined> | undefined;
// without it the sentences, the summary and the source line still stand
const loadLater = async (): Promise<Later | undefined> =>
  (later ??= await import('./_later.ts').catch(() => undefined));

/**
 * One chart of reported figures: title, drawing, key, notes, and always the source.
 *
 * @slot - What the page shows instead until the chart is there, without JavaScript, and when loading fails.
 * @attr {string} lang - Language of the words around the figures; without it that of the nearest ancestor.
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
 * @cssprop --cited-text - Colour of titles, labels, the baseline and the ring of focus.
 * @cssprop --cited-text2 - Colour of the subtitle, the source line and what is written at axes.
 * @cssprop --cited-edge - Colour of edges of controls and cells, and of leader lines.
 * @cssprop --cited-slot - Colour of the gap that stands for no number.
 * @cssprop --cited-grid - Colour of gridlines, which are decoration.
 * @cssprop --cited-tint - Ground of inline numbers.
 * @cssprop --cited-paper - Ground of charts and cards, which is painted.
 * @cssprop --cited-ink - Colour of marks, and of the first series.
 * @cssprop --cited-madder - Colour of what is disputed or highlighted, and of the second series.
 * @cssprop --cited-verdigris - Colour of the third series.
 * @cssprop --cited-ochre - Colour of the fourth series.
 * @cssprop --cited-plum - Colour of the fifth series.
 * @cssprop --cited-sans - Faces of text and labels.
 * @cssprop --cited-serif - Faces of titles and of a single number.
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
  /** EDTF date: only what had been reported by its last day. `slider`, or `slider 2014-12`: readers can move it, from there on. */
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
  #controls: Controls | undefined;
  #details: OpenDetails | undefined;
  #isOpen = false;
  #isAdvised = false;

  /** All that is said about the chart, once the figures are there. */
  get telling(): Telling | undefined {
    return this.#told.telling;
  }

  /** What is drawn of it at the moment: all, or what a reader chose. */
  get shown(): Telling | undefined {
    return this.#controls?.shown ?? this.telling;
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

  /** Whether a picture that the page was made with stands in its place. */
  get still(): boolean {
    return !this.telling && !!this.querySelector(':scope>[data-cited-still]');
  }

  /** Whether a card has room beside its mark. */
  get wide(): boolean {
    return this.#drawing.wide;
  }

  approached(): void {
    this.#drawing.approached();
  }

  provided(): void {
    // a page may be printed at any time, and print does not wait
    soon ??= new Promise(resolve => setTimeout(resolve, 300)).then(loadLater);
    if (this.telling?.controls) void this.#useControls();
  }

  printed(): void {
    this.#drawing.now();
    this.#told.now();
    void this.#useDetails();
    // the browser prints what is there when this returns
    if (this.isUpdatePending) this.performUpdate();
  }

  wait(): Promise<void> | undefined {
    return this.#drawing.wait();
  }

  measured(setting: Setting): void {
    this.#drawing.measured(setting);
  }

  turned(): void {
    this.#drawing.turned();
    this.#told.ask();
  }

  /** Ready to change before readers' eyes; `next`: to another telling. */
  async steady(next?: Telling): Promise<void> {
    await (await loadLater())?.prepared(this, this.#marks, next);
    // what the address says holds from the first drawing on
    if (!this.urlState) return;
    await this.#useControls();
    this.requestUpdate();
    await this.updateComplete;
  }

  moved(from: Scene, to: Scene): void {
    const svg = this.renderRoot.querySelector<SVGElement>('.plot svg');
    if (svg) later?.move(svg, from, to);
  }

  protected override seek(): void {
    super.seek();
    if (!this.origin) this.#told.forget();
    this.#told.listen(this.origin?.feed);
    this.#told.ask();
  }

  protected override updated(): void {
    if (!this.#drawing.scene) return;
    this.provided();
    if (this.#isAdvised) return;
    this.#isAdvised = true;
    void soon!.then(code => {
      if (this.isConnected) code?.advise(this);
    });
  }

  protected override render(): TemplateResult {
    const { locale, faults, cause, lost, retry } = this.#told;
    const telling = this.shown;
    if (telling && locale) return this.#chart(telling, locale);
    const ui = locale?.ui;
    // without an address nothing is on its way
    const { still } = this;
    if (!faults || !ui)
      return this.origin ? state(true, still ? nothing : late(ui, this.#told.part), still) : state(false, nothing);
    const why = cause?.(ui, faults, this.origin?.url);
    return state(false, fault(lost ?? ui.failed, why, ui, lost ? undefined : retry));
  }

  #chart(telling: Telling, { ui, period }: Locale): TemplateResult {
    const { title, subtitle, summary, lang, key, notes, form, chart } = telling;
    const level = headingLevel(this, this.headingLevel);
    const { faults, at, retry } = this.#told;
    return html`<figure
      class=${form}
      part="figure"
      aria-labelledby="title"
      aria-describedby=${subtitle === undefined ? nothing : 'subtitle'}
      lang=${lang}
    >
      ${rule(telling)} ${heading(level, 'title', said(title, foreign(telling, chart.title)))}
      ${subtitle === undefined ? nothing : html`<p id="subtitle" part="subtitle">${said(subtitle, foreign(telling, chart.subtitle))}</p>`}
      ${this.#isOpen ? nothing : html`<p class=${this.summary === 'visible' ? 'text' : 'hidden'}>${said(summary)}</p>`}
      ${telling.controls?.map(control => html`<div class="control ${control}">${this.#controls?.view(control)}</div>`)}
      ${this.#plot(telling, ui)} ${this.#card?.view({ telling: this.telling!, level: below(level) })} ${keyLine(key)}
      ${notes.map(note => html`<p part="note">${said(note)}</p>`)} ${sourceLine(telling, ui)}
      <div class="foot">
        <details @toggle=${this.#toggle}>
          <summary>${ui.details}</summary>
          ${this.#details?.view(this.telling!, ui.hint, this.origin?.url)}
        </details>
        <div role="status"></div>
        ${faults && at && stale(ui, period(at.toISOString().slice(0, 10)), faults, retry)}
      </div>
    </figure>`;
  }

  #plot({ told, words, listName }: Telling, ui: Locale['ui']): TemplateResult {
    const { scene } = this.#drawing;
    const label = words.construction;
    const picture = scene ? draw(scene, { uid: 'plot', label }) : html`<div role="img" aria-label=${label}></div>`;
    return html`<div class="plot ${scene && told.length ? '' : 'wait'}" part="plot">
      ${told.length ? picture : html`<p>${label}</p>`}
      ${this.#marks.list(told, listName, this.#card?.id, this.#point, this.#key)}
      <p class="hint">${ui.hint}</p>
    </div>`;
  }

  readonly #point = async (event: Event): Promise<void> => {
    const mark = event.target;
    const code = later ?? (await loadLater());
    if (code) (this.#card ??= new code.OpenCard(this, this.#marks)).point(event as PointerEvent, mark);
  };

  readonly #key = async (event: KeyboardEvent): Promise<void> => {
    if (!isSteering(event)) return;
    event.preventDefault();
    (later ?? (await loadLater()))?.steer(event.key, this, this.#marks);
  };

  readonly #toggle = (event: Event): void => {
    this.#isOpen = (event.target as HTMLDetailsElement).open;
    this.requestUpdate();
    if (this.#isOpen) void this.#useDetails();
  };

  async #useControls(): Promise<void> {
    if (this.#controls) return;
    const code = await import('./_controls.ts').catch(() => undefined);
    if (code) this.#controls ??= new code.Controls(this, this.#drawing);
  }

  async #useDetails(): Promise<void> {
    const code = later ?? (await loadLater());
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
