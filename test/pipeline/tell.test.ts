import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/pipeline/read.ts';
import { sourceLead } from '../../src/pipeline/cite.ts';
import { localeFor } from '../../src/pipeline/locale-for.ts';
import { tell } from '../../src/pipeline/tell.ts';
import { dataset, told } from '../fixtures/told.ts';

const { data } = read(readFileSync(new URL('../../data/drills.json', import.meta.url), 'utf8'));
const chart = (id: string) => tell(data!, { chart: id });
const texts = (telling: ReturnType<typeof tell>) => telling.sentences.map(({ text }) => text);

describe('tell() of the founding data', () => {
  test('says the plans word for word', () => {
    const telling = chart('plans');
    expect(telling).toMatchObject({
      form: 'column',
      title: 'Over 4,000 exercises planned for 2015; no count given for earlier years',
      subtitle: 'Training exercises and drills a year',
      summary:
        '2015: over 4,000, planned. No number was reported for 2013 and 2014. The only comparison reported: “1.5 times more” in 2014 compared with 2013. According to DELFI, 2014 was higher than 2013. 2015 cannot be compared with 2013 or 2014, which have no numbers.',
      words: {
        construction: 'Column chart with 3 years, 2013 to 2015. 1 has a reported number.',
        statistics: '2015: over 4,000, planned. No number was reported for 2013 and 2014.',
        relations:
          'The only comparison reported: “1.5 times more” in 2014 compared with 2013. According to DELFI, 2014 was higher than 2013. 2015 cannot be compared with 2013 or 2014, which have no numbers.',
      },
      listName: 'Figures by year',
      notes: [],
      problems: [],
    });
    expect(texts(telling)).toEqual([
      '2013: no number was reported. It is the base of the comparison for 2014.',
      '2014: no number was reported, only “1.5 times more” compared with 2013. Said by: DELFI.',
      '2015: over 4,000, planned. Said by: Russian Ministry of Defence.',
    ]);
    expect(telling.key.map(({ text }) => text).join(' ')).toBe(
      'Dashed outline: planned, not yet carried out when reported. Open top: “over”, so the number may be higher.',
    );
    expect(sourceLead(telling.sourceLine, localeFor('en'))).toBe(
      'Said by: Russian Ministry of Defence; DELFI. Reported by:',
    );
    expect(telling.citations).toEqual([
      {
        text: 'DELFI, December 2014',
        url: 'http://en.delfi.lt/central-eastern-europe/russian-human-rights-activist-our-soldiers-are-refusing-to-go-to-ukraine.d?id=66588988',
      },
    ]);
  });

  test('says a ratio without numbers word for word', () => {
    const telling = chart('change');
    expect(telling.form).toBe('ratio');
    expect(telling.axis).toBeNull();
    expect(telling.summary).toBe(
      'The only comparison reported: “1.5 times more” in 2014 compared with 2013. No number was reported for 2013 and 2014.',
    );
    expect(telling.words.construction).toBe(
      'Ratio between 2 years, 2013 and 2014. None has a reported number. No number axis.',
    );
    expect(texts(telling)).toEqual([
      '2013: no number was reported. It is the base of the comparison for 2014.',
      '2014: no number was reported, only “1.5 times more” compared with 2013. Drawn as 1.5 to 1. Said by: DELFI.',
    ]);
    expect(telling.key).toEqual([
      { derived: true, text: 'Thin outline: only their ratio was reported; the heights are not numbers.' },
    ]);
  });

  test('says vague words word for word', () => {
    const telling = chart('refusals');
    expect(telling.words.construction).toBe('One range on a number line from 0 to 1,000 soldiers.');
    expect(telling.listName).toBe('Figures');
    expect(telling.axis).toMatchObject({ from: 0, to: 1000, shown: true, unit: 'soldiers' });
    expect(texts(telling)).toEqual([
      'Soldiers of one unit announcing protest: “several hundred” (no exact number; drawn as 300 to 900), claimed. Claimed by: Elena Vasilieva.',
    ]);
    expect(telling.told[0]).toMatchObject({ value: '“several hundred”', detail: 'claimed, no exact number' });
  });

  test('says a duration word for word', () => {
    expect(texts(chart('gathering'))).toEqual(['Time spent gathering data: 2 months. Said by: DELFI.']);
  });

  test('says why a number is missing', () => {
    expect(texts(chart('scale'))).toEqual([
      'Soldiers refusing to go to Ukraine, in all: no number was reported; it was not known. Said by: DELFI.',
    ]);
    expect(chart('scale').told[0]).toMatchObject({ value: 'no number reported', detail: 'not known' });
  });

  test('is the same each time, and changes nothing', () => {
    const before = JSON.stringify(data);
    expect(JSON.stringify(chart('plans'))).toBe(JSON.stringify(chart('plans')));
    expect(JSON.stringify(data)).toBe(before);
  });
});

