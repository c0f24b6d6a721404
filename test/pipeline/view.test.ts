import { describe, expect, test } from 'vitest';
import { forms } from '../../src/forms/index.ts';
import { plan } from '../../src/pipeline/plan.ts';
import { tell } from '../../src/pipeline/tell.ts';
import { view, type View } from '../../src/pipeline/view.ts';
import type { DatasetFile } from '../../src/model/schema.ts';
import type { Telling } from '../../src/model/telling.ts';
import { dataset, told } from '../fixtures/told.ts';
import { faults } from '../fixtures/faults.ts';
import { frame } from '../fixtures/telling.ts';

await forms.loadAll();

type Figures = NonNullable<DatasetFile['figures']>;

const letters = [...'abcdefghijkl'];
const entities = Object.fromEntries(letters.map(id => [id, { name: `Orchard ${id.toUpperCase()}` }]));

/** Plums of so many orchards in some years. */
const grown = (count: number, years: number[]): Figures =>
  letters
    .slice(0, count)
    .flatMap((entity, i) =>
      years.map(year => ({ id: `${entity}${year}`, entity, period: String(year), value: 100 * (i + 1) + year - 1950 })),
    );
const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const chart = (count: number, ys: number[], more: object): Telling =>
  told({ entities, figures: grown(count, ys), charts: { c: { title: 'Plums', ...more } } } as Partial<DatasetFile>);

const three = chart(3, years(2000, 2003), { form: 'line' });
const ids = ({ told: rows }: Telling): string[] => rows.map(({ id }) => id);
const scene = (telling: Telling, width = 640) => plan(telling, frame(width));
/** The rows that have a hit box, and those with a mark. */
const drawn = (telling: Telling): string[] => scene(telling).hits.map(({ id }) => id);

