import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import { keep, set, type Craft } from '../../src/pipeline/keep.ts';

interface Item {
  id: string;
  tag?: string;
}

/** A list between two others, and what it was dressed with. */
function list(craft: Partial<Craft<Item>> = {}) {
  const host = document.createElement('div');
  const dressed: string[] = [];
  const whole: Craft<Item> = {
    key: ({ id }) => id,
    make: ({ tag = 'b' }, before) => (before?.localName === tag ? before : document.createElement(tag)),
    dress: (element, { id }) => {
      dressed.push(id);
      element.textContent = id;
    },
    ...craft,
  };
  const show = (items: readonly Item[], ...causes: unknown[]): Element[] => {
    render(html`<i>before</i>${keep(items, whole, ...causes)}<i>after</i>`, host);
    return [...host.querySelectorAll(':not(i)')];
  };
  return { host, dressed, show };
}

const items = (ids: string, tag = 'b'): Item[] => [...ids].map(id => ({ id, tag }));

describe('keep()', () => {
  it.each([
    ['one that goes', 'abc', 'bc'],
    ['one that comes', 'abc', 'axbc'],
    ['another order', 'abcd', 'dbca'],
    ['all others', 'abc', 'xyz'],
    ['none any more', 'abc', ''],
  ])('keeps the element of each item over %s, in the order of the list', (_, from, to) => {
    const { host, show } = list();
    const before = show(items(from));
    const after = show(items(to));
    expect(after.map(({ textContent }) => textContent).join('')).toBe(to);
    for (const [i, id] of [...to].entries()) if (from.includes(id)) expect(after[i]).toBe(before[from.indexOf(id)]);
    expect(host.textContent).toBe(`before${to}after`);
  });

  it('touches no element that stays where it is', async () => {
    const { host, show } = list();
    show(items('abc'));
    const changes: MutationRecord[] = [];
    const watch = new MutationObserver(all => changes.push(...all));
    watch.observe(host, { childList: true });
    show(items('bc'));
    await Promise.resolve();
    watch.disconnect();
    expect(changes.map(({ addedNodes, removedNodes }) => [addedNodes.length, removedNodes.length])).toEqual([[0, 1]]);
  });

  it('takes a new element where the old one will not do, and where two have one key', () => {
    const { host, show } = list();
    const [old] = show(items('a'));
    const [other] = show(items('a', 'u'));
    expect([other!.localName, old!.isConnected]).toEqual(['u', false]);
    expect(show(items('aa', 'u'))).toHaveLength(2);
    expect(show(items('a', 'u'))).toHaveLength(1);
    expect(host.textContent).toBe('beforeaafter');
  });

  it('dresses them anew only for another list or another cause, and without a key by their places', () => {
    const { dressed, show } = list({ key: undefined });
    const same = items('ab');
    const before = show(same, 1);
    show(same, 1);
    expect(dressed.join('')).toBe('ab');
    show(same, 2);
    expect(dressed.join('')).toBe('abab');
    expect(show(items('xyz'), 2).slice(0, 2)).toEqual(before);
  });
});

describe('set()', () => {
  it('writes what differs', async () => {
    const element = document.createElement('p');
    set(element, { id: 1, title: 'a' });
    const names: (string | null)[] = [];
    const watch = new MutationObserver(all => names.push(...all.map(({ attributeName }) => attributeName)));
    watch.observe(element, { attributes: true });
    set(element, { id: '1', title: false, lang: 'ru' });
    await Promise.resolve();
    watch.disconnect();
    expect(names).toEqual(['title', 'lang']);
    expect(element.outerHTML).toBe('<p id="1" title="false" lang="ru"></p>');
  });
});
