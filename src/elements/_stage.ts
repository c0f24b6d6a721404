import { html, nothing, type TemplateResult } from 'lit';
import { detailsFor } from '../locales/_details.ts';
import { storyWordsFor } from '../locales/_story.ts';
import type { Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { localeFor } from '../pipeline/locale-for.ts';
import { draw } from '../pipeline/draw.ts';
import { CitedElement } from './_base.ts';
import { buttonStyle } from './_button-style.ts';
import { foreign, keyLine, rule, said, sourceLine } from './_chart.ts';
import { copied } from './_copied.ts';
import { below, headingLevel } from './_heading.ts';
import { move, OpenCard, OpenDetails, taller } from './_later.ts';
import { Marks } from './_marks.ts';
import { enter, leave, unwatchRule, watchRule, type Inhabitant, type Setting } from './_page.ts';
import { roomOf, stageStyles } from './_stage-styles.ts';
import { Status } from './_status.ts';
import { Scenes } from './_story-scenes.ts';
import type { Mode } from './_story-state.ts';
import type { StoryTold } from './_story-tellings.ts';
import { styles } from './_styles.ts';

/** A story, as its stage sees it. */
export interface Play {
  /** All that is told. */
  readonly told: StoryTold | undefined;
  /** The step that is shown. */
  readonly at: number;
  readonly mode: Mode;
  /** Address of that step; undefined: it has none. */
  readonly link: string | undefined;
  /** Whether all pictures have room, as was seen. */
  roomy(isRoomy: boolean): void;
  /** The page is about to be printed. */
  printed(): void;
  /** A language or direction above changed. */
  turned(): void;
}

/**
 * The one chart of a story: its picture follows the step, and what it says to those who do not see it holds for all steps and never
 * changes. It stands in the shadow tree of a story; pages do not write it.
 */
export class Stage extends CitedElement implements Inhabitant {
  static override readonly tag = 'cited-stage';
  static override styles = [styles, buttonStyle, stageStyles];

  /** A card floats: under the picture there is text that goes on. */
  readonly floats = true;
  #play: Play | undefined;
  readonly #marks = new Marks(this);
  readonly #card = new OpenCard(this, this.#marks);
  readonly #status = new Status(this);
  readonly #scenes = new Scenes(() => this.requestUpdate());
  #details: OpenDetails | undefined;
  /** What the story is set in, once it is measured: its whole width. */
  setting: Setting | undefined;
  /** How much of the screen the picture takes over the text, pixels. */
  over = 0;
  #shown: { scene: Scene; of: readonly Telling[] } | undefined;
  #gauge: Element | null = null;
  /** Height of what is around the pictures, pixels. */
  #around = 0;
  /** What it was measured for: another step alone changes no size. */
  #measured: readonly unknown[] = [];

  /** A stage for a story. */
  static for(play: Play): Stage {
    // another copy of the library may have the name
    for (let i = 1; ; i++) {
      const tag = i > 1 ? `${this.tag}-${i}` : this.tag;
      this.define(tag);
      if (customElements.get(tag) !== this) continue;
      const stage = document.createElement(tag) as Stage;
      stage.#play = play;
      // some tools take what has no box of its own, and no child that has one, for hidden
      stage.append(document.createElement('div'));
      return stage;
    }
  }

  /** What the list, the card and the details say: all steps. */
  get telling(): Telling | undefined {
    return this.#play?.told?.whole;
  }

  get shown(): Telling | undefined {
    return this.telling;
  }

  get wide(): boolean {
    return !!this.setting && roomOf(this.setting).width >= 30 * this.setting.rem;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    enter(this);
    if (this.#gauge) watchRule(this.#gauge);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    leave(this);
    this.#status.stop();
    if (this.#gauge) unwatchRule(this.#gauge);
  }

  turned(): void {
    if (this.#gauge) watchRule(this.#gauge);
    this.#play?.turned();
  }

  measured(setting: Setting): void {
    this.setting = setting;
    this.requestUpdate();
  }

  approached(): void {}

  printed(): void {
    this.#details ??= new OpenDetails(this);
    this.#play?.printed();
    if (this.isUpdatePending) this.performUpdate();
  }

  protected override render(): unknown {
    const { told } = this.#play ?? {};
    return html`<div class="gauge">
        <slot></slot>
        <div></div>
      </div>
      ${told ? this.#figure(told) : nothing}`;
  }

  #figure({ whole, steps, locale: { ui } }: StoryTold): TemplateResult {
    const { notes, key } = whole;
    const words = storyWordsFor(whole.lang);
    const { at, mode, link } = this.#play!;
    const own = steps.map(step => step.notes.filter(note => !steps.every(one => one.notes.includes(note))));
    return html`<figure class=${mode} part="figure" aria-label=${whole.title} lang=${whole.lang}>
      <div class="pinned">
        ${rule(steps[at])}
        <div class="head" aria-hidden="true">
          <div class="captions">${steps.map((step, i) => captionOf(step, i === at))}</div>
          ${mode === 'scroll' ? progressOf(words.progress(at + 1, steps.length), (at + 1) / steps.length) : nothing}
        </div>
        ${this.#plot(whole, ui.hint)}
        <div class="asides" aria-hidden="true">${steps.map((step, i) => asideOf(step, own[i]!, i === at))}</div>
      </div>
      ${this.#card.id === undefined ? nothing : this.#card.view({ telling: whole, level: below(headingLevel(this)) })}
      <div class="rest">
        ${keyLine(key)}
        ${notes.map(note => html`<p part="note" class=${own.flat().some(one => note.endsWith(one)) ? 'own' : ''}>${said(note)}</p>`)}
        ${sourceLine(whole, ui)}
        <div class="foot">
          <details @toggle=${this.#toggle}>
            <summary>${ui.details}</summary>
            ${this.#details?.view(whole, ui.hint, this.origin?.url)}
          </details>
          ${link === undefined ? nothing : html`<button class="button" type="button" @click=${this.#copy}>${words.copyLink}</button>`}
          <div role="status"></div>
        </div>
      </div>
    </figure>`;
  }

  #plot({ told, words, listName }: Telling, hint: string): TemplateResult {
    const scene = this.#scenes.all[this.#play!.at];
    const label = words.construction;
    return html`<div class="plot" part="plot">
      <div class="picture">
        ${scene ? draw(scene, { uid: 'plot', label }) : html`<div role="img" aria-label=${label}></div>`}
      </div>
      <ul
        class="marks"
        role="list"
        aria-label=${listName}
        @keydown=${this.#marks.keydown}
        @focusin=${this.#marks.focusin}
        @click=${this.#point}
        @pointerover=${this.#point}
        @pointerout=${this.#point}
      >
        ${this.#marks.list(told, this.#card.id)}
      </ul>
      <p class="hint">${hint}</p>
    </div>`;
  }

  protected override updated(): void {
    const { told, at = 0, mode } = this.#play ?? {};
    const gauge = this.renderRoot.querySelector('.gauge > div');
    if (gauge && gauge !== this.#gauge) watchRule((this.#gauge = gauge));
    // out of the page it has no place
    if (!told || !this.isConnected) return;
    const place = [told, this.setting, mode, this.#scenes.all];
    if (place.some((one, i) => one !== this.#measured[i])) this.#measure(told);
    this.#measured = place;
    const scene = this.#scenes.all[at];
    if (!scene) return;
    const before = this.#shown;
    this.#shown = { scene, of: told.steps };
    if (before?.scene === scene && before.of === told.steps) return;
    this.#place(scene, told, at);
    const svg = this.renderRoot.querySelector<SVGElement>('.picture svg');
    if (svg && before && before.scene !== scene) move(svg, before.scene, scene);
  }

  /** Plans the pictures for the room that all around them leaves. */
  #measure({ steps }: StoryTold): void {
    const setting = this.setting;
    const plot = this.renderRoot.querySelector<HTMLElement>('.plot')!;
    if (!setting?.width) return;
    const room = roomOf(setting);
    const tall = (selector: string): number => this.renderRoot.querySelector<HTMLElement>(selector)!.offsetHeight;
    const screen = (this.#gauge as HTMLElement).offsetHeight;
    const isOpen = this.renderRoot.querySelector('details')?.open;
    // what opens scrolls: the picture keeps its size
    if (!isOpen) this.#around = tall('.pinned') - plot.offsetHeight + (room.isWide ? tall('.rest') : 0);
    const most = Math.floor(room.share * screen - this.#around - room.edge);
    this.#scenes.plan(steps, { ...setting, width: room.width }, most);
    const { height } = this.#scenes;
    if (!height || this.#scenes.of !== steps) return;
    plot.style.blockSize = `${height}px`;
    this.over = room.isWide ? 0 : Math.round(this.#around + height);
    const seen = tall('.pinned') <= (room.isWide ? screen : most + this.#around) + 1;
    queueMicrotask(() => this.isConnected && this.#play!.roomy(seen));
  }

  /** Puts the buttons over their marks; those of rows that this step does not draw stand under the picture, and are seen in focus. */
  #place({ width, hits, height }: Scene, { places, whole }: StoryTold, at: number): void {
    const found = matchMedia('(pointer: coarse)').matches ? taller({ hits, height }) : hits;
    const here = new Map(found.map(hit => [places[at]?.get(hit.id) ?? hit.id, hit]));
    for (const [i, button] of this.#marks.buttons.entries()) {
      const hit = here.get(whole.told[i]?.id ?? '');
      button.classList.toggle('away', !hit);
      const { style } = button;
      const start = hit && (this.setting?.dir === 'rtl' ? width - hit.x - hit.width : hit.x);
      style.insetInlineStart = hit ? `${start}px` : '';
      style.insetBlockStart = hit ? `${hit.y}px` : '';
      style.inlineSize = hit ? `${hit.width}px` : '';
      style.blockSize = hit ? `${hit.height}px` : '';
    }
  }

  readonly #point = (event: Event): void => this.#card.point(event as PointerEvent, event.target);

  readonly #toggle = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) this.#details ??= new OpenDetails(this);
    this.requestUpdate();
  };

  readonly #copy = async (): Promise<void> => {
    const { link, told } = this.#play ?? {};
    if (link === undefined || !told) return;
    const { downloads } = detailsFor(told.whole.lang);
    this.#status.tell((await copied(link)) ? downloads.copied : link);
  };
}

/** What the picture of a step is called: seen, and said by the text beside it. */
const captionOf = (step: Telling, isShown: boolean): TemplateResult => {
  const { title, subtitle, chart, lang } = step;
  const inData = foreign(step);
  return html`<div class=${isShown ? 'on' : ''}>
    <p class="caption">${said(title, inData)}</p>
    ${subtitle === undefined ? nothing : html`<p class="under">${said(subtitle, inData)}</p>`}
    ${chart.asOf === undefined ? nothing : html`<p class="when">${storyWordsFor(lang).known(localeFor(lang).period(chart.asOf))}</p>`}
  </div>`;
};

/** What the marks of a step mean, and what is noted of it alone: where there is room beside the text, in place of what holds for all steps. */
const asideOf = ({ key }: Telling, notes: readonly string[], isShown: boolean): TemplateResult =>
  html`<div class=${isShown ? 'on' : ''}>
    ${keyLine(key)} ${notes.map(note => html`<p part="note">${said(note)}</p>`)}
  </div>`;

const progressOf = (text: string, part: number): TemplateResult =>
  html`<div class="progress"><span>${text}</span><progress value=${part}></progress></div>`;
