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

  test('by what contradicts what: of two places, each with its own', () => {
    const about = (entity: string, value: number, speaker: string) => ({
      ...year('2020', value, speaker),
      id: `${entity}-${speaker}`,
      entity,
    });
    const both = ['growers', 'guild'].flatMap((speaker, i) => [
      about('north', 100 + 400 * i, speaker),
      about('south', 900 - 500 * i, speaker),
    ]);
    const entities = { north: { name: 'North' }, south: { name: 'South' } };
    expect(told({ entities, figures: both }).notes).toEqual([
      'The figures of Growers and Plum Guild do not fit together. Compare North, Growers (100) and North, Plum Guild (500). Compare South, Growers (900) and South, Plum Guild (400).',
    ]);
  });

  test('once for all where many contradict each other', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const speakers = Object.fromEntries(names.map(name => [name, { name: `Speaker ${name}` }]));
    const figures = names.map((name, i) => year('2020', 100 + 300 * i, name));
    expect(told({ speakers, figures }).notes).toEqual([
      'The figures of Speaker a, Speaker b, Speaker c, Speaker d, Speaker e, and 2 more do not fit together.',
    ]);
  });

  test('two by two as they contradict each other', () => {
    const figures = ['2019', '2020'].flatMap(period => [year(period, 100), year(period, 500, 'guild')]);
    // of three that cannot all be true, beside two, no two are compared that may be
    const three = [year('2018', 100), year('2019', '2x [2018]', 'guild'), year('2019', 900)];
    expect(notes([...three, ...figures.slice(2)])).toEqual([
      'The figures of Growers and Plum Guild do not fit together.',
    ]);
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
