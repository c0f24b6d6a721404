import { expect, test } from 'vitest';
import type { DatasetFile } from '../../src/model/schema.ts';
import { view } from '../../src/pipeline/view.ts';
import { told } from '../fixtures/told.ts';

type Figures = NonNullable<DatasetFile['figures']>;
const speakers = { guild: { name: 'Guild' }, ministry: { name: 'Ministry' }, growers: { name: 'Growers' } };
const counts: Figures = [
  { id: 'g-20', period: '2020', value: 9, speaker: 'growers', reported: '2021-01-01' },
  { id: 'm-20', period: '2020', value: 7, speaker: 'ministry', reported: '2021-02-01' },
  { id: 'u-20', period: '2020', value: 5, speaker: 'guild', reported: '2021-03-01' },
  { id: 'm-21', period: '2021', value: 4, speaker: 'ministry', reported: '2021-02-01' },
  { id: 'u-21', period: '2021', value: 6, speaker: 'guild', reported: '2021-03-01' },
];
const inksIn = ({ series = [] }: ReturnType<typeof told>) =>
  Object.fromEntries(series.map(({ label, ink }) => [label, ink]));

test('inksOf() follows the order of speakers in the file, not that in which they appear', () => {
  expect(inksIn(told({ speakers, figures: counts }, { form: 'column' }))).toEqual({
    Growers: 'ochre',
    Ministry: 'verdigris',
    Guild: 'ink',
  });
});

test('inksOf() gives a speaker the same ink in a chart of a part, and as of an earlier day', () => {
  const part = told({ speakers, figures: counts }, { form: 'column', figures: ['g-20', 'm-20', 'm-21'] });
  expect(inksIn(part)).toEqual({ Growers: 'ochre', Ministry: 'verdigris' });
  const early = told({ speakers, figures: counts }, { form: 'column', asOf: '2021-02' });
  expect(inksIn(early)).toEqual({ Growers: 'ochre', Ministry: 'verdigris' });
});

test('inksOf() counts what the chart chose where the file has more than there are inks', () => {
  const orchards = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const entities = Object.fromEntries(orchards.map(name => [name, { name }]));
  const figures: Figures = orchards.flatMap((entity, i) =>
    ['2020', '2021'].map(period => ({
      id: `${entity}-${period}`,
      entity,
      period,
      value: i + 1,
      reported: `2021-0${i + 1}`,
    })),
  );
  const charts = { some: { title: 'Some', form: 'line', figures: { entity: ['g', 'f', 'e'] } } };
  const some = told({ entities, figures, charts }, { chart: 'some' });
  expect(inksIn(some)).toEqual({ e: 'ink', f: 'verdigris', g: 'ochre' });
  expect(inksIn(told({ entities, figures, charts }, { chart: 'some', asOf: '2021-06' }))).toEqual({
    e: 'ink',
    f: 'verdigris',
  });
  const all = told({ entities, figures }, { form: 'line' });
  expect(new Set(Object.values(inksIn(all)))).toEqual(new Set(['slot']));
});

const derived: Figures = [
  ...counts,
  { id: 'more-20', period: '2020', value: '2x [2019]', speaker: 'growers', reported: '2021-01-01' },
  { id: 'less-19', period: '2018', value: '2x [2017]', speaker: 'guild', reported: '2021-01-01' },
];

test('seriesOf() gives what nobody says to no speaker, and no series an empty name', () => {
  const { series = [], told: rows } = told({ speakers, figures: derived }, { form: 'column' });
  expect(series.map(({ label }) => label).sort()).toEqual(['Growers', 'Guild', 'Ministry']);
  const inSeries = new Set(series.flatMap(({ ids }) => ids));
  const outside = rows.filter(({ id }) => !inSeries.has(id));
  expect(outside.length).toBeGreaterThan(1);
  expect(outside.every(({ row }) => row.absent || row.derived)).toBe(true);
});

test('view() hides a derived number with the number it is derived from', () => {
  const all = told({ speakers, figures: derived }, { form: 'column' });
  const keyOf = (name: string) => all.series!.find(({ label }) => label === name)!.key;
  const derivedIn = (names: string[]) =>
    view(all, { series: names.map(keyOf) }).told.flatMap(({ row }) => row.derived?.from[0] ?? []);
  expect(new Set(derivedIn(['Guild', 'Growers', 'Ministry']))).toEqual(new Set(['g-20', 'm-20', 'u-20']));
  expect(derivedIn(['Guild', 'Growers'])).toEqual(expect.not.arrayContaining(['m-20']));
});
