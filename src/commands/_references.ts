import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { nearest } from '../model/nearest.ts';
import type { Dataset, Place } from '../model/dataset.ts';
import { placer } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Binding } from '../pipeline/mismatch.ts';
import { namedIn, numberProblem, suggestion } from '../pipeline/named.ts';
import type { Used } from '../pipeline/saying.ts';
import { readArticle, type CitedElement } from './_article.ts';
import { attributeProblems, elements as known, requestProblems } from './_attributes.ts';
import { checkDataset, type Checked } from './_dataset.ts';
import { checkNumbers, type Share } from './_numbers.ts';
import { originOf, split, type Origin } from '../static/origin.ts';

/** Those that show nothing without data. */
const needy = ['cited-chart', 'cited-number', 'cited-story'];

/** Gives a dataset by its file, checked once however often it is referred to; null if the file does not exist. */
export type Load = (path: string) => Promise<Checked | null>;

type Words = Omit<Problem, 'path'>;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The problem with an id that a dataset does not have. */
const idProblem = (id: string, data: Dataset, where: string): Words | null => {
  const charts = Object.keys(data.charts ?? {});
  if (!id || charts.includes(id) || data.rejected.includes(id) || namedIn(data)(id).length) return null;
  const ids = [...charts, ...data.figures.map(figure => figure.id), ...data.rejected];
  const message = `${where} has no chart or figure "${id}"`;
  return { code: 'id/unknown', severity: 'error', message, remedy: suggestion(id, ids) };
};

const noElement = (name: string): Words => {
  const meant = nearest(name, known.keys());
  const remedy = meant ? `the nearest is <${meant}>` : `there are ${[...known.keys()].join(', ')}`;
  return { code: 'id/unknown', severity: 'error', message: `there is no element <${name}>`, remedy };
};

const noData = (name: string, src: string | undefined): Words => ({
  code: 'key/missing',
  severity: src === undefined ? 'warning' : 'error',
  message:
    src === undefined ? `<${name}> names no data` : `src="${src}" names no file, and nothing around <${name}> does`,
  remedy: `write src="FILE.json#${name === 'cited-number' ? 'figure' : 'chart'}", here or on a <cited-data> around it`,
});

const noFile = async (path: string, written: string): Promise<Words> => {
  const around = (await readdir(dirname(path)).catch(() => [])).filter(name => name.endsWith('.json'));
  const meant = nearest(path.slice(dirname(path).length + 1), around);
  const remedy = meant ? `the nearest file there is "${meant}"` : 'check the path: it is relative to the article';
  return { code: 'load/http', severity: 'error', message: `there is no file "${written}"`, remedy };
};

/** A problem of an inline script, moved to where the script stands in the article. */
const moved = (problem: Problem, start: Place): Problem => ({
  ...problem,
  line: (problem.line ?? 1) + start.line - 1,
  column: (problem.column ?? 1) + ((problem.line ?? 1) === 1 ? start.column - 1 : 0),
});

/** An article while it is checked. */
class Article {
  readonly problems: Problem[] = [];
  /** How many problems of its own data are allowed there. */
  silenced = 0;
  readonly bindings = new Map<CitedElement, Binding | null>();
  readonly used = new Map<Dataset, Used>();
  readonly #inline = new Map<CitedElement, Checked>();
  readonly #place: (at: number) => Place;
  readonly #path: string;
  readonly #load: Load;
  readonly #isStory: boolean;

  /** @param isStory true: it is in Markdown, with short codes */
  constructor(text: string, path: string, load: Load, isStory: boolean) {
    this.#isStory = isStory;
    this.#place = placer(text);
    this.#path = path;
    this.#load = load;
  }

