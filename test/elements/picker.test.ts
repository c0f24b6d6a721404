import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { control, controlled, focused, islands, listed, note, sound, told } from './_islands.ts';
import { all, chart, one, put, text, until } from './_page.ts';

const data = islands(11, [2000], { form: 'bar' });
const opened = async (element: Element): Promise<HTMLButtonElement> => {
  const opener = one<HTMLButtonElement>(element, '.picker [aria-haspopup]')!;
  opener.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => one(element, '#popup')?.matches(':popover-open'));
  return opener;
};
const offered = (element: Element): string[] =>
  all(element, '.names label')
    .filter(label => label.checkVisibility())
    .map(text);

afterEach(async () => {
  vi.restoreAllMocks();
  await page.viewport(800, 600);
});

describe('the picker of a chart with many entities', () => {
  test('opens by keys with the focus in its search field, and filters as one types', async () => {
    const element = await controlled(data);
    const opener = await opened(element);
    expect(text(opener)).toBe('Choose from 11');
    expect(focused(element)).toBe(control(element, 'Find'));
    expect(offered(element)).toHaveLength(11);
    await userEvent.keyboard('a');
    expect(offered(element)).toEqual(['Åland', 'Dalmatia', 'Elba', 'Faroe', 'Gotland', 'Hvar', 'Iona']);
    await userEvent.keyboard('l');
    await until(() => offered(element).length < 7);
    expect(offered(element)).toEqual(['Åland', 'Dalmatia']);
    expect(await told(element)).toBe('2 names found.');
  });

  test('shows what is ticked, and all where nothing is', async () => {
    const element = await controlled(data);
    await opened(element);
    await userEvent.click(control<HTMLInputElement>(element, 'Crete'));
    await userEvent.click(control<HTMLInputElement>(element, 'Elba'));
    await until(() => element.shown!.told.length === 2);
    expect(listed(element)).toEqual(['c2-2000', 'c4-2000']);
    expect(note(element)).toBe('Only Crete and Elba are shown, 2 of 11.');
    expect(await told(element)).toBe('Only Crete and Elba are shown, 2 of 11.');
    for (const name of ['Crete', 'Elba']) await userEvent.click(control<HTMLInputElement>(element, name));
    await until(() => element.shown === element.telling);
  });

  test('takes every tick, however fast they come', async () => {
    const element = await controlled(data);
    await opened(element);
    for (const name of ['Crete', 'Elba', 'Iona', 'Elba']) control<HTMLInputElement>(element, name).click();
    await until(() => element.shown !== element.telling);
    expect(listed(element)).toEqual(['c2-2000', 'c8-2000']);
  });

  test('is used by keys alone, and gives the focus back', async () => {
    const element = await controlled(data);
    const opener = await opened(element);
    await userEvent.keyboard('iona');
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await until(() => element.shown!.told.length === 1);
    expect(focused(element)).toBe(control(element, 'Iona'));
    await userEvent.tab();
    expect(text(focused(element) as HTMLElement)).toBe('Done');
    await userEvent.keyboard('{Enter}');
    await until(() => !one(element, '#popup'));
    expect([focused(element), text(opener)]).toEqual([opener, 'Choose: 1 of 11']);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await until(() => element.shown === element.telling);
    expect(focused(element)).toBe(control(element, 'Show all 11'));
  });

  test('keeps lengths comparable: the same axis, whoever is picked', async () => {
    const element = await controlled(data);
    const axis = element.shown!.axis;
    await opened(element);
    await userEvent.click(control<HTMLInputElement>(element, 'Åland'));
    await until(() => element.shown!.told.length === 1);
    expect(element.shown!.axis).toEqual(axis);
  });

  test('closes when something else is pressed', async () => {
    const element = await controlled(data);
    await opened(element);
    await userEvent.click(one(element, '#title')!);
    await until(() => !one(element, '#popup'));
    const opener = await opened(element);
    await userEvent.click(opener);
    await until(() => !one(element, '#popup'));
    expect(opener.ariaExpanded).toBe('false');
  });

  test('offers all names when it is opened again', async () => {
    const element = await controlled(data);
    await opened(element);
    await userEvent.keyboard('iona');
    await until(() => offered(element).length === 1);
    await userEvent.click(control(element, 'Done'));
    await until(() => !one(element, '#popup'));
    await opened(element);
    expect([offered(element).length, (focused(element) as HTMLInputElement).value]).toEqual([11, '']);
  });

  test('brings up no keyboard under a finger: the list itself has the focus', async () => {
    const native = globalThis.matchMedia.bind(globalThis);
    vi.spyOn(globalThis, 'matchMedia').mockImplementation(query =>
      query === '(pointer: coarse)' ? ({ matches: true } as MediaQueryList) : native(query),
    );
    const element = await controlled(data);
    const opener = await opened(element);
    expect(focused(element)).toBe(one(element, '#popup'));
    await userEvent.tab();
    expect(focused(element)?.localName).toBe('input');
    await userEvent.keyboard('{Escape}');
    await until(() => !one(element, '#popup'));
    expect(focused(element)).toBe(opener);
  });

  test('closes when Tab leads out of it, and the focus goes on', async () => {
    const element = await controlled(data);
    const opener = await opened(element);
    await userEvent.click(control<HTMLInputElement>(element, 'Kos'));
    await until(() => element.shown!.told.length === 1);
    await userEvent.tab();
    expect(text(focused(element) as HTMLElement)).toBe('Done');
    await userEvent.tab();
    await until(() => !one(element, '#popup'));
    expect([focused(element), opener.ariaExpanded]).toEqual([control(element, 'Show all 11'), 'false']);
    await opened(element);
    await userEvent.tab({ shift: true });
    expect(focused(element)).toBe(opener);
    expect(one(element, '#popup')?.matches(':popover-open')).toBe(true);
  });

  test.each([320, 800])('has nothing that axe finds, %i px', async width => {
    await page.viewport(width, 700);
    const element = await controlled(data);
    await opened(element);
    await sound(element);
    await userEvent.click(control<HTMLInputElement>(element, 'Gotland'));
    await until(() => element.shown!.told.length === 1);
    await sound(element);
    const { left, right } = one(element, '#popup')!.getBoundingClientRect();
    expect(left >= 0 && right <= width).toBe(true);
  });

  test('is not there for eight', async () => {
    const element = put(chart({}, islands(8, [2000], { form: 'bar' })));
    await until(() => one(element, '.plot svg'));
    expect(all(element, '.control')).toEqual([]);
  });
});
