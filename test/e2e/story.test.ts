import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageStyle } from '../../src/static/page-style.ts';
import { html, violationsOf, withBrowser, type Tab } from './_browser.ts';

const texts: [id: string, attributes: string, title: string][] = [
  ['plan', 'chart="plans" as-of="2014-12" highlight="drills-2015"', 'A plan'],
  ['change', 'chart="change"', 'A ratio'],
  ['outcome', 'chart="outcome"', 'An outcome'],
  ['refusals', 'chart="refusals"', 'Refusals'],
];
const words = 'What was said, and what was not: a few words to fill the lines of a step. '.repeat(3);
const step = ([id, attributes, title]: (typeof texts)[number]): string =>
  `<cited-step id="${id}" ${attributes}><h3>${title}</h3><p>${words}<a href="#after">Link of ${id}</a></p>
    <figure slot="still"><p>Still of ${id}</p></figure></cited-step>`;
const story = (attributes = ''): string =>
  `<cited-story src="/data/drills.json" ${attributes}><h2>What we knew, and when</h2><p>The lead, with <a href="#after">a link</a>.</p>
    ${texts.map(step).join('\n')}</cited-story><p id="after">After the story.</p>`;
const wide =
  '<style>html { background: Canvas; color: CanvasText } main { max-width: 70rem; margin: auto }</style><meta name="color-scheme" content="light dark">';
const room = '<div style="height: 1200px"></div>';
const { open } = withBrowser({
  '/story.html': { body: html(room + story() + room, wide) },
  '/steps.html': { body: html(story('mode="steps"') + room, wide) },
  '/url.html': { body: html(story('mode="steps" url-state="s"') + room, wide) },
  '/still.html': { body: html(story('reduce="stack"') + room, wide) },
  '/stack.html': { body: html(story('mode="stack"'), wide) },
  '/short.html': { body: html(story(), wide) },
  // the page of a story as it is before its script comes
  '/early.html': {
    body: html(story(), `<style>${pageStyle}</style>`).replace(/<script type="module".*?<\/script>/u, ''),
  },
  '/frame.html': {
    body: html('<iframe title="Story" src="/short.html" style="width: 100%; height: 4000px"></iframe>'),
  },
  '/follows.html': {
    body: html(
      `<iframe title="Story" src="/short.html" style="width: 100%; height: 200px"></iframe>
       <script>const f = document.querySelector('iframe'); f.addEventListener('load', () => {
         const fit = () => { f.style.height = f.contentDocument.documentElement.scrollHeight + 'px'; };
         new f.contentWindow.ResizeObserver(fit).observe(f.contentDocument.body); });</script>`,
    ),
  },
});

const picture = 'cited-story cited-stage .picture svg';
const visit = async (path: string, settings: BrowserContextOptions = {}): Promise<Tab> => {
  const tab = await open(path, settings);
  await tab.page.locator(picture).waitFor({ timeout: 8000 });
  return tab;
};
const phone = { viewport: { width: 390, height: 800 } };
const desk = { viewport: { width: 1200, height: 800 } };
const progress = (page: Page) => page.locator('cited-stage .progress span');
/** Scrolls until a step begins at a part of the viewport's height. */
const goTo = (page: Page, id: string, part = 0.4): Promise<void> =>
  page.evaluate(
    ([name, at]) => scrollBy(0, document.getElementById(name)!.getBoundingClientRect().top - at * innerHeight),
    [id, part] as const,
  );

test('a story keeps its place from its first line to its last figure', async () => {
  const { page } = await open('/early.html', desk);
  const places = () =>
    page.locator('h2, h3, #after').evaluateAll(all => all.map(one => Math.round(one.getBoundingClientRect().top)));
  const before = await places();
  expect(await page.getByText('Still of plan').isVisible()).toBe(true);
  let send = (): void => undefined;
  const sent = new Promise<void>(resolve => (send = resolve));
  await page.route('**/drills.json', async route => {
    await sent;
    await route.continue();
  });
  await page.addScriptTag({ type: 'module', url: '/dist/cited.js' });
  await page.getByRole('group', { name: 'Show as:' }).waitFor();
  expect(await places()).toEqual(before);
  expect(await page.getByText('Still of plan').isVisible()).toBe(true);
  send();
  await page.locator(picture).waitFor();
  expect(await places()).toEqual(before);
  expect(await page.getByText('Still of plan').count()).toBe(1);
  expect(await page.getByText('Still of plan').isVisible()).toBe(false);
});

