import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CitedChart } from '../../src/elements.ts';
import { control, controlled, focused, islands, listed, note, sound, told, years } from './_islands.ts';
import { all, marks, one, until, wait } from './_page.ts';

const data = islands(1, years(1911, 2010), { form: 'line' });
const names = ['Earlier', 'Later', 'Closer', 'Wider', 'Whole time'];
const seen = (element: CitedChart): string[] => {
  const ids = listed(element);
  return [ids[0]!, ids.at(-1)!].map(id => id.slice(3));
};
const press = async (element: CitedChart, name: string): Promise<string[]> => {
  const before = element.shown;
  control(element, name).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => element.shown !== before);
  await element.updateComplete;
  return seen(element);
};

/** A mouse with its button held down, until it lets go. */
function drag(target: EventTarget, type: string, clientX: number, clientY: number): void {
  const buttons = type === 'pointerup' ? 0 : 1;
  const init = { bubbles: true, composed: true, pointerType: 'mouse', buttons, clientX, clientY };
  target.dispatchEvent(new PointerEvent(type, init));
}

describe('the zoom of a long series', () => {
  test('goes closer, earlier, later, wider and back by keys; the focus stays', async () => {
    const element = await controlled(data);
    expect(names.map(name => control(element, name).ariaDisabled === 'true')).toEqual([true, true, false, true, true]);
    expect(await press(element, 'Closer')).toEqual(['1936', '1985']);
    expect(await press(element, 'Later')).toEqual(['1961', '2010']);
    expect(await press(element, 'Earlier')).toEqual(['1936', '1985']);
    expect(await press(element, 'Closer')).toEqual(['1948', '1972']);
    expect(await press(element, 'Wider')).toEqual(['1935', '1984']);
    expect(focused(element)).toBe(control(element, 'Wider'));
    expect(await press(element, 'Whole time')).toEqual(['1911', '2010']);
    expect(focused(element)).toBe(control(element, 'Whole time'));
    expect(element.shown).toBe(element.telling);
  });

  test('keeps the axis of numbers, says what is shown, and lists the rows that are drawn', async () => {
    const element = await controlled(data);
    const { axis } = element.telling!;
    await press(element, 'Closer');
    expect(element.shown!.axis).toEqual(axis);
    expect(note(element)).toBe('Only 1936 to 1985 is shown, of 1911 to 2010.');
    expect(await told(element)).toBe(note(element));
    expect(marks(element)).toHaveLength(50);
  });

  test('keeps the tab stop on the same figure', async () => {
    const element = await controlled(data);
    const index = element.shown!.told.findIndex(({ id }) => id === 'c0-1960');
    marks(element)[index]!.focus();
    await press(element, 'Closer');
    const stop = marks(element).find(({ tabIndex }) => tabIndex === 0);
    expect(stop!.ariaLabel).toBe(element.shown!.told.find(({ id }) => id === 'c0-1960')!.sentence);
  });

  test('takes a stretch that a mouse drags along, and opens no card for it', async () => {
    const element = await controlled(data);
    const plot = one(element, '.plot')!;
    const { left, top } = plot.getBoundingClientRect();
    const x = (year: number): number => {
      const mark = marks(element)[year - 1911]!.getBoundingClientRect();
      return mark.left + mark.width / 2;
    };
    const fire = (type: string, clientX: number): void => drag(plot, type, clientX, top + 50);
    const [from, to] = [x(1980) + 1, x(1950) - 1];
    fire('pointerdown', from);
    fire('pointermove', to);
    const mark = one(element, '.stretch')!.getBoundingClientRect();
    expect([mark.left - left, mark.right - left].map(Math.round)).toEqual([to - left, from - left].map(Math.round));
    fire('pointerup', to);
    plot.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, detail: 1, clientX: to, clientY: top }),
    );
    await until(() => element.shown !== element.telling);
    expect(seen(element)).toEqual(['1950', '1980']);
    await wait(50);
    expect([one(element, '.stretch'), one(element, '#card')]).toEqual([undefined, undefined]);
    expect(await press(element, 'Whole time')).toEqual(['1911', '2010']);
  });

  test('follows a mouse that leaves the chart, and ends where it lets go', async () => {
    const element = await controlled(data);
    const plot = one(element, '.plot')!;
    const { top, right } = plot.getBoundingClientRect();
    const box = marks(element)[1990 - 1911]!.getBoundingClientRect();
    drag(plot, 'pointerdown', box.left + box.width / 2 - 1, top + 50);
    drag(plot, 'pointermove', right - 20, top + 50);
    drag(document.body, 'pointermove', right + 200, top + 900);
    expect(one(element, '.stretch')!.getBoundingClientRect().right).toBeCloseTo(right, 0);
    drag(document.body, 'pointerup', right + 200, top + 900);
    expect(one(element, '.stretch')).toBeUndefined();
    await until(() => element.shown !== element.telling);
    expect(seen(element)).toEqual(['1990', '2010']);
    drag(document.body, 'pointermove', right - 300, top + 50);
    expect(one(element, '.stretch')).toBeUndefined();
  });

  test('leaves a finger to the page, and a click to the card', async () => {
    const element = await controlled(data);
    const plot = one(element, '.plot')!;
    const init = { bubbles: true, composed: true, clientX: 200, clientY: 200, buttons: 1 };
    plot.dispatchEvent(new PointerEvent('pointerdown', { ...init, pointerType: 'touch' }));
    plot.dispatchEvent(new PointerEvent('pointermove', { ...init, pointerType: 'touch', clientX: 400 }));
    expect(one(element, '.stretch')).toBeUndefined();
    await userEvent.click(plot, { position: { x: 300, y: 60 }, force: true });
    await until(() => one(element, '#card'));
    expect(element.shown).toBe(element.telling);
  });

  test('has its order of time on a right-to-left page', async () => {
    document.documentElement.dir = 'rtl';
    const element = await controlled(data);
    const [earlier, later] = ['Earlier', 'Later'].map(name => control(element, name).getBoundingClientRect().left);
    expect(earlier!).toBeLessThan(later!);
  });

  test('has nothing that axe finds', async () => {
    const element = await controlled(data);
    await press(element, 'Closer');
    await sound(element);
    expect(all(element, '.control')).toHaveLength(2);
  });
});
