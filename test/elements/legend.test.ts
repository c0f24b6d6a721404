import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { control, controlled, focused, islands, listed, note, sound, told, years } from './_islands.ts';
import { all, chart, one, put, text, until } from './_page.ts';

const data = islands(3, years(2000, 2003), { form: 'line' });
const alone = years(2000, 2003).map(year => `c1-${year}`);
const everything = islandIds(3);
function islandIds(count: number): string[] {
  return [...Array(count).keys()].flatMap(i => years(2000, 2003).map(year => `c${i}-${year}`));
}
const same = (a: string[], b: string[]) => expect([...a].sort()).toEqual([...b].sort());

afterEach(() => page.viewport(800, 600));

describe('the legend of a chart', () => {
  test('isolates a series when pressed, and shows all again when pressed twice', async () => {
    const element = await controlled(data);
    const button = control(element, 'Only Bornholm');
    await userEvent.click(button);
    await until(() => element.shown!.told.length === 4);
    same(listed(element), alone);
    expect([button.ariaPressed, control(element, 'Hide Åland').ariaPressed]).toEqual(['true', 'true']);
    expect(note(element)).toBe('Only Bornholm is shown, 1 of 3.');
    expect(await told(element)).toBe('Only Bornholm is shown, 1 of 3.');
    expect(focused(element)).toBe(button);
    await userEvent.click(button);
    await until(() => element.shown === element.telling);
    same(listed(element), everything);
    expect(button.ariaPressed).toBe('false');
    expect(await until(async () => (await told(element)) === 'All is shown.')).toBe(true);
  });

  test('hides one and shows it again, by keys', async () => {
    const element = await controlled(data);
    const button = control(element, 'Hide Bornholm');
    button.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => element.shown!.told.length === 8);
    same(
      listed(element),
      everything.filter(id => !id.startsWith('c1')),
    );
    expect(note(element)).toBe('All but Bornholm are shown, 2 of 3.');
    expect([button.ariaPressed, focused(element)]).toEqual(['true', button]);
    await userEvent.keyboard(' ');
    await until(() => element.shown === element.telling);
  });

  test('takes every press, however fast they come', async () => {
    const element = await controlled(data);
    for (const name of ['Only Bornholm', 'Hide Crete']) control(element, name).click();
    await until(() => element.shown !== element.telling);
    same(
      listed(element),
      everything.filter(id => !id.startsWith('c0')),
    );
  });

  test('undoes all with one button, which keeps the focus', async () => {
    const element = await controlled(data);
    const undo = control(element, 'All series');
    expect(undo.ariaDisabled).toBe('true');
    await userEvent.click(control(element, 'Hide Bornholm'));
    await until(() => undo.ariaDisabled === 'false');
    await userEvent.click(undo);
    await until(() => element.shown === element.telling);
    expect([undo.ariaDisabled, focused(element)]).toEqual(['true', undo]);
  });

  test('never hides the last one: then all are shown', async () => {
    const element = await controlled(data);
    await userEvent.click(control(element, 'Only Crete'));
    await until(() => element.shown!.told.length === 4);
    await userEvent.click(control(element, 'Hide Crete'));
    await until(() => element.shown === element.telling);
  });

  test('keeps marks with their figures, the table whole, and one tab stop for the marks', async () => {
    const element = await controlled(data);
    await userEvent.click(control(element, 'Only Crete'));
    await until(() => element.shown!.told.length === 4);
    expect(all(element, '.marks button').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await userEvent.click(one(element, 'summary')!);
    await until(() => one(element, 'table'));
    expect(all(element, 'tbody tr')).toHaveLength(12);
    expect(element.telling!.told).toHaveLength(12);
  });

  test('stands in a list where a line has no room, and takes no more space', async () => {
    await page.viewport(320, 700);
    const element = await controlled(data);
    const place = () => one(element, '.plot')!.getBoundingClientRect().top;
    const opener = await until(() => all<HTMLButtonElement>(element, '.legend [aria-haspopup]')[0]);
    const before = place();
    expect(text(opener)).toBe('Series: all 3');
    await userEvent.click(opener);
    await until(() => one(element, '#popup')?.matches(':popover-open'));
    expect([opener.ariaExpanded, place()]).toEqual(['true', before]);
    await userEvent.click(control(element, 'Only Bornholm'));
    await until(() => element.shown!.told.length === 4);
    expect([text(opener), place()]).toEqual(['Series: 1 of 3', before]);
    await sound(element);
    await userEvent.keyboard('{Escape}');
    await until(() => !one(element, '#popup'));
    expect(focused(element)).toBe(opener);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  });

  test('has its place before it is there, so that nothing moves', async () => {
    const element = put(chart({}, data));
    await until(() => one(element, '.plot svg'));
    const before = one(element, '.plot')!.getBoundingClientRect().top;
    await until(() => one(element, '.control')?.childElementCount);
    expect(one(element, '.plot')!.getBoundingClientRect().top).toBe(before);
  });

  test('has nothing that axe finds, before and after', async () => {
    const element = await controlled(data);
    await sound(element);
    await userEvent.click(control(element, 'Hide Crete'));
    await until(() => element.shown!.told.length === 8);
    await sound(element);
  });

  test('is not there for one series', async () => {
    const element = put(chart({}, islands(1, years(2000, 2003), { form: 'line' })));
    await until(() => one(element, '.plot svg'));
    expect(all(element, '.control')).toEqual([]);
  });
});
