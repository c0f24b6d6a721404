import { describe, expect, test } from 'vitest';
import { card } from '../../src/pipeline/card.ts';
import { sourceLead } from '../../src/pipeline/cite.ts';
import { localeFor } from '../../src/pipeline/locale-for.ts';
import { tabulate } from '../../src/pipeline/tabulate.ts';
import { told } from '../fixtures/told.ts';

const sources = {
  gazette: {
    publisher: 'Orchard Gazette',
    title: 'A good year',
    published: '2021-03',
    accessed: '2026-11-22',
    url: 'https://example.org/plums',
    archived: 'https://archive.example/plums',
    locator: 'p. 4',
    via: 'almanac',
    method: 'asked 40 growers',
    lang: 'lt',
  },
  almanac: { publisher: 'Almanac', title: 'Fruit', published: '2021', archived: 'javascript:alert(1)' },
};

describe('card()', () => {
  const telling = told({
    sources,
    figures: [
      {
        id: 'a',
        period: '2019',
        value: '>4000',
        status: 'planned',
        speaker: 'guild',
        wording: 'daugiau kaip 4000',
        translation: 'over 4,000',
        note: 'Dry year.',
      },
      {
        id: 'b',
        period: '2020',
        value: 1,
        status: 'claimed',
        speaker: 'growers',
        disputedBy: 'guild',
        source: ['gazette', 'almanac'],
      },
    ],
  });

  test('has all that is known of a figure', () => {
    expect(card(telling, 'a')).toEqual({
      heading: '2019: over 4,000, planned',
      wording: { text: 'daugiau kaip 4000', lang: 'lt' },
      translation: 'In English: over 4,000',
      explanations: [
        'A lower bound: the number may be higher.',
        'Planned: not yet carried out when this was reported.',
      ],
      alternatives: [],
      speakers: [{ label: 'Said by:', names: ['Plum Guild'] }],
      label: 'Reported by:',
      sources: [
        {
          id: 'gazette',
          text: 'Orchard Gazette, March 2021',
          url: 'https://example.org/plums',
          title: 'A good year',
          locator: 'p. 4',
          published: 'Published: March 2021',
          accessed: 'Accessed 22 November 2026',
          archived: { text: 'Archived copy', url: 'https://archive.example/plums' },
          via: 'Read in: Almanac, 2021',
          method: 'Method: asked 40 growers',
        },
      ],
      note: 'Note: Dry year.',
    });
  });

  test('names who claims and who disputes, all sources, and no link that is not safe', () => {
    const it = card(telling, 'b')!;
    expect(it.speakers).toEqual([
      { label: 'Claimed by:', names: ['Growers'] },
      { label: 'Disputed by:', names: ['Plum Guild'] },
    ]);
    expect(it.explanations).toEqual(['Claimed: not confirmed by others.', 'Disputed: somebody says that it is wrong.']);
    expect(it.sources[1]!.archived).toEqual({ text: 'Archived copy: javascript:alert(1)' });
  });

  test('is undefined for a row that is not there', () => expect(card(telling, 'nowhere')).toBeUndefined());

  test.each<[value: string, said: string]>([
    ['<=4', 'An upper bound: the number may be lower.'],
    ['3..4', 'A range: the number lies between the two.'],
    ['~4', 'An approximate number: the exact one was not reported.'],
    [
      'several hundred',
      'No exact number was reported. Drawn as 300 to 900, which is how such words are commonly meant.',
    ],
    ['34±3', 'The range in brackets is the stated uncertainty.'],
    ['2x [2018]', 'A comparison only: the numbers themselves were not reported.'],
  ])('explains %s', (value, said) => {
    expect(card(told({ figures: [{ id: 'a', period: '2019', value }] }), 'a')!.explanations).toEqual([said]);
  });

  test('says how a derived number came about, and other readings', () => {
    const derived = told({
      figures: [
        { id: 'then', period: '2014', value: 3500, speaker: 'guild' },
        { id: 'ratio', period: '2014', value: '1.5x [2013]', wording: '1.5 times more', alternatives: ['2.5x [2013]'] },
      ],
    });
    expect(card(derived, derived.told[0]!.id)!.explanations).toContain(
      'Derived, reported by nobody: about 2,333 = 3,500 ÷ 1.5.',
    );
    expect(card(derived, 'ratio')!.alternatives).toEqual(['Or 2.5 times as many, if “1.5 times more” is read so.']);
  });

  test('says of a base that nobody reported it', () => {
    const base = told({ figures: [{ period: '2019', value: '2x [2018]' }] });
    const it = card(base, base.told[0]!.id)!;
    expect(it).toMatchObject({
      explanations: ['Nobody reported a number: the outline shows the ratio only.'],
      speakers: [],
      sources: [],
    });
  });
});

test('tabulate() has a row for each figure and no empty cell', () => {
  const table = tabulate(
    told({
      sources,
      figures: [
        { period: '2019', value: '2x [2018]' },
        { period: '2020', value: 5, status: 'counted', reported: '2021-01-02' },
      ],
    }),
  );
  expect(table.columns).toEqual(['Subject', 'Figure', 'Status', 'Said by', 'Reported by', 'Date']);
  expect(table.rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)])).toEqual([
    ['2018', 'no number reported', 'not reported', 'nobody', 'nobody', 'no date'],
    [
      '2019',
      'no number was reported, only 2 times as many compared with 2018',
      'reported',
      'Orchard Gazette',
      'Orchard Gazette, March 2021',
      'March 2021',
    ],
    ['2020', '5', 'counted', 'Orchard Gazette', 'Orchard Gazette, March 2021', '2 January 2021'],
  ]);
  expect(table.rows[2]!.cells[3]!.citations).toEqual([
    { id: 'gazette', text: 'Orchard Gazette, March 2021', url: 'https://example.org/plums' },
  ]);
});

test('tabulate() says of a derived number that nobody said it, and who said what it rests on', () => {
  const { rows } = tabulate(
    told({
      sources,
      figures: [
        { period: '2014', value: 3500, speaker: 'guild' },
        { period: '2014', value: '1.5x [2013]', speaker: 'growers' },
      ],
    }),
  );
  const said = Object.fromEntries(rows.map(({ header, cells }) => [header, cells[2]!.text]));
  expect(said['2013']).toBe('nobody, worked out from: Plum Guild; Growers');
});

test('cite() names speakers once, claims apart, and each source once', () => {
  const { sourceLine } = told({
    sources,
    figures: [
      { period: '2018', value: 1, speaker: 'guild' },
      { period: '2019', value: 2, speaker: 'guild', source: 'almanac' },
      { period: '2020', value: 3, status: 'claimed', speaker: 'growers' },
      { period: '2021', value: 3 },
    ],
  });
  expect(sourceLead(sourceLine, localeFor('en'))).toBe(
    'Said by: Plum Guild; Orchard Gazette. Claimed by: Growers. Reported by:',
  );
  expect(sourceLine.sources.map(({ text }) => text)).toEqual(['Orchard Gazette, March 2021', 'Almanac, 2021']);
});
