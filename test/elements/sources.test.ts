import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CitedChart, CitedSources } from '../../src/elements.ts';
import { watchCharts } from '../../src/elements/_charts.ts';
import { article, button, make, number, numbersOf, type Piece } from './_inline.ts';
import { all, bridges, dataset, drawn, one, text, until, wait } from './_page.ts';

const two = dataset(
  [
    { id: 'a', period: '2013', value: 3 },
    { id: 'b', period: '2014', value: 4, source: 'herald' },
    { id: 'c', period: '2015', value: 5, source: ['herald', 'gazette'] },
  ],
  {
    sources: {
      gazette: {
        publisher: 'The Gazette',
        title: 'Bridges',
        url: 'https://gazette.example/1',
        published: '2014-12',
        accessed: '2026-11-22',
        archived: 'https://archive.example/1',
      },
      herald: { publisher: 'The Herald', title: 'More bridges', url: 'https://herald.example/1', published: '2015' },
    },
    charts: { one: { title: 'One bridge', figures: ['a'] }, all: { title: 'All bridges' } },
  },
);
const put = (pieces: Piece[], data: unknown = two): CitedSources =>
  article(pieces, data).querySelector('cited-sources') as CitedSources;
const items = (list: Element): string[] => all(list, 'li').map(text);
const listed = async (list: Element, count: number): Promise<string[]> => {
  await until(() => all(list, 'li').length === count);
  return items(list);
};

