import type { CSSResult, ReactiveControllerHost, TemplateResult } from 'lit';
import { detailsFor } from '../locales/_details.ts';
import type { Telling } from '../model/telling.ts';
import { buttonStyle } from './_button-style.ts';
import { detailsStyles, detailsView } from './_details.ts';
import { Downloads } from './_downloads.ts';
import type { Embedded } from './_embed.ts';
import { menuStyles } from './_menu.ts';
import { OpenTable } from './_open-table.ts';

/** A chart, as its details see it. */
interface Chart extends ReactiveControllerHost, Embedded {
  readonly telling: Telling | undefined;
  /** Whether the table fits. */
  readonly wide: boolean;
  wear(style: CSSResult): void;
  printed(): void;
}

/** Words and table of a chart, and what readers may take along. */
export class OpenDetails {
  readonly #downloads: Downloads;
  readonly #table: OpenTable;

  constructor(chart: Chart) {
    chart.wear(buttonStyle);
    chart.wear(menuStyles);
    chart.wear(detailsStyles);
    this.#downloads = new Downloads(chart);
    this.#table = new OpenTable(chart);
    chart.requestUpdate();
  }

  /** `hint`: how to use the keyboard; `url`: where the figures came from. */
  view(telling: Telling, hint: string, url: string | undefined): TemplateResult {
    const menu = this.#downloads.view(telling, url);
    const hasUnlisted = telling.dense && telling.controls?.includes('crosshair');
    const keys = hasUnlisted ? `${hint}. ${detailsFor(telling.lang).controls.unlisted}` : hint;
    return detailsView(telling, { hint: keys, url, menu, table: this.#table.view(telling) });
  }
}
