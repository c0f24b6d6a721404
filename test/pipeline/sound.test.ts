import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sound } from '../../src/pipeline/sound.ts';
import { dataset } from './_dataset.ts';
import { read } from './_read.ts';

/** Nearly all that a dataset may say, and nothing wrong with it. */
const rich = (): Record<string, unknown> => ({
  $schema: 'schema.json',
  title: { en: 'Lanterns of Lower Mirth', lt: 'Žibintai' },
  lang: 'lt',
  created: '2015-02-01',
  licenses: [{ name: 'MIT', path: 'https://example.org/mit' }],
  contributors: [{ title: 'Ada Quill', path: 'quill.html', roles: ['author'] }],
  sources: {
    gazette: { publisher: 'The Mirth Gazette', title: 'Lanterns!', published: '2015-02~', author: ['A. Quill'] },
    almanac: { publisher: { en: 'Almanac' }, url: 'https://example.org/almanac', accessed: '2015' },
  },
  speakers: { mayor: { name: 'Mayor Quill', type: 'Person', for: 'council' }, council: { name: 'Council' } },
  measures: {
    lanterns: {
      label: 'Lanterns',
      unit: { one: 'lantern', other: 'lanterns' },
      integer: true,
      min: null,
      time: 'stock',
    },
    oil: { label: 'Oil', unit: { en: 'pint', lt: 'pinta' }, breaks: [{ period: '2012', text: 'new pint' }] },
    share: { label: 'Share', unit: '%', variantOf: 'lanterns' },
  },
  entities: { mirth: { name: 'Mirth', partOf: '*' }, hill: { name: 'Hill', short: 'H', partOf: 'mirth' } },
  defaults: { measure: 'lanterns', source: 'gazette' },
  figures: [
    { id: 'a', value: '>4,000', period: '2015', status: 'planned', speaker: 'mayor', wording: 'over 4,000' },
    { value: '1.5x [2013]', period: '2014', alternatives: ['2.5x [2013]', 3], allow: { 'value/phrase': 'said so' } },
    { value: null, why: 'unknown', period: '2013', entity: 'hill' },
    { value: 'several hundred', period: '2012', disputedBy: 'council', reported: '2013-01' },
    { value: 12.5, measure: 'oil', period: '2012', source: ['gazette', 'almanac'] },
    { value: '12', measure: 'oil', period: '2012', source: 'almanac', replaces: 'a' },
    { value: '20%', measure: 'share', period: '2010/2012', note: 'About' },
  ],
  charts: {
    all: {
      title: 'All',
      figures: { measure: 'lanterns', entity: ['*', 'hill'] },
      asOf: '2015',
      top: 3,
      order: 'period',
    },
    some: { title: { en: 'Some' }, figures: ['a', 'oil:*:2012'], highlight: ['hill:2013'], order: ['hill'] },
    map: { title: 'Map', map: { path: 'mirth.json' }, annotations: [{ period: '2014', text: 'here' }] },
  },
  corrections: [{ date: '2015-03-01', figure: 'a', was: '3,000', note: 'a slip' }],
});

