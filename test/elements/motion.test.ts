import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CitedChart } from '../../src/elements.ts';
import { all, chart, dataset, drawn, put, until, wait } from './_page.ts';

afterEach(() => vi.restoreAllMocks());

const three = (...values: unknown[]) =>
  dataset(values.map((value, i) => ({ id: 'abc'[i], period: String(2013 + i), value })));

/** The shapes of a role in a chart's drawing, and what they are at the moment. */
const shapes = (element: CitedChart, selector: string) => all<SVGElement>(element, `.plot svg > g > ${selector}`);
const motions = (element: Element): [string[], unknown][] =>
  element
    .getAnimations()
    .flatMap(({ effect }) =>
      effect instanceof KeyframeEffect
        ? [
            [
              Object.keys(effect.getKeyframes()[0]!).filter(key => key === 'd' || key === 'opacity'),
              effect.getTiming().duration,
            ],
          ]
        : [],
    );

/** A chart that was drawn, and then drawn with other figures. */
async function changed(
  from: unknown,
  to: unknown,
  attributes = {},
): Promise<{ element: CitedChart; before: SVGElement[] }> {
  const element = put(chart(attributes, from));
  await drawn(element);
  const before = shapes(element, '*');
  const { telling } = element;
  element.data = to;
  await until(() => element.telling !== telling && element.telling);
  await element.updateComplete;
  return { element, before };
}

describe('a change before readers’ eyes', () => {
  test('moves the same marks within 320 ms, and lets words fade in within 160', async () => {
    const { element, before } = await changed(three(3, 4, 5), three(3, 4, 2));
    const marks = shapes(element, '.mark');
    expect(marks.every(mark => before.includes(mark))).toBe(true);
    expect(marks.map(motions)).toEqual([[[['d'], 320]], [[['d'], 320]], [[['d'], 320]]]);
    const words = shapes(element, '.value').map(motions).flat();
    expect(words.length).toBeGreaterThan(0);
    expect(words.every(([keys, time]) => keys.join() === 'opacity' && time === 160)).toBe(true);
    await wait(400);
    expect(shapes(element, '*').flatMap(motions)).toEqual([]);
  });

  test('keeps each mark with its figure where one goes and one comes', async () => {
    const two = dataset([
      { id: 'b', period: '2014', value: 4 },
      { id: 'c', period: '2015', value: 5 },
      { id: 'd', period: '2016', value: 6 },
    ]);
    const { element, before } = await changed(three(3, 4, 5), two);
    const [b, c, d] = shapes(element, '.mark');
    const old = before.filter(shape => shape.classList.contains('mark'));
    expect([b, c]).toEqual(old.slice(1));
    expect(motions(d!)).toEqual([[['opacity'], 320]]);
  });

  test('never lets a bound grow: it fades', async () => {
    const { element } = await changed(three(9, 4, '>5'), three(9, 4, '>7'));
    expect(motions(shapes(element, '.tail')[0]!)).toEqual([[['opacity'], 320]]);
    expect(motions(shapes(element, '.mark')[2]!)).toEqual([[['opacity'], 320]]);
  });

  test('goes on from what is seen when the next change comes', async () => {
    const { element } = await changed(three(1, 1, 10), three(10, 1, 10));
    await wait(120);
    const seen = getComputedStyle(shapes(element, '.mark')[0]!).getPropertyValue('d');
    const { telling } = element;
    element.data = three(5, 1, 10);
    await until(() => element.telling !== telling && element.telling);
    await element.updateComplete;
    const mark = shapes(element, '.mark')[0]!;
    expect(mark.getAnimations()).toHaveLength(1);
    const start = (mark.getAnimations()[0]!.effect as KeyframeEffect).getKeyframes()[0]!['d'] as string;
    const top = (path: string): number =>
      Math.min(...[...path.matchAll(/[\d.]+ ([\d.]+)/gu)].map(([, y]) => Number(y)));
    expect(top(start)).toBeLessThan(top(seen) + 1);
    expect(start).not.toBe(`path("${mark.getAttribute('d')}")`);
  });

  test('is at once for readers who want no motion, and nothing moves at first', async () => {
    const usual = window.matchMedia.bind(window);
    vi.spyOn(window, 'matchMedia').mockImplementation(query =>
      query.includes('reduced-motion') ? ({ matches: true } as MediaQueryList) : usual(query),
    );
    const { element } = await changed(three(3, 4, 5), three(3, 4, 2));
    expect(shapes(element, '*').flatMap(motions)).toEqual([]);
  });

  test('is nothing where nothing changed, and nothing moves at first', async () => {
    const { element } = await changed(three(3, 4, 5), three(3, 4, 5));
    expect(shapes(element, '*').flatMap(motions)).toEqual([]);
    const fresh = put(chart({}, three(1, 2, 3)));
    await drawn(fresh);
    expect(shapes(fresh, '*').flatMap(motions)).toEqual([]);
  });
});
