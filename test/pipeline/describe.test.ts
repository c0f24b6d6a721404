import { describe, expect, test } from 'vitest';
import { sentencesOf, told } from '../fixtures/told.ts';

const years = (...values: (string | number | null)[]) =>
  values.map((value, i) => ({ period: String(2018 + i), value }));

describe('describe() calls rows by what differs', () => {
  const labels = (figures: object[], more = {}) =>
    told({ figures: figures as never, ...more }).told.map(({ label }) => label);
  const entities = { cedria: { name: 'Republic of Cedria', short: 'Cedria' }, boralia: { name: 'Boralia' } };

  test('by periods', () => expect(labels(years(1, 2))).toEqual(['2018', '2019']));
  test('by entities, by their short names', () =>
    expect(
      labels([{ entity: 'cedria', value: 1 }, { entity: 'boralia', value: 2 }, { value: 3 }], { entities }),
    ).toEqual(['Cedria', 'Boralia', 'Overall']));
  test('by both', () =>
    expect(
      labels(
        [
          { entity: 'cedria', period: '2020', value: 1 },
          { entity: 'boralia', period: '2021', value: 2 },
        ],
        { entities },
      ),
    ).toEqual(['Cedria, 2020', 'Boralia, 2021']));
  test('by speakers only where rows would be called the same', () =>
    expect(
      labels([
        { period: '2019', value: 1, speaker: 'guild' },
        { period: '2020', value: 2, speaker: 'guild' },
        { period: '2020', value: 3, speaker: 'growers' },
        { period: '2020', value: 4 },
      ]),
    ).toEqual(['2019', '2020, Plum Guild', '2020, Growers', '2020, Orchard Gazette']));
  test('by nothing but the measure if there is one row', () =>
    expect(labels([{ period: '2020', value: 1 }])).toEqual(['Plums picked']));
  test('a plan and its outcome alike: their status tells them apart', () => {
    const telling = told({
      figures: [
        { period: '2020', value: 9, status: 'planned', speaker: 'guild' },
        { period: '2020', value: 7 },
      ],
    });
    expect(telling.sentences.map(({ text }) => text)).toEqual([
      '2020: 9, planned. Said by: Plum Guild.',
      '2020: 7. Said by: Orchard Gazette.',
    ]);
  });
  test('bands share a key and have a name of their own', () => {
    const telling = told({
      figures: [
        { period: '2019', value: 1 },
        { period: '2020', value: 2, speaker: 'guild' },
        { period: '2020', value: 3, speaker: 'growers' },
      ],
    });
    expect(telling.told.map(({ band, bandLabel, label }) => [band, bandLabel ?? label])).toEqual([
      ['2019', '2019'],
      ['2020', '2020'],
      ['2020', '2020'],
    ]);
  });
});

describe('describe() names the list', () => {
  const name = (figures: object[], more = {}) => told({ figures: figures as never, ...more }).listName;
  const at = (...periods: string[]) => periods.map(period => ({ period, value: 1 }));

  test.each([
    [['2019', '2020'], 'Figures by year'],
    [['2019~', '2020'], 'Figures by year'],
    [['2020-01', '2020-02'], 'Figures by month'],
    [['2020-01-05', '2020-02-05'], 'Figures by day'],
    [['200X', '201X'], 'Figures by decade'],
    [['2019', '2020-01'], 'Figures by period'],
    [['2018/2019', '2020/2021'], 'Figures by period'],
    [['2019'], 'Figures'],
  ])('%j %s', (periods, expected) => expect(name(at(...periods))).toBe(expected));
  test('of names', () =>
    expect(
      name([
        { entity: 'a', value: 1 },
        { entity: 'b', value: 2 },
      ]),
    ).toBe('Figures by name'));
  test('of measures', () => expect(name([{ value: 1 }, { measure: 'share', value: 2 }])).toBe('Figures'));
});