describe.each([
  ['a wide screen', desk],
  ['a phone', phone],
])('on %s', (_, settings) => {
  test('<cited-story> is the same to assistive technology at every scroll position', async () => {
    const { page, errors } = await visit('/story.html', settings);
    const snapshots = new Set<string>();
    for (const [i, [id]] of texts.entries()) {
      await goTo(page, id);
      await page.getByText(`${i + 1} / 4`, { exact: true }).waitFor();
      snapshots.add(await page.locator('cited-story').ariaSnapshot());
    }
    expect(snapshots.size).toBe(1);
    const [snapshot = ''] = snapshots;
    expect(snapshot.indexOf('heading "What we knew, and when"')).toBeLessThan(snapshot.indexOf('group "Show as:"'));
    expect(snapshot.indexOf('group "Show as:"')).toBeLessThan(snapshot.indexOf('figure "What we knew, and when"'));
    expect(snapshot.indexOf('figure "What we knew, and when"')).toBeLessThan(snapshot.indexOf('heading "A plan"'));
    expect(snapshot).not.toMatch(/NaN|undefined|null|Still/u);
    expect(errors).toEqual([]);
  });

  test('<cited-story> shifts nothing while its steps go by', async () => {
    const { page } = await visit('/story.html', settings);
    await goTo(page, 'plan', 0.9);
    await page.waitForTimeout(300);
    const shifts = await page.evaluate(async () => {
      const found: number[] = [];
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) found.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift' });
      const end = document.documentElement.scrollHeight - innerHeight;
      for (let y = scrollY; y < end; y += 60) {
        scrollTo(0, y);
        await new Promise(resolve => requestAnimationFrame(resolve));
      }
      await new Promise(resolve => setTimeout(resolve, 500));
      return found;
    });
    expect(shifts).toEqual([]);
    expect(await progress(page).textContent()).toBe('4 / 4');
  });

  test('Tab through a story never lands under its chart', async () => {
    const { page } = await visit('/story.html', settings);
    await page.locator('cited-story > p a').focus();
    const seen: string[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press(i < 20 ? 'Tab' : 'Shift+Tab');
      const look = () =>
        page.evaluate(() => {
          let element = document.activeElement!;
          while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          const pinned = document
            .querySelector('cited-story')!
            .shadowRoot!.querySelector('cited-stage')!
            .shadowRoot!.querySelector('.pinned')!
            .getBoundingClientRect();
          const box = element.getBoundingClientRect();
          const isInText = !!element.closest('cited-step, .rest');
          const covered =
            box.top < pinned.bottom && box.bottom > pinned.top && box.left < pinned.right && box.right > pinned.left;
          // scroll positions are whole pixels
          const inView = box.top > -1 && box.bottom < innerHeight + 1;
          return { name: element.textContent ?? '', isInText, covered, inView };
        });
      const at = await look();
      if (!at.isInText) continue;
      seen.push(at.name);
      // what is below the chart follows it in a third of a second
      await expect.poll(look, { timeout: 2000 }).toEqual({ ...at, covered: false, inView: true });
    }
    for (const [id] of texts) expect(seen.filter(name => name === `Link of ${id}`).length).toBeGreaterThan(1);
    expect(seen).toContain('In words and as a table');
  });

  test('a link to a step leads there, and its picture is there from the start', async () => {
    const { page } = await visit('/story.html#outcome', settings);
    await page.getByText('3 / 4', { exact: true }).waitFor();
    await page.waitForTimeout(200);
    const { top, free } = await page.evaluate(() => {
      const pinned = document
        .querySelector('cited-story')!
        .shadowRoot!.querySelector('cited-stage')!
        .shadowRoot!.querySelector('.pinned')!
        .getBoundingClientRect();
      return {
        top: document.getElementById('outcome')!.getBoundingClientRect().top,
        free: innerWidth < 768 ? pinned.bottom : 0,
      };
    });
    expect(top).toBeGreaterThanOrEqual(free);
    expect(top).toBeLessThan(free + 40);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.evaluate(() => (location.hash = '#change'));
    await page.getByText('2 / 4', { exact: true }).waitFor();
  });
});

