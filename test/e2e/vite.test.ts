import { mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { createLogger, createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cited } from 'cited/vite';
import { findChromium } from '../tools/chromium.js';
import { root } from '../tools/step.js';

const site = mkdtempSync(join(tmpdir(), 'cited-site-'));
const data = readFileSync(`${root}data/drills.json`, 'utf8');
const save = (text: string): void => writeFileSync(join(site, 'drills.json'), text);
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
  <script type="module">import 'cited';</script></head>
  <body><cited-data src="drills.json"><cited-chart src="#plans"></cited-chart></cited-data></body></html>`;
let server: ViteDevServer;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(join(site, 'node_modules'));
  symlinkSync(root, join(site, 'node_modules/cited'), 'dir');
  writeFileSync(join(site, 'index.html'), page);
  save(data);
  server = await createServer({
    root: site,
    configFile: false,
    customLogger: createLogger('silent'),
    plugins: [cited()],
    // the package stands outside of the site, as it never does where it was installed
    server: { host: '127.0.0.1', port: 0, fs: { allow: [site, root] } },
    optimizeDeps: { noDiscovery: true },
  });
  await server.listen();
  const executablePath = await findChromium();
  browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(site, { recursive: true, force: true });
});

test('a served chart takes what is saved without a reload, and keeps what it has while a file is wrong', async () => {
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls!.local[0]!);
  const first = page.locator('cited-chart li button').last();
  await expect.poll(() => first.getAttribute('aria-label'), { timeout: 20_000 }).toContain('over 4,000');
  await page.evaluate(() => Object.assign(window, { isSame: true }));

  save(data.replace('">4000"', '">5000"').replaceAll('over 4,000', 'over 5,000'));
  await expect.poll(() => first.getAttribute('aria-label'), { timeout: 10_000 }).toContain('over 5,000');

  save(data.replace('">4000"', '">4000'));
  const overlay = page.locator('vite-error-overlay');
  await expect
    .poll(() => overlay.locator('.message-body').textContent(), { timeout: 10_000 })
    .toContain('drills.json:');
  expect(await overlay.locator('.frame').textContent()).toMatch(/^ +\d+ \| .*">4000,/m);
  expect(await first.getAttribute('aria-label')).toContain('over 5,000');

  save(data);
  await expect.poll(() => first.getAttribute('aria-label'), { timeout: 10_000 }).toContain('over 4,000');
  await expect.poll(() => overlay.count()).toBe(0);
  expect(await page.evaluate(() => Reflect.get(window, 'isSame'))).toBe(true);
});
