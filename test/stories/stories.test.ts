import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { framed } from '../../demo/site.ts';
import { storyPage, withCharts } from '../../demo/stories.ts';

const stories = readdirSync('stories').map(name => `stories/${name}/index.html`);
const pages = readdirSync('demo')
  .filter(name => name.endsWith('.html') && name !== 'strict.html')
  .map(name => `demo/${name}`);

/** The pages as the site makes them, by path. */
const made = new Map<string, string>();
for (const path of stories)
  made.set(path, await withCharts(path, existsSync(path) ? readFileSync(path, 'utf8') : await storyPage(path)));
for (const path of pages) made.set(path, readFileSync(path, 'utf8'));

const open = (path: string): Document => parseHTML(framed(path, made.get(path) ?? readFileSync(path, 'utf8'))).document;
const words = (text: string | null | undefined): string[] => text?.match(/[\p{L}\p{N}][\p{L}\p{N}’.,:-]*/gu) ?? [];
const charts = (page: Document): Element[] => [...page.querySelectorAll('cited-chart[src]')];
/** The `src` of an element, with the file that something around it names. */
function sourceOf(element: Element): string {
  const src = element.getAttribute('src') ?? '';
  const around = element.parentElement?.closest('cited-data');
  return src.startsWith('#') && around ? `${around.getAttribute('src')}${src}` : src;
}

/** Id and title of the chart that an element points at, as its file has them. */
function target(path: string, element: Element): { id: string; title: string | undefined } {
  const [file = '', id = ''] = sourceOf(element).split('#');
  const data = JSON.parse(readFileSync(resolve(dirname(path), file), 'utf8')) as {
    charts: Record<string, { title: string }>;
  };
  return { id, title: data.charts[id]?.title };
}

describe.each([...stories, ...pages])('%s', path => {
  const page = open(path);

  it('has one h1 and no step left out between its headings', () => {
    const levels = [...page.querySelectorAll('h1, h2, h3, h4')].map(heading => Number(heading.tagName[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter(level => level === 1)).toHaveLength(1);
    levels.slice(1).forEach((level, before) => expect(level).toBeLessThanOrEqual((levels[before] ?? 0) + 1));
  });

  it('has a title of at most twelve words, a language, a description and a way past the masthead', () => {
    const title = page.querySelector('title')?.textContent?.replace(/ · Cited$/u, '');
    expect(words(title).length).toBeGreaterThan(2);
    expect(words(title).length).toBeLessThanOrEqual(12);
    expect(words(page.querySelector('h1')?.textContent).length).toBeLessThanOrEqual(12);
    expect(page.documentElement.lang).toBe('en');
    expect(page.querySelector('meta[name="description"]')?.getAttribute('content')).toBeTruthy();
    const skip = page.querySelector('body > a')?.getAttribute('href');
    expect(page.querySelector(String(skip))?.tagName).toBe('MAIN');
  });

  it('keeps to a strict policy: nothing inline', () => {
    expect(page.querySelectorAll('[style], style, script:not([src])')).toHaveLength(0);
    const handlers = [...page.querySelectorAll('*')].flatMap(element =>
      element.getAttributeNames().filter(name => name.startsWith('on')),
    );
    expect(handlers).toEqual([]);
  });

  it('points only at pages and places that exist', () => {
    const links = [...page.querySelectorAll('a[href], link[href], script[src]')]
      .map(element => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter(link => !/^https?:/u.test(link));
    for (const link of links) {
      const [file = '', id] = link.split('#');
      const to = file ? resolve(dirname(path), file) : path;
      expect(existsSync(to) || made.has(relative('.', to)), link).toBe(true);
      if (id) expect(open(relative('.', to)).getElementById(id), link).not.toBeNull();
    }
  });

  it('shows charts that exist, each with its title, a table and a source for readers without JavaScript', () => {
    for (const chart of charts(page)) {
      const { id, title } = target(path, chart);
      expect(title, id).toBeTruthy();
      const caption = chart.querySelector('figure > figcaption');
      const said = caption?.querySelector('h2, h3, h4, h5, h6') ?? caption;
      expect(said?.textContent.replaceAll(/\s+/gu, ' ').trim(), id).toBe(title);
      const rows = chart.querySelectorAll('figure table tbody tr');
      expect(rows.length, id).toBeGreaterThan(0);
      for (const row of rows) expect(row.querySelector('th[scope="row"]')?.textContent, id).toBeTruthy();
      expect(chart.querySelector('figure table > caption')?.textContent, id).toBeTruthy();
      expect(chart.querySelector('figure > p a[href^="http"]')?.textContent, id).toBeTruthy();
    }
  });
});

describe.each(stories)('%s as an article', path => {
  it('has 400 to 900 words, charts, and a list of sources with links', () => {
    const page = open(path);
    expect(charts(page).length).toBeGreaterThan(0);
    expect(page.querySelectorAll('cited-sources li a[href^="http"]').length).toBeGreaterThan(0);
    for (const chart of page.querySelectorAll('cited-chart, cited-step > figure, cited-sources')) chart.remove();
    const count = words(page.querySelector('article')?.textContent).length;
    expect(count).toBeGreaterThanOrEqual(400);
    expect(count).toBeLessThanOrEqual(900);
  });
});
