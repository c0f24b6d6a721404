import { describe, expect, test } from 'vitest';
import { plan } from '../../src/core.ts';
import type { PathShape, Scene } from '../../src/model/scene.ts';
import type { Telling } from '../../src/model/telling.ts';
import { extentOf, faults } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';
import { told } from '../fixtures/told.ts';

const measures = {
  plums: { label: 'Harvest', unit: { one: 'plum', other: 'plums' } },
  rain: { label: 'Rain', unit: 'mm' },
  share: { label: 'Share of orchards', unit: '%' },
};
const entities = { north: { name: 'North' }, south: { name: 'South' } };
const speakers = { guild: { name: 'Plum Guild' }, ministry: { name: 'Ministry of Fruit' } };
const year = (id: string, period: string, value: unknown, more = {}) => ({
  id,
  period,
  value: value as string,
  ...more,
});
const both = (entity: string, a: unknown, b: unknown) => [
  year(`${entity}1`, '2001', a, { entity }),
  year(`${entity}2`, '2002', b, { entity }),
];

const of = (figures: ReturnType<typeof year>[], chart = {}): Telling =>
  told({ measures, entities, speakers, figures, charts: { it: { title: 'Orchards', ...chart } } }, { chart: 'it' });
const names = ({ panels = [] }: Telling) => panels.map(({ form, label }) => `${form}: ${label}`);
const heightOf = (scene: Scene, id: string): number => {
  const mark = scene.shapes.find((one): one is PathShape => one.kind === 'path' && one.key === `${id}:mark`)!;
  const [, [from, to]] = extentOf(mark.d);
  return to - from;
};

