import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CitedStory } from '../../src/elements.ts';
import { all, dataset, marks, names, one, text, until, wait } from './_page.ts';
import { goTo, seen, staged, steps, story } from './_stories.ts';

beforeEach(() => page.viewport(1200, 800));
afterEach(async () => {
  scrollTo(0, 0);
  await page.viewport(800, 600);
});

/** All that assistive technology gets of a stage: names, roles and texts that are not hidden from it. */
const said = (stage: Element): string => {
  const copy = stage.shadowRoot!.querySelector('figure')!.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden=true], defs')) hidden.remove();
  return [...copy.querySelectorAll('*'), copy]
    .map(
      one =>
        `${one.localName} ${one.getAttribute('role') ?? ''} ${one.ariaLabel ?? ''} ${one.childElementCount ? '' : text(one)}`,
    )
    .join('\n');
};

describe('a story', () => {
  test('has one figure with the rows of all steps, before the first of them, named like the story', async () => {
    const element = story();
    const stage = await staged(element);
    expect(one(element, 'section')?.ariaLabel).toBe('What we knew, and when');
    expect(one(stage, 'figure')?.ariaLabel).toBe('What we knew, and when');
    const rows = names(stage);
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.some(name => /2014.*over 3,500, reported on 9 April 2015\.$/u.test(name ?? ''))).toBe(true);
    const order = [...element.shadowRoot!.querySelectorAll('slot[name=lead], fieldset, cited-stage, slot:not([name])')];
    expect(order.map(({ localName }) => localName)).toEqual(['slot', 'fieldset', 'cited-stage', 'slot']);
    expect(element.querySelector('h2')?.assignedSlot).toBe(order[0]);
  });

  test('changes its picture with the step that the reader is at, and nothing that is said', async () => {
    const element = story();
    const stage = await staged(element);
    const before = said(stage);
    const found: string[][] = [];
    for (const step of [0, 1, 2, 3, 1, 3, 0, 2]) {
      await goTo(element, step);
      await until(() => seen(stage)[0] === `${step + 1} / 4`);
      expect(said(stage), `step ${step + 1}`).toBe(before);
      found[step] ??= [...seen(stage), one(stage, '.picture svg g')!.innerHTML.replace(/<!--.*?-->/gu, '')];
      await wait(350);
      expect([...seen(stage), one(stage, '.picture svg g')!.innerHTML.replace(/<!--.*?-->/gu, '')]).toEqual(
        found[step],
      );
    }
    expect(new Set(found.map(([, , picture]) => picture)).size).toBe(4);
  });

  test('shows the last step to who jumps to the end, and the first above it', async () => {
    const element = story();
    const stage = await staged(element);
    scrollTo(0, document.documentElement.scrollHeight);
    await until(() => seen(stage)[0] === '4 / 4');
    scrollTo(0, 0);
    await until(() => seen(stage)[0] === '1 / 4');
  });

  test('keeps its height, whatever the step', async () => {
    const element = story();
    const stage = await staged(element);
    const sizes = () =>
      ['.pinned', '.plot', '.rest', 'figure'].map(name => one(stage, name)!.getBoundingClientRect().height);
    await goTo(element, 0);
    await wait(100);
    const before = sizes();
    for (const step of [1, 2, 3]) {
      await goTo(element, step);
      await until(() => seen(stage)[0] === `${step + 1} / 4`);
      expect(sizes()).toEqual(before);
    }
  });

  test('moves the same marks from one step to the next', async () => {
    const element = story();
    const stage = await staged(element);
    await goTo(element, 0);
    const label = (): Element | undefined => all(stage, '.picture svg .mark').at(-1);
    const before = label();
    await goTo(element, 1);
    await until(() => seen(stage)[0] === '2 / 4');
    expect(all(stage, '.picture svg .mark')).toContain(before);
  });

  test('comes to its next picture in frames: its marks first, then its words, sixteen at a time', async () => {
    const isles = Array.from({ length: 20 }, (_, i) => ({ id: `isle-${i}`, entity: `Isle ${i + 1}`, value: i + 1 }));
    const charts = {
      one: { title: 'One', form: 'bar', figures: ['isle-0'] },
      all: { title: 'All', form: 'bar', figures: isles.map(({ id }) => id) },
    };
    const element = story(
      '',
      ['one', 'all'].map(name => `<cited-step chart="${name}"><h3>${name}</h3><p>Words.</p></cited-step>`),
      dataset(isles, { charts }),
    );
    const stage = await staged(element);
    await goTo(element, 0);
    await until(() => all(stage, '.picture text').length < 16);
    const words: number[] = [];
    const observer = new MutationObserver(() => words.push(all(stage, '.picture text').length));
    observer.observe(one(stage, '.picture svg > g')!, { childList: true });
    await goTo(element, 1);
    await until(() => words.at(-1)! >= 40);
    await wait(100);
    observer.disconnect();
    const whole = words.at(-1)!;
    expect(words.slice(0, 4)).toEqual([0, 16, 32, whole]);
    expect(words.every((count, i) => !i || count - words[i - 1]! <= 24)).toBe(true);
    expect(whole).toBe(all(stage, '.picture text').length);
    expect(seen(stage)).toEqual(['2 / 2', 'All']);
  });

  test('has a button for rows that a step does not draw: out of sight until it has the focus', async () => {
    const element = story();
    const stage = await staged(element);
    await goTo(element, 0);
    await until(() => all(stage, '.marks .away').length);
    const away = all<HTMLButtonElement>(stage, '.marks .away');
    const drawn = marks(stage).filter(mark => !away.includes(mark));
    expect(drawn.length).toBe(3);
    expect(getComputedStyle(away[0]!).opacity).toBe('0');
    drawn[0]!.focus();
    const index = marks(stage).indexOf(away[0]!);
    expect(index).toBeGreaterThanOrEqual(0);
    away[0]!.focus({ focusVisible: true } as FocusOptions);
    expect(getComputedStyle(away[0]!).opacity).toBe('1');
    const { width, height } = away[0]!.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThan(24);
  });

  test('gives Tab a mark that its step draws, and leaves alone who is in the list', async () => {
    const element = story();
    const stage = await staged(element);
    const stop = (): HTMLButtonElement[] => marks(stage).filter(({ tabIndex }) => tabIndex === 0);
    const isAway = (mark?: Element): boolean => mark!.classList.contains('away');
    const firsts = new Set<HTMLButtonElement>();
    for (const step of [3, 2, 1, 0]) {
      await goTo(element, step);
      await until(() => seen(stage)[0] === `${step + 1} / 4`);
      await wait(400);
      await (stage as CitedStory).updateComplete;
      expect(stop().map(isAway), `step ${step + 1}`).toEqual([false]);
      firsts.add(stop()[0]!);
    }
    expect(firsts.size).toBeGreaterThan(1);
    const drawn = stop()[0]!;
    drawn.focus({ preventScroll: true });
    await goTo(element, 3);
    await until(() => seen(stage)[0] === '4 / 4' && isAway(drawn));
    await wait(100);
    expect(stop()).toEqual([drawn]);
    expect(stage.shadowRoot!.activeElement).toBe(drawn);
  });
});