describe('text and chart', () => {
  const places = [320, 760, 1200].flatMap(width => [16, 32].map(rem => [width, rem] as const));
  test.each(places)('never overlap at %i px with a rem of %i px, and nothing is cut off', async (width, rem) => {
    const { page } = await open('/story.html', { viewport: { width, height: 800 } });
    await page.addStyleTag({ content: `html { font-size: ${rem}px }` });
    await page.locator('cited-story section[class]:not([class=""])').waitFor();
    await page.waitForTimeout(600);
    for (const [id] of texts) {
      await goTo(page, id);
      await page.waitForTimeout(60);
      const found = await page.evaluate(name => {
        const root = document.querySelector('cited-story')!.shadowRoot!;
        const stage = root.querySelector('cited-stage')?.shadowRoot;
        const box = stage?.querySelector('.pinned')?.getBoundingClientRect();
        const text = document.getElementById(name)!.querySelector('p')!.getBoundingClientRect();
        const head = document.getElementById(name)!.querySelector('h3')!.getBoundingClientRect();
        const overlaps =
          !!box && box.bottom > head.top && box.top < text.bottom && box.right > text.left && box.left < text.right;
        const wide = document.documentElement.scrollWidth - innerWidth;
        const tall =
          box &&
          root.querySelector('section')!.clientWidth <
            48 * parseFloat(getComputedStyle(document.documentElement).fontSize)
            ? box.height / innerHeight
            : 0;
        return { overlaps, wide, tall };
      }, id);
      expect(found.overlaps, id).toBe(false);
      expect(found.wide, id).toBeLessThanOrEqual(0);
      expect(found.tall, id).toBeLessThanOrEqual(0.46);
    }
  });
});

describe('step by step', () => {
  const names = async (page: Page) => page.getByRole('group', { name: 'What we knew, and when' }).ariaSnapshot();

  test('buttons walk through the steps and keep the focus', async () => {
    const { page, errors } = await visit('/steps.html', desk);
    const [before, after] = ['Previous', 'Next'].map(name => page.getByRole('button', { name, exact: true })) as [
      ReturnType<Page['getByRole']>,
      ReturnType<Page['getByRole']>,
    ];
    expect(await before.getAttribute('aria-disabled')).toBe('true');
    expect(await page.getByRole('status').filter({ hasText: 'Step' }).textContent()).toBe('Step 1 of 4');
    await after.focus();
    for (const i of [2, 3, 4, 4]) {
      await page.keyboard.press('Enter');
      await page.getByText(`Step ${i} of 4`).waitFor();
      expect(await after.evaluate(one => one.matches(':focus'))).toBe(true);
    }
    expect(await after.getAttribute('aria-disabled')).toBe('true');
    const last = await names(page);
    expect(last).toContain('heading "Refusals"');
    expect(last).not.toContain('heading "A plan"');
    for (const button of [before, after]) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await page.getByRole('link', { name: 'First step' }).click();
    await page.getByText('Step 1 of 4').waitFor();
    const place = await page.evaluate(() => scrollY);
    for (const key of ['ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    expect(await page.getByText('Step 1 of 4').count()).toBe(1);
    expect(await page.evaluate(() => scrollY)).toBe(place);
    expect(errors).toEqual([]);
  });

  test('the address follows with url-state, without new entries, and not without it', async () => {
    const { page } = await visit('/url.html', desk);
    const entries = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await page.evaluate(() => [location.hash, history.length])).toEqual(['#change', entries]);
    const { page: other } = await visit('/steps.html', desk);
    await other.getByRole('button', { name: 'Next' }).click();
    expect(await other.evaluate(() => location.hash)).toBe('');
  });

  test('a card copies the address of the step that it is of', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page } = await visit('/steps.html', { ...desk, permissions });
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Step 2 of 4').waitFor();
    await page.locator('.marks button:not(.away) >> nth=0').press('Enter');
    const card = page.getByRole('dialog');
    await card.getByRole('button', { name: 'Copy link to this step' }).press('Enter');
    await card.getByText('Copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/steps\.html#change$/u);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    // what is not open offers nothing
    expect(await page.getByRole('button', { name: 'Copy link to this step' }).count()).toBe(0);
  });

  test('an address leads to its step', async () => {
    const { page } = await visit('/steps.html#outcome', desk);
    expect(await page.getByText('Step 3 of 4').count()).toBe(1);
  });
});

