import { expect, test } from 'vitest';
import { drawn, html, strictPolicy, violationsOf, withBrowser } from './_browser.ts';

const number = (id: string, words: string): string =>
  `<cited-number src="/data/drills.json#${id}">${words}</cited-number>`;
const sentence = `<p>The ministry has planned ${number('drills-2015', 'over 4,000')} training exercises and drills during 2015, and said there were ${number('drills-2014', '1.5 times more')} in 2014 than in 2013. An activist spoke of ${number('protesting', 'several hundred')} soldiers …</p>`;
const story = html(
  `${sentence}<cited-chart src="/data/drills.json#plans"></cited-chart><h2>Sources</h2><cited-sources notes></cited-sources>`,
  '<meta name="color-scheme" content="light dark">',
);
const room = '<div style="height: 3000px"></div>';
/** Between its number and its list, something that grows before a reader's eyes, as charts do that come. */
const growing = html(
  `${room}<div class="above"></div>${sentence}${room}<div class="between"></div><h2>Sources</h2><cited-sources notes></cited-sources>`,
);
const { open } = withBrowser({
  '/growing.html': { body: growing },
  '/sentence.html': { body: html(sentence) },
  '/story.html': { body: story },
  '/strict.html': { body: story, headers: { 'content-security-policy': strictPolicy } },
});

test('<cited-number> gives a screen reader the sentence, word for word', async () => {
  const { page, errors } = await open('/sentence.html');
  await page.locator('cited-number [role=button]').nth(2).waitFor();
  expect(await page.locator('p').ariaSnapshot()).toBe(`- paragraph:
  - text: The ministry has planned
  - button "over 4,000"
  - text: training exercises and drills during 2015, and said there were
  - button "1.5 times more"
  - text: in 2014 than in 2013. An activist spoke of
  - button "several hundred"
  - text: soldiers …`);
  expect(errors).toEqual([]);
});

test('<cited-number> reads without a script, and prints its underline and no ground', async () => {
  const plain = await open('/sentence.html', { javaScriptEnabled: false });
  expect(await plain.page.locator('p').innerText()).toContain('planned over 4,000 training exercises');
  const { page } = await open('/story.html');
  const ground = page.locator('cited-number .ground').first();
  await ground.waitFor();
  await page.locator('cited-number [role=button]').first().focus();
  await page.emulateMedia({ media: 'print' });
  const look = await ground.evaluate(element => {
    const { textDecorationStyle, backgroundColor, outlineStyle } = getComputedStyle(element);
    return [textDecorationStyle, backgroundColor, outlineStyle];
  });
  expect(look.slice(0, 2)).toEqual(['dashed', 'rgba(0, 0, 0, 0)']);
});

test('a note of <cited-number> and the way back lead there, whatever grows on the way', async () => {
  const { page } = await open('/growing.html', { viewport: { width: 1280, height: 800 } });
  const follow = (selector: string, grows?: string): Promise<void> =>
    page
      .locator(selector)
      .first()
      .evaluate((link, name) => {
        (link as HTMLElement).click();
        const one = name && document.querySelector<HTMLElement>(name);
        if (one) for (const i of [1, 2]) setTimeout(() => (one.style.height = `${i * 400}px`), i * 200);
      }, grows);
  const isSeen = (): Promise<boolean> =>
    page.evaluate(() => {
      let at = document.activeElement!;
      while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const { top, bottom } = at.getBoundingClientRect();
      return at !== document.body && top > -1 && bottom < innerHeight + 1;
    });
  await page.locator('cited-number .note a').first().waitFor();
  for (const [link, grows] of [
    ['cited-number .note a', '.between'],
    ['cited-sources .back', '.above'],
  ] as const) {
    await follow(link, grows);
    await page.waitForTimeout(1000);
    expect(await page.locator(grows).evaluate(one => one.clientHeight)).toBe(800);
    expect(await isSeen(), link).toBe(true);
  }
  // a reader who wants to be elsewhere is let go
  await follow('cited-number .note a');
  await page.mouse.move(600, 400);
  await page.mouse.wheel(0, -1500);
  await page.waitForTimeout(500);
  expect(await isSeen()).toBe(false);
});

test('<cited-number> lights up marks with no rule of colour, and none in print', async () => {
  const tab = await open('/story.html');
  const { page } = tab;
  await drawn(tab);
  await page.locator('cited-number [role=button]').first().focus();
  const mark = page.locator('cited-chart .marks button').nth(2);
  const outline = (): Promise<string> => mark.evaluate(element => getComputedStyle(element).outlineStyle);
  expect(await outline()).toBe('solid');
  await page.emulateMedia({ media: 'print' });
  expect(await outline()).toBe('none');
});

test('<cited-number> in forced colours has an edge, and no scroll sideways at 320 px', async () => {
  const tab = await open('/story.html', { forcedColors: 'active', viewport: { width: 320, height: 640 } });
  await drawn(tab);
  const { page } = tab;
  await page.locator('sup a').first().waitFor();
  const edge = await page
    .locator('cited-number .ground')
    .first()
    .evaluate(element => getComputedStyle(element).borderBlockStartStyle);
  expect(edge).toBe('solid');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('<cited-number> and <cited-sources> work under a strict policy', async () => {
  const tab = await open('/strict.html');
  const { page, errors } = tab;
  await drawn(tab);
  await page.locator('sup a').first().click();
  await page.locator('cited-number [role=button]').nth(2).press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(errors).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  '<cited-number> and <cited-sources> have no violation of axe, with an open card: %s',
  async colorScheme => {
    const tab = await open('/story.html', { colorScheme });
    const { page } = tab;
    await drawn(tab);
    await page.locator('sup a').first().waitFor();
    await page.locator('cited-number [role=button]').first().press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  },
);