  report(at: number, problem: Words): void {
    this.problems.push({ ...this.#place(at), ...problem, path: '' });
  }

  /** Data that are written into the article. */
  async inline(element: CitedElement): Promise<void> {
    const { value, at } = element.script!;
    const checked = await checkDataset(value, this.#path);
    this.#inline.set(element, checked);
    this.silenced += checked.silenced;
    this.problems.push(...checked.problems.map(problem => (problem.file ? problem : moved(problem, this.#place(at)))));
  }

  /** Places of the page that have one name: a link leads to the first of them; and charts that are kept in the address under one. */
  twins(elements: readonly CitedElement[]): void {
    this.#twins(elements, 'id', {
      severity: 'error',
      remedy: 'give one of them an id of its own: a link leads to the first only',
    });
    const remedy = 'give one of them a name of its own: only the first is kept in the address';
    const charts = elements.filter(({ name }) => name === 'cited-chart');
    this.#twins(charts, 'url-state', { severity: 'warning', remedy });
  }

  #twins(elements: readonly CitedElement[], attribute: string, what: Pick<Problem, 'severity' | 'remedy'>): void {
    const known = new Map<string, Place>();
    for (const { name, attributes } of elements) {
      const written = attributes.get(attribute);
      const own = written?.value.trim();
      if (!written || !own) continue;
      const { line, column } = this.#place(written.at);
      const first = known.get(own);
      if (!first) known.set(own, { line, column });
      else {
        const message = `the ${name.replace('cited-', '')} at ${line}:${column} has the ${attribute} "${own}" of the one at ${first.line}:${first.column}`;
        this.report(written.at, { code: 'id/duplicate', message, ...what });
      }
    }
  }

  async element(element: CitedElement): Promise<void> {
    const { name, at, attributes } = element;
    if (!known.has(name)) return this.report(at, noElement(name));
    for (const { at, ...problem } of attributeProblems(element)) this.report(at, problem);
    const src = attributes.get('src');
    const from = originOf(element, this.#path);
    if (!from) {
      // of a story that names no data that is said once
      if (this.#isStory) return;
      if (needy.includes(name) || src || attributes.has('chart')) this.report(src?.at ?? at, noData(name, src?.value));
      return;
    }
    if (from.kind === 'elsewhere') return void this.bindings.set(element, null);
    const checked = from.kind === 'inline' ? this.#inline.get(from.of)! : await this.#load(from.path);
    if (checked?.data) this.#inData(element, from, checked.data);
    else if (!checked && from.kind === 'file' && src && split(src.value)[0])
      this.report(src.at, await noFile(from.path, from.written));
  }

  #inData(element: CitedElement, from: Origin<CitedElement>, data: Dataset): void {
    const { name, at, attributes } = element;
    const where = from.kind === 'file' ? `"${from.written}"` : 'the data around it';
    if (!this.used.has(data)) this.used.set(data, { data, file: from.kind === 'file' ? from.written : '' });
    const src = attributes.get('src');
    const chart = attributes.get('chart');
    const id = decoded(split(src?.value ?? '')[1]);
    const isNumber = name === 'cited-number';
    for (const [written, id] of [
      [isNumber ? undefined : src, decoded(split(src?.value ?? '')[1])],
      [chart, chart?.value.trim().replace(/^.*#/s, '') ?? ''],
    ] as const) {
      const problem = written && idProblem(id, data, where);
      if (problem) this.report(written.at, problem);
    }
    for (const { at, ...problem } of requestProblems(element, data, namedIn(data))) this.report(at, problem);
    // a short code that names no figure is told of as such
    if (!isNumber || (this.#isStory && !src)) return;
    const problem = numberProblem(id, data, where);
    if (problem) return this.report(src?.at ?? at, problem);
    this.bindings.set(element, { figures: namedIn(data)(id), data });
  }
}

/**
 * What is wrong with an article: its `cited-*` elements must point at a file, chart or figure that exists, its numbers must say what
 * their figures say, and should have one. Data that are written into the article are checked as well; what stands on another host
 * is not fetched.
 * @param path where the article stands
 * @param isArticle false: it may have elements, but reports no numbers of its own
 */
export const checkArticle = async (
  text: string,
  path: string,
  load: Load,
  isArticle = true,
): Promise<Share & { problems: Problem[]; silenced: number }> => {
  const { elements, blocks, slips } = readArticle(text, /\.(md|markdown)$/i.test(path));
  const article = new Article(text, path, load, slips !== undefined);
  for (const element of elements) if (element.script) await article.inline(element);
  for (const element of elements) await article.element(element);
  for (const { at, ...slip } of slips ?? []) article.report(at, slip);
  article.twins(elements);
  const used = [...article.used.values()];
  const [root] = elements;
  const around = slips && ((root?.name === 'cited-data' && root.attributes.get('src')?.value) || '');
  const { problems, numbers, sourced } = checkNumbers(isArticle ? blocks : [], article.bindings, used, around);
  for (const { at, ...problem } of problems) article.report(at, problem);
  article.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { problems: article.problems, silenced: article.silenced, numbers, sourced };
};