describe('<cited-sources>', () => {
  test('lists the sources of numbers and charts once each, in the order of their first use, with link, date and archived copy', async () => {
    const list = put([
      ['cited-sources', {}, 'Sources follow.'],
      ['p', {}, number('b', 'four'), ' bridges, then ', number('c', 'five')],
      ['cited-chart', { src: '#one' }],
    ]);
    expect(await listed(list, 2)).toEqual([
      'The Herald, 2015 · More bridges',
      'The Gazette, December 2014 · Bridges · Accessed 22 November 2026 · Archived copy',
    ]);
    expect(all<HTMLAnchorElement>(list, 'a').map(({ href }) => href)).toEqual([
      'https://herald.example/1',
      'https://gazette.example/1',
      'https://archive.example/1',
    ]);
    expect(one(list, 'ol')!.ariaLabel).toBe('Sources');
    expect(one(list, 'slot')).toBeUndefined();
  });

  test.each([
    ['apa', 'The Herald. (2015). More bridges. https://herald.example/1'],
    ['chicago', 'The Herald. 2015. “More bridges.” https://herald.example/1'],
    ['nonsense', 'The Herald, 2015 · More bridges'],
  ])('writes them in the style %s', async (style, said) => {
    const list = put([['cited-sources', { 'style-name': style }], number('b', 'four')]);
    expect(await listed(list, 1)).toEqual([said]);
  });

  test('follows what comes, changes, moves and leaves, in shadow trees too', async () => {
    const list = put([
      ['cited-sources', {}],
      ['p', {}, number('a', 'three')],
    ]);
    const around = list.parentElement!;
    expect(await listed(list, 1)).toEqual([expect.stringContaining('Gazette')]);
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(make(number('b', 'four')));
    around.prepend(host);
    expect((await listed(list, 2))[0]).toContain('Herald');
    around.append(host);
    await until(() => items(list)[0]?.includes('Gazette'));
    host.remove();
    await listed(list, 1);
    const chart = make(['cited-chart', { src: '#one' }]) as CitedChart;
    around.append(chart);
    await drawn(chart);
    chart.src = '#all';
    await listed(list, 2);
    chart.remove();
    await listed(list, 1);
    around.append(chart);
    await listed(list, 2);
    list.styleName = 'apa';
    await until(() => items(list)[0]?.startsWith('The Gazette. ('));
  });

  test('lists one source of two files once', async () => {
    const other = dataset([{ id: 'x', period: '2013', value: 3, source: 'other' }], {
      sources: { other: { publisher: 'Gazette, The', title: 'Bridges', url: 'https://gazette.example/1' } },
    });
    const list = put([['cited-sources', {}], number('a', 'three')]);
    article([number('x', 'three')], other);
    await Promise.all(numbersOf().map(button));
    await wait(50);
    expect(await listed(list, 1)).toHaveLength(1);
  });

  test('shows what it contains until it has a list, and says where there is nothing to list', async () => {
    const full = put([['cited-sources', {}, 'By hand.']], bridges);
    const empty = make(['cited-sources', {}]) as CitedSources;
    document.body.append(empty);
    await until(() => one(empty, 'p'));
    expect(text(one(empty, 'p'))).toBe('This page uses no figures with a source.');
    expect(one(full, 'slot')!.textContent).toBe('');
    expect(one(full, 'p, ol')).toBeUndefined();
  });

  test('gives numbers notes that lead to its entries, and back, only where the author wants them', async () => {
    const list = put([
      ['p', {}, number('b', 'four'), ' and ', number('c', 'five'), ' and ', ['a', { href: '#x' }, number('b', '4')]],
      ['cited-sources', {}],
    ]);
    await listed(list, 2);
    const [first, second, third] = numbersOf() as [HTMLElement, HTMLElement, HTMLElement];
    expect(numbersOf().some(element => one(element, 'sup'))).toBe(false);
    list.notes = true;
    const note = await until(() => one(first, 'sup a'));
    expect(all(second, 'sup a').map(({ ariaLabel }) => ariaLabel)).toEqual(['source 1', 'source 2']);
    expect(text(note)).toBe('1');
    expect(one(third, 'a')).toBeUndefined();
    // a real link, also in another tab
    const target = document.getElementById(note.getAttribute('href')!.slice(1));
    expect(target).toBe(list);
    const { width, height } = note.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    const line = first.parentElement!.offsetHeight;
    await userEvent.click(one(second, 'sup:last-of-type a')!);
    expect(list.shadowRoot!.activeElement).toBe(all(list, 'li')[1]);
    await until(() => one(list, '.back'));
    const back = all<HTMLAnchorElement>(list, 'li:nth-child(2) .back');
    expect(back.map(({ ariaLabel }) => ariaLabel)).toEqual(['Back to “five”']);
    expect(document.getElementById(back[0]!.getAttribute('href')!.slice(1))).toBe(second);
    await userEvent.click(back[0]!);
    expect(second.shadowRoot!.activeElement).toBe(await button(second));
    const taken: boolean[] = [];
    const see = (event: Event): void => {
      taken.push(event.defaultPrevented);
      event.preventDefault();
    };
    addEventListener('click', see);
    for (const ctrlKey of [false, true])
      for (const link of [note, back[0]!])
        link.dispatchEvent(new MouseEvent('click', { ctrlKey, bubbles: true, composed: true, cancelable: true }));
    removeEventListener('click', see);
    // with Ctrl the browser opens another tab
    expect(taken).toEqual([true, true, false, false]);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
    list.notes = false;
    await until(() => !one(first, 'sup'));
    expect(first.parentElement!.offsetHeight).toBe(line);
  });

  const mark = (places: string): Piece => [
    'sup',
    { 'data-cited-still': '' },
    ...places.split(', ').map((place): Piece => ['a', { href: `#cited-source-${place}` }, place]),
  ];
  const still = (number: Element): HTMLElement => number.nextElementSibling as HTMLElement;

  test('gives numbers in headings no notes', async () => {
    const list = put([
      ['h2', {}, number('a', 'Three')],
      ['div', { role: 'heading', 'aria-level': '3' }, number('a', 'three')],
      ['p', {}, number('a', 'three')],
      ['cited-sources', { notes: '' }],
    ]);
    await listed(list, 1);
    const [heading, other, sentence] = numbersOf() as [HTMLElement, HTMLElement, HTMLElement];
    await until(() => one(sentence, 'sup'));
    expect([one(heading, 'sup'), one(other, 'sup')]).toEqual([undefined, undefined]);
  });

  test('keeps the notes that a page came with where they are, while they are true', async () => {
    const list = put([
      ['p', {}, number('b', 'four'), mark('1'), ' and ', number('a', 'three'), mark('1'), ' in ', number('a', '3')],
      ['cited-sources', { notes: '' }, ['ol', { 'data-cited-still': '' }, ['li', { id: 'cited-source-1' }, 'Herald']]],
    ]);
    const [right, wrong, none] = numbersOf() as [HTMLElement, HTMLElement, HTMLElement];
    const place = still(right).getBoundingClientRect();
    await listed(list, 2);
    await until(() => text(one(wrong, 'sup a')) === '2');
    expect(text(one(none, 'sup a'))).toBe('2');
    expect([still(right).hidden, one(right, 'sup')]).toEqual([false, undefined]);
    expect(still(wrong).hidden).toBe(true);
    expect(still(right).getBoundingClientRect()).toEqual(place);
    await userEvent.click(still(right).querySelector('a')!);
    expect(list.shadowRoot!.activeElement).toBe(all(list, 'li')[0]);
    // by now it says something else
    right.setAttribute('src', '#c');
    await until(() => all(right, 'sup').length === 2);
    expect(still(right).hidden).toBe(true);
    right.setAttribute('src', '#b');
    await until(() => !one(right, 'sup'));
    expect(still(right).hidden).toBe(false);
    list.notes = false;
    await until(() => still(right).hidden);
    list.notes = true;
    await until(() => !still(right).hidden);
    const note = still(right);
    document.body.append(right);
    expect(note.hidden).toBe(true);
  });

  test('keeps them while charts and stories that would change the order are on their way', async () => {
    const list = put([
      ['cited-story', {}, ['cited-step', { chart: 'one' }, 'One.', number('b', 'four'), mark('2')]],
      ['cited-sources', { notes: '' }],
    ]);
    const [inside] = numbersOf() as [HTMLElement];
    const seen: unknown[] = [];
    const watch = new MutationObserver(changes => seen.push(...changes));
    watch.observe(still(inside), { attributes: true });
    await listed(list, 2);
    await until(() => list.shadowRoot!.querySelector('.back'));
    expect(items(list)[1]).toContain('Herald');
    expect([still(inside).hidden, one(inside, 'sup')]).toEqual([false, undefined]);
    await wait(50);
    expect(seen).toEqual([]);
    watch.disconnect();
  });

  test('leaves nothing behind after many of them', async () => {
    const around = article([number('a', 'three')], two);
    for (let round = 0; round < 50; round++) {
      const list = make(['cited-sources', { notes: '' }]) as CitedSources;
      around.append(list);
      if (round % 10 === 0) await listed(list, 1);
      list.remove();
    }
    await until(() => !one(numbersOf()[0]!, 'sup'));
    let told = 0;
    watchCharts(() => told++)();
    expect(told).toBe(0);
  });
});
