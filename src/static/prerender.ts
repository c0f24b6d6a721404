import { resolve } from 'node:path';
import { readPeriod } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import { references } from '../model/refs.ts';
import type { Telling } from '../model/telling.ts';
import type { Use } from '../pipeline/source-list.ts';
import { tell, type Request } from '../pipeline/tell.ts';
import { figure } from './figure.ts';
import { fromDisk, Library, type Loaded, type Read } from './load.ts';
import { html, type Markup } from './markup.ts';
import { originOf, split } from './origin.ts';
import { pageElements, type Extent, type PageElement } from './page-elements.ts';
import { sourceList } from './sources.ts';

/** How an article is prerendered. */
export interface PrerenderOptions {
  /** The file that the article is or would be: the addresses in it are relative to this. Default: one in the folder of the process. */
  base?: string;
  /** Gives the texts of data files by their absolute paths; default: from disk. */
  read?: Read;
  /** Is told what is wrong with the data, and what could not be drawn. */
  onProblem?: (problem: Problem) => void;
}

/** A text to stand in place of a part of the article. */
interface Splice extends Extent {
  text: string;
}

/** An attribute of an element or, for a step, of the story around it. */
const closest = ({ name, attributes, parent }: PageElement, attribute: string): string | undefined =>
  attributes.get(attribute)?.value.trim() || (name === 'cited-step' && parent ? closest(parent, attribute) : undefined);

/** An id as it stands in an address. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a chart or a step asks its data for. `before`: the chart of the step before. */
function requestOf(one: PageElement, before: string | undefined): Request {
  const own = one.attributes.get('chart')?.value.trim().replace(/^.*#/s, '');
  const chart = own || before || decoded(split(closest(one, 'src') ?? '')[1]);
  const [form, date] = [closest(one, 'form'), closest(one, 'as-of')];
  // "slider" is for readers to set
  const asOf = date && readPeriod(date) ? date : undefined;
  const highlight = one.attributes.get('highlight')?.value.trim().split(/\s+/).filter(Boolean) ?? [];
  return {
    ...(one.lang && { lang: one.lang }),
    ...(chart && { chart }),
    ...(form && { form }),
    ...(asOf && { asOf }),
    ...(highlight.length && { highlight }),
  };
}

/** One article on its way to what readers without scripts get. */
class Page {
  readonly splices: Splice[] = [];
  readonly #used: Use[] = [];
  /** The chart of the last step of each story. */
  readonly #charts = new Map<PageElement | undefined, string>();
  readonly #told = new Set<Problem>();
  readonly #library: Library;
  readonly #base: string;
  readonly #options: PrerenderOptions;
  #count = 0;

  constructor(options: PrerenderOptions) {
    this.#options = options;
    this.#library = new Library(options.read ?? fromDisk);
    this.#base = resolve(options.base ?? 'article.html');
  }

  async element(one: PageElement): Promise<void> {
    const found = await this.#dataOf(one);
    if (!found?.data) return;
    for (const problem of found.problems) this.#report(problem);
    if (one.name === 'cited-number') return this.#number(one, found.data);
    if (one.name !== 'cited-chart' && one.name !== 'cited-step') return;
    const request = requestOf(one, one.name === 'cited-step' ? this.#charts.get(one.parent) : undefined);
    if (one.name === 'cited-step' && request.chart) this.#charts.set(one.parent, request.chart);
    // a step without a picture of its own
    if (one.name === 'cited-step' && !request.chart) return;
    const telling = tell(found.data, request);
    for (const problem of telling.problems) this.#report(problem);
    this.#used.push({ data: telling.data, sources: telling.sourceLine.sources.map(({ id }) => id) });
    if (telling.rows.length) this.#draw(one, telling);
  }

  async list(one: PageElement): Promise<void> {
    if (one.isFilled) return;
    const style = one.attributes.get('style-name')?.value.trim() ?? 'line';
    this.#put(one, await sourceList(this.#used, { style, lang: one.lang ?? 'en' }));
  }

  async #dataOf(one: PageElement): Promise<Loaded | null> {
    const from = originOf(one, this.#base);
    if (!from || from.kind === 'elsewhere') return null;
    if (from.kind === 'inline') return this.#library.inline(from.of.script!.value, this.#base);
    const found = await this.#library.load(from.path);
    if (!found) {
      const message = `there is no file "${from.written}"`;
      this.#report({ code: 'load/http', severity: 'error', path: '', message, remedy: 'check the path' });
    }
    return found;
  }

  #number(one: PageElement, data: NonNullable<Loaded['data']>): void {
    const named = references(data)(decoded(split(closest(one, 'src') ?? '')[1]));
    if (named?.figure) this.#used.push({ data, sources: named.figure.source });
  }

  #draw(one: PageElement, telling: Telling): void {
    const isStep = one.name === 'cited-step';
    if (isStep ? one.hasStill : one.isFilled) return;
    const own = one.attributes.get('heading-level')?.value.trim();
    const level = own === 'none' ? undefined : Number(own) || (one.level || 1) + 1;
    this.#put(one, figure(telling, { level, uid: `cited-still-${++this.#count}`, slot: isStep ? 'still' : undefined }));
  }

  /** In place of what we put there before; else first in a chart, whose words are none, and last in a step. */
  #put({ name, content, ours }: PageElement, markup: Markup): void {
    if (!content) return;
    const at = name === 'cited-step' ? content.to : content.from;
    this.splices.push({ from: at, to: at, ...ours, text: html(markup) });
  }

  #report(problem: Problem): void {
    if (this.#told.has(problem)) return;
    this.#told.add(problem);
    this.#options.onProblem?.(problem);
  }
}

/**
 * An article with a still figure in every `<cited-chart>` and `<cited-step>`, and its sources in `<cited-sources>`, for readers without
 * scripts and for print. What the author put into an element stays, as does every other character; what an earlier run put there is
 * made anew.
 * @param article HTML: a page or a part of one
 */
export async function prerender(article: string, options: PrerenderOptions = {}): Promise<string> {
  const page = new Page(options);
  const elements = pageElements(article);
  for (const one of elements) await page.element(one);
  for (const one of elements) if (one.name === 'cited-sources') await page.list(one);
  const splices = page.splices.sort((a, b) => a.from - b.from || a.to - b.to);
  let [text, at] = ['', 0];
  for (const splice of splices) {
    text += article.slice(at, splice.from) + splice.text;
    at = splice.to;
  }
  return text + article.slice(at);
}
