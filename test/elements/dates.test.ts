import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CitedChart } from '../../src/elements.ts';
import { control, controlled, focused, listed, sound, told } from './_islands.ts';
import { all, dataset, one, text, until, wait } from './_page.ts';

const plain = (id: string, period: string, value: unknown, reported: string, more = {}) => ({
  id,
  period,
  value,
  reported,
  ...more,
});
const data = dataset(
  [
    plain('a', '2013', 30, '2014-01-05'),
    plain('b', '2014', '>40', '2014-12-01', { status: 'planned' }),
    plain('c', '2014', 55, '2015-02-03'),
    plain('d', '2015', 90, '2016-03'),
  ],
  { charts: { main: { title: 'Bridges: what was known when', form: 'column' } } },
);
const slider = (element: Element) => control<HTMLInputElement>(element, 'Date');
const known = (element: Element): string => text(one(element, '.control.date'));
const at = ({ telling }: CitedChart): number | undefined => telling?.history?.at;
const set = (attributes: Record<string, string> = {}) => controlled(data, { 'as-of': 'slider', ...attributes });

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  history.replaceState(null, '', location.pathname);
});

describe('the slider of what was known', () => {
  test('stops by keys where something was reported, and says when that was', async () => {
    const element = await set();
    const range = slider(element);
    expect([range.min, range.max, range.value, known(element)]).toEqual([
      '0',
      '3',
      '3',
      'What was known at the end of March 2016',
    ]);
    range.focus();
    for (const [key, stop, words, ids] of [
      ['ArrowLeft', 2, 'on 3 February 2015', ['a', 'b', 'c']],
      ['Home', 0, 'on 5 January 2014', ['a']],
      ['ArrowRight', 1, 'on 1 December 2014', ['a', 'b']],
      ['End', 3, 'at the end of March 2016', ['a', 'b', 'c', 'd']],
    ] as const) {
      await userEvent.keyboard(`{${key}}`);
      await until(() => at(element) === stop);
      await element.updateComplete;
      expect(listed(element)).toEqual(ids);
      expect([known(element), range.getAttribute('aria-valuetext')]).toEqual(Array(2).fill(`What was known ${words}`));
    }
    expect(focused(element)).toBe(range);
  });

  test('moves the same marks on one scale by pointer, and nothing around them', async () => {
    const element = await set();
    const places = (): number[] =>
      ['#title', '.plot', '[part=source]', '.foot'].map(part => one(element, part)!.getBoundingClientRect().top);
    const [axis, before, height] = [element.telling!.axis, places(), element.offsetHeight];
    const mark = one(element, '.plot .mark')!;
    await userEvent.click(slider(element), { position: { x: 4, y: 12 } });
    await until(() => at(element) === 0);
    await element.updateComplete;
    expect(one(element, '.plot .mark')).toBe(mark);
    expect(mark.getAnimations().map(({ effect }) => effect!.getTiming().duration)).toEqual([320]);
    expect(element.telling!.axis).toEqual(axis);
    expect([places(), element.offsetHeight]).toEqual([before, height]);
    expect(all(element, '[part=note]').map(text).join(' ')).toContain(
      'Also 55 for 2014, by The Gazette (3 February 2015).',
    );
  });

  test('begins where its author says, goes back there, and tells that', async () => {
    const element = await set({ 'as-of': 'slider 2014-12-24' });
    expect([at(element), element.telling!.told.length]).toEqual([1, 2]);
    await userEvent.fill(slider(element), '3');
    await until(() => at(element) === 3);
    await userEvent.click(control(element, 'Back to 1 December 2014'));
    await until(() => at(element) === 1);
    expect(await told(element)).toBe('What was known on 1 December 2014');
    element.asOf = 'slider 2015-03';
    await until(() => at(element) === 2);
    await until(() => control(element, 'Back to 3 February 2015').ariaDisabled === 'true');
  });

  test('plays from the first date to the newest', async () => {
    const element = await set();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    control(element, 'Play: Date').click();
    for (const stop of [0, 1, 2, 3]) {
      await vi.waitUntil(() => at(element) === stop);
      await vi.advanceTimersByTimeAsync(1500);
    }
    expect(control(element, 'Play: Date').ariaLabel).toBe('Play: Date');
    expect(at(element)).toBe(3);
  });

  test('changes at once for readers who want no motion', async () => {
    const usual = window.matchMedia.bind(window);
    vi.spyOn(window, 'matchMedia').mockImplementation(query =>
      query.includes('reduced-motion') ? ({ matches: true } as MediaQueryList) : usual(query),
    );
    const element = await set({ 'as-of': 'slider 2014-01-05' });
    await userEvent.click(control(element, 'Next: Date'));
    await until(() => at(element) === 1);
    await element.updateComplete;
    expect(element.shadowRoot!.getAnimations()).toEqual([]);
  });

  test('is kept in the address only with a name for that', async () => {
    const element = await set({ 'url-state': 'it' });
    await userEvent.fill(slider(element), '1');
    await until(() => location.search === '?it.asOf=2014-12-01');
    element.remove();
    const again = await set({ 'url-state': 'it' });
    await until(() => at(again) === 1);
    await userEvent.click(control(again, 'Newest'));
    await until(() => location.search === '');
    again.remove();
    const nameless = await set();
    await userEvent.fill(slider(nameless), '0');
    await until(() => at(nameless) === 0);
    await wait(400);
    expect(location.search).toBe('');
  });

  test('opens the card and the table of its date', async () => {
    const element = await set({ 'as-of': 'slider 2014-12' });
    await userEvent.click(one(element, 'summary')!);
    await until(() => all(element, 'tbody tr').length === 2);
    await userEvent.fill(slider(element), '3');
    await until(() => all(element, 'tbody tr').length === 4);
  });

  test('has nothing that axe finds', async () => {
    const element = await set();
    await sound(element);
    await userEvent.fill(slider(element), '0');
    await until(() => at(element) === 0);
    await sound(element);
    const { height } = slider(element).getBoundingClientRect();
    expect(height).toBeGreaterThanOrEqual(24);
  });

  test('shows all at a date at which the chart is too small for a choice, and the choice again at those at which it is not', async () => {
    const rows = Array.from({ length: 70 }, (_, i) => plain(`y${i}`, String(1940 + i), 100 + (i % 7), `${i < 20 ? 1990 : 2012}`)); // prettier-ignore
    const long = dataset(rows, { charts: { main: { title: 'Bridges', form: 'line' } } });
    const element = await controlled(long, { 'as-of': 'slider' });
    control(element, 'Closer').click();
    await until(() => element.shown!.told.length < 40);
    const [first] = element.shown!.told;
    await userEvent.fill(slider(element), '0');
    await until(() => at(element) === 0);
    await element.updateComplete;
    // its buttons are gone, and so is what they did
    expect(all(element, '.control.zoom button')).toEqual([]);
    expect(listed(element)).toEqual(element.telling!.told.map(({ id }) => id));
    expect(element.shown!.notes.join(' ')).not.toContain('Only');
    await userEvent.fill(slider(element), '1');
    await until(() => at(element) === 1);
    await element.updateComplete;
    expect(element.shown!.told[0]!.id).toBe(first!.id);
    expect(control(element, 'Whole time').ariaDisabled).not.toBe('true');
  });
});
