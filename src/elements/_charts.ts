import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import type { Telling } from '../model/telling.ts';
import type { Origin } from './_origin.ts';
import { inhabitants } from './_page.ts';

/** A chart, as other elements of its page see it. */
export interface Chart extends ReactiveControllerHost, HTMLElement {
  readonly telling: Telling | undefined;
  /** What is drawn of it at the moment. */
  readonly shown: Telling | undefined;
  readonly origin: Origin | null;
  wear(style: CSSResult): void;
}

/** Is told that a chart came, changed, or left, or that a reader turned to another of its marks. */
type Watcher = () => void;

const watchers = new Set<Watcher>();
const known = new WeakSet<Chart>();
const charts = new Map<Chart, Watch>();
const tell = (): void => watchers.forEach(watcher => watcher());

/** The charts on the page, those of stories among them. */
export function chartsThere(): readonly Chart[] {
  if (watchers.size) look();
  return [...charts.keys()];
}

/** The rows of a chart whose marks a reader is at: by pointer, by focus, or by an open card. */
export const rowsAt = (chart: Chart): ReadonlySet<string> => charts.get(chart)?.rows ?? new Set();

/** Watches all charts of the page, in shadow trees too; gives the function that ends it. */
export function watchCharts(watcher: Watcher): () => void {
  if (!watchers.size) document.addEventListener('cited-load', meet);
  watchers.add(watcher);
  look();
  return () => {
    watchers.delete(watcher);
    if (!watchers.size) document.removeEventListener('cited-load', meet);
  };
}

/** Charts and stories tell when their figures came; whatever tree they are in, the event reaches the document. The chart of a story comes just after. */
function meet(): void {
  look();
  setTimeout(look);
}

function look(): void {
  for (const one of inhabitants) if ('telling' in one) watch(one as unknown as Chart);
}

/** Charts keep what watches them: it is theirs, does nothing while nobody watches, and goes with them. */
function watch(chart: Chart): void {
  if (known.has(chart)) return;
  known.add(chart);
  chart.addController(new Watch(chart));
}

class Watch implements ReactiveController {
  readonly #chart: Chart;
  #over: string | undefined;
  #focused: string | undefined;
  #open: string | undefined;
  #shown: Telling | undefined;

  constructor(chart: Chart) {
    this.#chart = chart;
    const root = chart.shadowRoot!;
    // before the chart's own listeners: those of dense charts stop events
    root.addEventListener('pointerover', this.#turn, true);
    root.addEventListener('pointerout', this.#turn, true);
    root.addEventListener('pointermove', this.#near, { passive: true });
    root.addEventListener('focusin', this.#turn);
    root.addEventListener('focusout', this.#turn);
  }

  hostConnected(): void {
    charts.set(this.#chart, this);
    tell();
  }

  hostDisconnected(): void {
    charts.delete(this.#chart);
    this.#over = this.#focused = this.#open = undefined;
    tell();
  }

  hostUpdated(): void {
    if (!watchers.size) return;
    const root = this.#chart.shadowRoot!;
    const open = this.#idOf(root.querySelector('.marks [aria-expanded=true]'));
    const { shown } = this.#chart;
    // a page has many charts, and most updates concern nobody
    if (open === this.#open && shown === this.#shown && !root.querySelector('.marks [data-lit]')) return;
    [this.#open, this.#shown] = [open, shown];
    // once its marks have their places
    queueMicrotask(tell);
  }

  get rows(): ReadonlySet<string> {
    return new Set([this.#over, this.#focused, this.#open].flatMap(id => id ?? []));
  }

  readonly #turn = ({ type, target }: Event): void => {
    if (!watchers.size) return;
    const id = /over|in$/u.test(type) ? this.#idOf(target as Element) : undefined;
    if (type.startsWith('focus')) this.#focused = id;
    // over a dense chart the nearest mark counts, and not the one under the pointer
    else if (!this.#isDense) this.#over = id;
    else if (type === 'pointerout' && !this.#plot?.contains((target as Element).closest('.plot'))) this.#over = id;
    tell();
  };

  readonly #near = (): void => {
    if (!watchers.size || !this.#isDense) return;
    // what is nearest is known in the next frame
    requestAnimationFrame(() => {
      const id = this.#plot?.querySelector<HTMLElement>('.nearest')?.dataset['id'];
      if (id === this.#over) return;
      this.#over = id;
      tell();
    });
  };

  get #plot(): HTMLElement | null {
    return this.#chart.shadowRoot!.querySelector<HTMLElement>('.plot');
  }

  get #isDense(): boolean {
    return !!this.#chart.shown?.controls?.includes('crosshair');
  }

  /** The row of a button over a mark. */
  #idOf(mark: Element | null): string | undefined {
    const item = mark?.closest('.marks > li');
    return item ? this.#chart.shown?.told[[...item.parentElement!.children].indexOf(item)]?.id : undefined;
  }
}
