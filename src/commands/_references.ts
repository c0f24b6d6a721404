import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nearest } from '../model/nearest.ts';
import type { Dataset, Place } from '../model/dataset.ts';
import { placer } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { citedElements, type CitedElement } from './_article.ts';
import { checkDataset, type Checked } from './_dataset.ts';

/** The custom elements of the library. */
const tags = ['cited-chart', 'cited-number', 'cited-story', 'cited-step', 'cited-sources', 'cited-data'];
/** Those that show nothing without data. */
const needy = ['cited-chart', 'cited-number', 'cited-story'];

/** Gives a dataset by its file, checked once however often it is referred to; null if the file does not exist. */
export type Load = (path: string) => Promise<Checked | null>;

/** What an element says about where its data are. */
type Origin =
  { kind: 'file'; path: string; written: string } | { kind: 'inline'; of: CitedElement } | { kind: 'elsewhere' };

/** The file that a URL without its fragment means: beside the article or, if it begins with a slash, under the root of the site. */
const fileOf = (url: string, article: string): Origin => {
  const base = pathToFileURL(article);
  if (!URL.canParse(url, base.href)) return { kind: 'file', path: join(dirname(article), url), written: url };
  const resolved = new URL(url, base);
  if (resolved.protocol !== 'file:' || url.startsWith('//')) return { kind: 'elsewhere' };
  const path = fileURLToPath(resolved);
  if (!url.startsWith('/')) return { kind: 'file', path, written: url };
  for (let folder = dirname(article); ; folder = dirname(folder)) {
    const candidate = join(folder, path);
    if (existsSync(candidate)) return { kind: 'file', path: candidate, written: url };
    if (folder === dirname(folder)) return { kind: 'file', path: join(dirname(article), path), written: url };
  }
};

const split = (src: string): [file: string, fragment: string] => {
  const [, file = '', fragment = ''] = /^([^#]*)#?(.*)$/s.exec(src.trim())!;
  return [file, fragment];
};

/** Where the data of an element are: its own file, an inline script, or what is around it gives; undefined if nothing does. */
const dataOf = (element: CitedElement, article: string): Origin | undefined => {
  const [file] = split(element.attributes.get('src')?.value ?? '');
  if (file) return fileOf(file, article);
  if (element.script) return { kind: 'inline', of: element };
  return element.parent && dataOf(element.parent, article);
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The problem with an id that a dataset does not have. */
const idProblem = (id: string, data: Dataset, element: CitedElement, where: string): Omit<Problem, 'path'> | null => {
  const figures = [...data.figures.map(figure => figure.id), ...data.rejected];
  const charts = Object.keys(data.charts ?? {});
  const known = element.name === 'cited-number' ? figures : [...charts, ...figures];
  if (!id || known.includes(id)) return null;
  const what = element.name === 'cited-number' ? 'figure' : 'chart or figure';
  const meant = nearest(id, known);
  const remedy = meant
    ? `the nearest known id is "${meant}"`
    : `it has ${known.slice(0, 8).join(', ') || 'none'}${known.length > 8 ? ' …' : ''}`;
  return { code: 'id/unknown', severity: 'error', message: `${where} has no ${what} "${id}"`, remedy };
};

const noFile = async (path: string, written: string): Promise<Omit<Problem, 'path'>> => {
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

/**
 * What is wrong with the `cited-*` elements of an article: each must point at a file, chart or figure that exists.
 * Data that are written into the article are checked as well; what stands on another host is not fetched.
 * @param path where the article stands
 */
export const checkArticle = async (text: string, path: string, load: Load): Promise<Problem[]> => {
  const place = placer(text);
  const problems: Problem[] = [];
  const report = (at: number, problem: Omit<Problem, 'path'>): void =>
    void problems.push({ path: '', ...place(at), ...problem });
  const inline = new Map<CitedElement, Checked>();
  const elements = citedElements(text, /\.(md|markdown)$/i.test(path));

  for (const element of elements.filter(({ script }) => script)) {
    const script = element.script!;
    const checked = await checkDataset(script.value, path);
    inline.set(element, checked);
    problems.push(...checked.problems.map(problem => (problem.file ? problem : moved(problem, place(script.at)))));
  }

  for (const element of elements) {
    const { name, at, attributes } = element;
    if (!tags.includes(name)) {
      const meant = nearest(name, tags);
      report(at, {
        code: 'id/unknown',
        severity: 'error',
        message: `there is no element <${name}>`,
        remedy: meant ? `the nearest is <${meant}>` : `there are ${tags.join(', ')}`,
      });
      continue;
    }
    const src = attributes.get('src');
    const chart = attributes.get('chart');
    const from = dataOf(element, path);
    if (!from) {
      if (!needy.includes(name) && !src && !chart) continue;
      report(src?.at ?? at, {
        code: 'key/missing',
        severity: src ? 'error' : 'warning',
        message: src
          ? `src="${src.value}" names no file, and nothing around <${name}> does`
          : `<${name}> names no data`,
        remedy: 'write src="FILE.json#chart", here or on a <cited-data> around it',
      });
      continue;
    }
    if (from.kind === 'elsewhere') continue;
    const checked = from.kind === 'inline' ? inline.get(from.of)! : await load(from.path);
    if (!checked) {
      if (from.kind === 'file' && src && split(src.value)[0]) report(src.at, await noFile(from.path, from.written));
      continue;
    }
    if (!checked.data) continue;
    const where = from.kind === 'inline' ? 'the data around it' : `"${from.written}"`;
    for (const [written, id] of [
      [src, decoded(split(src?.value ?? '')[1])],
      [chart, chart?.value.trim().replace(/^.*#/s, '') ?? ''],
    ] as const) {
      const problem = written && idProblem(id, checked.data, element, where);
      if (problem) report(written.at, problem);
    }
  }
  return problems;
};