describe('sound()', () => {
  test.each(['drills', 'nato-spending'])('gives data/%s.json as read() does', name => {
    const text = readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8');
    read(text);
    expect(sound(JSON.parse(text))!.figures.length).toBeGreaterThan(4);
  });

  test('gives nearly all that a dataset may say as read() does', () => {
    expect(read(JSON.stringify(rich())).problems).toEqual([]);
    expect(sound(rich())!.figures.map(({ id, unread }) => [id, unread])).toEqual([
      ['a', undefined],
      ['lanterns::2014:', undefined],
      ['lanterns:hill:2013:', undefined],
      ['lanterns::2012:', true],
      ['oil::2012::gazette;almanac', undefined],
      ['oil::2012::almanac', undefined],
      ['share::2010/2012:', undefined],
    ]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a table', { tables: [] }],
    ['a rare notation', { figures: [{ value: '34%±3' }] }],
    ['words with digits', { figures: [{ value: 'about 4000 or so' }] }],
    ['a margin', { figures: [{ value: 34, margin: 3 }] }],
    ['a character that nobody sees', { title: 'Mirth\u202e' }],
    ['one that was lost', { title: 'caf\ufffd' }],
    ['half a character', { title: 'Mirth \ud800' }],
    ['no number', { figures: [{ value: NaN }] }],
    ['a source that is nothing but published by somebody', { sources: { gazette: { publisher: 'The Gazette' } } }],
    ['too many figures', { figures: Array.from({ length: 10_001 }, (_, i) => ({ id: `n${i}`, value: 1 })) }],
  ])('leaves %s to validate()', (_, changes) => expect(sound(dataset(changes))).toBeNull());

  test.each([undefined, null, 1, 'x', [], {}, [[[[]]]]])('leaves %j to validate()', value => {
    expect(sound(value)).toBeNull();
  });

  test('takes ids that are names of every object for ids', () => {
    const sources = JSON.parse(
      '{"__proto__": {"publisher": "P", "title": "T"}, "constructor": {"publisher": "C", "title": "T"}}',
    );
    const figures = [{ id: 'toString', value: 1, source: '__proto__' }];
    const data = sound(dataset({ sources, figures, defaults: { measure: 'lanterns', source: 'constructor' } }))!;
    expect(data.figures[0]!.source).toEqual(['__proto__']);
    expect(Object.keys(data.sources)).toEqual(['__proto__', 'constructor']);
    expect(sound(dataset({ figures: [{ value: 1, source: 'hasOwnProperty' }] }))).toBeNull();
  });

  test('never gives what read() finds fault with, and else the same', () => {
    const odd: unknown[] = [
      '',
      ' ',
      'x',
      '*',
      'a',
      'hill',
      'mayor',
      'gazette',
      'lanterns',
      'lanterns:hill',
      'all',
      'constructor',
      '__proto__',
      '2013',
      '2013-02-30',
      '2014/2012',
      '2014-XX',
      'https://example.org',
      'javascript:alert(1)',
      '../x.csv',
      'english',
      'pt-BR',
      'some\u200b',
      'caf\ufffd',
      '٣ 3',
      '3\t4',
      'a few',
      'over 4,000',
      '4k',
      '4b',
      '1/3',
      '~<4',
      '5..3',
      '3..5',
      '20% [2013]',
      '+20% [nothing]',
      '2pp',
      '€',
      '[x]',
      'reported',
      'planned',
      'period',
      'measure',
      'free',
      'billion',
      0,
      -1,
      1.5,
      3,
      1e300,
      2 ** 53 + 2,
      true,
      null,
      [],
      {},
      [[]],
      ['a'],
      ['a', 'a'],
      [1],
      [null],
      { en: 'x' },
      { one: 'x' },
      { other: 'x', one: 'y' },
      { other: 'x', en: 'y' },
      { en: '' },
      { title: ' ' },
      { value: 1 },
      { value: 1, id: 'a' },
      { measure: 'oil' },
      { measure: ['oil', 'tar'] },
      { toString: 'x' },
      { publisher: 'P' },
      { publisher: 'P', url: 'x' },
    ];
    const names = [
      ...new Set([...JSON.stringify(rich()).matchAll(/"(\w+)":/g)].map(([, name]) => name!)),
      'tittle',
      'a b',
    ];
    const step = fc.record({
      where: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }),
      how: fc.constantFrom('set', 'set', 'delete', 'add', 'twice', 'swap'),
      value: fc.constantFrom(...odd),
      name: fc.constantFrom(...names),
    });
    const counts = { sound: 0, faulty: 0, left: 0 };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 3 }), steps => {
        const file = rich();
        for (const { where, how, value, name } of steps) change(file, where, how, structuredClone(value), name);
        const { problems } = read(JSON.stringify(file));
        counts[problems.length ? 'faulty' : sound(file) ? 'sound' : 'left']++;
      }),
      { numRuns: 1000 },
    );
    expect(counts.sound).toBeGreaterThan(200);
    expect(counts.faulty).toBeGreaterThan(200);
    expect(counts.left).toBeLessThan(counts.sound);
  });
});

/** Goes down into a value and changes something there. */
function change(root: object, where: number[], how: string, value: unknown, name: string): void {
  let at = root as Record<string, unknown>;
  let key = '';
  for (const [depth, step] of where.entries()) {
    const keys = Object.keys(at);
    if (!keys.length) break;
    key = keys[step % keys.length]!;
    const next = at[key];
    if (depth === where.length - 1 || typeof next !== 'object' || next === null) break;
    at = next as Record<string, unknown>;
  }
  if (how === 'delete' && !Array.isArray(at)) delete at[key];
  else if (how === 'add' && !Array.isArray(at)) at[name] = value;
  else if (how === 'twice' && Array.isArray(at)) at.push(structuredClone(at[Number(key)]));
  else if (how === 'swap' && Array.isArray(at)) at.reverse();
  else if (key) at[key] = value;
}
