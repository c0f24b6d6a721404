import { css, html, nothing, type TemplateResult } from 'lit';
import { detailsFor } from '../locales/_details.ts';
import type { Telling } from '../model/telling.ts';
import { safeUrl } from '../model/url.ts';
import { localeFor } from '../pipeline/locale-for.ts';
import { cited, foreign, join, said, shownSources } from './_chart.ts';

/** The look of a chart on paper, where its details are always open. */
export const detailsStyles = css`
  @media print {
    :host {
      color-scheme: light;
    }
    figure,
    figure * {
      print-color-adjust: exact;
    }
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
    .state,
    figure.column {
      min-block-size: 0;
    }
    .screen,
    .control,
    [part='menu'],
    #copy,
    summary,
    .hint,
    #card,
    .button {
      display: none;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;

/** What details say beside the telling. */
export interface DetailsInput {
  /** How to use the keyboard. */
  hint: string;
  /** Where the figures came from, if from a file. */
  url: string | undefined;
  /** What readers may take along. */
  menu: TemplateResult;
  /** The figures as a table. */
  table: TemplateResult;
}

/** The chart in words and as a table, its sources, its data, and the files to take along. */
export function detailsView(telling: Telling, { hint, url, menu, table }: DetailsInput): TemplateResult {
  const { words, summary, context } = telling;
  return html`
    <p class="text">${said(words.construction)}</p>
    <p class="text">${said(summary)}</p>
    ${context === undefined ? nothing : html`<p class="text">${said(context, foreign(telling, telling.chart.context))}</p>`}
    ${table} ${allSources(telling)} ${dataLine(telling, url)}
    <p class="text screen">${hint}</p>
    ${menu}
  `;
}

/** The sources, where the source line has room for the first of them only. */
function allSources({ sourceLine: { label, sources } }: Telling): TemplateResult | typeof nothing {
  if (sources.length <= shownSources) return nothing;
  return html`<p class="text">${label} ${join(sources.map(cited))}</p>`;
}

/** `Data: drills.json · updated 22 November 2026`. */
function dataLine({ lang, data: { modified } }: Telling, url: string | undefined): TemplateResult | typeof nothing {
  const { table } = detailsFor(lang);
  const safe = safeUrl(url);
  const file = url !== undefined && cited({ text: nameOf(url), ...(safe && { url: safe }) });
  const date = modified && table.updated(localeFor(lang).period(modified));
  if (!file && !date) return nothing;
  return html`<p class="text">${table.data} ${file || nothing}${file && date ? ' · ' : ''}${date}</p>`;
}

/** The last part of an address, as people write it. */
function nameOf(url: string): string {
  const name = /[^/?#]+(?=[?#]|$)/u.exec(url.replace(/[?#].*$/u, ''))?.[0] ?? url;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
