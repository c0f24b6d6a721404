import { describe, expect, test } from 'vitest';
import { exporters, plan, read, tabulate, tell } from '../../src/core.ts';
import type { PathShape } from '../../src/model/scene.ts';
import { faults, texts } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';

const ids = ['a', 'old', 'new', 'gone', 'none'];
const charts = {
  filter: { title: 'It', form: 'column' },
  list: { title: 'It', form: 'column', figures: ids },
  unnamed: { title: 'It', form: 'column', figures: ['2017', '2018', '2019'] },
  stack: { title: 'It', form: 'pie', figures: ids },
};
const { data } = read(
  JSON.stringify({
    title: 'Plums',
    sources: { gazette: { publisher: 'Orchard Gazette', title: 'Plums', published: '2020-01-05' } },
    measures: { plums: { label: 'Plums picked', unit: 'plums' } },
    defaults: { measure: 'plums', source: 'gazette' },
    figures: [
      { id: 'a', period: '2017', value: 3000 },
      { id: 'old', period: '2018', value: 9000 },
      { id: 'new', period: '2018', value: 3800, replaces: 'old' },
      { id: 'gone', period: '2019', value: 90 },
      { id: 'none', period: '2019', value: null, why: 'retracted', replaces: 'gone' },
    ],
    charts,
  }),
);
const told = (chart: keyof typeof charts) => tell(data!, { chart });
const drawn = (chart: keyof typeof charts, width = 640) => plan(told(chart), frame(width));
const rolesOf = (chart: keyof typeof charts, id: string): string[] =>
  drawn(chart).shapes.flatMap(({ figure, role }) => (figure === id ? [role] : []));

describe('unreplaced()', () => {
  test.each(['filter', 'unnamed'] as const)('leaves no hole for a figure that %s does not ask for', chart => {
    for (const width of [280, 640, 1200]) expect(faults(drawn(chart, width), told(chart))).toEqual([]);
    expect(rolesOf(chart, 'old').sort()).toEqual(['strike', 'value']);
    const names = texts(drawn(chart)).filter(({ role }) => role === 'name');
    expect(names.map(({ lines }) => lines.join())).toEqual(['2017', '2018', '2019']);
    // all bands are as wide as one column asks for
    const [a, b, c] = names.map(({ x }) => x) as [number, number, number];
    expect(b - a).toBeCloseTo(c - b, 0);
  });

  test('keeps the row in list and table, with a button over its struck number', () => {
    const { hits } = drawn('filter');
    expect(hits.map(({ id }) => id)).toEqual(ids);
    expect(tabulate(told('filter')).rows.map(({ id }) => id)).toEqual(ids);
    const { box } = texts(drawn('filter')).find(({ figure }) => figure === 'old')!;
    const hit = hits.find(({ id }) => id === 'old')!;
    expect(Math.abs(hit.x + hit.width / 2 - box.x - box.width / 2)).toBeLessThan(1);
    expect(Math.abs(hit.y + hit.height / 2 - box.y - box.height / 2)).toBeLessThan(1);
  });

  test('puts the button where that of the one in its place is, where there is no room for words', () => {
    const many = tell(
      {
        ...data!,
        figures: [
          ...data!.figures,
          ...Array.from({ length: 30 }, (_, i) => ({ ...data!.figures[0]!, id: `y${i}`, period: `${1950 + i}` })),
        ],
      },
      { chart: 'filter' },
    );
    const { hits } = plan(many, frame(1200));
    const [gone, heir] = ['gone', 'none'].map(id => hits.find(one => one.id === id)!);
    expect(gone).toEqual({ ...heir, id: 'gone' });
    expect(faults(plan(many, frame(1200)), many)).toEqual([]);
  });
});

describe('the ghost of a figure', () => {
  test('plan() draws it where a chart lists it by its id: thin, hollow, with a struck label', () => {
    expect(faults(drawn('list'), told('list'))).toEqual([]);
    const shapes = drawn('list').shapes.filter(({ figure }) => figure === 'old');
    const edge = shapes.find(({ role }) => role === 'edge') as PathShape;
    expect(edge.stroke).toEqual({ token: 'slot', width: 1 });
    expect(shapes.some(one => one.kind === 'path' && one.fill && one.fill.token !== 'paper')).toBe(false);
    expect(shapes.map(({ role }) => role)).toContain('strike');
    const boxes = new Map(drawn('list').hits.map(hit => [hit.id, hit]));
    expect(boxes.get('new')!.x - boxes.get('old')!.x).toBeLessThan(2 * boxes.get('old')!.width);
    expect(boxes.get('new')!.height).toBeLessThan(boxes.get('old')!.height / 2);
  });

  test('tell() says of it no more than without: it is not the highest, and no number of the chart', () => {
    const [asked, not] = [told('list'), told('filter')];
    expect(asked.words.statistics).toBe(not.words.statistics);
    expect(asked.words.relations).toBe(not.words.relations);
    expect(asked.words.statistics).not.toContain('9,000');
    expect(asked.told.map(({ ghost }) => ghost)).toEqual([undefined, true, undefined, true, undefined]);
  });

  test('tell() has none where a mark would change a sum', () => {
    expect(told('stack').told.some(({ ghost }) => ghost && told('stack').form === 'pie')).toBe(false);
  });

  test.each(['filter', 'list', 'unnamed'] as const)('the exporters ask for what %s asks for', chart => {
    const again = read(exporters.get('json').write(told(chart)) as string).data!;
    expect(tell(again, { chart }).told.map(({ id, ghost }) => [id, ghost])).toEqual(
      told(chart).told.map(({ id, ghost }) => [id, ghost]),
    );
    const [head, ...lines] = String(exporters.get('csv').write(told(chart)))
      .trim()
      .split('\r\n');
    const at = head!.split(',').indexOf('replaced_by');
    expect(at).toBeGreaterThan(0);
    expect(lines.map(line => line.split(',')[at])).toEqual(['', 'new', '', 'none', '']);
  });
});
