import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CitedChart } from '../../src/elements.ts';
import { control, controlled, focused, islands, listed, note, sound, told, years } from './_islands.ts';
import { one, text, until, wait } from './_page.ts';

const data = islands(3, years(2000, 2002), { form: 'bar', facet: 'period' });
const slider = (element: Element) => control<HTMLInputElement>(element, 'Period');
/** The panel that is shown; undefined: all of them. */
const panel = ({ shown }: CitedChart): string | undefined =>
  shown!.panels!.length === 1 ? shown!.panels![0]!.label : undefined;

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the slider of panels by period', () => {
  test('steps by keys through the periods that have rows, and back to all', async () => {
    const element = await controlled(data);
    const range = slider(element);
    expect([range.min, range.max, range.getAttribute('aria-valuetext')]).toEqual(['0', '3', 'All panels']);
    range.focus();
    const seen: (string | undefined)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home']) {
      await userEvent.keyboard(`{${key}}`);
      const wanted = { ArrowRight: seen.length ? '2001' : '2000', End: '2002', Home: undefined }[key];
      await until(() => panel(element) === wanted);
      seen.push(panel(element));
      expect(range.getAttribute('aria-valuetext')).toBe(wanted ?? 'All panels');
    }
    expect(seen).toEqual(['2000', '2001', '2002', undefined]);
    expect(focused(element)).toBe(range);
  });

  test('shows one panel with its rows on the scale of all, says so, and is undone', async () => {
    const element = await controlled(data);
    const { axis } = element.telling!.panels![1]!;
    await userEvent.fill(slider(element), '2');
    await until(() => panel(element) === '2001');
    expect(listed(element)).toEqual(['c0-2001', 'c1-2001', 'c2-2001']);
    expect(element.shown!.panels![0]!.axis).toEqual(axis);
    expect(note(element)).toBe('Only 2001 is shown, 1 of 3 panels.');
    expect(text(one(element, '.slider .at'))).toBe('2001');
    await userEvent.click(control(element, 'All panels'));
    await until(() => panel(element) === undefined);
    expect(await told(element)).toBe('All is shown.');
    expect(slider(element).value).toBe('0');
  });

  test('takes back what was told before, since the slider says what is shown', async () => {
    const element = await controlled(data);
    await userEvent.fill(slider(element), '2');
    await until(() => panel(element) === '2001');
    await userEvent.click(control(element, 'All panels'));
    expect(await told(element)).toBe('All is shown.');
    await userEvent.fill(slider(element), '1');
    await until(() => panel(element) === '2000');
    expect(text(one(element, '[role=status]'))).toBe('');
    await wait(350);
    expect(text(one(element, '[role=status]'))).toBe('');
  });

  test('plays when asked, from the first to the last, stops there and can be paused', async () => {
    const element = await controlled(data);
    expect(panel(element)).toBeUndefined();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    control(element, 'Play: Period').click();
    await vi.waitUntil(() => panel(element) === '2000');
    await vi.advanceTimersByTimeAsync(1500);
    await vi.waitUntil(() => panel(element) === '2001');
    control(element, 'Pause: Period').click();
    await vi.advanceTimersByTimeAsync(6000);
    expect(panel(element)).toBe('2001');
    control(element, 'Play: Period').click();
    await vi.waitUntil(() => panel(element) === '2002');
    await vi.advanceTimersByTimeAsync(6000);
    expect([panel(element), control(element, 'Play: Period').ariaLabel]).toEqual(['2002', 'Play: Period']);
    control(element, 'Play: Period').click();
    await vi.waitUntil(() => panel(element) === '2000');
    slider(element).value = '3';
    slider(element).dispatchEvent(new Event('input'));
    await vi.advanceTimersByTimeAsync(6000);
    expect(panel(element)).toBe('2002');
  });

  test('plays on through what there is when other figures come', async () => {
    const element = await controlled(data);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    control(element, 'Play: Period').click();
    await vi.waitUntil(() => panel(element) === '2000');
    element.data = islands(3, [2000, 2005, 2006], { form: 'bar', facet: 'period' });
    await vi.waitUntil(() => element.telling!.panels![1]!.label === '2005');
    await element.updateComplete;
    await vi.advanceTimersByTimeAsync(1500);
    await vi.waitUntil(() => panel(element) === '2005', { timeout: 3000 });
    await vi.advanceTimersByTimeAsync(6000);
    expect(panel(element)).toBe('2006');
  });

  test('goes on step by step for readers who want no motion', async () => {
    const usual = window.matchMedia.bind(window);
    vi.spyOn(window, 'matchMedia').mockImplementation(query =>
      query.includes('reduced-motion') ? ({ matches: true } as MediaQueryList) : usual(query),
    );
    const element = await controlled(data);
    const next = control(element, 'Next: Period');
    for (const year of ['2000', '2001', '2002']) {
      await userEvent.click(next);
      await until(() => panel(element) === year);
    }
    expect(next.ariaDisabled).toBe('true');
    await wait(50);
    expect(element.shadowRoot!.getAnimations()).toEqual([]);
  });

  test('ends its play when the chart leaves the page', async () => {
    const element = await controlled(data);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    control(element, 'Play: Period').click();
    await vi.waitUntil(() => panel(element) === '2000');
    element.remove();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('has nothing that axe finds', async () => {
    const element = await controlled(data);
    await sound(element);
    await userEvent.fill(slider(element), '1');
    await until(() => panel(element) === '2000');
    await sound(element);
  });
});
