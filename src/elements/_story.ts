import { html, nothing, type TemplateResult } from 'lit';
import { storyWordsFor } from '../locales/_story.ts';
import type { Problem } from '../model/problem.ts';
import { localeFor } from '../pipeline/locale-for.ts';
import { bring } from './_bring.ts';
import { buttonStyle } from './_button-style.ts';
import { fault } from './_chart.ts';
import { CitedNumber } from './cited-number.ts';
import { CitedStep } from './cited-step.ts';
import type { CitedStory } from './cited-story.ts';
import type { Behaviour as Contract } from './_late-element.ts';
import { unusual } from './_problem.ts';
import { Stage, type Play } from './_stage.ts';
import { setState } from './_steps.ts';
import { adviseStory } from './_story-advice.ts';
import { stepAt, writeStep } from './_story-hash.ts';
import { Lead } from './_story-lead.ts';
import { Line } from './_story-line.ts';
import { margins, marginStyles, pinned } from './_story-margins.ts';
import { Place } from './_story-place.ts';
import { modeOf, requestsOf, type Mode } from './_story-state.ts';
import { stillOf, stillStyles } from './_story-still.ts';
import { storyStyles } from './_story-styles.ts';
import { navView, switchView } from './_story-switch.ts';
import { Tellings, type StoryTold } from './_story-tellings.ts';
import { titleOf } from './_story-title.ts';

/** What the reader chose on this page, for all of its stories. */
let chosen: Mode | undefined;
const stories = new Set<Behaviour>();
const paper = matchMedia('print');

/** Prose steps, and one chart that follows them. What it shows follows from the step alone, and from how the story is read. */
export class Behaviour implements Contract, Play {
  mode: Mode = 'scroll';
  readonly #host: CitedStory;
  readonly #tellings = new Tellings(() => this.#heard());
  readonly #line = new Line(step => this.#reach(step));
  readonly #place = new Place(() => this.#turn());
  readonly #lead = new Lead();
  readonly #stage = Stage.for(this);
  readonly #watch = new MutationObserver(() => this.#look());
  #steps: readonly CitedStep[] = [];
  #active: CitedStep | undefined;
  #isRoomy = true;
  #isSettled = false;
  #isOnPaper = false;
  #over = 0;
  #height = 0;
  /** Width and height of the window in which the pictures had no room. */
  #judged: readonly number[] = [];
  #announced: unknown;
  #cause: typeof import('./_trouble.ts').cause | undefined;

  constructor(host: CitedStory) {
    this.#host = host;
    host.wear(buttonStyle);
    host.wear(storyStyles);
  }

  /** All that is told; undefined: there are no figures, and the story reads as it was written. */
  get told(): StoryTold | undefined {
    return this.#tellings.faults ? undefined : this.#tellings.told;
  }

  get at(): number {
    const index = this.#active ? this.#steps.indexOf(this.#active) : 0;
    return Math.max(0, Math.min(index, (this.told?.steps.length ?? 1) - 1));
  }

  linkOf(at: number): string | undefined {
    const id = this.#steps[at]?.id;
    return id ? new URL(`#${encodeURIComponent(id)}`, location.href).href : undefined;
  }