test('an address leads to its step, too, where all are read at once', async () => {
  for (const [path, size] of [
    ['/stack.html#outcome', desk],
    ['/short.html#outcome', { viewport: { width: 900, height: 460 } }],
    // there the chart over the text is seen to have no room only once it is measured
    ['/short.html#outcome', { viewport: { width: 390, height: 500 } }],
  ] as const) {
    const { page } = await open(path, size);
    await page.locator('#outcome cited-chart svg[role=img]').first().waitFor();
    await page.waitForTimeout(600);
    const top = await page.evaluate(() => document.getElementById('outcome')!.getBoundingClientRect().top);
    expect(top, path).toBeGreaterThan(-8);
    expect(top, path).toBeLessThan(40);
  }
});

test.each([720, 800, 1000])('the chart of the last step is whole beside its text, %i px', async height => {
  const { page } = await visit('/story.html#refusals', { viewport: { width: 1280, height } });
  await page.getByText('4 / 4', { exact: true }).waitFor();
  await page.waitForTimeout(600);
  const [text, top, bottom] = await page.evaluate(() => {
    const stage = document.querySelector('cited-story')!.shadowRoot!.querySelector('cited-stage')!.shadowRoot!;
    const figure = stage.querySelector('figure')!.getBoundingClientRect();
    return [document.getElementById('refusals')!.getBoundingClientRect().top, figure.top, figure.bottom];
  });
  expect(text).toBeLessThan(40);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(height);
});

