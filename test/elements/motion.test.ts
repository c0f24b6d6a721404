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

  test('comes up as one where most of many marks are new', async () => {
    const many = (count: number) =>
      dataset(Array.from({ length: count }, (_, i) => ({ id: `f${i}`, entity: `Isle ${i}`, value: i + 1 })));
    const { element } = await changed(many(4), many(20), { form: 'bar' });
    expect(motions(shapes(element, '*')[0]!.parentElement!)).toEqual([[['opacity'], 320]]);
    expect(shapes(element, '*').flatMap(motions)).toEqual([]);
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

/** Two orchards in two years, or more, in a chart that asks for what a test is about. */
const orchards = (chart: Record<string, unknown>, ...values: unknown[]) =>
  dataset(
    values.map((value, i) => ({ id: 'abcdef'[i], entity: `o${i % 2}`, period: String(2013 + (i >> 1)), value })),
    {
      entities: { o0: { name: 'North' }, o1: { name: 'South' } },
      charts: { it: { title: 'Orchards', ...chart } },
    },
  );

describe.each([
  ['dumbbell', { form: 'dumbbell' }],
  ['arrow', { form: 'arrow' }],
  ['lollipop', { form: 'lollipop' }],
  ['slope', { form: 'slope' }],
  ['line', { form: 'line' }],
  ['claims', { form: 'claims' }],
  ['panels of columns', { facet: 'entity', form: 'column' }],
  ['panels of lines', { facet: 'entity', form: 'line' }],
])('a change of %s', (_, ask) => {
  test('moves the marks that are there, each with its figure, and lets a bound fade', async () => {
    const { element, before } = await changed(orchards(ask, 3, 4, '>5', 9), orchards(ask, 2, 4, '>7', 9));
    const old = new Set(before);
    const [moved, fading] = [element.telling!.told.find(({ id }) => id === 'a')!, element.telling!.told.find(({ id }) => id === 'c')!]; // prettier-ignore
    expect([moved.value, fading.value]).toEqual(['2', 'over 7']);
    const marks = shapes(element, '.mark');
    expect(marks.length).toBeGreaterThanOrEqual(4);
    expect(marks.filter(mark => !old.has(mark)).length).toBe(0);
    const all = marks.flatMap(motions);
    expect(all.length).toBeGreaterThan(0);
    for (const [keys, time] of all)
      expect([['d'], ['opacity']].some(one => one.join() === keys.join()) && time).toBe(320);
    expect(all.some(([keys]) => keys.join() === 'd')).toBe(true);
    for (const tail of shapes(element, '.tail')) for (const [keys] of motions(tail)) expect(keys).toEqual(['opacity']);
    expect(shapes(element, '.tail').length).toBeGreaterThan(0);
  });

  test('is drawn once', async () => {
    const element = put(chart({}, orchards(ask, 3, 4, 5, 9)));
    await drawn(element);
    let times = 0;
    const watch = new MutationObserver(() => times++);
    watch.observe(shapes(element, '*')[0]!.ownerSVGElement!, { subtree: true, attributeFilter: ['d'] });
    element.data = orchards(ask, 2, 4, 6, 9);
    await until(() => times);
    await wait(400);
    watch.disconnect();
    expect(times).toBe(1);
  });
});

test('a new highlight, a new date and another width keep the marks of a chart', async () => {
  const dated = orchards({ form: 'dumbbell' }, 3, 4, 5, 9) as { figures: Record<string, unknown>[] };
  const figures = dated.figures.map((one, i) => ({ ...one, reported: i === 3 ? '2015-06' : '2014-06' }));
  const element = put(chart({}, { ...dated, figures }));
  element.style.width = '600px';
  await drawn(element);
  const before = new Set(shapes(element, '.mark'));
  const count = before.size;
  const change = async (make: () => void): Promise<SVGElement[]> => {
    const { telling } = element;
    const d = shapes(element, '.mark')
      .map(mark => mark.outerHTML)
      .join();
    make();
    await until(
      () =>
        element.telling !== telling ||
        shapes(element, '.mark')
          .map(mark => mark.outerHTML)
          .join() !== d,
    );
    await element.updateComplete;
    return shapes(element, '.mark');
  };
  const lit = await change(() => (element.highlight = 'a'));
  expect([lit.length, lit.every(mark => before.has(mark))]).toEqual([count, true]);
  const wider = await change(() => (element.style.width = '420px'));
  expect([wider.length, wider.every(mark => before.has(mark))]).toEqual([count, true]);
  expect(wider.flatMap(motions).every(([keys, time]) => keys.join() === 'd' && time === 320)).toBe(true);
  const early = await change(() => (element.asOf = '2014-12'));
  expect([early.length, early.every(mark => before.has(mark))]).toEqual([count - 1, true]);
});
