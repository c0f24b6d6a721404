import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawn, html, withBrowser } from './_browser.ts';

const chart = '<cited-chart src="/data/drills.json#plans"></cited-chart>';
/** Marks when the first chart is drawn: what is for print comes a moment later. */
const watch = `customElements.whenDefined('cited-chart').then(() => {
  const root = document.querySelector('cited-chart').shadowRoot;
  new MutationObserver((_, observer) => {
    if (!root.querySelector('.plot svg')) return;
    performance.mark('drawn');
    observer.disconnect();
  }).observe(root, { childList: true, subtree: true });
})`;
const { open, server } = withBrowser({
  '/plain.html': { body: html(chart) },
  '/watched.html': { body: html(chart, `<script type="module">${watch}</script>`) },
  '/below.html': { body: html(`<div style="height: 9000px"></div>${chart}`) },
  '/many.html': { body: html(`${chart}<cited-chart src="/data/drills.json#refusals"></cited-chart>${chart}`) },
  '/twice.html': {
    body: html(chart, '<script type="module" src="/dist/cited.js?again"></script>'),
  },
  '/path.html': { body: html(chart).replaceAll('/dist/', '/other/../dist/') },
});
const golden = readFileSync(new URL('plans.aria.yml', import.meta.url), 'utf8').trim();

/** What a page may download before the founding chart is drawn: 40 kB, gzip -9, scripts and data. */
const budget = 40_000;

test('<cited-chart> gives a screen reader the tree of the founding chart, word for word', async () => {
  const tab = await open('/plain.html');
  const { page, errors } = tab;
  await drawn(tab);
  const snapshot = await page.locator('cited-chart').ariaSnapshot();
  // as YAML quotes a line with a colon, and with the address under each link
  const plain = snapshot.replace(/^( *- )'(.*)'(:?)$/gm, '$1$2$3').replace(/^( *- link .*):\n *- \/url: .*$/gm, '$1');
  expect(plain).toBe(golden);
  expect(errors).toEqual([]);
});

test('<cited-chart> downloads less than 40 kB before the founding chart is drawn', async () => {
  server().answers.length = 0;
  const tab = await open('/watched.html');
  await drawn(tab);
  const asked = await tab.page.evaluate(() => {
    const [end] = performance.getEntriesByName('drawn');
    const entries = performance.getEntriesByType('resource');
    return entries.filter(({ startTime }) => startTime <= end!.startTime).map(({ name }) => new URL(name).pathname);
  });
  const counted = server().answers.filter(({ url }) => asked.includes(url));
  const sizes = counted.map(({ url, body }) => ({ url, size: gzipSync(body, { level: 9 }).length }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const list = sizes.map(({ url, size }) => `  ${(size / 1000).toFixed(1).padStart(5)} ${url}`).join('\n');
  console.log(`founding chart: ${(total / 1000).toFixed(1)} kB gzip of ${budget / 1000}\n${list}`);
  expect(sizes.map(({ url }) => url)).toContain('/dist/cited.js');
  expect(sizes.map(({ url }) => url)).toContain('/data/drills.json');
  expect(total).toBeLessThan(budget);
});

test('<cited-chart> asks for nothing but its data and the chunks of the library, each once', async () => {
  server().requests.length = 0;
  const tab = await open('/many.html');
  const { page } = tab;
  await drawn(tab);
  await page.locator('cited-chart').nth(1).scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  const asked = server().requests.filter(path => path !== '/many.html');
  expect([...new Set(asked)]).toEqual(asked);
  const foreign = asked.filter(
    path => !/^\/(data\/drills\.json|dist\/cited\.js|dist\/chunks\/[\w.-]+\.js)$/.test(path),
  );
  expect(foreign).toEqual([]);
});

test('cited.js works from any path and loads its chunks from beside itself', async () => {
  const tab = await open('/path.html');
  await drawn(tab);
  expect(tab.errors).toEqual([]);
});

test('cited.js may be loaded twice', async () => {
  const tab = await open('/twice.html');
  const { page, errors } = tab;
  await drawn(tab);
  expect(errors).toEqual([]);
  expect(await page.locator('cited-chart svg[role=img]').count()).toBe(1);
});

test('<cited-chart> that has just come is printed with its table at once: browsers wait for nothing', async () => {
  for (const path of ['/plain.html', '/below.html']) {
    const { page } = await open(path);
    await page.locator('cited-chart details').waitFor({ state: 'attached' });
    await page.waitForTimeout(1200);
    const tables = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      return document.querySelector('cited-chart')!.shadowRoot!.querySelectorAll('table').length;
    });
    expect(tables, path).toBe(1);
  }
});

test('<cited-chart> prints its table', async () => {
  const tab = await open('/plain.html');
  const { page } = tab;
  await drawn(tab);
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(async () => (await page.locator('cited-chart table').boundingBox())?.height ?? 0)
    .toBeGreaterThan(20);
  const picture = await page.screenshot({ fullPage: true });
  expect(picture.length).toBeGreaterThan(10_000);
  const text = await page.locator('cited-chart table').innerText();
  expect(text).toContain('no number reported');
  // no page ends in a row
  const row = page.locator('cited-chart tbody tr >> nth=0');
  expect(await row.evaluate(part => getComputedStyle(part).breakInside)).toBe('avoid');
});

test('<cited-chart> leaves its fallback alone without scripts', async () => {
  const body = html('<cited-chart src="/data/drills.json#plans"><p>Over 4,000 were planned.</p></cited-chart>');
  const { page } = await open('/plain.html', { javaScriptEnabled: false });
  await page.setContent(body);
  expect(await page.locator('main').innerText()).toContain('Over 4,000 were planned.');
});
