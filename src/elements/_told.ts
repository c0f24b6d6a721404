import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import type { Locale } from '../locales/index.ts';
import type { Problem } from '../model/problem.ts';
import type { Telling } from '../model/telling.ts';
import { localeFor } from '../pipeline/locale-for.ts';
import { prepare, type Request } from '../pipeline/prepare.ts';
import { ready } from '../pipeline/ready.ts';
import { tell } from '../pipeline/tell.ts';
import type { Feed } from './_feed.ts';
import { problemOf, unusual } from './_problem.ts';

/** A chart, as what is told of it sees it. */
interface Chart extends ReactiveControllerHost, HTMLElement {
  /** What it asks for. */
  readonly request: Request & { lang: string };
  /** Name under which readers' choices are kept in the address. */
  readonly urlState: string | null | undefined;
  wear(style: CSSResult): void;
  /** Until when it should wait with its work; undefined: a reader may see it. */
  wait(): Promise<void> | undefined;
  /** Gets ready to change, to what is told next. */
  steady(next: Telling): Promise<void>;
}

/**
 * What is told of a chart at the moment: listens to the figures, tells them anew whenever they or the question change, and
 * keeps the last good telling when something goes wrong. The newest question always wins.
 */
export class Told implements ReactiveController {
  telling: Telling | undefined;
  locale: Locale | undefined;
  /** Why there are no figures, or no newer ones. */
  faults: Problem[] | undefined;
  /** Words for them, once they are there. */
  cause: typeof import('./_trouble.ts').cause | undefined;
  /** What readers are told where the file came and has no figures for the chart: trying again would not help. */
  lost: string | undefined;
  /** When the figures told were read. */
  at: Date | undefined;
  readonly #chart: Chart;
  #feed: Feed | undefined;
  #leave: (() => void) | undefined;
  #turn = 0;
  #asked = '';
  #askedOf: unknown;
  #announced = '';
  #warned = '';
  #loaded: unknown;

  constructor(chart: Chart) {
    this.#chart = chart;
    chart.addController(this);
  }

  hostDisconnected(): void {
    this.listen(undefined);
  }

  /** Takes the figures from another feed; undefined: from none. */
  listen(feed: Feed | undefined): void {
    if (feed === this.#feed) return;
    this.#leave?.();
    this.#turn++;
    this.#askedOf = undefined;
    this.#feed = feed;
    this.#leave = feed?.listen(this.#hear);
  }

  /** Shows nothing of what was told before. */
  forget(): void {
    this.telling = this.faults = this.at = this.#askedOf = undefined;
    this.#turn++;
    this.#chart.requestUpdate();
  }

  /** How much of long tables is read, from 0 to 1. */
  get part(): number | undefined {
    return this.#feed?.state.part;
  }

  readonly retry = (): void => this.#feed?.reload();

  /** Asks anew: in the language of the moment, what the chart asks for. */
  ask(): void {
    void this.#speak();
    void this.#tell();
  }

  async #tell(): Promise<void> {
    const { state } = this.#feed ?? {};
    if (!state?.data || state.loading) return;
    const { request } = this.#chart;
    const asked = JSON.stringify(request);
    if (state === this.#askedOf && asked === this.#asked) return;
    [this.#asked, this.#askedOf] = [asked, state];
    const turn = ++this.#turn;
    const wait = this.#chart.wait();
    if (wait) await wait;
    if (turn !== this.#turn) return;
    try {
      const [{ telling, problems }, locale] = await Promise.all([
        prepare(state.data, request),
        ready.locale(request.lang),
      ]);
      if (turn !== this.#turn) return;
      this.locale = locale;
      const found = [...state.problems, ...problems, ...telling.problems];
      const missing = !telling.told.length && found.some(({ severity }) => severity === 'error');
      // another chart in its place would mislead
      if (!missing) return await this.#show(telling, found, state.at);
      this.telling = undefined;
      await this.#fail(found, true);
    } catch (error) {
      const problem = await problemOf(error);
      if (turn === this.#turn) await this.#fail([problem]);
    }
  }

  /** Tells at once what waits for its turn, as far as all that it takes is there. */
  now(): void {
    const { data } = this.#feed?.state ?? {};
    if (this.telling || !data || (data.dense?.others ?? data.figures).some(({ unread }) => unread)) return;
    const { request } = this.#chart;
    try {
      this.telling = tell(data, request);
      this.locale = localeFor(request.lang);
      this.#chart.requestUpdate();
    } catch {
      // what the page has instead is printed
    }
  }

  /** Words of the interface, for what is shown without a telling. */
  async #speak(): Promise<void> {
    const { lang } = this.#chart.request;
    const locale = await ready.locale(lang).catch(() => ready.locale('en'));
    if (this.telling || lang !== this.#chart.request.lang) return;
    this.locale = locale;
    this.#chart.requestUpdate();
  }

  async #show(telling: Telling, problems: Problem[], at: Date | undefined): Promise<void> {
    const turn = this.#turn;
    if (this.telling || this.#chart.urlState) await this.#chart.steady(telling);
    if (turn !== this.#turn) return;
    this.telling = telling;
    this.at = at;
    this.faults = undefined;
    this.#chart.requestUpdate();
    await this.#chart.updateComplete;
    if (turn !== this.#turn) return;
    const fresh = this.#loaded !== this.#askedOf;
    this.#loaded = this.#askedOf;
    if (fresh) this.#send('cited-load');
    this.#announce(problems);
  }

  async #fail(problems: Problem[], isLost = false): Promise<void> {
    const turn = this.#turn;
    this.#loaded = this.lost = undefined;
    this.#announced = '';
    this.#announce(problems, isLost);
    const words = unusual().catch(() => undefined);
    const show = (): void => {
      this.faults = problems;
      this.#chart.requestUpdate();
    };
    // that nothing could be loaded is said at once; the cause follows
    if (!isLost) show();
    const code = await words;
    if (turn !== this.#turn) return;
    if (code) {
      code.fitOut(this.#chart);
      this.cause = code.cause;
    }
    this.lost = isLost ? code?.lost(this.#chart.request.lang) : undefined;
    show();
  }

  /** One event for each state of things. */
  #announce(problems: Problem[], isLost = false): void {
    const key = JSON.stringify(problems);
    if (key === this.#announced) return;
    this.#announced = key;
    if (problems.length) this.#send('cited-problem', problems);
    // what could not be loaded was said when it was tried
    const [first] = this.telling || isLost ? problems.filter(({ severity }) => severity === 'error') : [];
    const warning = first && `cited: ${first.path || 'chart'}: ${first.code} ${first.message}`;
    if (warning && warning !== this.#warned) console.warn((this.#warned = warning));
  }

  #send(name: string, detail?: Problem[]): void {
    this.#chart.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  readonly #hear = (): void => {
    const { state } = this.#feed ?? {};
    if (!state || state.loading) return this.#chart.requestUpdate();
    if (state.data) return void this.#tell();
    this.#turn++;
    void this.#fail(state.problems);
  };
}
