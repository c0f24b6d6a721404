import { describe, expect, test } from 'vitest';
import type { DatasetFile } from '../../src/model/schema.ts';
import { told } from '../fixtures/told.ts';

type Figures = NonNullable<DatasetFile['figures']>;
const notes = (figures: Figures): string[] => told({ figures }).notes;
const year = (period: string, value: string | number, speaker = 'growers') => ({
  id: `${speaker}-${period}-${String(value).length}`,
  period,
  value,
  speaker,
});

describe('tell() notes figures that cannot all be true', () => {
  test('of one speaker as their own', () => {
    expect(notes([year('2019', 100), year('2020', '2x [2019]'), year('2020', 500)])).toEqual([
      'Growers’ own figures do not fit together. Compare 2019 (100) and 2020 (2 times as many). Also 2020 (500).',
    ]);
  });

  test('of several as theirs, without saying who is right', () => {
    expect(notes([year('2020', 100), year('2020', 500, 'guild')])).toEqual([
      'The figures of Growers and Plum Guild do not fit together. Compare Growers (100) and Plum Guild (500).',
    ]);
  });

  test('two by two as they contradict each other', () => {
    const figures = ['2019', '2020'].flatMap(period => [year(period, 100), year(period, 500, 'guild')]);
    expect(notes(figures)).toEqual([
      'The figures of Growers and Plum Guild do not fit together. Compare 2019, Growers (100) and 2019, Plum Guild (500). Also 2020, Growers (100) and 2020, Plum Guild (500).',
    ]);
    // of three that cannot all be true, beside two, no two are compared that may be
    const three = [year('2018', 100), year('2019', '2x [2018]', 'guild'), year('2019', 900)];
    expect(notes([...three, ...figures.slice(2)])).toEqual([
      'The figures of Growers and Plum Guild do not fit together.',
    ]);
  });

  test('in one sentence, where many contradict many', () => {
    const said = ['growers', 'guild', 'ministry'].map((speaker, i) => year('2020', 100 + 400 * i, speaker));
    const own = { id: 'own', period: '2020', value: 9000 };
    expect(notes([...said, own])).toEqual([
      'The figures of Growers, Plum Guild, Ministry of Fruit, and Orchard Gazette do not fit together.',
    ]);
    expect(notes(said)).toHaveLength(3);
  });

  test('without naming more than six', () => {
    const many = Array.from({ length: 8 }, (_, i) => ({ ...year('2020', 100 + 300 * i), id: `f${i}` }));
    expect(notes(many)).toEqual(['Growers’ own figures do not fit together.']);
  });

  test('but not those that agree once rounded, or of which one replaces the other', () => {
    expect(notes([year('2020', 300), year('2020', 312, 'guild')])).toEqual([]);
    expect(
      notes([
        { ...year('2020', 100), id: 'old' },
        { ...year('2020', 500), replaces: 'old' },
      ]),
    ).toEqual(['Corrected 5 March 2021: 500, by Growers. It said 100 before.']);
  });
});
