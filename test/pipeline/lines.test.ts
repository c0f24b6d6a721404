import { describe, expect, test } from 'vitest';
import { plan } from '../../src/core.ts';
import { check } from '../../src/pipeline/check.ts';
import { select } from '../../src/pipeline/select.ts';
import { tabulate } from '../../src/pipeline/tabulate.ts';
import { tell } from '../../src/pipeline/tell.ts';
import { rules } from '../../src/rules/index.ts';
import { dataset, ids } from '../fixtures/dataset.ts';
import { frame } from '../fixtures/telling.ts';
import { told } from '../fixtures/told.ts';

await rules.loadAll();

/** A harvest in three years, a goal, and the average of a neighbour. */
const harvest = (chart: Record<string, unknown>, more: Record<string, unknown>[] = []) => ({
  measures: {
    plums: { label: 'Plums', unit: '%' },
    goal: { label: 'Goal', unit: '%', variantOf: 'plums' },
    pears: { label: 'Pears', unit: 'kg' },
  },
  entities: { norland: { name: 'Norland' }, sudland: { name: 'Sudland' } },
  sources: {
    gazette: { publisher: 'Orchard Gazette', title: 'Plums', published: '2021' },
    almanac: { publisher: 'Stone Almanac', title: 'Goals', published: '2023' },
  },
  figures: [
    { id: 'goal', measure: 'goal', value: 9, status: 'target', source: 'almanac' },
    { id: 'sud', entity: 'sudland', period: '2020', value: 3 },
    ...[4, 5, 6].map((value, i) => ({ id: `n${i}`, entity: 'norland', period: String(2018 + i), value })),
    ...more,
  ],
  charts: { it: { title: 'Plums', figures: { entity: 'norland' }, ...chart } },
});

describe('tell() of references', () => {
  const telling = told(harvest({ references: ['goal', 'sudland'] }));

  test('tells them last, by what they have for themselves, like any other row', () => {
    expect(telling.references).toEqual(telling.told.slice(3));
    expect(telling.sentences.map(({ text }) => text)).toEqual([
      '2018: 4%. Said by: Orchard Gazette.',
      '2019: 5%. Said by: Orchard Gazette.',
      '2020: 6%. Said by: Orchard Gazette.',
      'Goal: 9%, a target. Said by: Stone Almanac.',
      'Sudland, 2020: 3%. Said by: Orchard Gazette.',
    ]);
    expect(tabulate(telling).rows.map(({ header }) => header)).toEqual([
      '2018',
      '2019',
      '2020',
      'Goal',
      'Sudland, 2020',
    ]);
    expect(telling.sourceLine.sources.map(({ id }) => id)).toEqual(['gazette', 'almanac']);
  });

  test.each([[['n0']], [['n0', 'n1']], [['sud']]])('draws %j as marks where nothing else is there to draw', list => {
    const alone = told(harvest({ figures: list, references: list }));
    const plain = told(harvest({ figures: list }));
    expect(alone.references).toBeUndefined();
    expect([alone.form, alone.told, alone.words]).toEqual([plain.form, plain.told, plain.words]);
    expect(plan(alone, frame(640))).toEqual(plan(plain, frame(640)));
  });

  test('changes nothing in what is said of the other rows', () => {
    const plain = told(harvest({}));
    const { form, by, listName, key } = plain;
    expect(telling).toMatchObject({ form, by, listName, key });
    expect(telling.told.slice(0, 3).map(({ sentence }) => sentence)).toEqual(
      plain.told.map(({ sentence }) => sentence),
    );
    // under lines columns lie on their side
    expect(telling.words.construction).toBe(plain.words.construction.replace('Column', 'Bar'));
    expect(telling.words.relations).toBe(plain.words.relations);
    expect(plain.references).toBeUndefined();
  });

  test('makes the axis reach them, and the words name them', () => {
    expect(telling.axis?.to).toBeGreaterThanOrEqual(9);
    expect(telling.words.statistics).toContain('Goal: 9%, a target. Sudland, 2020: 3%.');
    expect(telling.words.statistics).toContain('Of the reported figures, 2020 is the highest.');
  });

  test('draws a figure that the chart chose too as a line, and only once', () => {
    const both = told(harvest({ figures: ['n0', 'n1', 'n2', 'goal'], references: ['goal'] }));
    expect(both.told.map(({ id, row }) => [id, row.reference])).toEqual([
      ['n0', undefined],
      ['n1', undefined],
      ['n2', undefined],
      ['goal', true],
    ]);
  });

  test('keeps a reference without a number as a row', () => {
    const none = told(harvest({ references: ['none'] }, [{ id: 'none', measure: 'goal', value: null }]));
    expect(none.references).toBeUndefined();
    expect(none.told.map(({ id }) => id)).toContain('none');
  });

  test('draws no line across an axis of another unit', () => {
    const mixed = told(harvest({ form: 'bar', references: ['kilos'] }, [{ id: 'kilos', measure: 'pears', value: 5 }]));
    expect(mixed.form).toBe('table');
    expect(mixed.problems.map(({ code }) => code)).toEqual(['chart/form-refused']);
    const file = harvest({ form: 'bar', references: ['kilos'] }, [{ id: 'kilos', measure: 'pears', value: 5 }]);
    expect(check(dataset(file)).map(({ code }) => code)).toContain('chart/form-refused');
  });

  test('leaves out what had not been reported yet', () => {
    const early = told(harvest({ references: ['goal', 'sud'], asOf: '2022' }));
    expect(early.references?.map(({ id }) => id)).toEqual(['sud']);
  });

  test('takes the measure for a name where it has nothing for itself', () => {
    const named = told(harvest({ references: ['line'] }, [{ id: 'line', value: 8 }]));
    expect(named.references?.map(({ label }) => label)).toEqual(['Plums']);
  });
});

describe('select()', () => {
  test('keeps references apart from the chosen figures', () => {
    const { figures, references } = select(dataset(harvest({ references: ['goal'] })), { chart: 'it' });
    expect([ids(figures), ids(references ?? [])]).toEqual([['n0', 'n1', 'n2'], ['goal']]);
  });

  test('puts the highlight of a request in place of the chart’s', () => {
    const data = dataset(harvest({ highlight: ['n0'] }));
    expect(select(data, { chart: 'it', highlight: ['2019'] }).chart.highlight).toEqual(['2019']);
    expect(tell(data, { chart: 'it', highlight: ['2019'] }).chart.highlight).toEqual(['2019']);
    expect(tell(data, { chart: 'it' }).chart.highlight).toEqual(['n0']);
  });
});
