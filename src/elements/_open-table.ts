import type { CSSResult, ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { detailsFor } from '../locales/_details.ts';
import type { Telling } from '../model/telling.ts';
import { crowds } from '../pipeline/crowds.ts';
import { nextSorting, sortTable, type Sorting } from '../pipeline/sort-table.ts';
import { tabulate, type Table } from '../pipeline/tabulate.ts';
import { Status } from './_status.ts';
import { turn } from './_turn.ts';
import { tableStyles, tableView } from './_table.ts';

/** A chart, as its table sees it. */
interface Chart extends ReactiveControllerHost, HTMLElement {
  readonly telling: Telling | undefined;
  /** Whether the table fits. */
  readonly wide: boolean;
  wear(style: CSSResult): void;
  /** Draws what has changed at once. */
  printed(): void;
}

/** Rows of a page, and how many are printed at most. */
const pageSize = 100;
const mostPrinted = 1000;

/** The table of a chart as a reader has it: in which order, and which page of it. On paper stand all rows, in that order. */
export class OpenTable implements ReactiveController {
  readonly #chart: Chart;
  readonly #status: Status;
  #sorting: Sorting | undefined;
  #from = 0;
  #isPrinted = false;
  #wasOpen = false;
  #made: { of: Telling; table: Table } | undefined;
  /** The order of very many rows, and the sorting that it is of; while one is being made the one before. */
  #order: { of: Telling; by: Sorting; rows: Uint32Array } | undefined;
  #busy = false;
  readonly #paper = matchMedia('print');

  constructor(chart: Chart) {
    this.#chart = chart;
    this.#status = new Status(chart);
    chart.wear(tableStyles);
    chart.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
    this.#paper.addEventListener('change', this.#print);
  }

  hostDisconnected(): void {
    this.#status.stop();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
    this.#paper.removeEventListener('change', this.#print);
  }

  view(telling: Telling): TemplateResult {
    const { dense } = telling;
    if (dense) return this.#pageOf(telling, dense.count);
    const table = this.#tableOf(telling);
    const sorted = sortTable(table, this.#sorting, telling.lang);
    const all = sorted.length;
    if (this.#from >= all) this.#from = 0;
    const isPaged = all > pageSize && this.#isOnScreen();
    const [from, to] = isPaged ? [this.#from, Math.min(this.#from + pageSize, all)] : [0, Math.min(all, mostPrinted)];
    return tableView({
      table,
      rows: sorted.slice(from, to),
      sorting: this.#sorting,
      sort: this.#sort,
      page: all > pageSize ? { from, to, all, turn: this.#turn } : undefined,
      words: detailsFor(telling.lang).table,
      wide: this.#chart.wide,
    });
  }

  /** A page of very many figures, of which no more are made. */
  #pageOf(telling: Telling, all: number): TemplateResult {
    if (this.#from >= all) this.#from = 0;
    const [from, to] = [this.#from, Math.min(this.#from + pageSize, all)];
    const order = this.#order?.of === telling && this.#sorting ? this.#order : undefined;
    if (this.#sorting && !order && !this.#busy) void this.#arrange(telling, this.#sorting);
    const table = tabulate(crowds.get('crowd').page(telling, from, pageSize, order?.rows));
    return tableView({
      table,
      rows: table.rows,
      sorting: order?.by,
      sort: this.#sort,
      busy: this.#busy,
      page: { from, to, all, turn: this.#turn },
      words: detailsFor(telling.lang).table,
      wide: this.#chart.wide,
    });
  }

  /** What nobody has opened yet is there for paper only. */
  #isOnScreen(): boolean {
    this.#wasOpen ||= this.#chart.shadowRoot?.querySelector('details')?.open ?? false;
    return this.#wasOpen && !this.#isPrinted;
  }

  #tableOf(telling: Telling): Table {
    if (this.#made?.of !== telling) this.#made = { of: telling, table: tabulate(telling) };
    return this.#made.table;
  }

  readonly #sort = (column: number): void => {
    const { telling } = this.#chart;
    if (!telling) return;
    this.#sorting = nextSorting(this.#sorting, column);
    this.#from = 0;
    this.#chart.requestUpdate();
    if (telling.dense && this.#sorting) {
      this.#status.tell(detailsFor(telling.lang).table.sorting);
      void this.#arrange(telling, this.#sorting);
    } else this.#saySorting(telling, column);
  };

  /** Sorts very many rows in slices, between which the page does its own work; what is asked for meanwhile wins. */
  async #arrange(telling: Telling, by: Sorting): Promise<void> {
    this.#busy = true;
    // without it the order stays as it is
    const steps = (await import('../pipeline/dense-sort.ts').catch(() => undefined))?.sortRows(telling, by);
    let step = steps?.next();
    for (; steps && !step?.done; step = steps.next()) {
      await turn();
      if (this.#sorting !== by || this.#chart.telling !== telling || !this.#chart.isConnected) break;
    }
    // another sorting has taken over
    if (this.#sorting && this.#sorting !== by) return;
    if (!steps) this.#sorting = undefined;
    this.#busy = false;
    if (step?.done) {
      this.#order = { of: telling, by, rows: step.value };
      this.#saySorting(telling, by.column);
    }
    this.#chart.requestUpdate();
  }

  /** Says by what the rows are sorted now. */
  #saySorting(telling: Telling, column: number): void {
    const { table: words } = detailsFor(telling.lang);
    const { columns, rows } = this.#tableOf(telling);
    const key = rows.flatMap(({ keys }) => keys[column] ?? [])[0];
    const by = !key || 'text' in key ? 'text' : key.group === undefined ? 'time' : 'number';
    this.#status.tell(this.#sorting ? words.sorted(columns[column] ?? '', by, this.#sorting.way) : words.unsorted);
  }

  readonly #turn = (by: -1 | 1): void => {
    const { telling } = this.#chart;
    if (!telling) return;
    const all = telling.dense?.count ?? this.#tableOf(telling).rows.length;
    this.#from = Math.max(0, this.#from + by * pageSize);
    this.#chart.requestUpdate();
    const to = Math.min(this.#from + pageSize, all);
    this.#status.tell(`${detailsFor(telling.lang).table.rows(this.#from + 1, to, all)}.`);
  };

  readonly #print = ({ type }: Event): void => {
    const isPrinted = type === 'beforeprint' || (type === 'change' && this.#paper.matches);
    if (isPrinted === this.#isPrinted) return;
    this.#isPrinted = isPrinted;
    this.#chart.requestUpdate();
    // the browser prints what is there when this returns
    if (isPrinted) this.#chart.printed();
  };
}
