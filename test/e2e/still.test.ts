import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { story } from '../../src/static.ts';
import { root } from '../tools/step.js';
import { violationsOf, withBrowser } from './_browser.ts';

const text = `---
title: What was known
description: A plan and a ratio, then a count.
lang: en
data: /data/drills.json
---

The ministry planned :number[over 4,000]{#drills-2015} exercises.

::chart{#plans}

:::story
:::step{#december chart=plans as-of=2014-12}
## December

A plan.
:::
:::step{#september chart=later}
## September

A count.
:::
:::

## Sources

::sources{style=apa notes}
`;
const pageWith = async (script: string): Promise<{ body: string }> => {
  const read = (path: string): string => readFileSync(root + path.replace(/^.*(?=data\/)/, ''), 'utf8');
  return { body: (await story(text, { base: `${root}story.md`, read, script })).html };
};
const { open } = withBrowser({
  '/story.html': await pageWith('/dist/cited.js'),
  '/dead.html': await pageWith('/no-such-file.js'),
});

test.each([320, 1200])('a story shows its figures without JavaScript at %i px', async width => {
  const { page } = await open('/story.html', { javaScriptEnabled: false, viewport: { width, height: 900 } });
  const figures = page.locator('figure');
  expect(await figures.count()).toBe(3);
  for (const figure of await figures.all()) {
    const [whole, picture] = [await figure.boundingBox(), await figure.locator('svg').boundingBox()];
    expect(picture!.width).toBeGreaterThan(200);
    expect(picture!.height).toBeGreaterThan(100);
    expect(whole!.x + whole!.width).toBeLessThanOrEqual(width);
    expect(await figure.innerText()).toContain('Reported by: DELFI, December 2014');
  }
  await figures.first().locator('summary').click();
  expect(await figures.first().locator('table').innerText()).toContain('no number reported');
  expect(await page.locator('cited-sources li').allInnerTexts()).toContainEqual(expect.stringContaining('TASS'));
  expect(await page.locator('cited-number').innerText()).toBe('over 4,000');
});

test('a footnote leads to its source without JavaScript, and with it, from where it stood', async () => {
  const { page: plain } = await open('/story.html', {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 500 },
  });
  const place = await plain.locator('p > sup').boundingBox();
  await plain.getByRole('link', { name: 'source 1' }).click();
  expect(await plain.locator('cited-sources li:target').innerText()).toContain('DELFI');
  const { page } = await open('/story.html', { viewport: { width: 390, height: 500 } });
  await page.locator('cited-sources .back').first().waitFor();
  expect(await page.locator('sup').count()).toBe(1);
  expect(await page.locator('p > sup').boundingBox()).toEqual(place);
  await page.getByRole('link', { name: 'source 1' }).click();
  expect(await page.locator('cited-sources li:focus').innerText()).toContain('DELFI');
});

test('stills have the colours of the scheme that the page has', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open('/story.html', { javaScriptEnabled: false, colorScheme });
    const paper = (name: string, of: string): Promise<string> =>
      page
        .locator(of)
        .first()
        .evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), name);
    expect(await paper('fill', 'figure > svg > g > g > path')).toBe(await paper('background-color', 'body'));
  }
});

test.each(['light', 'dark'] as const)('a story whose script does not come is accessible, %s', async colorScheme => {
  const { page } = await open('/dead.html', { colorScheme });
  await page.locator('summary').first().click();
  expect(await violationsOf(page)).toEqual([]);
});

test('a story prints its tables without JavaScript', async () => {
  const { page } = await open('/story.html', { javaScriptEnabled: false });
  await page.emulateMedia({ media: 'print' });
  expect((await page.locator('table').first().boundingBox())?.height).toBeGreaterThan(20);
});

test('a chart takes the place of its still once the script is there', async () => {
  const { page, errors } = await open('/story.html');
  await page.locator('cited-chart .plot svg').first().waitFor({ timeout: 8000 });
  expect(await page.locator('cited-chart > figure').first().isVisible()).toBe(false);
  expect(errors).toEqual([]);
});