describe('describe() orders rows', () => {
  const order = (chart: object, figures: object[], more = {}) =>
    told({ figures: figures as never, charts: { it: { title: 'It', ...chart } } as never, ...more }).told.map(
      ({ label }) => label,
    );
  const mixed = [
    { period: '2021', value: 5 },
    { period: '2019', value: null },
    { period: '2020', value: '>7' },
    { period: '2018', value: '<2' },
  ];
  const names = [
    { entity: 'Žara', value: 1 },
    { entity: 'Ábel', value: 3 },
    { entity: 'Bo', value: 2 },
  ];

  test('in time, unless said', () => expect(order({}, mixed)).toEqual(['2018', '2019', '2020', '2021']));
  test('as given', () => expect(order({ order: 'given' }, mixed)).toEqual(['2021', '2019', '2020', '2018']));
  test('by size, without a number last', () => {
    expect(order({ order: 'value' }, mixed)).toEqual(['2018', '2021', '2020', '2019']);
    expect(order({ order: '-value' }, mixed)).toEqual(['2020', '2021', '2018', '2019']);
  });
  test('by a list', () => expect(order({ order: ['2020', '2018'] }, mixed)).toEqual(['2020', '2018', '2019', '2021']));
  test('by name, as the language sorts', () =>
    expect(order({ order: 'entity' }, names)).toEqual(['Ábel', 'Bo', 'Žara']));
  test('as given where there is no time', () => expect(order({}, names)).toEqual(['Žara', 'Ábel', 'Bo']));
  test('whole bands, by the row that orderBy names', () => {
    const figures = ['a', 'b'].flatMap((entity, i) => [
      { entity, period: '2019', value: i },
      { entity, period: '2020', value: 9 - i },
    ]);
    expect(order({ order: '-value', orderBy: '2020', form: 'bar' }, figures)).toEqual([
      'a, 2019',
      'a, 2020',
      'b, 2019',
      'b, 2020',
    ]);
    expect(order({ order: '-value', orderBy: '2019', form: 'bar' }, figures)).toEqual([
      'b, 2019',
      'b, 2020',
      'a, 2019',
      'a, 2020',
    ]);
  });
  test('any order of the file gives the same in time', () => {
    expect(sentencesOf({ figures: mixed })).toEqual(sentencesOf({ figures: [...mixed].reverse() }));
  });
});

