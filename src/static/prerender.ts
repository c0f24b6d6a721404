import { resolve } from 'node:path';
import { readPeriod } from '../model/period.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Telling } from '../model/telling.ts';
import { figureNamed } from '../pipeline/named.ts';
import type { Use } from '../pipeline/source-list.ts';
import { tell, type Request } from '../pipeline/tell.ts';
import { unite } from '../pipeline/unite.ts';
import { figure } from './figure.ts';
import { fromDisk, Library, type Loaded, type Read } from './load.ts';
import { html, type Markup } from './markup.ts';
import { freePrefix, noteOf, type Entries, type Numbered } from './notes.ts';
import { originOf, split } from './origin.ts';
import { readPage, type Extent, type PageElement } from './page-elements.ts';
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

const sourcesOf = ({ sourceLine }: Telling): string[] => sourceLine.sources.map(({ id }) => id);

/** One article on its way to what readers without scripts get. */
class Page {
  readonly splices: Splice[] = [];
  readonly #used: Use[] = [];
  readonly #numbers: Numbered[] = [];
  /** The steps of each story, and its place among what uses sources: its one chart stands before all that is in it. */
  readonly #stories = new Map<PageElement | undefined, { use: Use; steps: Telling[] }>();
  /** The chart of the last step of each story. */
  readonly #charts = new Map<PageElement | undefined, string>();
  readonly #told = new Set<Problem>();
  readonly #library: Library;
  readonly #inline = new Map<PageElement, Promise<Loaded>>();
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
    if (one.name === 'cited-story') return this.#story(one, found.data);
    if (one.name !== 'cited-chart' && one.name !== 'cited-step') return;
    const request = requestOf(one, one.name === 'cited-step' ? this.#charts.get(one.parent) : undefined);
    if (one.name === 'cited-step' && request.chart) this.#charts.set(one.parent, request.chart);
    // a step without a picture of its own
    if (one.name === 'cited-step' && !request.chart) return;
    const telling = tell(found.data, request);
    for (const problem of telling.problems) this.#report(problem);
    const story = one.name === 'cited-step' && this.#stories.get(one.parent);
    if (story && story.use.data === found.data) story.steps.push(telling);
    else this.#used.push({ data: telling.data, sources: sourcesOf(telling) });
    // before a date nothing may have been reported, which is worth saying
    if (telling.rows.length || telling.notes.length) this.#draw(one, telling);
  }

  /** All is read: what stories use is known as a whole. */
  settle(): void {
    for (const [story, { use, steps }] of this.#stories)
      if (steps.length) use.sources = sourcesOf(unite(use.data, steps, story?.lang ?? 'en').telling);
  }

  /** @param prefix of the ids of its entries, where numbers lead to them */
  async list(one: PageElement, prefix?: string): Promise<Entries | undefined> {
    if (one.isFilled) return undefined;
    const style = one.attributes.get('style-name')?.value.trim() ?? 'line';
    const { list, places } = await sourceList(this.#used, { style, lang: one.lang ?? 'en', prefix });
    this.#put(one, list);
    return prefix !== undefined && one.content ? { places, prefix } : undefined;
  }

  /** Puts marks of footnotes behind numbers, and takes away all others of ours. `before`: those of an earlier run. */
  note(entries: Entries | undefined, before: readonly Extent[]): void {
    const rest = new Map(before.map(extent => [extent.from, extent]));
    for (const number of entries ? this.#numbers : []) {
      const markup = noteOf(number, entries!);
      const at = number.one.end!;
      if (!markup) continue;
      // before what may stand there at the end of a step
      this.splices.unshift({ from: at, to: rest.get(at)?.to ?? at, text: html(markup) });
      rest.delete(at);
    }
    for (const extent of rest.values()) this.splices.push({ ...extent, text: '' });
  }

  async #dataOf(one: PageElement): Promise<Loaded | null> {
    const from = originOf(one, this.#base);
    if (!from || from.kind === 'elsewhere') return null;
    if (from.kind === 'inline') {
      const known = this.#inline.get(from.of) ?? this.#library.inline(from.of.script!.value, this.#base);
      this.#inline.set(from.of, known);
      return known;
    }
    const found = await this.#library.load(from.path);
    if (!found) {
      const message = `there is no file "${from.written}"`;
      this.#report({ code: 'load/http', severity: 'error', path: '', message, remedy: 'check the path' });
    }
    return found;
  }

  #number(one: PageElement, data: NonNullable<Loaded['data']>): void {
    const figure = figureNamed(data, decoded(split(closest(one, 'src') ?? '')[1]).trim());
    if (!figure) return;
    this.#used.push({ data, sources: figure.source });
    this.#numbers.push({ one, data, sources: figure.source });
  }

  #story(one: PageElement, data: Dataset): void {
    const use: Use = { data, sources: [] };
    this.#used.push(use);
    this.#stories.set(one, { use, steps: [] });
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
 * An article with a still figure in every `<cited-chart>` and `<cited-step>`, its sources in `<cited-sources>` and, where that has `notes`, a
 * footnote behind each `<cited-number>`, for readers without scripts and for print. What the author put into an element stays, as does every other character; what an earlier run put there is
 * made anew.
 * @param article HTML: a page or a part of one
 */
export async function prerender(article: string, options: PrerenderOptions = {}): Promise<string> {
  const page = new Page(options);
  const { elements, notes, ids } = readPage(article);
  for (const one of elements) await page.element(one);
  page.settle();
  const lists = elements.filter(({ name }) => name === 'cited-sources');
  const first = lists.find(({ attributes }) => attributes.has('notes'));
  let entries: Entries | undefined;
  for (const one of lists) entries = (await page.list(one, one === first ? freePrefix(ids) : undefined)) ?? entries;
  page.note(entries, notes);
  const splices = page.splices.sort((a, b) => a.from - b.from || a.to - b.to);
  let [text, at] = ['', 0];
  for (const splice of splices) {
    // one in what another one takes away
    if (splice.from < at) continue;
    text += article.slice(at, splice.from) + splice.text;
    at = splice.to;
  }
  return text + article.slice(at);
}
