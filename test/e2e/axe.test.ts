import { expect, test } from 'vitest';
import { drawn, html, violationsOf, withBrowser } from './_browser.ts';

const charts = ['#plans', '#refusals', '#drills-2015']
  .map(id => `<cited-chart src="/data/drills.json${id}"></cited-chart>`)
  .join('\n');
const { open } = withBrowser({
  '/charts.html': { body: html(charts, '<meta name="color-scheme" content="light dark">') },
});

const cases = (['light', 'dark'] as const).flatMap(scheme => [320, 760].map(width => [scheme, width] as const));

test.each(cases)('<cited-chart> has no violation of axe: %s, %i px', async (colorScheme, width) => {
  const tab = await open('/charts.html', { colorScheme, viewport: { width, height: 900 } });
  const { page } = tab;
  await drawn(tab);
  for (const chart of await page.locator('cited-chart').all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('summary').first().click();
  }
  await page.locator('cited-chart table').first().waitFor();
  expect(await violationsOf(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