describe('view()', () => {
  test('gives the telling itself where nothing is hidden', () => {
    const nothing: View[] = [
      {},
      { series: [] },
      { series: ['no such'], picked: ['no such'], panel: 'no such', window: ['1800', '1810'] },
      { series: three.series!.map(({ key }) => key) },
      { window: ['2000', '2003'] },
      { window: ['nonsense', '2003'] },
      { window: ['2003', '2000'] },
    ];
    for (const seen of nothing) expect(view(three, seen)).toBe(three);
  });

  test('isolates a series: rows, list and picture agree, and a note says so', () => {
    const seen = view(three, { series: ['b'] });
    expect(ids(seen)).toEqual(['b2000', 'b2001', 'b2002', 'b2003']);
    expect(seen.series!.map(({ key }) => key)).toEqual(['b']);
    expect(seen.series![0]!.runs).toEqual([['b2000', 'b2001', 'b2002', 'b2003']]);
    expect(drawn(seen)).toEqual(ids(seen));
    expect(seen.sentences.map(({ id }) => id)).toEqual(ids(seen));
    expect(seen.notes).toEqual(['Only Orchard B is shown, 1 of 3.', ...three.notes]);
    expect(seen.words.construction).toBe(`${three.words.construction} Only Orchard B is shown, 1 of 3.`);
  });

  test('keeps the axes of the whole chart when it isolates, so that places can be compared', () => {
    const seen = view(three, { series: ['a'] });
    expect([seen.axis, seen.time]).toEqual([three.axis, three.time]);
    const place = (telling: Telling) => {
      const { hits, height } = scene(telling, 480);
      const { y } = hits.find(({ id }) => id === 'a2002')!;
      return height - y;
    };
    // the names over the lines take room at the top only
    expect(place(seen)).toBeCloseTo(place(three), 0);
  });

  test('names the hidden where they are fewer, and counts where there are many', () => {
    expect(view(three, { series: ['a', 'c'] }).notes[0]).toBe('All but Orchard B are shown, 2 of 3.');
    const twelve = chart(12, [2000], { form: 'bar' });
    expect(view(twelve, { picked: ['a', 'b', 'k'] }).notes[0]).toBe(
      'Only Orchard A, Orchard B, and Orchard K are shown, 3 of 12.',
    );
    expect(view(twelve, { picked: letters.slice(0, 6) }).notes[0]).toBe('6 of 12 are shown.');
  });

  test('never changes what states a fact', () => {
    const seen = view(three, { series: ['b'], window: ['2001', '2002'] });
    const { title, summary, sourceLine, citations, rows, data } = three;
    expect(seen).toMatchObject({ title, summary, sourceLine, citations, rows, data });
    expect(seen.told).toEqual(three.told.filter(({ id }) => ['b2001', 'b2002'].includes(id)));
    expect([seen.words.statistics, seen.words.relations]).toEqual([three.words.statistics, three.words.relations]);
  });

  test('goes into a stretch of time: the same axis of numbers, new ticks of time', () => {
    const long = chart(1, years(1950, 2020), { form: 'line' });
    const seen = view(long, { window: ['1990', '1999'] });
    expect(ids(seen)).toEqual(years(1990, 1999).map(year => `a${year}`));
    expect(seen.axis).toEqual(long.axis);
    expect(seen.time!.ticks.map(({ text }) => text)).toEqual(years(1990, 1999).map(String));
    expect(seen.notes[0]).toBe('Only 1990 to 1999 is shown, of 1950 to 2020.');
    expect(drawn(seen)).toEqual(ids(seen));
  });

  test('keeps the stretch of all series where one is isolated in it', () => {
    const some = told({
      entities,
      figures: grown(2, years(1950, 2020)).filter(({ id }) => !/^a19[789]/.test(id!)),
      charts: { c: { title: 'Plums', form: 'line' } },
    });
    const both = view(some, { window: ['1990', '2005'] });
    expect(view(some, { window: ['1990', '2005'], series: ['a'] }).time).toEqual(both.time);
  });

  test('shows one panel on the scale of all', () => {
    const panels = chart(3, [2000, 2010], { form: 'bar', facet: 'period' });
    const seen = view(panels, { panel: '2010' });
    expect(seen.panels!.map(({ label }) => label)).toEqual(['2010']);
    expect(seen.panels![0]!.axis).toEqual(panels.panels![1]!.axis);
    expect(ids(seen).sort()).toEqual(['a2010', 'b2010', 'c2010']);
    expect(drawn(seen).sort()).toEqual(['a2010', 'b2010', 'c2010']);
    expect(seen.notes[0]).toBe('Only 2010 is shown, 1 of 2 panels.');
  });

  test('picks entities in every panel, and leaves out panels without any', () => {
    const panels = chart(12, [2000, 2010], { form: 'bar', facet: 'entity' });
    const seen = view(panels, { picked: ['c', 'd'] });
    expect(seen.panels!.map(({ label }) => label)).toEqual(['Orchard C', 'Orchard D']);
    expect(drawn(seen).sort()).toEqual(['c2000', 'c2010', 'd2000', 'd2010']);
  });

  test('gives the few lines that are left of many a colour each', () => {
    const many = chart(12, years(2000, 2010), { form: 'line' });
    expect(new Set(many.series!.map(({ ink }) => ink))).toEqual(new Set(['slot']));
    expect(view(many, { picked: ['c', 'k'] }).series!.map(({ ink }) => ink)).toEqual(['ink', 'verdigris']);
  });

  test('keeps the colour of each line of few', () => {
    const ink = three.series!.find(({ key }) => key === 'c')!.ink;
    expect(view(three, { series: ['c'] }).series!.map(series => series.ink)).toEqual([ink]);
  });

  test('keeps lines across the plot, and a key of what is there only', () => {
    const lined = told({
      entities,
      measures: {
        plums: { label: 'Plums picked', unit: { one: 'plum', other: 'plums' }, integer: true },
        goal: { label: 'Goal', unit: { one: 'plum', other: 'plums' }, variantOf: 'plums' },
      },
      figures: [
        ...grown(9, [2000]),
        { id: 'k', entity: 'k', period: '2000', value: '>400', status: 'planned' },
        { id: 'goal', measure: 'goal', value: 500 },
      ],
      charts: { c: { title: 'Plums', figures: { measure: 'plums' }, form: 'bar', references: ['goal'] } },
    });
    expect(lined.key.map(({ status, end }) => status ?? end)).toContain('planned');
    const seen = view(lined, { picked: ['a', 'b'] });
    expect(ids(seen)).toEqual(['a2000', 'b2000', 'goal']);
    expect(seen.references!.map(({ id }) => id)).toEqual(['goal']);
    expect(seen.key.filter(({ status, end }) => status === 'planned' || end === 'lower')).toEqual([]);
    expect(drawn(seen)).toEqual(ids(seen));
  });

  test('shows all, and says so, where a choice fits no figure', () => {
    const figures = grown(9, [2000, 2010]).map((figure, i) => ({ ...figure, speaker: i < 16 ? 'guild' : 'ministry' }));
    const rows = told({ entities, figures, charts: { c: { title: 'Plums', form: 'dumbbell' } } });
    const later = rows.series!.find(({ ids: own }) => own.includes('a2010'))!;
    const earlier = rows.series!.find(({ ids: own }) => own.includes('a2000'))!;
    expect(later.key).not.toBe(earlier.key);
    const only = told({
      entities,
      figures: figures.filter(({ id }) => id !== 'a2010'),
      charts: { c: { title: 'Plums', form: 'dumbbell' } },
    });
    const seen = view(only, { picked: ['a'], series: [later.key] });
    expect(ids(seen)).toEqual(ids(only));
    expect(seen.notes[0]).toBe('No figure fits this choice, so all are shown.');
  });

  test.each(['bar', 'line', 'dumbbell', 'claims', 'arrow', 'lollipop', 'table'])(
    'leaves a %s chart without faults, whatever is picked',
    form => {
      const whole = chart(12, [2000, 2010], { form });
      for (const picked of [['a'], ['c', 'l'], letters.slice(0, 9)])
        for (const width of [280, 640]) {
          const seen = view(whole, { picked });
          const picture = scene(seen, width);
          expect(picture.hits.map(({ id }) => id).sort()).toEqual(ids(seen).sort());
          expect(faults(picture, seen)).toEqual([]);
        }
    },
  );

  test('takes along the words on figures and times that are hidden', () => {
    const annotations = [
      { figure: 'a1995', text: 'flood' },
      { period: '1955', text: 'frost' },
    ];
    const whole = chart(3, years(1950, 2020), { form: 'line', annotations });
    const notes = (seen: View): string[] =>
      scene(view(whole, seen)).shapes.flatMap(shape =>
        shape.kind === 'text' && shape.key.startsWith('annotation:') ? shape.lines : [],
      );
    expect(notes({}).join()).toBe('flood,frost');
    expect(notes({ series: ['b'] }).join()).toBe('frost');
    expect(notes({ window: ['1990', '2000'] }).join()).toBe('flood');
  });

  test('holds relations whose base is hidden', () => {
    const whole = told({
      entities,
      figures: [...grown(9, [2000]), { id: 'k', entity: 'k', period: '2000', value: '2x [a:2000]' }],
      charts: { c: { title: 'Plums', form: 'bar' } },
    } as Partial<DatasetFile>);
    const seen = view(whole, { picked: ['b', 'k'] });
    expect(drawn(seen)).toEqual(ids(seen));
    expect(seen.sentences.find(({ id }) => id === 'k')).toEqual(whole.sentences.find(({ id }) => id === 'k'));
  });
});

