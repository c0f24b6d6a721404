import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { detailsFor } from '../locales/_details.ts';
import { storyWordsFor } from '../locales/_story.ts';
import type { Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { draw } from '../pipeline/draw.ts';
import { partsOf } from '../pipeline/in-parts.ts';
import { CitedElement } from './_base.ts';
import { buttonStyle } from './_button-style.ts';
import { keyLine, rule, said, sourceLine } from './_chart.ts';
import { copied } from './_copied.ts';
import { framePassed } from './_frame.ts';
import { below, headingLevel } from './_heading.ts';
import { move, OpenCard, OpenDetails, steer } from './_later.ts';
import { isSteering, Marks } from './_marks.ts';
import { enter, leave, unwatchRule, watchRule, type Inhabitant, type Setting } from './_page.ts';
import { putOver, type Stand } from './_stage-marks.ts';
import { asideOf, captionOf, creditOf, progressOf, toldAt } from './_stage-parts.ts';
import { reserve, shift } from './_stage-room.ts';
import { roomOf, stageStyles } from './_stage-styles.ts';
import { Status } from './_status.ts';
import { picture, Scenes } from './_story-scenes.ts';
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
  /** Address of a step; undefined: it has none. */
  linkOf(at: number): string | undefined;
  /** Whether all pictures have room, as was seen. */
  roomy(isRoomy: boolean): void;
  /** The page is about to be printed. */
  printed(): void;
  /** A language or direction above changed. */
  turned(): void;
}

/** A picture, and the steps that it is of. */
interface Shown {
  scene: Scene;
  of: readonly Telling[];
}

