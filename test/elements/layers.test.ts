import { describe, expect, test } from 'vitest';
import nato from '../../data/nato-spending.json?raw';
import type { CitedChart } from '../../src/elements.ts';
import { all, chart, dataset, drawn, marks, put, until } from './_page.ts';

/** The marks that Plot has placed, once it is there. */
const placed = (element: CitedChart): Promise<SVGGraphicsElement[]> =>
  until(() => {
    const found = all<SVGGraphicsElement>(element, '.plot svg g g > :is(circle, rect)');
    return found.length ? found : undefined;
  });

const middle = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
};
const isAt = ([x, y]: [number, number], element: Element): boolean => {
  const box = element.getBoundingClientRect();
  return x >= box.left - 0.5 && x <= box.right + 0.5 && y >= box.top - 0.5 && y <= box.bottom + 0.5;
};

describe('a chart whose marks are Plot’s', () => {
  test.each([
    ['bins', 31],
    ['swarm', 31],
    ['cells', 62],
  ] as const)('has under the button of each row of "%s" its mark, and no other mark', async (name, count) => {
    const element = put(chart({}, { ...JSON.parse(nato), charts: { it: JSON.parse(nato).charts[name] } }));
    await drawn(element);
    const found = await placed(element);
    expect(found).toHaveLength(count);
    const rows = element.telling!.told.filter(({ row }) => !row.reference);
    const buttons = marks(element).slice(0, rows.length);
    const free = new Set(found);
    for (const button of buttons) {
      const mark = [...free].find(one => {
        const [a, b] = [middle(one), middle(button)];
        return Math.hypot(a[0] - b[0], a[1] - b[1]) < 2;
      });
      expect(mark, button.ariaLabel ?? '').toBeDefined();
      free.delete(mark!);
    }
    expect(free.size).toBe(0);
  });

  test('reads every number of a beeswarm back from its dot, by the axis', async () => {
    const element = put(chart({}, { ...JSON.parse(nato), charts: { it: JSON.parse(nato).charts.swarm } }));
    await drawn(element);
    await placed(element);
    const ticks = all<SVGTextElement>(element, '.plot svg text.tick').map(
      tick => [parseFloat(tick.textContent ?? ''), middle(tick)[0]] as const,
    );
    const [a, b] = [ticks.find(([value]) => value === 2)!, ticks.find(([value]) => value === 4)!];
    const rows = element.telling!.told.filter(({ row }) => !row.reference);
    rows.forEach(({ row, label }, i) => {
      const [x] = middle(marks(element)[i]!);
      const read = a[0] + ((x - a[1]) / (b[1] - a[1])) * (b[0] - a[0]);
      expect(Math.abs(read - row.quantity!.lo!), label).toBeLessThan(0.02);
    });
  });

  test('keeps each mark with its figure, and moves it', async () => {
    const of = (...values: number[]) =>
      dataset(
        values.map((value, i) => ({ id: `n${i}`, entity: `e${i}`, period: '2014', value })),
        { charts: { it: { title: 'Bridges', form: 'beeswarm' } } },
      );
    const element = put(chart({}, of(10, 20, 30)));
    await drawn(element);
    const before = await placed(element);
    await element.steady();
    const { telling } = element;
    element.data = of(10, 26, 30, 5);
    await until(() => element.telling !== telling && element.telling);
    await element.updateComplete;
    const after = await placed(element);
    expect(after.slice(0, 3)).toEqual(before);
    expect(after.map(one => one.getAnimations().length)).toEqual([0, 1, 0, 1]);
    const [, moved, , come] = after.map(one => one.getAnimations()[0]?.effect as KeyframeEffect | undefined);
    expect(moved!.getTiming().duration).toBe(320);
    expect(Object.keys(moved!.getKeyframes()[0]!)).toContain('transform');
    expect(Object.keys(come!.getKeyframes()[0]!)).toContain('opacity');
    // at its end it is where the button is
    for (const one of after) for (const animation of one.getAnimations()) animation.finish();
    after.forEach((one, i) => expect(isAt(middle(one), marks(element)[i]!)).toBe(true));
  });
});
