import { css, html, nothing, type TemplateResult } from 'lit';
import type { Details } from '../locales/index.ts';
import type { Citation } from '../model/telling.ts';
import type { Sorting } from '../pipeline/sort-table.ts';
import type { Table, TableCell, TableRow } from '../pipeline/tabulate.ts';
import { cited, said } from './_chart.ts';

/** The look of the table: heads that are pressed look like what they head, with an arrow for the order. */
export const tableStyles = css`
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
  tbody th {
    font-weight: 650;
  }
  thead th {
    vertical-align: bottom;
  }
  .struck bdi {
    text-decoration: line-through;
  }
  .sort {
    font: inherit;
    text-align: start;
    color: var(--cited-text2);
    background: none;
    border: 0;
    /* room for the ring of the focus inside of what scrolls */
    margin: 3px;
    margin-inline-start: 0;
    padding: 0;
    min-inline-size: 24px;
    min-block-size: 24px;
    cursor: pointer;
  }
  .sort::after {
    content: '\u00a0\u2195';
    content: '\u00a0\u2195' / '';
  }
  [aria-sort] .sort {
    font-weight: 650;
    color: var(--cited-text);
  }
  [aria-sort='ascending'] .sort::after {
    content: '\u00a0\u2191';
    content: '\u00a0\u2191' / '';
  }
  [aria-sort='descending'] .sort::after {
    content: '\u00a0\u2193';
    content: '\u00a0\u2193' / '';
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 0.75rem;
  }
  @media (pointer: coarse) {
    .sort {
      min-block-size: 44px;
    }
  }
  @media print {
    /* no page ends in a row */
    caption,
    tr {
      break-inside: avoid;
    }
    caption {
      break-after: avoid;
    }
    .scroll {
      overflow: visible;
    }
    .sort::after {
      content: none;
    }
    /* the list of sources has printed it */
    table a[href]::after {
      content: none;
    }
  }
`;

/** What is shown of a table, and what its buttons call. */
export interface TableInput {
  table: Table;
  /** The rows of the page. */
  rows: readonly TableRow[];
  sorting: Sorting | undefined;
  sort: (column: number) => void;
  /** True: the rows are being sorted, and are those of before. */
  busy?: boolean;
  /** Absent: all rows are shown. */
  page?: { from: number; to: number; all: number; turn: (by: -1 | 1) => void } | undefined;
  words: Details['table'];
  /** False: the table may have to be scrolled, by keys too. */
  wide: boolean;
}

/** The figures as a table, and the way to the rest of a long one. */
export function tableView({ table, rows, sorting, sort, busy, page, words, wide }: TableInput): TemplateResult {
  return html`<div
      class="scroll"
      part="table"
      role=${wide ? nothing : 'region'}
      aria-labelledby=${wide ? nothing : 'caption'}
      tabindex=${wide ? nothing : 0}
    >
      <table aria-busy=${busy ? 'true' : nothing}>
        <caption id="caption">
          ${said(table.caption)}
        </caption>
        <thead>
          <tr>
            ${table.columns.map(
              (column, i) =>
                html`<th scope="col" aria-sort=${sorting?.column === i ? sorting.way : nothing}>
                  <button class="sort" type="button" @click=${() => sort(i)}>${column}</button>
                </th>`,
            )}
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
    ${page ? pager(page, words) : nothing}`;
}

/** Which rows are shown, and buttons to those before and after. */
function pager({ from, to, all, turn }: NonNullable<TableInput['page']>, words: Details['table']): TemplateResult {
  const button = (text: string, by: -1 | 1, isThere: boolean): TemplateResult =>
    // a button that is disabled would lose the focus
    html`<button class="button" type="button" aria-disabled=${!isThere} @click=${() => isThere && turn(by)}>
      ${text}
    </button>`;
  return html`<p class="text pager">
    <span>${words.rows(from + 1, to, all)}</span> ${button(words.before, -1, from > 0)}
    ${button(words.after, 1, to < all)}
  </p>`;
}

const cell = ({ text, citations, struck }: TableCell): TemplateResult =>
  html`<td class=${struck ? 'struck' : nothing}>
    ${citations ? citations.map((one: Citation, index) => html`${index ? '; ' : ''}${cited(one)}`) : said(text)}
  </td>`;