describe('describe() says what can be said of the numbers together', () => {
  const statistics = (figures: object[]) => told({ figures: figures as never }).words.statistics;
  const relations = (figures: object[]) => told({ figures: figures as never }).words.relations;

  test('the highest, if it is so whatever the exact numbers', () => {
    expect(statistics(years('<4', '>=4'))).toContain(
      'Of the reported figures, 2019 is the highest, whatever the exact numbers.',
    );
    expect(statistics(years(3, 4))).toContain('Of the reported figures, 2019 is the highest.');
  });
  test('nothing of the highest where others of the same status count something else', () => {
    const measures = {
      plums: { label: 'Plums over the day', unit: 'plums' },
      peak: { label: 'At the peak', unit: 'plums' },
    };
    const claim = (measure: string, speaker: string, value: number) => ({ measure, speaker, value, status: 'claimed' });
    const figures = [claim('peak', 'guild', 300), claim('peak', 'growers', 200), claim('plums', 'guild', 2000)];
    const { statistics } = told({ figures, measures } as never).words;
    expect(statistics).toContain('2,000');
    expect(statistics).not.toContain('the highest');
  });
  test('that the figures do not show it, if intervals overlap', () => {
    expect(statistics(years('300..900', '~500'))).toContain('The reported figures do not show which is highest.');
    expect(statistics(years('<=4', '>=4'))).toContain('The reported figures do not show which is highest.');
    expect(statistics(years('>4', '>5'))).toContain('The reported figures do not show which is highest.');
    expect(statistics(years(4, 4))).toContain('The reported figures do not show which is highest.');
  });
  test('but not beside what is highest of another kind, which that would take back', () => {
    const both = (status: string, ...values: unknown[]) => years(...(values as never[])).map((one, i) => ({ ...one, id: `${status}${i}`, period: String((status === 'counted' ? 2000 : 2010) + i), status })); // prettier-ignore
    const words = statistics([...both('counted', 3, 4), ...both('estimated', '~500', '300..900')]);
    expect(words).toContain('is the highest');
    expect(words).not.toContain('do not show');
    const neither = statistics([...both('counted', '>3', '>4'), ...both('estimated', '~500', '300..900')]);
    expect(neither.match(/do not show/g)).toHaveLength(1);
  });
  test('nothing across kinds but that they are not ranked', () => {
    const words = statistics([
      { period: '2019', value: 1, status: 'claimed', speaker: 'guild' },
      { period: '2020', value: 9, status: 'estimated' },
    ]);
    expect(words).toContain('Figures of different kinds (claimed and estimated) are not ranked against each other.');
    expect(words).not.toContain('highest');
  });
  test('a way that three numbers go, if each is apart from the one before', () => {
    expect(relations(years(1, 2, 3))).toBe('Each year is higher than the one before.');
    expect(relations(years(3, 2, 1))).toBe('Each year is lower than the one before.');
    expect(relations(years(1, 3, 2))).toBe('Some years are higher than the one before, some are lower.');
    expect(relations(years(1, 2, 2))).toBe('');
    expect(relations(years(1, '>2', 3))).toBe('');
    expect(relations(years(1, 2))).toBe('');
  });
  test('no way where a year among them has no number, the measure breaks, another speaker goes on or a date is missing', () => {
    expect(relations(years(1, null, 2, 3))).toBe('');
    const breaks = { measures: { plums: { label: 'Plums', breaks: [{ period: '2020', text: 'A new scale' }] } } };
    expect(told({ figures: years(1, 2, 3), ...breaks }).words.relations).toBe('');
    const said = (speaker: string, i: number) => ({ ...years(1, 2, 3)[i], speaker });
    expect(relations(['guild', 'guild', 'guild'].map(said))).toBe('Each year is higher than the one before.');
    expect(relations(['guild', 'growers', 'guild'].map(said))).toBe('');
    expect(relations([{ value: 0 }, ...years(1, 2, 3)])).toBe('');
  });
  test('no comparison that another figure replaced', () => {
    const figures = [
      { id: 'old', period: '2020', value: '2x [2019]' },
      { period: '2019', value: 7 },
      { period: '2020', value: 12, replaces: 'old' },
    ];
    expect(relations(figures)).toBe('');
  });
  test('each of several comparisons', () => {
    expect(
      relations([
        { period: '2019', value: '2x [2018]', wording: 'twice as many' },
        { period: '2020', value: '-20% [2018]' },
      ]),
    ).toBe(
      'Comparison reported: “twice as many” in 2019 compared with 2018. Comparison reported: 20% less in 2020 compared with 2018. According to Orchard Gazette, 2019 was higher than 2018. According to Orchard Gazette, 2020 was lower than 2018.',
    );
  });
  test('no direction where there is none', () => {
    expect(relations([{ period: '2020', value: '0.5..2x [2018]' }])).not.toContain('According');
  });
  test('a planned direction as a plan', () => {
    expect(relations([{ period: '2020', value: '2x [2018]', status: 'planned', speaker: 'guild' }])).toContain(
      'According to Plum Guild, 2020 is planned to be higher than 2018.',
    );
  });
});

describe('describe() notes', () => {
  const notes = (file: Parameters<typeof told>[0], request = {}) => told(file, request).notes;

  test('a plan that is past and has no outcome, by the date of the chart or of the file', () => {
    const note = 'This was a plan. The data set has no figure for what took place.';
    const plan = { period: '2020', value: 9, status: 'planned' as const, speaker: 'guild' };
    expect(notes({ figures: [plan], modified: '2021-01-01' })).toEqual([note]);
    expect(notes({ figures: [plan], modified: '2020-06-01' })).toEqual([]);
    expect(notes({ figures: [plan] })).toEqual([]);
    expect(notes({ figures: [plan, { period: '2020', value: 8 }], modified: '2021-01-01' })).toEqual([]);
  });
  test('corrections of its figures and of the file', () => {
    const figures = [
      { id: 'a', value: 1 },
      { id: 'b', value: 2, measure: 'share' },
    ];
    const corrections = [
      { date: '2021-04-02', figure: 'a', was: '10', note: 'a digit too many' },
      { date: '2021-04-03', figure: 'b', note: 'wrong unit' },
      { date: '2021-04', note: 'new source' },
    ];
    const charts = { it: { title: 'It', figures: ['a'], note: 'A note.' } };
    expect(notes({ figures, corrections, charts })).toEqual([
      'A note.',
      'Corrected 2 April 2021: a digit too many. It said 10 before.',
      'Corrected April 2021: new source',
    ]);
  });
  test('bases that the file has and the chart leaves out', () => {
    const figures = [
      { id: 'base', period: '2018', value: 7 },
      { id: 'a', period: '2019', value: '2x [2018]' },
    ];
    const telling = told({ figures, charts: { it: { title: 'It', figures: ['a'] } } });
    expect(telling.notes).toEqual(['Not shown here: 2018.']);
    expect(telling.sentences[0]!.text).toBe('2018: not shown here. It is the base of the comparison for 2019.');
    expect(telling.words.statistics).toBe('No number was reported for 2019.');
  });
  test('what a ± stands for', () => {
    const measures = { plums: { label: 'Plums', uncertainty: '95% confidence' } };
    expect(notes({ measures, figures: [{ value: '34±3' }] })).toEqual([
      'The range around each number is its stated uncertainty: 95% confidence.',
    ]);
  });
});

