import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { NotLoaded } from '../model/folder.ts';
import type { Hit, Scene } from '../model/scene.ts';
import type { Telling } from '../model/telling.ts';
import { frame } from '../pipeline/frame.ts';
import { plan } from '../pipeline/plan.ts';
import { enter, leave, unwatchRule, watchRule, type Inhabitant, type Setting } from './_page.ts';
import { seat } from './_seat.ts';

/** A chart, as its drawing sees it. */
interface Chart extends ReactiveControllerHost, Inhabitant {
  /** What is drawn. */
  readonly shown: Telling | undefined;
  /** Whether a picture of it stands in its place that the page was made with. */
  readonly still: boolean;
  /** It is out of sight, and all that a drawing needs is there. */
  provided(): void;
  /** Another scene was drawn in the place of one. */
  moved(from: Scene, to: Scene): void;
}

// a page whose charts are all in view has no use for it
let turns: typeof import('./_turns.ts') | undefined;

/** Plans the drawing when the chart comes near the viewport, and again when its telling, its width or its type change. */
export class Drawing implements ReactiveController {
  scene: Scene | undefined;
  readonly #chart: Chart;
  #setting: Setting | undefined;
  #near = false;
  #planned: unknown[] = [];
  #provided: Telling | undefined;
  /** What was planned while it was out of sight, and from what. */
  #ahead: { scene: Scene; cause: unknown[] } | undefined;
  #placed: Scene | undefined;
  #rule: Element | null = null;

  constructor(chart: Chart) {
    this.#chart = chart;
    chart.addController(this);
  }

  /** The width that it is planned for, pixels, drawn or not yet. */
  get width(): number | undefined {
    return this.scene?.width ?? this.#ahead?.scene.width;
  }

  /** Whether a card has room beside its mark: the drawing is 30 rem wide. */
  get wide(): boolean {
    return !!this.#setting && this.#setting.width >= 30 * this.#setting.rem;
  }

  hostConnected(): void {
    enter(this.#chart);
    if (this.#rule) watchRule(this.#rule);
  }

  hostDisconnected(): void {
    leave(this.#chart);
    turns?.forgo(this.#chart);
    if (this.#rule) unwatchRule(this.#rule);
  }

  /** Waits for the turn of a chart that is out of sight, or prerendered; undefined: it is its turn, since a reader may soon see it, or has. */
  wait(): Promise<void> | undefined {
    this.#near ||= isNear(this.#chart);
    return this.#near && !this.#chart.still ? undefined : this.#wait();
  }

  async #wait(): Promise<void> {
    turns ??= await import('./_turns.ts').catch(() => undefined);
    // it may have come near meanwhile, or left
    if (!this.#near && this.#chart.isConnected) await turns?.turnOf(this.#chart);
    else if (this.#chart.still) await turns?.leisure(this.#chart);
  }

  approached(): void {
    if (!turns?.hasten(this.#chart)) this.now();
  }

  /** Draws it, however far away it is. */
  now(): void {
    turns?.hurry(this.#chart);
    if (this.#near) return;
    this.#near = true;
    this.#chart.requestUpdate();
  }

  /** Reads direction and type again. */
  turned(): void {
    if (this.#rule) watchRule(this.#rule);
  }

  measured(setting: Setting): void {
    if (JSON.stringify(setting) === JSON.stringify(this.#setting)) return;
    this.#setting = setting;
    this.#chart.requestUpdate();
  }

  hostUpdate(): void {
    const { shown: telling } = this.#chart;
    if (!telling || !this.#setting?.width) return;
    if (!this.#near) {
      if (telling === this.#provided) return;
      this.scene = undefined;
      void this.#provide((this.#provided = telling));
      return;
    }
    const cause = [telling, this.#setting];
    if (isSame(cause, this.#planned)) return;
    // at another width the old drawing stays until the new one is there
    if (telling !== this.#planned[0]) this.scene = undefined;
    this.#planned = cause;
    const ahead = this.#ahead;
    // a part of it is nothing to move from
    if (ahead) this.#ahead = this.#placed = undefined;
    try {
      this.scene = ahead && isSame(cause, ahead.cause) ? ahead.scene : plan(telling, frame(this.#setting));
    } catch (error) {
      this.#lack(error);
    }
  }

  /** Sees to it, in an idle moment, that a chart out of sight can be drawn at once: print does not wait for code. */
  async #provide(telling: Telling): Promise<void> {
    await this.#wait();
    if (this.#near || telling !== this.#provided || !this.#setting) return;
    const cause = [telling, this.#setting];
    try {
      const scene = plan(telling, frame(this.#setting));
      this.#ahead = { scene, cause };
      this.#chart.provided();
      void turns?.expect(this.#chart, scene, part => {
        if (this.#near || this.#ahead?.scene !== scene) return;
        this.scene = this.#placed = part;
        this.#chart.requestUpdate();
      });
    } catch (error) {
      if (error instanceof NotLoaded)
        error.load().then(
          () => this.#provide(telling),
          () => undefined,
        );
    }
  }

  hostUpdated(): void {
    const rule = this.#chart.shadowRoot?.querySelector('.rule') ?? null;
    if (rule !== this.#rule) {
      if (this.#rule) unwatchRule(this.#rule);
      if (rule) watchRule(rule);
      this.#rule = rule;
    }
    if (this.scene !== this.#placed) this.#place();
  }

  /** Puts the buttons over their marks; under fingers they are taller, once the code for that is there. */
  #place(): void {
    const { scene } = this;
    const before = this.#placed;
    this.#placed = scene;
    if (!scene) return;
    if (before) this.#chart.moved(before, scene);
    this.#put(scene.hits);
    if (matchMedia('(pointer: coarse)').matches)
      import('./_later.ts').then(
        ({ taller }) => scene === this.scene && this.#put(taller(scene)),
        () => undefined,
      );
  }

  #put(hits: readonly Hit[]): void {
    const { shown, shadowRoot } = this.#chart;
    const items = shadowRoot?.querySelectorAll<HTMLElement>('.marks li') ?? [];
    const places = new Map(hits.map(hit => [hit.id, hit]));
    for (const [index, item] of items.entries()) {
      const place = places.get(shown?.told[index]?.id ?? '');
      if (place) seat(item, place);
    }
  }

  /** Whatever is wrong with the drawing: words, list, table and source still stand. */
  #lack(error: unknown): void {
    if (!(error instanceof NotLoaded)) return console.error(error);
    const again = (): void => {
      this.#planned = this.#planned.slice(0, 1);
      this.#chart.requestUpdate();
    };
    error.load().then(again, () => undefined);
  }
}

const isSame = (cause: readonly unknown[], other: readonly unknown[]): boolean =>
  cause.every((part, index) => part === other[index]);

/** Whether a reader may soon see an element: it is less than half a screen away, as far as `sights` look too. */
function isNear(element: Element): boolean {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > -0.5 * innerHeight && top < 1.5 * innerHeight;
}
