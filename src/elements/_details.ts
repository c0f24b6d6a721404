import { css, html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../locales/index.ts';
import type { Citation, Telling } from '../model/telling.ts';
import { save, type SavedFile } from '../pipeline/save.ts';
import { tabulate, type TableCell } from '../pipeline/tabulate.ts';
import { cited, foreign, said } from './_chart.ts';

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
  [part='menu'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin-block: 0.5rem;
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
    figure.column,
    figure.bar,
    figure.scatter {
      min-block-size: 0;
    }
    .screen,
    [part='menu'],
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

/** Files to download, with the addresses that the browser gave them. */
export type Saved = SavedFile & { url: string };

/** Makes the files of a chart. The addresses must be given back with `URL.revokeObjectURL`. */
export const saveAll = (telling: Telling): Promise<Saved[]> =>
  Promise.all(
    ['csv', 'json'].map(async format => {
      const file = await save(telling, format);
      return { ...file, url: URL.createObjectURL(new Blob([file.text], { type: file.type })) };
    }),
  );

/** The chart in words and as a table, and the files to take along. In a narrow place the table may be scrolled, by keys too. */
export function detailsView(telling: Telling, ui: Locale['ui'], saved: Saved[], wide: boolean): TemplateResult {
  const { words, summary, context } = telling;
  const { caption, columns, rows } = tabulate(telling);
  const labels = [ui.downloadCsv, ui.downloadJson];
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
    <p class="text screen">${ui.hint}</p>
    <p part="menu">
      ${saved.map(({ url, name }, index) => html`<a href=${url} download=${name}>${labels[index]}</a>`)}
    </p>
  `;
}

const cell = ({ text, citations }: TableCell): TemplateResult =>
  html`<td>
    ${citations ? citations.map((one: Citation, index) => html`${index ? '; ' : ''}${cited(one)}`) : said(text)}
  </td>`;
