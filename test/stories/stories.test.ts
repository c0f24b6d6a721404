import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

const stories = readdirSync('stories').map(name => `stories/${name}/index.html`);
const pages = readdirSync('demo')
  .filter(name => name.endsWith('.html') && name !== 'strict.html')
  .map(name => `demo/${name}`);

const open = (path: string): Document => parseHTML(readFileSync(path, 'utf8')).document;
const words = (text: string | null | undefined): string[] => text?.match(/[\p{L}\p{N}][\p{L}\p{N}’.,:-]*/gu) ?? [];
const charts = (page: Document): Element[] => [...page.querySelectorAll('cited-chart[src]')];

/** Id and title of the chart that an element points at, as its file has them. */
function target(path: string, element: Element): { id: string; title: string | undefined } {
  const [file = '', id = ''] = (element.getAttribute('src') ?? '').split('#');
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
      expect(existsSync(to), link).toBe(true);
      if (id) expect(open(to).getElementById(id), link).not.toBeNull();
    }
  });

  it('shows charts that exist, each with its title, a table and a source for readers without JavaScript', () => {
    for (const chart of charts(page)) {
      const { id, title } = target(path, chart);
      expect(title, id).toBeTruthy();
      expect(chart.querySelector('figure > figcaption')?.textContent.replaceAll(/\s+/gu, ' ').trim(), id).toBe(title);
      const rows = chart.querySelectorAll('figure > table tbody tr');
      expect(rows.length, id).toBeGreaterThan(0);
      for (const row of rows) expect(row.querySelector('th[scope="row"]')?.textContent, id).toBeTruthy();
      expect(chart.querySelector('figure > table > caption')?.textContent, id).toBeTruthy();
      expect(chart.querySelector('figure > p a[href^="http"]')?.textContent, id).toBeTruthy();
    }
  });
});

describe.each(stories)('%s as an article', path => {
  it('has 400 to 900 words, charts, and a list of sources with links', () => {
    const page = open(path);
    expect(charts(page).length).toBeGreaterThan(0);
    expect(page.querySelectorAll('#sources + ul a[href^="http"]').length).toBeGreaterThan(0);
    for (const chart of page.querySelectorAll('cited-chart')) chart.remove();
    const count = words(page.querySelector('article')?.textContent).length;
    expect(count).toBeGreaterThanOrEqual(400);
    expect(count).toBeLessThanOrEqual(900);
  });
});