test('describe() keys what is there, and nothing else', () => {
  const keyOf = (...said: Record<string, unknown>[]) =>
    told({ figures: said.map((one, i) => ({ id: `f${i}`, period: String(2010 + i), value: 3, ...one })) }).key.map(
      ({ status, disputed, derived, end }) => status ?? end ?? (disputed ? 'disputed' : derived && 'derived'),
    );
  expect(keyOf({}, {})).toEqual([]);
  expect(keyOf({}, { status: 'counted' })).toEqual(['reported']);
  expect(keyOf({ status: 'counted' }, { status: 'planned' })).toEqual(['counted', 'planned']);
  expect(keyOf({}, { period: '2010', value: '1.5x [2009]', source: 'gazette' })).toEqual(['reported', 'derived']);
  expect(keyOf({}, { disputedBy: 'guild' })).toEqual(['reported', 'disputed']);
});

test('describe() keys the bands of ranges that are about right, and of numbers derived from them', () => {
  const band = { end: 'vague', text: 'Dotted band: “about”, so neither end is exact.' };
  const keyOf = (...figures: object[]) => told({ figures: figures as never }).key;
  expect(keyOf({ value: '~200..900' })).toEqual([band]);
  // less than half of about 300: both ends are open, and neither is exact
  const derived = [
    { period: '2020', value: '~300' },
    { id: 'twice', period: '2020', value: '>2x [2019]' },
  ];
  expect(keyOf(...derived)).toContainEqual(band);
  expect(keyOf({ value: 'several hundred' })).toEqual([
    { end: 'vague', text: 'Dotted band: no exact number; the band is how such words are commonly meant.' },
  ]);
});

test('describe() keys a bound with the word that stands at its mark', () => {
  const { key, told: rows } = told({
    figures: ['<5%', '7%'].map((value, i) => ({ measure: 'share', period: String(2019 + i), value })),
  });
  expect([rows[0]!.value, key[0]!.text]).toEqual([
    'less than 5%',
    'Capped top: “less than”, so the number may be lower.',
  ]);
});

test('describe() counts as years only what has a date', () => {
  const undated = told({ figures: [{ value: 40, status: 'planned', speaker: 'guild' }, { value: 35 }] });
  expect(undated.words.construction).toContain('2 figures for 1 period, Plums picked.');
  const { words } = told({ figures: [{ value: 3 }, { period: '2019', value: 5 }, { period: '2020', value: 7 }] });
  expect(words.construction).toBe(
    'Column chart with 3 figures for 2 years, 2019 and 2020. All have a reported number.',
  );
});

test('describe() prints the author’s summary in place of its own, and the context as written', () => {
  const charts = { it: { title: 'It', summary: 'All said.', context: 'A dry year, says the Guild.' } };
  expect(told({ figures: [{ value: 1 }], charts })).toMatchObject({
    summary: 'All said.',
    context: 'A dry year, says the Guild.',
  });
});

test('describe() isolates names that turn the direction of a sentence', () => {
  const speakers = { guild: { name: 'אגודת השזיפים' } };
  expect(sentencesOf({ speakers, figures: [{ value: 4000, speaker: 'guild' }] })).toEqual([
    'Plums picked: 4,000 plums. Said by: \u2068אגודת השזיפים\u2069.',
  ]);
});

test('describe() says a long list of missing numbers in short sentences', () => {
  const { statistics } = told({
    figures: Array.from({ length: 40 }, (_, i) => ({ period: String(1980 + i), value: null })),
  }).words;
  for (const sentence of statistics.split('. ')) expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
  expect(statistics).toContain('2019');
});
