import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Locale } from '../locales/index.ts';
import type { Telling } from '../model/telling.ts';
import type { Saved } from './_details.ts';
import type { Inhabitant } from './_page.ts';

/** A chart, as its details see it. */
interface Chart extends ReactiveControllerHost, Inhabitant {
  readonly telling: Telling | undefined;
  /** Whether the table fits. */
  readonly wide: boolean;
}

type Details = typeof import('./_details.ts');

/** Words and table of a chart: their code is loaded, and they are built, when a reader opens them or the page is printed. */
export class OpenDetails implements ReactiveController {
  /** Whether a reader has them open. */
  open = false;
  #wanted = false;
  #code: Details | undefined;
  #saved: Saved[] = [];
  #savedOf: Telling | undefined;
  readonly #chart: Chart;

  constructor(chart: Chart) {
    this.#chart = chart;
    chart.addController(this);
  }

  /** What stands in the details; nothing as long as nobody wants them. */
  view(telling: Telling, ui: Locale['ui']): TemplateResult | undefined {
    return this.#wanted
      ? this.#code?.detailsView(telling, ui, this.#savedOf === telling ? this.#saved : [], this.#chart.wide)
      : undefined;
  }

  readonly toggle = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
    this.#chart.requestUpdate();
    if (this.open) void this.want();
  };

  /** Builds them; for print, too. */
  async want(): Promise<void> {
    this.#wanted = true;
    this.#chart.requestUpdate();
    this.#code ??= await import('./_details.ts').catch(() => undefined);
    this.#chart.requestUpdate();
  }

  hostUpdated(): void {
    const { telling } = this.#chart;
    if (this.#wanted && this.#code && this.#chart.isConnected && telling && telling !== this.#savedOf)
      void this.#save(telling, this.#code);
  }

  hostConnected(): void {
    if (this.#wanted) this.#chart.requestUpdate();
  }

  hostDisconnected(): void {
    this.#revoke();
    this.#savedOf = undefined;
  }

  async #save(telling: Telling, code: Details): Promise<void> {
    this.#savedOf = telling;
    const saved = await code.saveAll(telling).catch(() => []);
    const late = this.#savedOf !== telling;
    if (!late) this.#revoke();
    if (late) for (const { url } of saved) URL.revokeObjectURL(url);
    else this.#saved = saved;
    this.#chart.requestUpdate();
  }

  #revoke(): void {
    for (const { url } of this.#saved) URL.revokeObjectURL(url);
    this.#saved = [];
  }
}