test('tell() says two claims by their speakers', () => {
  const telling = told({
    speakers: { ministry: { name: 'Ministry' }, activists: { name: 'Activists' } },
    figures: [
      { period: '2020', value: 200, status: 'claimed', speaker: 'ministry' },
      { period: '2020', value: '>900', status: 'claimed', speaker: 'activists', disputedBy: 'ministry' },
    ],
  });
  expect(telling.listName).toBe('Claims, by speaker');
  expect(texts(telling)).toEqual(['Ministry: 200, claimed.', 'Activists: over 900, claimed. Disputed by: Ministry.']);
  expect(telling.words.statistics).toContain(
    'Of the claimed figures, Activists is the highest, whatever the exact numbers.',
  );
  expect(telling.words.construction).toBe(
    'Chart of claims with 2 speakers, Ministry and Activists. All have a reported number. The axis runs from 0 to 1,500 plums.',
  );
  expect(telling.sourceLine.speakers).toEqual([
    { label: 'Claimed by:', names: ['Ministry', 'Activists'] },
    { label: 'Disputed by:', names: ['Ministry'] },
  ]);
});

describe('tell() of derived numbers', () => {
  const later = dataset({
    figures: [
      { id: 'then', period: '2014', value: 3500, speaker: 'guild' },
      { id: 'ratio', period: '2014', value: '1.5x [2013]', wording: '1.5 times more', alternatives: ['2.5x [2013]'] },
    ],
  });

  test.each([
    ['claimed', '3,500, claimed'],
    ['estimated', '3,500, estimated'],
    ['reported', '3,500'],
  ])('says that what they rest on is %s', (status, said) => {
    const figures = later.figures.map(figure => ({ ...figure, status: figure.id === 'then' ? status : 'reported' }));
    expect(texts(tell({ ...later, figures } as typeof later))[0]).toContain(
      `It rests on 2014 (${said}) and 2014 (“1.5 times more”).`,
    );
  });

  test('marks them, names what they rest on and says other readings', () => {
    expect(texts(tell(later))).toEqual([
      '2013: about 2,333, derived. It rests on 2014 (3,500) and 2014 (“1.5 times more”). Worked out from what was said by: Plum Guild; Orchard Gazette.',
      '2013: or 1,400, derived, read as 2.5 times. It rests on 2014 (3,500) and 2014 (“1.5 times more”). Worked out from what was said by: Plum Guild; Orchard Gazette.',
      '2014, Plum Guild: 3,500.',
      '2014, Orchard Gazette: no number was reported, only “1.5 times more” compared with 2013.',
    ]);
    expect(tell(later).told.map(({ detail }) => detail)).toEqual([
      'derived',
      'derived, read as 2.5 times',
      undefined,
      undefined,
    ]);
    expect(tell(later).words.construction).toContain('2 numbers are derived.');
  });
});

test.each([
  ['planned', { value: 120 }, '2020: 100, planned, replaced. Replaced by 120. Said by: Plum Guild.'],
  ['claimed', { value: 120 }, '2020: 100, claimed, replaced. Replaced by 120. Claimed by: Plum Guild.'],
  ['planned', { value: null, why: 'retracted' }, '2020: 100, planned, retracted. Said by: Plum Guild.'],
] as const)('tell() says of what was replaced that it was %s', (status, next, sentence) => {
  const said = { period: '2020', speaker: 'guild', status } as const;
  const figures = [
    { id: 'old', value: 100, ...said },
    { id: 'new', replaces: 'old', ...said, ...next },
    { id: 'other', value: 7, period: '2021' },
  ];
  expect(texts(tell(dataset({ figures })))).toContain(sentence);
});

test('tell() says what replaced a figure, and leaves it out of the statistics', () => {
  const telling = told({
    figures: [
      { id: 'first', period: '2019', value: 80 },
      { id: 'old', period: '2020', value: 100 },
      { id: 'new', period: '2020', value: 120, replaces: 'old' },
    ],
  });
  expect(texts(telling)).toContain('2020: 100, replaced. Replaced by 120. Said by: Orchard Gazette.');
  expect(telling.words.statistics).not.toContain('100');
});

test('tell() calls columns under a line of reference what they are drawn as at any width: bars', () => {
  const figures = [
    { id: 'a', period: '2019', value: 80 },
    { id: 'b', period: '2020', value: 100 },
    { id: 'aim', period: '2021', value: 90, status: 'target' as const },
  ];
  const chart = { title: 'Plums', form: 'column', figures: ['a', 'b'] };
  const construction = (more: object): string =>
    told({ figures, charts: { main: { ...chart, ...more } } }).words.construction;
  const rest = ' chart with 2 years, 2019 and 2020. All have a reported number.';
  expect([construction({}), construction({ references: ['aim'] })]).toEqual([`Column${rest}`, `Bar${rest}`]);
});

