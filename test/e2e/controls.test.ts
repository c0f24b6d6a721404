import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { drawn, html, strictPolicy, violationsOf, withBrowser } from './_browser.ts';

const charts = [
  '/data/nato-spending.json#rise',
  '/panels.json#panels',
  '/data/co2-mauna-loa.json#rise',
  '/data/drills.json#plans',
];
const figures = ['a', 'b', 'c'].flatMap((entity, i) =>
  [2000, 2010, 2020].map(year => ({ id: `${entity}${year}`, entity, period: String(year), value: i + year - 1990 })),
);
const panels = {
  title: 'Bridges',
  sources: { gazette: { publisher: 'The Gazette', title: 'Bridges', published: '2021' } },
  measures: { bridges: { label: 'Bridges', unit: { one: 'bridge', other: 'bridges' } } },
  entities: { a: { name: 'Aland' }, b: { name: 'Bornholm' }, c: { name: 'Crete' } },
  defaults: { measure: 'bridges', source: 'gazette' },
  figures,
  charts: { panels: { title: 'Bridges in three years', form: 'bar', facet: 'period' } },
};
const all = charts.map(src => `<cited-chart src="${src}"></cited-chart>`).join('\n');
const { open } = withBrowser({
  '/panels.json': { body: JSON.stringify(panels), headers: { 'content-type': 'application/json' } },
  '/controls.html': {
    body: html(all, '<meta name="color-scheme" content="light dark">'),
    headers: { 'content-security-policy': strictPolicy },
  },
});

const chart = (page: Page, i: number) => page.locator('cited-chart').nth(i);
const marks = (page: Page, i: number) => chart(page, i).locator('.marks button').count();

/** Uses every control of the page once. */
async function useAll(page: Page): Promise<void> {
  const rise = chart(page, 0);
  await rise.getByRole('button', { name: /^Choose from 31$/ }).click();
  for (const name of ['Poland', 'Latvia']) await rise.getByRole('checkbox', { name, exact: true }).check();
  await rise.getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => marks(page, 0)).toBe(5);
  await rise.getByRole('button', { name: 'Only 2024' }).click();
  await expect.poll(() => marks(page, 0)).toBe(3);
  const slider = chart(page, 1).getByRole('slider');
  await slider.focus();
  await page.keyboard.press('End');
  await expect.poll(() => marks(page, 1)).toBe(3);
  const long = chart(page, 2);
  const before = await marks(page, 2);
  await long.getByRole('button', { name: 'Closer' }).click();
  await expect.poll(() => marks(page, 2)).toBeLessThan(before);
  await long.locator('.plot').hover({ position: { x: 200, y: 100 }, force: true });
  await long.locator('.nearest span').waitFor();
}

test.each(['light', 'dark'] as const)('the controls of charts work under a strict policy: %s', async scheme => {
  const tab = await open('/controls.html', { colorScheme: scheme });
  const { page, errors } = tab;
  await drawn(tab);
  for (let i = 0; i < charts.length; i++) await chart(page, i).scrollIntoViewIfNeeded();
  await useAll(page);
  expect(errors).toEqual([]);
  expect(await chart(page, 3).locator('.control').count()).toBe(0);
});

test.each([
  [280, 16],
  [320, 16],
  [320, 32],
  [760, 16],
])(
  'all charts with controls pass axe and fit a page of %i px, for fingers, with letters of %i px',
  async (width, rem) => {
    const tab = await open('/controls.html', { viewport: { width, height: 800 }, hasTouch: true, bypassCSP: true });
    const { page } = tab;
    await page.evaluate(size => (document.documentElement.style.fontSize = `${size}px`), rem);
    await drawn(tab);
    for (let i = 0; i < 3; i++) {
      await chart(page, i).scrollIntoViewIfNeeded();
      await chart(page, i).locator('.control button').first().waitFor();
    }
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  },
);

test('a page is printed without controls, with the note on what is shown', async () => {
  const tab = await open('/controls.html');
  const { page } = tab;
  await drawn(tab);
  const rise = chart(page, 0);
  await rise.getByRole('button', { name: 'Only 2024' }).click();
  await rise.getByText('Only 2024 is shown').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await rise.locator('.control').evaluateAll(rows => rows.filter(row => row.checkVisibility()).length)).toBe(0);
  expect(await rise.getByText('Only 2024 is shown, 1 of 2.').first().isVisible()).toBe(true);
});

test('a finger on a dense chart opens the card of the nearest figure', async () => {
  const tab = await open('/controls.html', { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  const { page } = tab;
  await drawn(tab);
  const long = chart(page, 2);
  await long.scrollIntoViewIfNeeded();
  await long.locator('[data-dense]').waitFor();
  const box = (await long.locator('.plot').boundingBox())!;
  await page.touchscreen.tap(box.x + box.width / 2, box.y + 20);
  await long.getByRole('dialog').waitFor();
  expect(await long.locator('#card-title').innerText()).toMatch(/^(199|198)\d: /);
});