describe('the switch', () => {
  test('reads the story in another way from the same step on', async () => {
    const { page, errors } = await visit('/story.html', desk);
    await page.getByRole('radio', { name: 'step by step' }).check();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Step 3 of 4').waitFor();
    await page.getByRole('radio', { name: 'scrolling' }).check();
    await page.getByText('3 / 4', { exact: true }).waitFor();
    expect(await page.evaluate(() => document.getElementById('outcome')!.getBoundingClientRect().top)).toBeLessThan(
      300,
    );
    // where the reader is: to scroll to the switch is to go back to the first step
    await page.getByRole('radio', { name: 'all at once' }).evaluate(radio => (radio as HTMLElement).click());
    await page.locator('cited-step >> nth=3').locator('cited-chart svg[role=img]').first().waitFor();
    expect(await page.locator('cited-step cited-chart').count()).toBe(4);
    expect(await page.locator('cited-stage').count()).toBe(0);
    await page.waitForTimeout(600);
    const top = await page.evaluate(() => document.getElementById('outcome')!.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(120);
    expect(errors).toEqual([]);
  });
});

const mode = (page: { locator: Page['locator'] }) => page.locator('cited-story section').getAttribute('class');

describe('all at once', () => {
  test('each step has its own chart with list and source', async () => {
    const { page } = await open('/stack.html', desk);
    const charts = page.locator('cited-step cited-chart');
    for (const i of [0, 1, 2, 3]) {
      await charts.nth(i).scrollIntoViewIfNeeded();
      await charts.nth(i).locator('svg[role=img]').first().waitFor();
      expect(await charts.nth(i).locator('[part=source]').count()).toBe(1);
    }
    expect(
      await charts
        .first()
        .getByRole('heading')
        .first()
        .evaluate(one => one.localName),
    ).toBe('h4');
  });

  test('is what a frame gets that is as tall as its page, also if it follows its height', async () => {
    const { page } = await open('/frame.html', desk);
    const frame = page.frameLocator('iframe');
    await frame.locator('cited-step cited-chart').first().waitFor();
    expect(await mode(frame)).toBe('stack');
    const { page: other } = await open('/follows.html', desk);
    const following = other.frameLocator('iframe');
    await following.locator('cited-step cited-chart').first().waitFor();
    await other.waitForTimeout(1500);
    expect(await mode(following)).toBe('stack');
    expect(await other.locator('iframe').evaluate(one => one.clientHeight)).toBeLessThan(6000);
  });

  test('is for low screens, and for less motion where the author says so', async () => {
    const { page } = await open('/short.html', { viewport: { width: 800, height: 400 } });
    await page.locator('cited-step cited-chart').first().waitFor();
    expect(await mode(page)).toBe('stack');
    const { page: still } = await open('/still.html', { ...desk, reducedMotion: 'reduce' });
    await still.locator('cited-step cited-chart').first().waitFor();
    expect(await mode(still)).toBe('stack');
  });
});

test('<cited-story> changes at once for readers who want less motion', async () => {
  const { page } = await visit('/story.html', { ...desk, reducedMotion: 'reduce' });
  for (const [i, [id]] of texts.entries()) {
    await goTo(page, id);
    await page.getByText(`${i + 1} / 4`, { exact: true }).waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  }
});

test('<cited-story> on paper is a column of stills with all of the text, and goes on afterwards', async () => {
  const { page } = await visit('/story.html', desk);
  await goTo(page, 'change');
  await page.emulateMedia({ media: 'print' });
  const stills = page.locator('cited-step figure[part=figure]');
  await stills.nth(3).waitFor();
  for (const i of [0, 1, 2, 3]) {
    expect(await stills.nth(i).locator('svg[role=img] g > *').count()).toBeGreaterThan(0);
    expect(await stills.nth(i).locator('[part=source]').isVisible()).toBe(true);
  }
  for (const [id] of texts) expect(await page.getByText(`Link of ${id}`).isVisible()).toBe(true);
  expect(await page.locator('cited-stage figure').isVisible()).toBe(false);
  expect(await stills.first().locator('.when').textContent()).toBe('Known by December 2014');
  // no page ends between a text and its picture
  expect(await page.locator('#plan').evaluate(step => getComputedStyle(step).breakInside)).toBe('avoid');
  await page.emulateMedia({ media: null });
  await page.locator(picture).waitFor();
  expect(await stills.count()).toBe(0);
});

test('<cited-story> that is opened on paper has its pictures', async () => {
  const { page } = await open('/short.html', desk);
  await page.emulateMedia({ media: 'print' });
  await page.reload();
  await page.locator('cited-step figure[part=figure] svg[role=img]').nth(3).waitFor({ timeout: 8000 });
});

test('Tab to the first mark of <cited-story> scrolls no further than to its chart', async () => {
  const { page } = await visit('/story.html', { viewport: { width: 1280, height: 720 } });
  await page
    .getByRole('radio', { name: 'scrolling' })
    .evaluate(one => (one as HTMLElement).focus({ preventScroll: true }));
  await page.keyboard.press('Tab');
  await page.waitForTimeout(300);
  const [mark, top] = await page.evaluate(() => {
    const stage = document.querySelector('cited-story')!.shadowRoot!.querySelector('cited-stage')!.shadowRoot!;
    const { top, bottom } = stage.activeElement!.getBoundingClientRect();
    return [[top, bottom], stage.querySelector('figure')!.getBoundingClientRect().top] as const;
  });
  expect(mark[0]).toBeGreaterThanOrEqual(0);
  expect(mark[1]).toBeLessThanOrEqual(720);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(await progress(page).textContent()).toBe('1 / 4');
});

test('<cited-story> without JavaScript is an article with its stills', async () => {
  const { page } = await open('/story.html', { ...desk, javaScriptEnabled: false });
  for (const [id] of texts) {
    expect(await page.getByText(`Still of ${id}`).isVisible()).toBe(true);
    expect(await page.getByText(`Link of ${id}`).isVisible()).toBe(true);
  }
});

const cases = (['light', 'dark'] as const).flatMap(scheme => [390, 1200].map(width => [scheme, width] as const));
test.each(cases)('<cited-story> has no violation of axe: %s, %i px', async (colorScheme, width) => {
  for (const path of ['/story.html', '/steps.html']) {
    const { page } = await visit(path, { colorScheme, viewport: { width, height: 800 } });
    await page.locator('cited-stage summary').click();
    await page.locator('cited-stage table').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  }
});
