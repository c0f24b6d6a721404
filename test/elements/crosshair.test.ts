import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CitedChart } from '../../src/elements.ts';
import { controlled, focused, islands, sound, years } from './_islands.ts';
import { all, marks, one, text, until, wait } from './_page.ts';

const data = islands(2, years(1950, 2010), { form: 'line' });
const plot = (element: Element) => one(element, '.plot')!;
const words = (element: Element): string => text(one(element, '.nearest span'));
/** Where the mark of a figure is in the plot, pixels. */
function at(element: CitedChart, id: string): { x: number; y: number } {
  const mark = marks(element)[element.shown!.told.findIndex(told => told.id === id)]!.getBoundingClientRect();
  const { left, top } = plot(element).getBoundingClientRect();
  return { x: mark.left + mark.width / 2 - left, y: mark.top + mark.height / 2 - top };
}
const hover = (element: Element, position: { x: number; y: number }) =>
  userEvent.hover(plot(element), { position, force: true });
const sentenceOf = (element: CitedChart, id: string) => element.shown!.told.find(told => told.id === id)!.heading;

afterEach(async () => {
  document.documentElement.removeAttribute('dir');
  await page.viewport(800, 600);
});

describe('the crosshair of a dense chart', () => {
  test('finds the nearest figure from anywhere in the plot, and says it', async () => {
    const element = await controlled(data);
    const { x, y } = at(element, 'c1-1980');
    await hover(element, { x: x + 2, y: y + 40 });
    await until(() => words(element));
    expect(words(element)).toBe(sentenceOf(element, 'c1-1980'));
    const ring = one(element, '.nearest i')!.getBoundingClientRect();
    const { left, top } = plot(element).getBoundingClientRect();
    expect([ring.left + 8 - left, ring.top + 8 - top].map(Math.round)).toEqual([x, y].map(Math.round));
    await hover(element, { x: 300, y: 5 });
    await until(() => words(element) !== sentenceOf(element, 'c1-1980'));
  });

  test('opens the card of that figure when pressed, not of the button that lies on top', async () => {
    const element = await controlled(data);
    const chosen: string[] = [];
    element.addEventListener('cited-select', ({ detail }) => chosen.push(detail));
    const { x, y } = at(element, 'c0-1975');
    await userEvent.click(plot(element), { position: { x: x + 3, y: y - 30 }, force: true });
    await until(() => one(element, '#card'));
    expect(chosen).toEqual(['c0-1975']);
    expect(text(one(element, '#card-title'))).toBe(sentenceOf(element, 'c0-1975'));
    await until(() => one(element, '#card')!.contains(focused(element)));
    await userEvent.keyboard('{Escape}');
    await until(() => !one(element, '#card'));
    expect(focused(element)).toBe(marks(element)[element.shown!.told.findIndex(({ id }) => id === 'c0-1975')]);
  });

  test('says the same to those who walk with arrow keys, and Enter opens the card as ever', async () => {
    const element = await controlled(data);
    marks(element)[0]!.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    const { id } = element.shown!.told[2]!;
    await until(() => words(element) === sentenceOf(element, id));
    await userEvent.keyboard('{Enter}');
    await until(() => one(element, '#card'));
    expect(text(one(element, '#card-title'))).toBe(sentenceOf(element, id));
    expect(all(element, '.marks button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  test('goes when the pointer leaves, and opens no card by itself', async () => {
    const element = await controlled(data);
    await hover(element, { x: 300, y: 100 });
    await until(() => words(element));
    await wait(400);
    expect(one(element, '#card')).toBeUndefined();
    await userEvent.hover(one(element, '#title')!);
    await until(() => !one(element, '.nearest'));
  });

  test('follows a finger', async () => {
    const element = await controlled(data);
    const { x, y } = at(element, 'c0-1990');
    const { left, top } = plot(element).getBoundingClientRect();
    const init = { bubbles: true, composed: true, pointerType: 'touch', clientX: left + x, clientY: top + y };
    plot(element).dispatchEvent(new PointerEvent('pointerdown', init));
    await until(() => words(element) === sentenceOf(element, 'c0-1990'));
    expect(getComputedStyle(plot(element)).touchAction).toBe('pan-y pinch-zoom');
  });

  test('stands in the same place on a right-to-left page, inside the plot', async () => {
    document.documentElement.dir = 'rtl';
    const element = await controlled(data);
    for (const id of ['c0-1950', 'c0-2010']) {
      const { x, y } = at(element, id);
      await hover(element, { x: Math.max(1, x), y });
      await until(() => words(element) === sentenceOf(element, id));
      const [ring, box, label] = ['.nearest i', '.plot', '.nearest span'].map(one_ =>
        one(element, one_)!.getBoundingClientRect(),
      );
      expect(Math.abs(ring!.left + 8 - box!.left - x)).toBeLessThan(1);
      expect(label!.left >= box!.left - 1 && label!.right <= box!.right + 1).toBe(true);
    }
  });

  test('is hidden from assistive technology, which has the list, and axe is content', async () => {
    const element = await controlled(data);
    await hover(element, { x: 300, y: 100 });
    await until(() => words(element));
    expect(one(element, '.nearest')!.ariaHidden).toBe('true');
    await sound(element);
  });

  test('leaves charts alone that are not dense', async () => {
    const element = await controlled(islands(2, years(2000, 2005), { form: 'line' }));
    expect(plot(element).hasAttribute('data-dense')).toBe(false);
    await hover(element, { x: 300, y: 60 });
    await wait(50);
    expect(one(element, '.nearest')).toBeUndefined();
  });

  test('has styles that nothing in the drawing takes on, such as the band of a number that is not exact', async () => {
    const file = islands(11, [1950, 2000], { form: 'dumbbell' });
    const figures = (file['figures'] as object[]).map((one_, i) => (i % 2 ? { ...one_, value: `~${100 * i}` } : one_));
    const element = await controlled({ ...file, figures });
    await until(() => one(element, '.plot svg .near'));
    const drawn = all<SVGElement>(element, '.plot svg [class]');
    const rulesOf = (rules: CSSRuleList): string[] =>
      [...rules].flatMap(rule =>
        rule instanceof CSSStyleRule
          ? rule.selectorText.split(/,\s*/u)
          : rule instanceof CSSGroupingRule
            ? rulesOf(rule.cssRules)
            : [],
      );
    const selectors = element.shadowRoot!.adoptedStyleSheets.flatMap(sheet => rulesOf(sheet.cssRules));
    expect(selectors).toContain('.nearest');
    const classes = selectors.filter(selector => /^\.[\w-]+$/u.test(selector));
    expect(classes.filter(selector => drawn.some(shape => shape.matches(selector)))).toEqual([]);
  });
});
