import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CitedStory } from '../../src/elements.ts';
import { all, marks, names, one, text, until, wait } from './_page.ts';
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
    expect(rows.some(name => /2014.*over 3,500.*Reported: 9 April 2015\.$/u.test(name ?? ''))).toBe(true);
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
