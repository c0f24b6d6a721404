import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check, tell } from '../../src/core.ts';
import { ownData as load, ownFiles as names } from '../fixtures/files.ts';

const folder = new URL('../../data/', import.meta.url);

describe('every file in data/', () => {
  test('is explained in data/README.md', () => {
    const readme = readFileSync(new URL('README.md', folder), 'utf8');
    for (const name of names) expect(readme).toContain(`## ${name}`);
  });

  test.each(names)('check() finds nothing in %s', name => {
    expect(check(load(name).data!)).toEqual([]);
  });

  test.each(names)('%s is sound, names its schema, and charts every title in up to 12 words', name => {
    const { data, problems } = load(name);
    expect(problems).toEqual([]);
    expect(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))).toMatchObject({ $schema: 'schema.json' });
    for (const chart of Object.values(data!.charts!)) expect(String(chart.title).split(' ').length).toBeLessThanOrEqual(12);
    for (const source of Object.values(data!.sources)) expect(source.accessed).toMatch(/^2026-11-2[28]$/);
  });
});

test('data/drills.json says what the articles say, and nothing that they do not', () => {
  const { figures, charts } = load('drills.json').data!;
  const said = figures.map(({ id, period, value, status, speaker, why, wording }) => [id, period, value, status, speaker ?? why, wording]);
  expect(said).toEqual([
    ['drills-2015', '2015', '>4000', 'planned', 'mod', 'over 4,000'],
    ['drills-2014', '2014', '1.5x [2013]', 'reported', undefined, '1.5 times more'],
    ['press-2015', '2015', '~4000', 'planned', 'press', 'about 4 thousand'],
    ['ground-2015', '2015', '~150', 'planned', 'press', 'about 150'],
    ['putin-2014', '2014', '>3500', 'reported', 'putin', 'mais de 3.500'],
    ['shoigu-2014', '2014', 3500, 'reported', 'shoigu', '3,500'],
    ['shoigu-2015', '2015', 4000, 'planned', 'shoigu', '4,000'],
    ['held-2015', '2015-01/2015-09', '~2000', 'reported', 'shoigu', 'about 2,000'],
    ['intensity-2015', '2015', '+15% [2014]', 'reported', 'shoigu', '15%'],
    ['protesting', '2014', 'several hundred', 'claimed', 'vasilieva', undefined],
    ['refusing', '2014', null, 'reported', 'unknown', 'difficult to know'],
    ['gathering-time', undefined, 2, 'reported', undefined, 'two months'],
  ]);
  expect(figures[1]!.readings).toMatchObject([{ lo: 2.5, hi: 2.5, relation: { kind: 'ratio', base: '2013' } }]);
  expect(figures.find(({ id }) => id === 'protesting')!.quantity).toMatchObject({ lo: 300, hi: 900, approximate: true });
  expect(charts!['plans']).toEqual({
    title: 'Over 4,000 exercises planned for 2015; no count given for earlier years',
    subtitle: 'Training exercises and drills a year',
    figures: { measure: 'drills', source: ['delfi', 'tass', 'sputnik-brasil'] },
    asOf: '2014-12',
  });
  expect(charts!['refusals']).toEqual({
    title: '“Several hundred” soldiers of a unit said to have announced protest',
    figures: ['protesting'],
  });
});

describe('data/drills.json derives 2013 when, and only when, a chart chooses the later sources', () => {
  const { data } = load('drills.json');
  /** Formulas of the derived rows of a chart. */
  const formulas = (request: Parameters<typeof tell>[1]) => tell(data!, request).rows.flatMap(({ derived }) => derived?.formula ?? []);
  const putin = ['over 2,333 = over 3,500 ÷ 1.5', 'over 1,400 = over 3,500 ÷ 2.5'];
  const shoigu = ['about 2,333 = 3,500 ÷ 1.5', '1,400 = 3,500 ÷ 2.5'];

  test.each([
    ['2014-11', []],
    ['2014-12', []],
    ['2015-04-08', []],
    ['2015-04-09', putin],
    ['2015-09-28', putin],
    ['2015-09-29', [...putin, ...shoigu]],
    ['2026', [...putin, ...shoigu]],
  ])('tell() of the chart "later" as of %s', (asOf, expected) => {
    expect(formulas({ chart: 'later', asOf })).toEqual(expected);
    expect(formulas({ chart: 'plans', asOf })).toEqual(expected);
  });

  test.each([
    ['later', [...putin, ...shoigu]],
    ['plans', []],
    ['change', []],
    ['outcome', []],
  ])('tell() of the chart "%s" as it stands in the file', (chart, expected) => {
    expect(formulas({ chart })).toEqual(expected);
  });

  test('tell() knows no number for 2013 from a source that does not chart it', () => {
    const { rows, words } = tell(data!, { chart: 'plans' });
    expect(rows.map(({ id, absent }) => [id, absent])).toEqual([['drills-2015', undefined], ['drills-2014', undefined], ['base:drills::2013', 'unreported']]);
    expect(words.statistics).toBe('2015: over 4,000, planned. No number was reported for 2013 and 2014.');
  });

  test('tell() says of the derived number which figures it rests on', () => {
    const sentences = tell(data!, { chart: 'later' }).sentences.map(({ text }) => text);
    expect(sentences.filter(text => text.includes('about 2,333, derived'))).toHaveLength(1);
    expect(sentences.join(' ')).toContain('or 1,400, derived, read as 2.5 times');
  });

  test('tell() sets the plan for 2015 beside what was held by September', () => {
    const { rows } = tell(data!, { chart: 'outcome' });
    expect(rows.map(({ mode, period, quantity }) => [mode, period, quantity?.lo, quantity?.approximate])).toEqual([
      ['planned', '2015', 4000, false],
      ['actual', '2015-01/2015-09', 2000, true],
    ]);
  });
});

