import type { CSSResult, ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { Telling } from '../model/telling.ts';
import { detailsStyles, detailsView, saveAll, type Saved } from './_details.ts';

/** A chart, as its details see it. */
interface Chart extends ReactiveControllerHost, HTMLElement {
  readonly telling: Telling | undefined;
  /** Whether the table fits. */
  readonly wide: boolean;
  wear(style: CSSResult): void;
}

/** Words and table of a chart, and the files to take along, whose addresses are given back when they or the chart go. */
export class OpenDetails implements ReactiveController {
  readonly #chart: Chart;
  #saved: Saved[] = [];
  #savedOf: Telling | undefined;

  constructor(chart: Chart) {
    this.#chart = chart;
    chart.wear(detailsStyles);
    chart.addController(this);
    chart.requestUpdate();
  }

  /** `hint`: how to use the keyboard; `url`: where the figures came from. */
  view(telling: Telling, hint: string, url: string | undefined): TemplateResult {
    const saved = this.#savedOf === telling ? this.#saved : [];
    return detailsView(telling, { hint, url, saved, wide: this.#chart.wide });
  }

  hostUpdated(): void {
    const { telling, isConnected } = this.#chart;
    if (isConnected && telling && telling !== this.#savedOf) void this.#save(telling);
  }

  hostDisconnected(): void {
    this.#revoke();
    this.#savedOf = undefined;
  }

  async #save(telling: Telling): Promise<void> {
    this.#revoke();
    this.#savedOf = telling;
    const saved = await saveAll(telling).catch(() => []);
    this.#revoke();
    this.#saved = saved;
    if (this.#savedOf !== telling) return this.#revoke();
    this.#chart.requestUpdate();
  }

  #revoke(): void {
    for (const { url } of this.#saved) URL.revokeObjectURL(url);
    this.#saved = [];
  }
}
