import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CitedChart } from '../../src/elements.ts';
import { all, bridges, chart, dataset, drawn, one, put, text, until, wait } from './_page.ts';

/** A chart with its table open. */
async function opened(data: unknown): Promise<CitedChart> {
  const element = put(chart({}, data));
  await drawn(element);
  one<HTMLDetailsElement>(element, 'details')!.open = true;
  await until(() => one(element, 'table'));
  await element.updateComplete;
  return element;
}

const many = (count: number) =>
  dataset(
    Array.from({ length: count }, (_, i) => ({ id: `n${i}`, entity: `e${i}`, period: '2014', value: (i * 7) % count })),
    { entities: Object.fromEntries(Array.from({ length: count }, (_, i) => [`e${i}`, { name: `Town ${i}` }])) },
  );
const heads = (element: Element): string[] => all(element, 'tbody th').map(text);
const button = (element: Element, name: string): HTMLButtonElement =>
  all<HTMLButtonElement>(element, '[part=table] button, .pager button').find(one => text(one) === name)!;
const sorts = (element: Element): (string | null)[] => all(element, 'thead th').map(th => th.getAttribute('aria-sort'));
const status = (element: Element): string => text(one(element, '[role=status]'));
const said = (element: Element, words: string): Promise<boolean> => until(() => status(element) === words);

describe('the table of a chart', () => {
  test('is sorted by its heads, up, down and back, and says so after a while', async () => {
    const element = await opened(bridges);
    expect(heads(element)).toEqual(['2013', '2014', '2015']);
    const figure = button(element, 'Figure');
    figure.focus();
    await userEvent.keyboard('{Enter}');
    await element.updateComplete;
    expect(status(element)).toBe('');
    expect(heads(element)).toEqual(['2013', '2015', '2014']);
    expect(sorts(element)).toEqual([null, 'ascending', null, null, null, null]);
    await said(element, 'Sorted by “Figure”: lowest first.');
    await userEvent.keyboard(' ');
    await element.updateComplete;
    expect(heads(element)).toEqual(['2015', '2013', '2014']);
    expect(sorts(element)[1]).toBe('descending');
    await said(element, 'Sorted by “Figure”: highest first.');
    await userEvent.keyboard('{Enter}');
    await element.updateComplete;
    expect(heads(element)).toEqual(['2013', '2014', '2015']);
    expect(sorts(element)).toEqual([null, null, null, null, null, null]);
    await said(element, 'In the order of the chart again.');
    expect(element.shadowRoot!.activeElement).toBe(figure);
  });

  test('has heads that are named by their words alone, large enough, and without a fault', async () => {
    const element = await opened(bridges);
    button(element, 'Subject').click();
    await element.updateComplete;
    for (const one of all(element, 'thead button')) {
      const { width, height } = one.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    const { violations } = await axe.run(element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('has pages of a hundred rows, sorted as a whole', async () => {
    const element = await opened(many(250));
    expect(heads(element)).toHaveLength(100);
    expect(text(one(element, '.pager span'))).toBe('Rows 1 to 100 of 250');
    expect(button(element, 'Previous rows').ariaDisabled).toBe('true');
    const next = button(element, 'Next rows');
    next.focus();
    await userEvent.keyboard('{Enter}');
    await said(element, 'Rows 101 to 200 of 250.');
    expect(heads(element)[0]).toBe('Town 100');
    await userEvent.keyboard('{Enter}');
    await said(element, 'Rows 201 to 250 of 250.');
    expect(heads(element)).toHaveLength(50);
    expect(next.ariaDisabled).toBe('true');
    expect(element.shadowRoot!.activeElement).toBe(next);
    await userEvent.keyboard('{Enter}');
    await wait(50);
    expect(heads(element)[0]).toBe('Town 200');
    button(element, 'Figure').click();
    await element.updateComplete;
    expect(text(one(element, '.pager span'))).toBe('Rows 1 to 100 of 250');
    // 7 × 143 is 1 more than 4 × 250
    expect(heads(element).slice(0, 2)).toEqual(['Town 0', 'Town 143']);
    const { violations } = await axe.run(element);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test('is printed whole, in the order that the reader chose, and paged again', async () => {
    const element = await opened(many(250));
    button(element, 'Figure').click();
    await element.updateComplete;
    dispatchEvent(new Event('beforeprint'));
    expect(heads(element)).toHaveLength(250);
    expect(heads(element)[1]).toBe('Town 143');
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(heads(element)).toHaveLength(100);
  });

  test('prints no more than a thousand rows, and says how many there are', async () => {
    const element = await opened(many(1100));
    dispatchEvent(new Event('beforeprint'));
    expect(heads(element)).toHaveLength(1000);
    expect(text(one(element, '.pager span'))).toBe('Rows 1 to 1,000 of 1,100');
    dispatchEvent(new Event('afterprint'));
  });

  test('has no pages where all rows fit on one', async () => {
    expect(one(await opened(bridges), '.pager')).toBeUndefined();
  });
});