test('data/hong-kong-turnout.json says what was reported, and keeps the two definitions apart', () => {
  const { data } = load('hong-kong-turnout.json');
  const said = data!.figures.map(({ period, measure, speaker, value, status, wording, source, reported }) => [period, measure, speaker, value, status, wording, source[0], reported]);
  expect(said).toEqual([
    ['2003-07-01', 'day', 'organisers', 500000, 'claimed', '500,000', 'mothership-9', '2019-06-10'],
    ['2003-07-01', 'unsaid', 'authorities', 350000, 'claimed', '350,000', 'mothership-9', '2019-06-10'],
    ['2019-06-09', 'day', 'organisers', '~1.03M', 'claimed', 'around 1.03 million', 'mothership-9', '2019-06-10'],
    ['2019-06-09', 'peak', 'police', '~240000', 'claimed', 'around 240,000', 'mothership-9', '2019-06-10'],
    ['2019-06-09', 'unsaid', 'media', '>500000', 'reported', 'over 500,000', 'ej', '2019-06-11'],
    ['2019-06-16', 'day', 'organisers', 2000000, 'claimed', 'two million', 'mothership-16', '2019-06-17'],
    ['2019-06-16', 'unsaid', undefined, '~<2M', 'reported', 'nearly 2 million', 'globe', '2019-08-18'],
    ['2019-06-16', 'peak', 'police', 338000, 'claimed', '338,000 at its peak', 'mothership-16', '2019-06-17'],
    ['2019-07-01', 'day', 'organisers', 550000, 'claimed', '550,000', 'esa', '2019-07-08'],
    ['2019-07-01', 'peak', 'police', 190000, 'claimed', '190,000 at the “peak”', 'esa', '2019-07-08'],
    ['2019-07-01', 'unsaid', 'pori', 260000, 'reported', '260,000', 'esa', '2019-07-08'],
    ['2019-07-01', 'day', 'reuters', '~227000', 'counted', 'about 227,000', 'esa', '2019-07-08'],
    ['2019-08-18', 'day', 'organisers', '>=1.7M', 'claimed', 'at least 1.7 million', 'globe', '2019-08-18'],
    ['2019-08-18', 'peak', 'police', 128000, 'claimed', '128,000 in Victoria Park during the peak period', 'globe', '2019-08-18'],
  ]);
  const { day, peak, unsaid } = data!.measures;
  expect([day!.variantOf, peak!.variantOf, unsaid!.variantOf]).toEqual([undefined, 'day', 'day']);
  for (const { reported, source } of data!.figures) expect(reported).toBe(data!.sources[source[0]!]!.published);
});

test.each([
  ['june-16', 2],
  ['summer-2019', 8],
  ['july-1', 4],
  ['june-9', 3],
  ['july-2003', 2],
])('the chart "%s" of the marches shows %i counts side by side, and makes no number of its own', (chart, count) => {
  const { rows, form, problems } = tell(load('hong-kong-turnout.json').data!, { chart });
  expect(rows).toHaveLength(count);
  expect(rows.filter(({ derived, absent }) => derived ?? absent)).toEqual([]);
  expect(form).toBe('claims');
  expect(problems).toEqual([]);
});

test('data/nato-spending.json has both years of 31 members, and its titles count right', () => {
  const { figures, entities, charts } = load('nato-spending.json').data!;
  const of = (period: string) => new Map(figures.filter(figure => figure.period === period).map(({ entity, value }) => [entity!, Number(value)]));
  const [before, after] = [of('2014'), of('2024')];
  expect([...before.keys()].sort()).toEqual(Object.keys(entities!).sort());
  expect([...after.keys()].sort()).toEqual(Object.keys(entities!).sort());
  expect(before.size).toBe(31);
  // sums of the columns of the printed table
  const sum = (values: Iterable<number>) => Math.round([...values].reduce((all, value) => all + value * 100, 0));
  expect([sum(before.values()), sum(after.values())]).toEqual([4239, 6807]);
  expect([before.get('united-states'), after.get('united-states')]).toEqual([3.71, 3.38]);
  expect([...after].filter(([id, value]) => value > before.get(id)!)).toHaveLength(29);
  expect([...after.values()].filter(value => value >= 2)).toHaveLength(23);
  expect(Math.max(...after.values())).toBe(after.get('poland'));
  expect(charts!['scatter']).toMatchObject({ form: 'scatter', x: '2014', y: '2024' });
  expect(new Set(figures.filter(({ period }) => period === '2024').map(({ status }) => status))).toEqual(new Set(['estimated']));
});