describe('tell() says what readers can choose', () => {
  const controls = (count: number, ys: number[], more: object) => chart(count, ys, more).controls;

  test('a legend of two to eight series, a picker for more, nothing for eight rows', () => {
    expect(controls(1, years(2000, 2005), { form: 'line' })).toBeUndefined();
    expect(controls(2, years(2000, 2003), { form: 'line' })).toBeUndefined();
    expect(controls(3, years(2000, 2005), { form: 'line' })).toEqual(['legend']);
    expect(controls(9, years(2000, 2005), { form: 'line' })).toEqual(['picker']);
    expect(controls(8, [2000], { form: 'bar' })).toBeUndefined();
    expect(controls(9, [2000], { form: 'bar' })).toEqual(['picker']);
  });

  test('a slider for panels by period, zoom and crosshair for long series', () => {
    expect(controls(5, [2000, 2010], { form: 'bar', facet: 'period' })).toEqual(['slider']);
    expect(controls(5, [2000, 2010], { form: 'bar', facet: 'entity' })).toBeUndefined();
    expect(controls(1, years(1950, 2020), { form: 'line' })).toEqual(['zoom', 'crosshair']);
    expect(controls(1, years(1950, 2009), { form: 'line' })).toBeUndefined();
  });

  test('nothing that takes a part out of a whole', () => {
    const figures = letters.map(entity => ({
      id: `of-${entity}`,
      entity,
      measure: 'share',
      period: '2000',
      value: 100 / 12,
    }));
    const data = dataset({
      entities,
      figures,
      charts: { c: { title: 'Shares', form: 'bar' } },
    } as Partial<DatasetFile>);
    expect(tell(data).controls).toEqual(['picker']);
    expect(tell({ ...data, charts: { c: { title: 'Shares', stack: true } } }).controls).toBeUndefined();
  });
});
