import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { check } from '../../src/pipeline/check.ts';
import { findings } from '../../src/pipeline/findings.ts';
import { read } from '../../src/pipeline/read.ts';
import { rules } from '../../src/rules/index.ts';
import { dataset, figures } from '../fixtures/dataset.ts';
import { drills, laterDrills } from '../fixtures/drills.ts';

beforeAll(() => rules.loadAll());

const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);

test('check() has no error and no warning for the founding data', () => {
  expect(check(drills()).filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('check() finds the later sources’ 3,500 and "more than 3,500" consistent once rounded', () => {
  const { charts: _, ...rest } = laterDrills();
  expect(codes(check(rest))).toContain('conflict/rounding');
  expect(codes(check(rest))).not.toContain('conflict/hard');
});

test('check() gives line and column, in the order of places', () => {
  const data = drills(file => ({
    ...file,
    figures: [
      { id: 'a', period: '2014', value: 1.5, speaker: 'mod' },
      { id: 'b', value: -1, status: 'claimed' },
    ],
    charts: { it: { title: 'It', form: 'ratio' } },
  }));
  const problems = check(data);
  expect(codes(problems)).toEqual([
    'value/non-integer-count',
    'claim/no-attribution',
    'value/below-min',
    'chart/form-refused',
  ]);
  const places = problems.map(({ line = 0, column = 0 }) => line * 1000 + column);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places.every(place => place > 0)).toBe(true);
});

test('check() finds no place for data that was not read from text, and no harm in that', () => {
  const { locate: _, ...rest } = figures([{ id: 'a', value: 1, status: 'claimed' }]);
  expect(check(rest)).toMatchObject([{ code: 'claim/no-attribution' }]);
  expect(check(rest)[0]?.line).toBeUndefined();
});

test('check() falls back to the figure where a default is to blame', () => {
  const data = dataset({ defaults: { measure: 'plums', source: 'gazette', value: -1 }, figures: [{ id: 'a' }] });
  expect(check(data)).toMatchObject([{ code: 'value/below-min', path: '/figures/0/value', line: 1 }]);
});

test('check() reports what select and choose say of each chart', () => {
  const data = figures([{ id: 'a', period: '2014', value: '2x [2013]', source: 'bare' }], {
    sources: {
      gazette: { publisher: 'The Plum Gazette', title: 'Plums', locator: 'page 1' },
      bare: { publisher: 'Somebody', title: 'Plums', locator: 'page 1' },
    },
    charts: { early: { title: 'Early', asOf: '2014' }, bars: { title: 'Bars', form: 'bar' } },
  });
  expect(codes(check(data)).sort()).toEqual(['chart/form-refused', 'chart/undated', 'resolve/no-anchor']);
});

test('check() says each thing once, however many charts show it', () => {
  const data = figures([{ id: 'a', period: '2014', value: '2x [2013]' }], {
    charts: { one: { title: 'One' }, two: { title: 'Two' } },
  });
  expect(codes(check(data))).toEqual(['resolve/no-anchor']);
});

test('check() leaves out what a figure or a chart allows; findings() lists it with the reason', () => {
  const list = [
    { id: 'a', value: 1, status: 'claimed', allow: { 'claim/no-attribution': 'a rumour' } },
    { id: 'b', value: 1, status: 'claimed' },
    { id: 'c', period: '2014', value: '2x [2013]' },
  ];
  const data = figures(list, { charts: { it: { title: 'It', allow: { 'resolve/no-anchor': 'that is the story' } } } });
  expect(check(data)).toMatchObject([{ code: 'claim/no-attribution', path: '/figures/1' }]);
  expect(findings(data).silenced).toMatchObject([
    { code: 'claim/no-attribution', path: '/figures/0', reason: 'a rumour' },
    { code: 'resolve/no-anchor', path: '/figures/2', reason: 'that is the story' },
  ]);
});

test('check() does not call silenced what another chart does not allow', () => {
  const allow = { 'resolve/no-anchor': 'that is the story' };
  const data = figures([{ id: 'c', period: '2014', value: '2x [2013]' }], {
    charts: { one: { title: 'One', allow }, two: { title: 'Two' } },
  });
  expect(codes(check(data))).toEqual(['resolve/no-anchor']);
  expect(findings(data).silenced).toEqual([]);
});

test('check() lets a chart allow what rules find in its figures, if every chart that shows them does', () => {
  const allow = { 'claim/no-attribution': 'a rumour' };
  const list = [
    { id: 'a', value: 1, status: 'claimed' },
    { id: 'b', value: 1, status: 'claimed' },
  ];
  const charts = { one: { title: 'One', figures: ['a', 'b'], allow }, two: { title: 'Two', figures: ['b'] } };
  const data = figures(list, { charts });
  expect(check(data)).toMatchObject([{ code: 'claim/no-attribution', path: '/figures/1' }]);
  expect(findings(data).silenced).toMatchObject([{ path: '/figures/0', reason: 'a rumour' }]);
});

test('check() lets figures allow what is wrong with their source, measure or file, if all do that it concerns', () => {
  const keys = { licenses: [], measures: { plums: { label: 'Plums' }, pears: { label: 'Pears', unit: 'kg' } } };
  const allow = { 'unit/missing': 'whole plums', 'licence/missing': 'asked for' };
  const list = [
    { id: 'a', period: '2013', value: 1, allow },
    { id: 'b', period: '2014', value: 2, allow },
    { id: 'c', measure: 'pears', value: 3 },
  ];
  expect(check(figures(list, keys))).toMatchObject([{ code: 'licence/missing' }]);
  expect(check(figures([...list, { id: 'd', period: '2015', value: 4 }], keys))).toMatchObject([
    { code: 'licence/missing' },
    { code: 'unit/missing' },
  ]);
});

test('check() says which rule was meant where "allow" names none', () => {
  const allow = { 'ratio/times-mor': 'the spokesman confirmed it' };
  const data = figures([{ id: 'a', value: '2x [2013]', wording: '2 times more', period: '2014', allow }], {
    charts: { it: { title: 'It', allow: { nonsense: 'why not' } } },
  });
  const unknown = check(data).filter(({ code }) => code === 'key/unknown');
  expect(unknown).toMatchObject([
    { path: '/charts/it/allow/nonsense' },
    {
      severity: 'error',
      path: '/figures/0/allow/ratio~1times-mor',
      message: expect.stringContaining('the nearest known rule is "ratio/times-more"') as string,
    },
  ]);
});

test('check() says once what is allowed in vain for all figures', () => {
  const allow = { 'unit/mising': 'whole plums' };
  const data = dataset({
    defaults: { measure: 'plums', source: 'gazette', allow },
    figures: [
      { id: 'a', period: '2013', value: 1 },
      { id: 'b', period: '2014', value: 2 },
    ],
  });
  expect(check(data)).toMatchObject([{ code: 'key/unknown', path: '/defaults/allow/unit~1mising' }]);
});

test('read() keeps out a figure whose fault is allowed, and findings() counts it among the silenced', () => {
  const file = {
    title: 'Plums',
    sources: { gazette: { publisher: 'The Plum Gazette', title: 'Plums', locator: 'page 1' } },
    measures: { plums: { label: 'Plums', unit: 'plums' } },
    licenses: [{ name: 'MIT' }],
    defaults: { measure: 'plums', source: 'gazette' },
    figures: [
      { id: 'a', value: '4000 plums', allow: { 'value/unparsable': 'the printer smudged it' } },
      { id: 'b', value: 1, status: 'plan', allow: { 'status/unknown': 'as printed' } },
      { id: 'c', value: 1, sauce: 'gazette', allow: { 'key/unknown': 'no' } },
    ],
  };
  const { data, problems } = read(JSON.stringify(file, null, 1));
  expect(codes(problems)).toEqual(['key/unknown']);
  expect(data).toMatchObject({ figures: [], leftOut: 3 });
  expect(findings(data!).silenced).toMatchObject([
    { code: 'value/unparsable', path: '/figures/0/value', reason: 'the printer smudged it' },
    { code: 'status/unknown', path: '/figures/1/status', reason: 'as printed' },
  ]);
});

describe('fixes', () => {
  const fixOf = (code: string, figure: Record<string, unknown>): Problem['fix'] =>
    check(figures([{ id: 'a', period: '2014', ...figure }])).find(problem => problem.code === code)?.fix;

  test('check() mends how strict a bound is', () => {
    expect(fixOf('wording/strictness', { value: '>=4000', wording: 'over 4,000' })).toEqual([
      { path: '/figures/0/value', value: '>4000' },
    ]);
  });

  test('check() adds the second reading of "times more"', () => {
    const second = (value: string, wording: string) => fixOf('ratio/times-more', { value, wording })?.[0]?.value;
    expect(second('1.5x [2013]', '1.5 times more')).toEqual(['2.5x [2013]']);
    expect(second('2.5x [2013]', '1.5 times more')).toEqual(['1.5x [2013]']);
    expect(second('1.1x [2013]', '1.1 times higher')).toEqual(['2.1x [2013]']);
    expect(second('2x [2013]', 'a 2-fold increase')).toEqual(['3x [2013]']);
    expect(second('+50% [2013]', '1.5 times more')).toBeUndefined();
  });

  test('check() puts words into notation only where they are kept', () => {
    expect(fixOf('value/phrase', { value: 'several hundred' })).toEqual([
      { path: '/figures/0/value', value: '~300..900' },
      { path: '/figures/0/wording', value: 'several hundred' },
    ]);
    expect(fixOf('value/phrase', { value: 'several hundred', wording: 'several hundred plums' })).toEqual([
      { path: '/figures/0/value', value: '~300..900' },
    ]);
    expect(fixOf('value/phrase', { value: 'several hundred', wording: 'hundreds of plums' })).toBeUndefined();
  });

  test('check() leaves what needs a judgement to people', () => {
    expect(fixOf('wording/digits-mismatch', { value: 400, wording: '4,000' })).toBeUndefined();
  });
});
