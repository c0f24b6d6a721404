import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readState, writeState } from '../../src/elements/_url-state.ts';
import { control, controlled, islands, listed, note, years } from './_islands.ts';
import { chart, one, put, until, wait } from './_page.ts';

describe('readState()', () => {
  test('reads back what writeState() wrote, whatever is in it', () => {
    const view = {
      series: ['a:b', 'ä&=?#%', ''],
      picked: ['x y'],
      window: ['1990', '2005-12~'] as const,
      panel: '2014',
    };
    expect(readState(writeState('', 'plans', view), 'plans')).toEqual(view);
    expect(readState('', 'plans')).toEqual({});
  });

  test('reads nothing of other names, and no half of a window', () => {
    expect(readState('?other.only=a&plansonly=b&plans.from=1990&plans.what=1', 'plans')).toEqual({});
  });
});

describe('writeState()', () => {
  test('leaves everything else as it is, to the letter', () => {
    const search = '?q=a%20b+c&flag&plans.only=x&utm=%C3%A4&other.only=y&plans.mine=z';
    expect(writeState(search, 'plans', { panel: '2014' })).toBe(
      '?q=a%20b+c&flag&utm=%C3%A4&other.only=y&plans.mine=z&plans.panel=2014',
    );
    expect(writeState('?plans.only=x', 'plans', {})).toBe('');
  });
});

describe('url-state', () => {
  const data = islands(3, years(2000, 2003), { form: 'line' });
  const { pathname, search, hash } = location;
  const usual = search.replace(/^\?/, '');
  const go = (query: string): void =>
    history.replaceState(history.state, '', `${pathname}?${[usual, query].filter(Boolean).join('&')}#part`);
  const query = (): string[] =>
    location.search
      .replace(/^\?/, '')
      .split('&')
      .filter(part => part && !usual.split('&').includes(part));

  beforeEach(() => go(''));
  afterEach(() => {
    vi.restoreAllMocks();
    history.replaceState(history.state, '', pathname + search + hash);
  });

  test('keeps what is chosen in the address, and nothing once all is undone', async () => {
    const element = await controlled(data, { 'url-state': 'isles' });
    const entries = history.length;
    go('a=b%20c');
    await userEvent.click(control(element, 'Only Crete'));
    await until(() => query().includes('isles.only=c2'));
    expect([query(), location.hash, history.length]).toEqual([['a=b%20c', 'isles.only=c2'], '#part', entries]);
    await userEvent.click(control(element, 'All series'));
    await until(() => query().length === 1);
    expect(query()).toEqual(['a=b%20c']);
  });

  test('is there from the first drawing on', async () => {
    go('isles.only=c1');
    const element = put(chart({ 'url-state': 'isles' }, data));
    const drawn: number[] = [];
    const watch = new MutationObserver(() => {
      if (one(element, '.plot svg')) drawn.push(element.shown!.told.length);
    });
    watch.observe(element.shadowRoot!, { childList: true, subtree: true });
    await until(() => one(element, '.control')?.childElementCount && one(element, '.plot svg'));
    await wait(30);
    watch.disconnect();
    expect(new Set(drawn)).toEqual(new Set([4]));
    expect([listed(element).length, note(element)]).toEqual([4, 'Only Bornholm is shown, 1 of 3.']);
    expect(control(element, 'Only Bornholm').ariaPressed).toBe('true');
  });

  test('ignores what the chart does not know', async () => {
    go('isles.only=nobody&isles.panel=1&isles.from=x&isles.to=y');
    const element = await controlled(data, { 'url-state': 'isles' });
    expect(element.shown).toBe(element.telling);
  });

  test('takes nothing from a chart that no control of it could give back', async () => {
    go('isles.only=c1&isles.from=2001&isles.to=2002&isles.panel=c2&isles.pick=c0');
    const charts = [
      { form: 'column', stack: true },
      { form: 'bar', facet: 'entity' },
    ];
    for (const more of charts) {
      const element = put(chart({ 'url-state': 'isles' }, islands(3, years(2000, 2003), more)));
      await until(() => one(element, '.plot svg'));
      await wait(30);
      expect(element.shown!.notes).toEqual(element.telling!.notes);
      expect(listed(element)).toEqual(element.telling!.told.map(({ id }) => id));
      element.remove();
    }
  });

  test('is neither read nor written without the attribute', async () => {
    go('isles.only=c1&undefined.only=c1&null.only=c1&.only=c1');
    const before = location.href;
    const element = await controlled(data);
    expect(element.shown).toBe(element.telling);
    await userEvent.click(control(element, 'Only Crete'));
    await until(() => element.shown !== element.telling);
    await wait(400);
    expect(location.href).toBe(before);
  });

  test('is that of the first chart in the page where two have one name, and says how the other gets one', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    go('twins.only=c1');
    const first = await controlled(data, { 'url-state': 'twins' });
    expect(first.shown).not.toBe(first.telling);
    document.body.append(chart({ 'url-state': 'twins' }, data));
    const second = [...document.querySelectorAll('cited-chart')].at(-1)!;
    await until(() => one(second, '.control')?.childElementCount);
    expect(second.shown).toBe(second.telling);
    await userEvent.click(control(second, 'Only Crete'));
    await until(() => second.shown !== second.telling);
    await wait(400);
    expect(query()).toEqual(['twins.only=c1']);
    const said = warn.mock.calls.flat().filter(text => String(text).includes('twins'));
    expect(said).toEqual([
      'cited: url-state "twins": two charts of this page have this name, and only the first is kept in the address: give each a name of its own',
    ]);
    first.remove();
    await userEvent.click(control(second, 'All series'));
    await until(() => query().length === 0);
  });

  test('writes once for many changes in a row', async () => {
    const element = await controlled(data, { 'url-state': 'isles' });
    for (const name of ['Only Crete', 'Only Åland', 'Only Bornholm']) control(element, name).click();
    const seen = new Set<string>();
    for (let i = 0; i < 60; i++) {
      for (const part of query()) seen.add(part);
      await wait(10);
    }
    expect([...seen]).toEqual(['isles.only=c1']);
  });
});
