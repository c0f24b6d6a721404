import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import {
  after,
  all,
  answer,
  bridges,
  chart,
  dataset,
  drawn,
  drills,
  failed,
  json,
  marks,
  one,
  put,
  root,
  text,
  until,
  wait,
} from './_page.ts';

afterEach(async () => {
  document.documentElement.style.cssText = '';
  await page.viewport(800, 600);
});
const violations = async (element: Element): Promise<string[]> => {
  const found = await axe.run(element, { resultTypes: ['violations'] });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
};

describe.each(['light', 'dark'])('<cited-chart>, %s', scheme => {
  test.each([320, 760])(
    'at %i px has no violation of axe, with its card and its details open, and no scroll bar',
    async width => {
      await page.viewport(width, 700);
      document.documentElement.style.colorScheme = scheme;
      document.body.append(Object.assign(document.createElement('h1'), { textContent: 'Article' }));
      for (const id of ['plans', 'change', 'refusals', 'scale', 'gathering']) {
        const element = put(chart({ src: `#${id}` }, drills));
        await drawn(element);
        marks(element)[0]!.click();
        one<HTMLDetailsElement>(element, 'details')!.open = true;
        await until(() => one(element, '#card') && one(element, '[part=menu] a'));
        await wait(50);
        expect([id, await violations(element)]).toEqual([id, []]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
        element.remove();
      }
    },
  );

  test('has no violation of axe while loading and after a fault', async () => {
    document.documentElement.style.colorScheme = scheme;
    answer(
      '/never.json',
      after(Infinity, () => json({})),
    );
    answer('/gone.json', () => new Response('', { status: 404 }));
    const waiting = put(chart({ src: '/never.json' }));
    await wait(450);
    expect(await violations(waiting)).toEqual([]);
    expect(one(waiting, '[aria-busy=true]')).toBeDefined();
    waiting.remove();
    const gone = put(chart({ src: '/gone.json' }));
    await failed(gone);
    expect(await violations(gone)).toEqual([]);
  });
});

describe('the states of a chart', () => {
  test.each([320, 760])('have one height at %i px: loading, founding chart, fault', async width => {
    await page.viewport(width, 700);
    answer(
      '/slow.json',
      after(150, () => json(drills)),
    );
    answer('/off.json', () => new Response('', { status: 500 }));
    const element = put(chart({ src: '/slow.json#plans' }));
    await element.updateComplete;
    const loading = element.offsetHeight;
    await drawn(element);
    await wait(30);
    expect(Math.abs(element.offsetHeight - loading)).toBeLessThanOrEqual(1);
    const band = (inner: string): number => one(element, inner)!.getBoundingClientRect().bottom;
    // what is reserved is enough for wide fonts: narrow ones leave a few lines of it
    expect(band('figure') - band('.foot')).toBeLessThan(72);
    element.remove();
    const other = put(chart({ src: '/off.json' }));
    await failed(other);
    expect(Math.abs(other.offsetHeight - loading)).toBeLessThanOrEqual(1);
  });

  test('move with no animation, and leave none behind', async () => {
    const element = put(chart({}, bridges));
    await drawn(element);
    expect(root(element).getAnimations()).toEqual([]);
    expect(document.getAnimations()).toEqual([]);
  });

  test('say "Loading figures" only after a while', async () => {
    answer(
      '/slow-2.json',
      after(Infinity, () => json({})),
    );
    const element = put(chart({ src: '/slow-2.json' }));
    const late = await until(() => one(element, '.late'));
    expect(getComputedStyle(late).visibility).toBe('hidden');
    await until(() => getComputedStyle(late).visibility === 'visible');
    await until(() => text(late) === 'Loading figures');
  });

  test('say when there is no figure', async () => {
    const element = put(chart({}, dataset([])));
    await until(() => text(one(element, '.plot p')) === 'No figures in this data set yet.');
  });
});

describe('the look', () => {
  test('is painted from tokens that a page can set, in the inherited colour scheme', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const element = put(chart({}, bridges));
    await drawn(element);
    const paper = (): string => getComputedStyle(one(element, 'figure')!).backgroundColor;
    const dark = paper();
    document.documentElement.style.colorScheme = 'light';
    expect(paper()).not.toBe(dark);
    element.style.setProperty('--cited-paper', 'rgb(1, 2, 3)');
    expect(paper()).toBe('rgb(1, 2, 3)');
  });

  test('has the line of the least certain figure over the chart', async () => {
    const line = async (figures: unknown[]): Promise<string | undefined> => {
      const element = put(chart({}, dataset(figures, { speakers: { mayor: { name: 'The mayor' } } })));
      await drawn(element);
      const name = one(element, '.rule line')?.getAttribute('class') ?? one(element, '.rule pattern')?.id;
      element.remove();
      return name;
    };
    expect(await line([{ period: '2014', value: 1, status: 'counted' }])).toBe('counted');
    expect(
      await line([
        { period: '2014', value: 1 },
        { period: '2015', value: 1, status: 'claimed' },
      ]),
    ).toBe('claimed');
    expect(
      await line([
        { period: '2014', value: 1 },
        { period: '2015', value: null, status: 'planned' },
      ]),
    ).toBe('reported');
    expect(await line([{ period: '2014', value: 1, disputedBy: 'mayor' }])).toBe('wave');
  });

  test('has parts for pages to style', async () => {
    const element = put(chart({ src: '#plans' }, drills));
    await drawn(element);
    marks(element)[0]!.click();
    one<HTMLDetailsElement>(element, 'details')!.open = true;
    await until(() => one(element, '#card') && one(element, '[part=menu]'));
    const parts = new Set(all(element, '[part]').map(node => node.getAttribute('part')));
    for (const part of ['figure', 'title', 'subtitle', 'plot', 'key', 'source', 'table', 'card', 'menu'])
      expect(parts).toContain(part);
  });

  test('builds its table for print, open or not', async () => {
    const element = put(chart({}, bridges));
    await drawn(element);
    window.dispatchEvent(new Event('beforeprint'));
    await until(() => one(element, 'table'));
    expect(one<HTMLDetailsElement>(element, 'details')!.open).toBe(false);
  });
});

test('<cited-chart> keeps the distances of the design between its parts', async () => {
  const element = put(chart({ src: '#plans' }, drills));
  await drawn(element);
  const { marginBlockStart, marginBlockEnd } = getComputedStyle(element);
  expect([marginBlockStart, marginBlockEnd]).toEqual(['32px', '32px']);
  const box = (part: string): DOMRect => one(element, part)!.getBoundingClientRect();
  const parts = ['[part=title]', '[part=subtitle]', '[part=plot]', '[part=key]', '[part=source]', 'details'];
  const gaps = parts.slice(1).map((part, i) => Math.round(box(part).top - box(parts[i]!).bottom));
  expect(gaps).toEqual([4, 16, 4, 8, 4]);
});
