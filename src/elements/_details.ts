import { css, html, nothing, type TemplateResult } from 'lit';
import { detailsFor } from '../locales/_details.ts';
import type { Citation, Telling } from '../model/telling.ts';
import { safeUrl } from '../model/url.ts';
import { localeFor } from '../pipeline/locale-for.ts';
import { tabulate, type TableCell } from '../pipeline/tabulate.ts';
import { cited, foreign, join, said, shownSources } from './_chart.ts';

/** The look of words and table, and of the whole chart on paper, where they are always open. */
export const detailsStyles = css`
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums lining-nums;
    color: var(--cited-text);
  }
  caption {
    text-align: start;
    font-weight: 650;
    padding-block: 0.5rem 0.25rem;
  }
  th,
  td {
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
    padding: 0.25rem 1rem 0.25rem 0;
    border-block-end: 1px solid var(--cited-grid);
    overflow-wrap: normal;
    min-inline-size: 5rem;
  }
  caption bdi {
    display: inline-block;
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: 100cqi;
  }
  thead th {
    color: var(--cited-text2);
  }
  tbody th {
    font-weight: 650;
  }
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
    .scroll {
      overflow: visible;
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
    /* the list of sources has printed it */
    table a[href]::after {
      content: none;
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
  /** False: the table may have to be scrolled, by keys too. */
  wide: boolean;
}

/** The chart in words and as a table, its sources, its data, and the files to take along. */
export function detailsView(telling: Telling, { hint, url, menu, wide }: DetailsInput): TemplateResult {
  const { words, summary, context } = telling;
  const { caption, columns, rows } = tabulate(telling);
  return html`
    <p class="text">${said(words.construction)}</p>
    <p class="text">${said(summary)}</p>
    ${context === undefined ? nothing : html`<p class="text">${said(context, foreign(telling))}</p>`}
    <div
      class="scroll"
      part="table"
      role=${wide ? nothing : 'region'}
      aria-labelledby=${wide ? nothing : 'caption'}
      tabindex=${wide ? nothing : 0}
    >
      <table>
        <caption id="caption">
          ${said(caption)}
        </caption>
        <thead>
          <tr>
            ${columns.map(column => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ header, cells }) =>
              html`<tr>
                <th scope="row">${said(header)}</th>
                ${cells.map(cell)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${allSources(telling)} ${dataLine(telling, url)}
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

const cell = ({ text, citations }: TableCell): TemplateResult =>
  html`<td>
    ${citations ? citations.map((one: Citation, index) => html`${index ? '; ' : ''}${cited(one)}`) : said(text)}
  </td>`;
