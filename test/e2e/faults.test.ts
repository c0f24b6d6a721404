import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawn, html, withBrowser } from './_browser.ts';

const element = (src: string, more = ''): string =>
  html(
    `<cited-chart src="${src}" ${more}><p id="fallback">The fallback.</p></cited-chart><p id="rest">The rest.</p>`,
    '<script src="/record.js"></script>',
  );
const faults: Record<string, string> = {
  404: 'load/http',
  500: 'load/http',
  hang: 'load/timeout',
  truncated: 'load/network',
  half: 'syntax/json',
  reset: 'load/network',
  type: 'load/type',
  loop: 'load/network',
  empty: 'load/empty',
  encoding: 'syntax/encoding',
};
const { open, server } = withBrowser({
  '/record.js': {
    body: 'window.problems = []; addEventListener("cited-problem", e => problems.push(e.detail.map(p => p.code)));',
    headers: { 'content-type': 'text/javascript' },
  },
  ...Object.fromEntries(
    Object.keys(faults).map(name => [
      `/${name}.html`,
      { body: element(`/data/drills.json?fault=${name}#plans`, 'timeout="2"') },
    ]),
  ),
  '/good.html': { body: element('/data/drills.json#plans') },
});

const problems = (page: Page): Promise<string[][]> =>
  page.evaluate(() => (window as unknown as { problems: string[][] }).problems);

test.each(Object.entries(faults))('<cited-chart> tells the reader of %s', async (name, code) => {
  const { page, errors } = await open(`/${name}.html`);
  await expect.poll(() => problems(page), { timeout: 10_000 }).toHaveLength(1);
  expect((await problems(page))[0]).toContain(code);
  const chart = page.locator('cited-chart');
  expect(await page.locator('#fallback').isVisible()).toBe(true);
  expect(await page.locator('#rest').isVisible()).toBe(true);
  expect(await chart.getByText('could not be loaded').first().isVisible()).toBe(true);
  expect(await chart.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
  await page.waitForTimeout(300);
  expect(await problems(page)).toHaveLength(1);
  expect(errors).toEqual([]);
});

test('<cited-chart> draws after "Try again" once the fault is over', async () => {
  const tab = await open('/good.html');
  const { page, context } = tab;
  await drawn(tab);
  await context.setOffline(true);
  await page.evaluate(() =>
    document.querySelector('cited-chart')!.setAttribute('src', '/data/drills.json?later#plans'),
  );
  await expect.poll(() => problems(page), { timeout: 10_000 }).toHaveLength(1);
  // the last good chart stays
  expect(await page.locator('cited-chart svg[role=img]').count()).toBe(1);
  await context.setOffline(false);
  await page
    .locator('cited-chart')
    .getByRole('button', { name: 'Try again' })
    .click({ timeout: 3000 })
    .catch(() => {});
  await expect.poll(() => server().answers.some(({ url }) => url === '/data/drills.json?later')).toBe(true);
});

test('<cited-chart> shows the newest src, however late the older one answers', async () => {
  const tab = await open('/good.html');
  const { page } = tab;
  await drawn(tab);
  await page.evaluate(() => {
    const chart = document.querySelector('cited-chart')!;
    chart.setAttribute('src', '/data/drills.json?after=700#plans');
    chart.setAttribute('src', '/data/drills.json?after=50#refusals');
  });
  await page.waitForTimeout(1200);
  expect(await page.locator('cited-chart figure').first().getAttribute('aria-labelledby')).toBe('title');
  expect(await page.locator('cited-chart [part~=title]').innerText()).toContain('Several hundred');
});

test('<cited-chart> gives up its request when it leaves the page', async () => {
  const tab = await open('/good.html');
  const { page } = tab;
  await drawn(tab);
  await page.evaluate(() =>
    document.querySelector('cited-chart')!.setAttribute('src', '/data/drills.json?fault=hang&x#plans'),
  );
  await expect.poll(() => server().requests.some(path => path.endsWith('hang&x'))).toBe(true);
  await page.evaluate(() => document.querySelector('cited-chart')!.remove());
  await expect.poll(() => server().aborted.some(path => path.endsWith('hang&x'))).toBe(true);
});
