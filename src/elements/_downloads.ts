import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { detailsFor } from '../locales/_details.ts';
import type { Telling } from '../model/telling.ts';
import { formats, save, type SavedFile } from '../pipeline/save.ts';
import { copied } from './_copied.ts';
import { embedCode, type Embedded } from './_embed.ts';
import { menuView } from './_menu.ts';
import { Status } from './_status.ts';

/** A chart, as its downloads see it. */
interface Chart extends ReactiveControllerHost, Embedded {
  readonly telling: Telling | undefined;
}

/** A file with the address that the browser gave it. */
type Saved = SavedFile & { format: string; href: string };

/** Wanted by most, and small: real links, made when the details open. All other files are made when a reader asks for them. */
const linked = ['csv', 'json'];
const made = formats.filter(format => !linked.includes(format));

/** A chart's files to take along, its citation and the code that embeds it. Addresses of files go when they or the chart go. */
export class Downloads implements ReactiveController {
  readonly #chart: Chart;
  #links: Saved[] = [];
  #linksOf: Telling | undefined;
  /** Addresses of the files that were asked for. */
  readonly #given: string[] = [];
  #toCopy: string | undefined;
  readonly #status: Status;

  constructor(chart: Chart) {
    this.#chart = chart;
    this.#status = new Status(chart);
    chart.addController(this);
  }

  /** The menu. `url`: where the figures came from, if from a file. */
  view(telling: Telling, url: string | undefined): TemplateResult {
    const copyEmbed =
      url === undefined ? undefined : () => void this.#copy(() => embedCode(this.#chart, url, telling.chartId));
    return menuView(this.#words(telling), {
      links: this.#linksOf === telling ? this.#links : [],
      formats: telling.dense ? [...formats] : made,
      save: format => void this.#give(telling, format, url),
      copyCitation: () => void this.#copy(async () => String((await this.#file(telling, 'citation', url)).content)),
      copyEmbed,
      toCopy: this.#toCopy,
    });
  }

  hostUpdated(): void {
    const { telling, isConnected } = this.#chart;
    if (isConnected && telling && telling !== this.#linksOf) void this.#link(telling);
  }

  hostDisconnected(): void {
    this.#status.stop();
    this.#revoke();
    this.#linksOf = undefined;
  }

  /** Makes the files that are linked. */
  async #link(telling: Telling): Promise<void> {
    this.#revoke();
    this.#linksOf = telling;
    this.#toCopy = undefined;
    // of very many figures files are made when somebody wants them
    if (telling.dense) return void (this.#links = []);
    const files = await Promise.all(linked.map(format => this.#file(telling, format))).catch(() => []);
    if (this.#linksOf !== telling) return;
    this.#links = files.map((file, i) => ({ ...file, format: linked[i]!, href: addressOf(file) }));
    this.#chart.requestUpdate();
  }

  /** Makes a file and hands it to the browser. */
  async #give(telling: Telling, format: string, url: string | undefined): Promise<void> {
    const words = this.#words(telling);
    try {
      const file = await this.#file(telling, format, url);
      const link = document.createElement('a');
      link.href = addressOf(file);
      link.download = file.name;
      this.#given.push(link.href);
      link.click();
      this.#status.tell(words.saved(file.name));
    } catch (error) {
      this.#status.tell(words.notSaved(error instanceof Error ? error.message : String(error)));
    }
  }

  /** Copies a text; where the browser does not allow it, it stands there selected. */
  async #copy(make: () => string | Promise<string>): Promise<void> {
    const telling = this.#chart.telling;
    if (!telling) return;
    const words = this.#words(telling);
    let text: string;
    try {
      text = await make();
    } catch (error) {
      return this.#status.tell(words.notSaved(String(error)));
    }
    const isCopied = await copied(text);
    this.#toCopy = isCopied ? undefined : text;
    this.#chart.requestUpdate();
    await this.#chart.updateComplete;
    if (!isCopied) this.#chart.shadowRoot?.querySelector<HTMLTextAreaElement>('#copy')?.select();
    this.#status.tell(isCopied ? words.copied : words.notCopied);
  }

  #file(telling: Telling, format: string, url?: string): Promise<SavedFile> {
    const dir = getComputedStyle(this.#chart).direction === 'rtl' ? 'rtl' : 'ltr';
    return save(telling, format, { dir, ...(url !== undefined && { address: url }) });
  }

  #words({ lang }: Telling): ReturnType<typeof detailsFor>['downloads'] {
    return detailsFor(lang).downloads;
  }

  #revoke(): void {
    for (const href of [...this.#links.map(({ href }) => href), ...this.#given.splice(0)]) URL.revokeObjectURL(href);
    this.#links = [];
  }
}

const addressOf = ({ content, type }: SavedFile): string => URL.createObjectURL(new Blob([content], { type }));