test('a story on a page from right to left reads its English words and numbers from the left', async () => {
  document.documentElement.dir = 'rtl';
  const stage = await staged(story());
  const leftOf = (selector: string, part: string): number => {
    const walker = document.createTreeWalker(one(stage, selector)!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue!.indexOf(part);
      if (at < 0) continue;
      const range = new Range();
      range.setStart(node, at);
      range.setEnd(node, at + part.length);
      return range.getBoundingClientRect().left;
    }
    throw new Error(`${selector} has no ${part}`);
  };
  expect(leftOf('.progress', '1')).toBeLessThan(leftOf('.progress', '4'));
  expect(leftOf('.all', 'All')).toBeLessThan(leftOf('.all', 'steps:'));
  expect(leftOf('.all', 'steps')).toBeLessThan(leftOf('.all', ':'));
  expect(leftOf('.all', 'steps:')).toBeLessThan(leftOf('.all', 'Said by'));
});

/** What is to be seen of one of several layers. */
const layer = (stage: Element, name: string): HTMLElement => one(stage, `${name} > .on`)!;
const box = (element: Element): DOMRect => element.getBoundingClientRect();

describe('what belongs to a picture', () => {
  test('stands right under it at every step, and all below follows it', async () => {
    const element = story();
    const stage = await staged(element);
    for (const step of [0, 1, 2, 3, 0]) {
      await goTo(element, step);
      await until(() => seen(stage)[0] === `${step + 1} / 4`);
      await wait(400);
      const own = box(layer(stage, '.asides'));
      expect(own.top - box(one(stage, '.picture svg')!).bottom, `step ${step + 1}`).toBeLessThan(2);
      expect(own.top - box(one(stage, '.picture svg')!).bottom, `step ${step + 1}`).toBeGreaterThan(-2);
      expect(Math.abs(box(one(stage, '.rest')!).top - own.bottom), `step ${step + 1}`).toBeLessThan(2);
    }
  });

  test('is in view down to its sources in a low window', async () => {
    await page.viewport(1280, 720);
    const element = story();
    const stage = await staged(element);
    for (const step of [0, 1, 2, 3]) {
      await goTo(element, step, 0.2);
      await until(() => seen(stage)[0] === `${step + 1} / 4`);
      const [figure, own] = [one(stage, 'figure')!, layer(stage, '.asides')];
      expect(box(own).bottom - box(figure).top).toBeLessThanOrEqual(720);
    }
  });

  test.each([390, 1200])(
    'is that of the step alone at %i px; that of all steps is there for those who listen',
    async width => {
      await page.viewport(width, 800);
      const element = story('mode="steps"');
      const stage = await staged(element);
      expect(one(stage, '.rest .hidden')!.getBoundingClientRect().width).toBeLessThan(2);
      expect(text(one(stage, '.rest .hidden'))).toContain('December 2014');
      expect(text(one(stage, '.all'))).toMatch(/^All steps: /u);
      expect(all(stage, '.all a').length).toBeGreaterThan(1);
      const found: string[] = [];
      for (const step of [0, 3]) {
        for (let i = 0; i < step; i++) {
          all<HTMLElement>(element, '.nav .button')[1]!.click();
          await element.updateComplete;
        }
        await until(() => all(stage, '.asides > *')[step]?.classList.contains('on'));
        const layers = all(stage, '.asides > *');
        expect(layers.map(one => getComputedStyle(one).visibility === 'visible')).toEqual(
          [0, 1, 2, 3].map(i => i === step),
        );
        expect(one(stage, '.asides')!.getAttribute('aria-hidden')).toBe('true');
        found.push(text(layer(stage, width < 768 ? '.credits' : '.asides')));
      }
      expect(found[0]).toContain('DELFI');
      expect(found[0]).not.toContain('TASS');
      expect(found[1]).toContain('TASS');
      expect(all(stage, '.asides a, .credits a').length).toBe(0);
    },
  );

  test('says in a card what the step says, and of other rows when they were reported', async () => {
    const element = story();
    const stage = await staged(element);
    await goTo(element, 0);
    await until(() => all(stage, '.marks .away').length);
    const open = async (isAway: boolean, name: RegExp): Promise<string> => {
      const mark = marks(stage).find(
        one => one.classList.contains('away') === isAway && name.test(one.ariaLabel ?? ''),
      )!;
      const before = mark.ariaLabel;
      mark.click();
      const card = await until(() => one(stage, '#card'));
      const said = text(card);
      expect(mark.ariaLabel).toBe(before);
      one<HTMLElement>(stage, '#card .button')!.click();
      await until(() => !one(stage, '#card'));
      return said;
    };
    expect(await open(false, /^2013/u)).toContain('no number was reported');
    expect(await open(true, /^2014.*over 3,500, reported/u)).toContain('Reported on 9 April 2015.');
  });
});

describe('without figures', () => {
  test('a story reads as it was written, with its stills, and says what went wrong', async () => {
    const element: CitedStory = story('', steps, '{');
    await until(() => one(element, '[part=note] .button'));
    expect(one(element, 'cited-stage')).toBeUndefined();
    expect([...element.querySelectorAll<HTMLElement>('[slot=still]')].every(still => still.offsetHeight > 0)).toBe(
      true,
    );
  });
});
