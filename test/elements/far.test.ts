import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CitedChart } from '../../src/elements.ts';
import { all, chart, dataset, drawn, put, until } from './_page.ts';

const patience = 150;
/** What waits for the end of it: a machine may be too slow to look before. */
let late: (() => void)[] = [];

beforeEach(() => {
  late = [];
  const { setTimeout } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms?: number, ...more: unknown[]) =>
    ms === patience ? late.push(run) : setTimeout(run, ms, ...more)) as typeof setTimeout);
});
afterEach(() => vi.restoreAllMocks());

const count = 150;
const ids = Array.from({ length: count }, (_, i) => i);
const many = (first: number, order = ids) =>
  dataset(
    order.map(i => ({ id: `row-${i}`, entity: `place-${i}`, value: first + i })),
    { charts: { all: { title: 'In this order', order: 'given' } } },
  );

const values = (element: CitedChart): string[] =>
  all<SVGElement>(element, '.plot svg .value').map(({ textContent }) => textContent ?? '');
const expected = (first: number): string[] => ids.map(i => String(first + i));
const widths = (element: CitedChart): number[] => all(element, '.marks button').map(({ offsetWidth }) => offsetWidth);

async function change(element: CitedChart, data: unknown): Promise<void> {
  const { telling } = element;
  element.data = data;
  await until(() => element.telling !== telling && element.telling);
  await element.updateComplete;
}

const runLate = (): void => late.splice(0).forEach(run => run());

/** A tall chart, drawn and changed once, so that all that a change takes is there. */
async function tall(): Promise<CitedChart> {
  const element = put(chart({ form: 'bar' }, many(100)));
  await drawn(element);
  await change(element, many(200));
  runLate();
  await element.updateComplete;
  expect(values(element)).toEqual(expected(200));
  return element;
}

describe('a change of a tall chart', () => {
  test('is drawn at once where readers may see it, and soon everywhere; all of it is said at once', async () => {
    const element = await tall();
    const before = widths(element);
    await change(element, many(500));
    expect(values(element).slice(0, 20)).toEqual(expected(500).slice(0, 20));
    expect(values(element).slice(-20)).toEqual(expected(200).slice(-20));
    expect(widths(element).slice(-20)).toEqual(before.slice(-20));
    const said = all(element, '.marks button').map(button => button.getAttribute('aria-label'));
    expect(said.at(-1)).toContain(String(500 + count - 1));
    runLate();
    await element.updateComplete;
    expect(values(element)).toEqual(expected(500));
    expect(widths(element)[0]).not.toBe(before[0]);
    expect(widths(element).at(-1)).not.toBe(before.at(-1));
  });

  test.each(['scroll', 'beforeprint'])('is drawn everywhere as soon as there is a %s', async name => {
    const element = await tall();
    await change(element, many(500));
    dispatchEvent(new Event(name));
    await element.updateComplete;
    expect(values(element)).toEqual(expected(500));
  });

  test('is drawn everywhere at once where rows change their places', async () => {
    const element = await tall();
    const turned = [...ids].reverse();
    await change(element, many(500, turned));
    expect(values(element)).toEqual(expected(500).reverse());
  });
});
