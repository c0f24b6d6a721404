import { beforeAll, expect, test } from 'vitest';
import { check } from '../../src/pipeline/check.ts';
import { findings } from '../../src/pipeline/findings.ts';
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