/** Marks move all at once; so many words of the picture are laid out in one frame. */
const atOnce = { words: 16 };

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
  readonly #scenes = new Scenes(() => this.#planned());
  #details: OpenDetails | undefined;
  /** What the story is set in, once it is measured: its whole width. */
  setting: Setting | undefined;
  /** How much of the screen the picture takes over the text, pixels. */
  over = 0;
  /** How much of the screen all of it takes beside the text, pixels. */
  height = 0;
  #shown: Shown | undefined;
  /** What the buttons are over, and when they are. */
  #settled: Shown | undefined;
  #settling: Promise<unknown> | undefined;
  /** The newest one; others end where they are. */
  #turn: Generator<void> | undefined;
  /** The steps of the picture and of the words around it: these follow that. */
  #pictured = 0;
  #said = 0;
  #drawn: Scene | undefined;
  /** What comes of it before the whole. */
  #parts: Scene[] = [];
  #gauge: Element | null = null;
  /** Height of what stands under all of it, pixels. */
  #below = 0;
  /** How far what is below moves up at each step, pixels, and how high all of it is. */
  #room: (Stand & { lifts: readonly number[] }) | undefined;
  /** The row whose card is open, and the step in which it was opened. */
  #asked: { id: string; at: number } | undefined;
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

  /** What a step changes comes in frames, none of them long: the text, the marks of the picture, words around it and in it, and the buttons over it. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#shown) await framePassed();
    // drawn meanwhile, for paper
    if (this.isUpdatePending) super.scheduleUpdate();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let isDone = await super.getUpdateComplete();
    while (this.isUpdatePending) isDone = await super.getUpdateComplete();
    await this.#settling;
    return isDone;
  }

  protected override willUpdate(properties: PropertyValues): void {
    super.willUpdate(properties);
    const { at = 0, told } = this.#play ?? {};
    const scene = this.#scenes.all[at];
    const isFirst = this.#shown?.of !== told?.steps;
    if (isFirst || at === this.#pictured) this.#said = at;
    else this.#parts = scene ? partsOf(scene, atOnce) : [];
    if (isFirst) this.#parts = [];
    this.#pictured = at;
    this.#drawn = this.#parts.shift() ?? scene;
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
    this.#play?.printed();
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
    const at = this.#said;
    const { mode } = this.#play!;
    const layers = (made: typeof asideOf) => guard([steps, at], () => steps.map((step, i) => made(step, i === at, ui)));
    return html`<figure class=${mode} part="figure" aria-label=${whole.title} lang=${whole.lang}>
      <div class="pinned">
        ${rule(steps[at])}
        <div class="head" aria-hidden="true">
          <div class="captions">${layers(captionOf)}</div>
          ${mode === 'scroll' ? progressOf(words.progress(at + 1, steps.length), (at + 1) / steps.length) : nothing}
        </div>
        ${this.#plot(whole, ui.hint)}
        <div class="credits" aria-hidden="true">${layers(creditOf)}</div>
      </div>
      ${this.#opened()}
      <div class="asides" aria-hidden="true">${layers(asideOf)}</div>
      <div class="rest" @focusin=${this.#walk} @focusout=${this.#left}>
        <div class="hidden">${keyLine(key)} ${notes.map(note => html`<p part="note">${said(note)}</p>`)}</div>
        <div class="all"><span>${words.all}</span> ${sourceLine(whole, ui)}</div>
        <div class="foot">
          <details @toggle=${this.#toggle}>
            <summary>${ui.details}</summary>
            ${this.#details?.view(whole, ui.hint, this.origin?.url)}
          </details>
          <div role="status"></div>
        </div>
      </div>
    </figure>`;
  }

  /** The card of a row, as the step tells it in which it was opened; of a row that it does not draw, as all steps do. */
  #opened(): unknown {
    const { id } = this.#card;
    const { told, at } = this.#play!;
    if (id === undefined || !told) return ((this.#asked = undefined), nothing);
    if (this.#asked?.id !== id) this.#asked = { id, at };
    const level = below(headingLevel(this));
    return this.#card.view({ ...toldAt(told, this.#asked), level, also: this.#copier(told, this.#asked.at) });
  }

  /** In a card: copies the address of the step that it was opened in. */
  #copier({ whole }: StoryTold, at: number): unknown {
    const link = this.#play!.linkOf(at);
    if (link === undefined) return nothing;
    const copy = async (): Promise<void> =>
      this.#status.tell((await copied(link)) ? detailsFor(whole.lang).downloads.copied : link);
    return html`<button class="button" type="button" @click=${copy}>${storyWordsFor(whole.lang).copyLink}</button>
      <div role="status"></div>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (!isSteering(event)) return;
    event.preventDefault();
    steer(event.key, this, this.#marks);
  };

  #plot({ told, words, listName }: Telling, hint: string): TemplateResult {
    const scene = this.#drawn;
    const label = words.construction;
    return html`<div class="plot" part="plot">
      <div class="picture">
        ${scene ? draw(scene, { uid: picture, label }) : html`<div role="img" aria-label=${label}></div>`}
      </div>
      ${this.#marks.list(told, listName, this.#card.id, this.#point, this.#key)}
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
    const isNew = place.some((one, i) => one !== this.#measured[i]);
    this.#measured = place;
    if (isNew) this.#measure(told);
    const scene = this.#scenes.all[at];
    if (!scene) return;
    const before = this.#shown;
    this.#shown = { scene, of: told.steps };
    if (this.#drawn !== scene) queueMicrotask(() => this.requestUpdate());
    else if (!this.#settled) for (const _ of this.#settle(scene, told, at));
    else this.#settling = this.#settleSoon(scene, told, at);
    const svg = this.renderRoot.querySelector<SVGElement>('.picture svg');
    if (svg && before && before.scene !== scene) move(svg, before.scene, this.#drawn!);
  }

  /** Buttons come some in each frame: nobody presses them while marks still move. */
  async #settleSoon(scene: Scene, told: StoryTold, at: number): Promise<void> {
    const settling = (this.#turn = this.#settle(scene, told, at));
    do await framePassed();
    while (settling === this.#turn && !settling.next().done);
  }

  /** Puts the buttons over the marks, and what is below up to what it follows. */
  *#settle(scene: Scene, told: StoryTold, at: number): Generator<void> {
    const before = this.#settled;
    if (!this.isConnected || (before?.scene === scene && before.of === told.steps)) return;
    const { height } = scene;
    // it is inherited: on the plot, all marks would be styled anew
    this.renderRoot.querySelector<HTMLElement>('.hint')!.style.setProperty('--_picture', `${height}px`);
    this.#follow(!!before);
    yield* putOver(this.#marks.buttons, scene, {
      names: told.whole.told.map(({ id }) => id),
      places: told.places[at],
      room: this.#room,
    });
    this.#settled = { scene, of: told.steps };
    this.#begin();
    // what is lit, and what is covered for it, may be another mark now
    if (this.renderRoot.querySelector('.marks [data-lit]')) this.requestUpdate();
  }

  /** Who comes to the list by Tab begins at a mark that is drawn, where there is one; who is in it stays. */
  #begin(): void {
    const { buttons, current } = this.#marks;
    const isAway = (button?: Element): boolean => !!button?.classList.contains('away');
    if (!isAway(buttons[current]) || buttons.includes(this.shadowRoot?.activeElement as HTMLButtonElement)) return;
    this.#marks.current = Math.max(
      0,
      buttons.findIndex(button => !isAway(button)),
    );
    this.requestUpdate();
  }

  /** What is below follows the picture, but not while keys walk through it: it would leave the view that the browser has put it in. */
  #follow(isSeen: boolean): void {
    const rest = this.renderRoot.querySelector<HTMLElement>('.rest')!;
    rest.classList.toggle('moves', isSeen);
    shift(rest, rest.querySelector(':focus-visible') ? 0 : (this.#room?.lifts[this.#play?.at ?? 0] ?? 0));
  }

  /** On paper there is no stage: what the stills need is loaded, and the next screen is measured. */
  #prepare(steps: readonly Telling[], setting: Setting): void {
    this.#measured = [];
    this.#scenes.plan(
      steps,
      setting,
      steps.map(() => Infinity),
    );
  }

  #planned(): void {
    this.requestUpdate();
    if (matchMedia('print').matches) this.#play?.turned();
  }

  /** Plans the pictures for the room that all around them leaves, and reserves what the tallest whole takes. */
  #measure({ steps }: StoryTold): void {
    const setting = this.setting;
    if (!setting?.width) return;
    if (matchMedia('print').matches) return this.#prepare(steps, setting);
    const room = roomOf(setting);
    const all = (selector: string) => [...this.renderRoot.querySelectorAll<HTMLElement>(selector)];
    const tall = (selector: string): number => all(selector)[0]!.offsetHeight;
    const asides = all('.asides > *');
    const tails = room.isWide ? asides : all('.credits > *');
    const heights = tails.map(one => one.offsetHeight);
    const plot = all('.plot')[0]!;
    const around = tall('.pinned') - plot.offsetHeight - tall('.credits');
    // what opens scrolls: the picture keeps its size
    if (!this.renderRoot.querySelector('details')?.open) this.#below = tall('.rest');
    const screen = room.share * (this.#gauge as HTMLElement).offsetHeight;
    // in one column the text has more of the screen, if the pictures give way
    const most = (room.isWide ? screen - this.#below : 0.88 * screen) - around - room.edge;
    const mosts = heights.map(height => Math.floor(most - height));
    this.#scenes.plan(steps, { ...setting, width: room.width }, mosts);
    if (!this.#scenes.all.length || this.#scenes.of !== steps) return;
    const pictures = this.#scenes.all.map(({ height }) => height);
    const { whole, plot: reserved, moves, lifts } = reserve(pictures, heights);
    const under = asides.map(one => one.offsetHeight);
    const nothing = under.map(() => 0);
    this.#room = {
      lifts: room.isWide ? lifts : reserve(nothing, under).lifts,
      head: plot.offsetTop + room.edge / 2,
      plot: reserved,
      height: Math.min(around + whole + (room.isWide ? this.#below + room.edge : 0), innerHeight),
    };
    plot.style.blockSize = plot.style.minBlockSize = `${reserved}px`;
    for (const one of asides) shift(one, 0);
    for (const [i, one] of tails.entries()) shift(one, moves[i] ?? 0);
    this.over = room.isWide ? 0 : Math.round(around + whole);
    this.height = room.isWide ? Math.round(this.#room.height) : 0;
    const isSeen = around + whole + room.edge / 2 <= screen + 1;
    queueMicrotask(() => this.isConnected && this.#play!.roomy(isSeen));
    this.#shown = this.#settled = undefined;
  }

  // the browser has brought into view what has the focus, but where it was
  readonly #walk = (event: Event): void => {
    this.#follow(false);
    const target = event.target as Element;
    if (target.matches(':focus-visible')) target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };
  readonly #left = (): void => this.#follow(true);
  readonly #point = (event: Event): void => this.#card.point(event as PointerEvent, event.target);

  readonly #toggle = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) this.#details ??= new OpenDetails(this);
    this.requestUpdate();
  };
}