const old = { id: 'old', period: '2020', value: 100 };
const next = { id: 'new', period: '2020', value: 120, replaces: 'old' };
const first = { id: 'first', period: '2019', value: 80 };
test.each([
  ['number', [old, next], 'One number: 120. 1 more figure was replaced.'],
  [
    'number',
    [old, { ...next, value: null, why: 'retracted' as const }],
    'One figure without a reported number. 1 more figure was retracted.',
  ],
  [
    'column',
    [first, old, next],
    'Column chart with 2 years, 2019 and 2020. All have a reported number. 1 more figure was replaced.',
  ],
  [
    'column',
    [
      first,
      old,
      next,
      { id: 'last', period: '2020', value: 130, replaces: 'new' },
      { id: 'back', period: '2021', value: 9 },
      { id: 'none', period: '2021', value: null, why: 'retracted' as const, replaces: 'back' },
    ],
    'Column chart with 3 years, 2019 to 2021. 2 have a reported number. 2 more figures were replaced, and 1 was retracted.',
  ],
])('tell() counts no figure twice that another one replaced: %s', (form, figures, construction) => {
  expect(told({ figures, charts: { main: { title: 'Plums', form } } }).words.construction).toBe(construction);
});

test.each([
  [{ entity: 'north', period: '2020-12' }, 'North, December 2020'],
  [{ entity: 'elsewhere' }, 'elsewhere'],
  [{ period: '2020' }, '2020'],
  [{}, undefined],
])('tell() of a figure in place of a chart says what it is about: %j', (about, subtitle) => {
  const figures = [
    { id: 'one', value: 5, ...about },
    { id: 'other', value: 7, period: '2019' },
  ];
  const entities = { north: { name: 'North' } };
  const telling = told(
    { figures, ...('entity' in about && about.entity === 'north' && { entities }) },
    { chart: 'one' },
  );
  expect([telling.title, telling.subtitle]).toEqual(['Plums picked', subtitle]);
  expect(telling.told.map(({ id }) => id)).toEqual(['one']);
});

test('tell() never throws over a chart that is not there', () => {
  const telling = told({ figures: [{ period: '2020', value: 1 }] }, { chart: 'nowhere' });
  expect(telling.told).toEqual([]);
  expect(telling.problems.map(({ code }) => code)).toEqual(['id/unknown']);
});

test('tell() speaks English where it does not know the language', () => {
  expect(told({ figures: [{ period: '2020', value: 1 }] }, { lang: 'xx' }).lang).toBe('en');
  expect(told({ figures: [{ period: '2020', value: 1 }] }, { lang: 'en-GB' }).lang).toBe('en');
  expect(told({ figures: [{ period: '2020', value: 1 }] }, { lang: '__proto__' }).lang).toBe('en');
});

describe('tell() of what its author left out', () => {
  const file = (figures: unknown[], chart: object = {}): string =>
    JSON.stringify({
      title: 'Plums',
      sources: { gazette: { publisher: 'Orchard Gazette', title: 'Plums' } },
      measures: { cost: { label: 'Cost of plums', unit: 'baskets' } },
      defaults: { measure: 'cost', source: 'gazette' },
      figures,
      charts: { c: { title: 'A chart', ...chart } },
    });
  const toldOfText = (text: string) => tell(read(text).data!, { chart: 'c' });

  test('names measure and unit where there is no subtitle', () => {
    const figures = [
      { period: '2019', value: 1 },
      { period: '2020', value: 2 },
    ];
    expect(toldOfText(file(figures)).subtitle).toBe('Cost of plums, baskets');
    expect(toldOfText(file(figures, { subtitle: 'Own' })).subtitle).toBe('Own');
    expect(toldOfText(file(figures.slice(1))).subtitle).toBeUndefined();
  });

  test('says what time a figure is about that is shown without a chart', () => {
    const figures = [
      { id: 'first', period: '2019-03', value: 1 },
      { id: 'half', period: '2020', value: '0.5x [first]' },
      { id: 'late', measure: 'cost', value: 4 },
    ];
    const { data } = read(file(figures));
    const subtitle = (chart: string): string | undefined => tell(data!, { chart }).subtitle;
    expect(subtitle('first')).toBe('March 2019');
    expect(tell(data!, { chart: 'first' }).sentences[0]!.text).toMatch(/^Cost of plums: 1 baskets/u);
    // its labels are the times
    expect(subtitle('half')).toBe('Cost of plums, baskets');
    expect(subtitle('late')).toBeUndefined();
  });

  test('says that figures of the file could not be read, though nobody asked for them by name', () => {
    const figures = [
      { period: '2019', value: 1 },
      { period: '2020', value: '1.5m' },
    ];
    const note = '1 figure of the data file could not be read and may be missing here.';
    expect(toldOfText(file(figures)).notes).toContain(note);
    expect(toldOfText(file(figures.slice(0, 1))).notes).toEqual([]);
  });

  test('leaves out words that compare with nothing', () => {
    const { data, problems } = read(file([{ period: '2019', value: 'twice as many' }]));
    expect(data?.figures).toEqual([]);
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toContain('value/bare-ratio /figures/0/value');
  });

  test('says in words that a chart without figures has none', () => {
    const { words } = tell(read(file([{ period: '2019', value: 1 }])).data!, { chart: 'nowhere' });
    expect(words.construction).toBe('No figures in this data set yet.');
  });
});
