import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { root } from '../tools/step.js';
import { withBrowser } from './_browser.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
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

test.each(pages.flatMap(page => [320, 1280].map(width => [page, width] as const)))(
  'the page %s works at %i px',
  async (path, width) => {
    server().requests.length = 0;
    const { page, errors } = await open(`/${path}`, { viewport: { width, height: 900 } });
    for (const chart of await page.locator('cited-chart').all()) {
      await chart.scrollIntoViewIfNeeded();
      await chart.locator('li button').first().waitFor({ state: 'attached', timeout: 20_000 });
    }
    await page.addScriptTag({ path: axe });
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(errors).toEqual([]);
  },
);

test('the links between pages of the demo lead somewhere', async () => {
  const dead: string[] = [];
  for (const path of pages) {
    const { page } = await open(`/${path}`);
    const links = await page.locator('a[href]').evaluateAll(all => all.map(a => (a as HTMLAnchorElement).href));
    const ours = links.filter(link => link.startsWith(server().url)).map(link => link.replace(/#.*/, ''));
    for (const link of new Set(ours)) if (!(await fetch(link)).ok) dead.push(`${path}: ${link}`);
  }
  expect(dead).toEqual([]);
});