describe('panelsOf()', () => {
  test('gives what looks alike in several panels one entry in the key, with the words of all', () => {
    const telling = of([...both('north', '>400', '<900'), ...both('south', '>=400', '<=900')], { facet: 'entity' });
    expect(telling.key.map(({ text }) => text)).toEqual([
      'Open top: “over” or “at least”, so the number may be higher.',
      'Capped top: “fewer than” or “at most”, so the number may be lower.',
    ]);
  });

  test('lays all columns down where those of one panel have no room', () => {
    const years = (entity: string, value: (i: number) => unknown) =>
      Array.from({ length: 6 }, (_, i) => year(`${entity}${i}`, String(2001 + i), value(i), { entity }));
    const figures = [...years('north', i => 40 + i), ...years('south', () => null)];
    const { shapes } = plan(of(figures, { facet: 'entity', form: 'column' }), frame(640));
    const zeros = shapes.flatMap(one => (one.kind === 'path' && one.key.endsWith('/zero') ? [extentOf(one.d)] : []));
    expect(zeros).toHaveLength(2);
    for (const [[x0, x1]] of zeros) expect(x1).toBe(x0);
    const alone = plan(
      of(
        years('north', i => 40 + i),
        { facet: 'entity', form: 'column' },
      ),
      frame(320),
    ).shapes;
    const [, [y0, y1]] = extentOf(alone.flatMap(one => (one.kind === 'path' && one.key.endsWith('zero') ? [one.d] : []))[0]!); // prettier-ignore
    expect(y1).toBe(y0);
  });

  test('stands lines that do not begin at zero on one level, too', () => {
    // the label of the highest needs room above the plot
    const years = (entity: string, values: number[]) =>
      values.map((value, i) => year(`${entity}${i}`, String(2001 + i), value, { entity }));
    for (const scales of ['shared', 'free']) {
      const figures = [...years('north', [520, 530, 600, 530, 520]), ...years('south', [520, 500, 530, 540, 550])];
      const telling = of(figures, { facet: 'entity', form: 'line', scales });
      const { shapes } = plan(telling, frame(640));
      const lowest = ['0/', '1/'].map(panel =>
        Math.max(
          ...shapes.flatMap(one =>
            one.kind === 'path' && one.key.startsWith(`${panel}grid:`) ? extentOf(one.d)[1][1] : [],
          ),
        ),
      );
      expect(telling.panels![0]!.axis!.from).toBeGreaterThan(0);
      expect(lowest[0], scales).toBeCloseTo(lowest[1]!, 1);
    }
  });

  test('gives measures panels by themselves, each with the unit that its labels leave out', () => {
    const telling = of([
      ...[10, 20].map((n, i) => year(`a${i}`, `200${i}`, n, { measure: 'plums' })),
      ...[30, 40].map((n, i) => year(`b${i}`, `200${i}`, n, { measure: 'rain' })),
      ...[50, 60].map((n, i) => year(`c${i}`, `200${i}`, n, { measure: 'share' })),
    ]);
    expect(names(telling)).toEqual(['column: Harvest, plums', 'column: Rain, mm', 'column: Share of orchards']);
    expect(telling.words.construction).toContain('3 panels, one for each measure. Each panel has a scale of its own');
    expect(telling.panels!.flatMap(panel => panel.told.map(({ value }) => value))).toEqual([
      '10',
      '20',
      '30',
      '40',
      '50%',
      '60%',
    ]);
  });

  test('gives three cells that only ratios join a panel without numbers', () => {
    const telling = of([
      ...[10, 20].map((n, i) => year(`a${i}`, `201${i}`, n, { measure: 'plums' })),
      year('x', '2001', '1.5x [2000]', { measure: 'rain' }),
      year('y', '2002', '2x [2001]', { measure: 'rain' }),
    ]);
    expect(names(telling).sort()).toEqual(['column: Harvest, plums', 'ratio: Rain: ratios only']);
    const scene = plan(telling, frame(640));
    const roles = new Set(scene.shapes.filter(({ figure }) => figure === 'y').map(({ role }) => role));
    expect(roles).toContain('index');
    expect(roles).not.toContain('mark');
  });

  test('does not call panels those of measures where one measure has two', () => {
    const telling = of([
      year('a', '2010', 10, { measure: 'rain' }),
      year('x', '2001', '1.5x [2000]', { measure: 'rain' }),
      year('y', '2002', '2x [2001]', { measure: 'rain' }),
    ]);
    expect(telling.panels).toHaveLength(2);
    expect(telling.words.construction).toMatch(/^2 panels of figures that share no axis\. /);
  });

  test.each([
    ['entity', ['column: North', 'column: South']],
    ['period', ['column: 2001', 'column: 2002']],
  ])('splits by %s on one scale, and says so', (facet, expected) => {
    const form = facet === 'period' ? 'column' : undefined;
    const telling = of([...both('north', 10, 20), ...both('south', 300, 400)], { facet, ...(form && { form }) });
    expect(names(telling)).toEqual(expected);
    expect(telling.words.construction).toContain('All panels have the same scale.');
    const scene = plan(telling, frame(640));
    expect(heightOf(scene, 'south2') / heightOf(scene, 'north1')).toBeCloseTo(40, 0);
  });

  test.each(['table', 'bar', 'column', 'line'])(
    'draws a reference in each panel of the form %s, with keys of its own',
    form => {
      const goal = year('goal', '2001', 50);
      const telling = of([...both('north', 10, 20), ...both('south', 300, 400), goal], {
        facet: 'entity',
        form,
        figures: ['north1', 'north2', 'south1', 'south2'],
        references: ['goal'],
      });
      expect(telling.panels!.map(panel => panel.form)).toEqual([form, form]);
      const scene = plan(telling, frame(640));
      expect(faults(scene, telling)).toEqual([]);
      expect(new Set(scene.shapes.filter(({ figure }) => figure === 'goal').map(({ key }) => key[0]))).toEqual(
        new Set(['0', '1']),
      );
    },
  );

  test('splits by speaker, so that one voice is not drawn among the others', () => {
    const telling = of(
      ['guild', 'ministry'].flatMap((speaker, i) => [
        year(`${speaker}1`, '2001', 10 + i, { speaker }),
        year(`${speaker}2`, '2002', 20 + i, { speaker }),
      ]),
      { facet: 'speaker' },
    );
    expect(names(telling)).toEqual(['column: Plum Guild', 'column: Ministry of Fruit']);
    expect(telling.words.construction).toContain('one for each speaker');
  });

  test('gives free scales only where the chart asks for them, and says so on the page', () => {
    const chart = { facet: 'entity', scales: 'free' };
    const telling = of([...both('north', 10, 20), ...both('south', 300, 400)], chart);
    expect(telling.notes).toContain('Each panel has a scale of its own: compare shapes, not lengths.');
    const scene = plan(telling, frame(640));
    expect(heightOf(scene, 'south2')).toBeCloseTo(heightOf(scene, 'north2'), 0);
  });

  test.each(['line', 'bar', 'dumbbell', 'lollipop', 'area'])('splits the form %s as well', form => {
    const telling = of([...both('north', 10, 20), ...both('south', 300, '>400')], { facet: 'entity', form });
    expect(names(telling).map(name => name.split(': ')[1])).toEqual(['North', 'South']);
    expect(telling.panels!.map(panel => panel.form)).toEqual([form, form]);
    expect(telling.told.map(({ id }) => id)).toEqual(plan(telling, frame(640)).hits.map(({ id }) => id));
  });
});
