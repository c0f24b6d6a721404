import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { forms } from '../../src/forms/index.ts';
import { rules } from '../../src/rules/index.ts';
import { root } from '../tools/step.js';
import { violationsOf, withBrowser } from './_browser.ts';

const site = `${root}demo/dist`;
const pages = existsSync(site)
  ? readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(name => /^(demo|stories)\/.*\.html$/.test(name))
  : [];
const { open, server } = withBrowser({}, { folder: site });

test('the demo is built, with its data beside it', async () => {
  expect(pages).toContain('demo/index.html');
  expect(existsSync(`${site}/data/drills.json`)).toBe(true);
  expect(existsSync(`${site}/dist/cited.js`)).toBe(true);
});

test('the page of rules shows each of them, with what it says of its examples', () => {
  const html = readFileSync(`${site}/demo/rules.html`, 'utf8');
  expect(rules.ids.filter(id => !html.includes(`<h3 id="${id}">`))).toEqual([]);
  expect(html).not.toContain('<ul class="problems"></ul>');
});

test('the gallery leads to a page for each form, which asks for it and says when it is refused', () => {
  const index = readFileSync(`${site}/demo/forms.html`, 'utf8');
  for (const id of forms.ids) {
    expect(index).toContain(`href="forms/${id}.html"`);
    const html = readFileSync(`${site}/demo/forms/${id}.html`, 'utf8');
    expect(html).toMatch(new RegExp(`<cited-chart src="[^"]+" form="${id}">`));
    expect(html).toContain('<h2>When it is refused</h2>');
    expect(html).not.toMatch(/\b(NaN|undefined|\[object)\b/);
  }
});

// pages that are made alike are looked at where there is least room, and stories in the dark, too
const looksOf = (page: string): (readonly [width: number, scheme: 'light' | 'dark'])[] => [
  [320, 'light'],
  ...(page.startsWith('demo/forms/') ? [] : [[1280, 'light'] as const]),
  ...(page.startsWith('stories/') ? [[390, 'dark'] as const, [1280, 'dark'] as const] : []),
];

test.each(pages.flatMap(page => looksOf(page).map(look => [page, ...look] as const)))(
  'the page %s works at %i px, %s',
  async (path, width, colorScheme) => {
    server().requests.length = 0;
    const { page, errors } = await open(`/${path}`, { viewport: { width, height: 900 }, colorScheme });
    for (const chart of await page.locator('cited-chart').all()) {
      await chart.scrollIntoViewIfNeeded();
      await chart.locator('li button').first().waitFor({ state: 'attached', timeout: 20_000 });
    }
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
  },
);

test('the links between pages of the demo lead somewhere', () => {
  const home = 'http://demo.example/';
  const linksOf = (path: string): URL[] =>
    [...readFileSync(`${site}/${path}`, 'utf8').matchAll(/ href="([^"]+)"/g)].map(
      ([, href = '']) => new URL(href.replaceAll('&amp;', '&'), home + path),
    );
  const isThere = ({ pathname }: URL): boolean =>
    existsSync(site + decodeURIComponent(pathname) + (pathname.endsWith('/') ? 'index.html' : ''));
  const dead = pages.flatMap(path =>
    linksOf(path).flatMap(link => (link.href.startsWith(home) && !isThere(link) ? [`${path}: ${link.pathname}`] : [])),
  );
  expect(pages.flatMap(linksOf).length).toBeGreaterThan(pages.length);
  expect(dead).toEqual([]);
});