  hostConnected(): void {
    stories.add(this);
    const attributeFilter = ['id', 'chart', 'as-of', 'highlight', 'form'];
    this.#watch.observe(this.#host, { subtree: true, childList: true, characterData: true, attributeFilter });
    this.#place.enter(this.#host);
    margins.enter(this.#host);
    addEventListener('hashchange', this.#follow);
    addEventListener('afterprint', this.#printed);
    paper.addEventListener('change', this.#printed);
    this.#isOnPaper = paper.matches;
    this.#look();
    this.#active = stepAt(location.hash, this.#host, this.#steps) ?? this.#active;
  }

  hostDisconnected(): void {
    stories.delete(this);
    this.#watch.disconnect();
    this.#place.leave();
    margins.leave(this.#host);
    this.#line.stop();
    this.#lead.restore();
    removeEventListener('hashchange', this.#follow);
    removeEventListener('afterprint', this.#printed);
    paper.removeEventListener('change', this.#printed);
    this.#tellings.listen(undefined);
  }

  hostUpdated(): void {
    const last = this.#steps.at(-1)?.shadowRoot?.querySelector<HTMLElement>('.prose');
    last?.style.setProperty('--_stage', `${this.#stage.height}px`);
    const body = this.#host.renderRoot.querySelector<HTMLElement>('.body');
    // where each step has its own chart, nothing is over the text
    const over = this.mode === 'stack' ? 0 : this.#stage.over;
    // it is inherited: each time that it is set, all text is styled anew
    if (body?.style.getPropertyValue(pinned).includes(`(${over}px`)) return;
    body?.style.setProperty(pinned, `calc(${over}px + var(--cited-offset, 0px) + 1rem)`);
  }

  sought(): void {
    this.#look();
  }

  turned(): void {
    this.#look();
  }

  /** Looks what the story holds, and asks for what it needs. */
  #look(): void {
    const host = this.#host;
    if (!host.isConnected) return;
    this.#steps = [...host.querySelectorAll('*')].filter(
      (one): one is CitedStep => one instanceof CitedStep && one.parentElement?.closest(host.localName) === host,
    );
    if (!this.#active || !this.#steps.includes(this.#active)) this.#active = this.#steps[0];
    this.#lead.assign(host, this.#steps[0]);
    for (const one of host.querySelectorAll('*')) if (one instanceof CitedNumber) one.wear(marginStyles);
    const { language: lang, origin } = host;
    this.#tellings.listen(origin?.feed);
    const requests = requestsOf(this.#steps, origin?.fragment ?? '', lang);
    if (requests.length) this.#tellings.ask({ requests, lang, title: this.#title });
    this.#update();
  }

  get #title(): string {
    return titleOf(this.#host, this.#steps[0]);
  }

  #heard(): void {
    const { told, faults } = this.#tellings;
    if (faults) this.#fail(faults);
    else if (told && told !== this.#announced) {
      const isFirst = !this.#announced;
      this.#announced = told;
      // once the chart is on the page: who hears of it looks at it
      if (isFirst) void this.#host.updateComplete.then(() => this.#send('cited-load'));
      if (told.problems.length) this.#send('cited-problem', told.problems);
      for (const { severity, path, code, message, remedy } of told.problems)
        if (severity === 'error')
          console.warn(`cited: ${path || 'story'}: ${code} ${message}${remedy && `; ${remedy}`}`);
      this.#place.ready();
      adviseStory(this.#host, this.#steps);
    }
    this.#update();
    // no stage measures anything
    if (told && this.mode === 'stack' && !this.#isSettled) void this.#settle();
  }

  #fail(faults: Problem[]): void {
    this.#send('cited-problem', faults);
    unusual().then(
      ({ cause }) => {
        this.#cause = cause;
        this.#host.requestUpdate();
      },
      () => undefined,
    );
  }

  #send(name: string, detail?: Problem[]): void {
    const from = this.#stage.isConnected ? this.#stage : this.#host;
    from.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** A reader came to a step. */
  #reach(step: Element): void {
    if (this.mode === 'scroll') this.#activate(step);
  }

  #activate(step: Element): void {
    if (step === this.#active) return;
    this.#active = step as CitedStep;
    this.#update();
  }

  /** There are figures, or they are on their way: until it is known that there are none, their room is kept. */
  get #plays(): boolean {
    return !!this.told || (this.#tellings.isComing && !!this.#steps.length);
  }

  /** Whether the chart can stay in view while text scrolls. */
  get #scrolls(): boolean {
    return this.#place.scrolls && this.#isRoomy;
  }

  /** Everything that depends on the state hears of it. */
  #update(): void {
    const host = this.#host;
    const { told, at } = this;
    const { high, still, line } = this.#place;
    this.mode = modeOf({
      asked: host.mode,
      chosen,
      scrolls: this.#scrolls,
      high,
      still: still && host.reduce === 'stack',
    });
    const requests = requestsOf(this.#steps, host.origin?.fragment ?? '', host.language);
    for (const [i, step] of this.#steps.entries()) {
      const telling = this.#isOnPaper && this.mode !== 'stack' ? told?.steps[i] : undefined;
      if (telling) for (const style of stillStyles) step.wear(style);
      setState(step, {
        mode: this.#plays ? this.mode : undefined,
        isComing: !told,
        isActive: i === at,
        isLast: i === this.#steps.length - 1,
        request: requests[i]!,
        still: telling && stillOf(telling, told!, this.#stage.setting),
      });
    }
    this.#line.watch(this.#steps, this.#plays && this.mode === 'scroll' ? line : undefined);
    host.requestUpdate();
    this.#stage.requestUpdate();
  }

  /** What is around changed: in a window that is much larger there may be room. */
  #turn(): void {
    const [width = 0, height = 0] = this.#judged;
    if (Math.abs(innerWidth - width) > 64 || Math.abs(innerHeight - height) > 128) this.#isRoomy = true;
    this.#update();
  }

  /** The stage has measured all pictures. */
  roomy(isRoomy: boolean): void {
    if (isRoomy !== this.#isRoomy) {
      this.#judged = [innerWidth, innerHeight];
      this.#isRoomy = isRoomy;
      this.#update();
    }
    const { over, height } = this.#stage;
    if (over !== this.#over || height !== this.#height) this.#host.requestUpdate();
    [this.#over, this.#height] = [over, height];
    if (!this.#isSettled) void this.#settle();
  }

  /** Once all has its place, an address that leads into the story does so again. */
  async #settle(): Promise<void> {
    this.#isSettled = true;
    await this.#bring(stepAt(location.hash, this.#host, this.#steps));
  }

  /** Scrolls to a step, once all has its place; step by step it is there anyway. */
  async #bring(step: CitedStep | undefined): Promise<void> {
    await Promise.all([this.#host, ...this.#steps].map(one => one.updateComplete));
    if (step && this.mode !== 'steps') await bring(step, 'start');
  }

  readonly #follow = (): void => {
    const step = stepAt(location.hash, this.#host, this.#steps);
    // where text scrolls, the browser goes there, and the line follows
    if (step && this.mode === 'steps') this.#activate(step);
  };

  readonly #go = (to: number): void => {
    const step = this.#steps[to];
    if (!step) return;
    this.#activate(step);
    if (step.id && this.#host.hasAttribute('url-state')) writeStep(step.id);
  };

  /** A reader wants to read in another way, from the same step on. */
  readonly #choose = (mode: Mode): void => {
    chosen = mode;
    const step = this.at > 0 ? this.#active : undefined;
    for (const story of stories) story.#update();
    void this.#bring(step);
  };

  printed(): void {
    this.#paper(true);
  }

  readonly #printed = (): void => this.#paper(paper.matches);

  #paper(isOnPaper: boolean): void {
    if (isOnPaper === this.#isOnPaper) return;
    this.#isOnPaper = isOnPaper;
    this.#update();
    if (!isOnPaper) return;
    // the browser prints what is there when this returns
    for (const step of this.#steps) step['performUpdate']();
  }

  view(): TemplateResult {
    const { told, mode } = this;
    const { faults } = this.#tellings;
    const words = storyWordsFor(told?.whole.lang ?? this.#host.language);
    const title = this.#title || told?.whole.title || nothing;
    const plays = this.#plays;
    const isStepwise = plays && mode === 'steps';
    const choice = { mode, scrolls: this.#scrolls, choose: this.#choose };
    return html`<section class=${plays ? mode : ''} aria-label=${title}>
      <slot name="lead"></slot>
      ${plays ? switchView(words, choice) : nothing} ${faults ? this.#fault(faults) : nothing}
      <div class="body">
        ${plays && mode !== 'stack' ? this.#stage : nothing}
        <div class="text" role=${isStepwise ? 'group' : nothing} aria-label=${isStepwise ? title : nothing}>
          ${isStepwise ? navView(words, { at: this.at, steps: this.#steps, go: this.#go }) : nothing}
          <slot></slot>
        </div>
      </div>
    </section>`;
  }

  #fault(faults: Problem[]): TemplateResult {
    const { ui } = localeFor(this.#host.language);
    return fault(ui.failed, this.#cause?.(ui, faults, this.#host.origin?.url), ui, this.#tellings.retry);
  }
}
