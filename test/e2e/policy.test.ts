import { expect, test } from 'vitest';
import { drawn, html, strictPolicy, withBrowser } from './_browser.ts';

const charts = ['plans', 'refusals'].map(id => `<cited-chart src="/data/drills.json#${id}"></cited-chart>`).join('\n');
const page = (policy: string) => ({ body: html(charts), headers: { 'content-security-policy': policy } });
const { open, server } = withBrowser({
  '/strict.html': page(strictPolicy),
  '/named.html': page(`${strictPolicy}; trusted-types lit-html`),
  '/open.html': { body: html(charts) },
  '/none.html': {
    body: html('<cited-chart src="/data/drills.json#plans"><p>The fallback.</p></cited-chart>'),
    headers: { 'content-security-policy': `${strictPolicy}; trusted-types 'none'` },
  },
});

const opened = async (path: string) => {
  const tab = await open(path);
  await drawn(tab);
  return tab;
};

test.each(['/strict.html', '/named.html'])('cited.js draws on %s without a violation', async path => {
  const { page, errors } = await opened(path);
  for (const chart of await page.locator('cited-chart').all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('li button').first().press('Enter');
    await chart.locator('[role=dialog]').first().waitFor();
    await page.keyboard.press('Escape');
    await chart.locator('summary').first().click();
    await chart.locator('table').first().waitFor();
  }
  await page.setViewportSize({ width: 320, height: 700 });
  await page.emulateMedia({ media: 'print' });
  await page.waitForTimeout(300);
  expect(errors).toEqual([]);
});

test('cited.js draws the same pixels under a strict policy as without one', async () => {
  const pictures = [];
  for (const path of ['/open.html', '/strict.html']) {
    const { page } = await opened(path);
    await page.waitForTimeout(200);
    pictures.push(await page.locator('cited-chart').first().screenshot());
  }
  expect(pictures[0]!.equals(pictures[1]!)).toBe(true);
});

test('cited.js leaves the fallback where no Trusted Types policy may be made', async () => {
  const { page } = await open('/none.html');
  await page.waitForTimeout(500);
  expect(await page.locator('main').innerText()).toContain('The fallback.');
  expect(server().requests.some(path => path.startsWith('/dist/cited.js'))).toBe(true);
});
