import { expect, test } from 'vitest';
import { select } from '../../src/pipeline/select.ts';
import { dataset, figures, ids } from '../fixtures/dataset.ts';

const data = dataset({
  sources: {
    gazette: { publisher: 'The Plum Gazette', url: 'https://example.org/', published: '2020-03~' },
    late: { publisher: 'The Late Post', url: 'https://example.org/late', published: '2021' },
    undated: { publisher: 'Somebody', url: 'https://example.org/undated' },
  },
  figures: [
    { id: 'a', period: '2018', value: 1, speaker: 'ann' },
    { id: 'b', period: '2019-05', value: 2, entity: 'Orchard', status: 'planned' },
    { id: 'c', period: '2019', value: 3, entity: 'Garden', source: ['late', 'gazette'] },
    { id: 'd', value: 4, measure: 'pears', source: 'late', reported: '2019-12-31' },
    { id: 'e', period: '2020', value: 5, source: 'undated' },
  ],
  charts: {
    first: { title: 'First', figures: ['c', 'a'] },
    second: { title: 'Second', figures: { measure: 'plums' }, asOf: '2020-03' },
  },
});
const chosen = (filter: object) => ids(select({ ...data, charts: { it: { title: 'It', figures: filter } } }).figures);

test('select() takes the first chart, its figures in the order of its list', () => {
  expect(select(data)).toMatchObject({ chartId: 'first', path: '/charts/first', problems: [], leftOut: 0 });
  expect(ids(select(data).figures)).toEqual(['c', 'a']);
});

test('select() makes a chart of all figures where there is none', () => {
  const { charts: _, ...rest } = data;
  const made = select(rest);
  expect(made).toMatchObject({ path: '', chart: { title: 'Plums' } });
  expect(made.chartId).toBeUndefined();
  expect(ids(made.figures)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('select() looks among charts, then figures', () => {
  expect(select(data, { chart: 'second' }).chartId).toBe('second');
  const one = select(data, { chart: 'd' });
  expect(one).toMatchObject({ path: '/figures/3', chart: { title: 'Pears' }, problems: [] });
  expect(ids(one.figures)).toEqual(['d']);
});

test('select() of an unknown id chooses nothing and names the nearest one', () => {
  const { figures, problems } = select(data, { chart: 'secnd' });
  expect(figures).toEqual([]);
  expect(problems).toMatchObject([
    { code: 'id/unknown', severity: 'error', message: expect.stringContaining('"second"') as string },
  ]);
});

test('select() does not find charts on the prototype of objects', () => {
  expect(select(data, { chart: 'constructor' }).problems[0]?.code).toBe('id/unknown');
});

test.each([
  [{ measure: 'pears' }, ['d']],
  [{ measure: ['pears', 'plums'], speaker: 'ann' }, ['a']],
  [{ entity: '*' }, ['a', 'd', 'e']],
  [{ entity: ['Garden', '*'], measure: 'plums' }, ['a', 'c', 'e']],
  [{ period: '2019' }, ['b', 'c']],
  [{ period: '2019/..' }, ['b', 'c', 'e']],
  [{ period: ['2018', '2020'] }, ['a', 'e']],
  [{ period: '../2018' }, ['a']],
  [{ source: 'late' }, ['c', 'd']],
  [{ status: ['planned'] }, ['b']],
  [{ status: 'planned', measure: 'pears' }, []],
  [{}, ['a', 'b', 'c', 'd', 'e']],
])('select() filters by %j', (filter, expected) => {
  expect(chosen(filter)).toEqual(expected);
});

test('select() takes references for ids', () => {
  expect(ids(select(data, { figures: ['Orchard', '2018'] }).figures)).toEqual(['b', 'a']);
  expect(ids(select(data, { figures: ['pears', 'd', ' a '] }).figures)).toEqual(['d', 'a']);
  expect(ids(select(data, { figures: ['plums:*:2020'] }).figures)).toEqual(['e']);
});

test('select() makes a chart of figures that are asked for, and puts them in place of a chart’s own', () => {
  expect(select(data, { figures: ['b'] })).toMatchObject({ path: '', chart: { title: 'Plums', figures: ['b'] } });
  expect(select(data, { chart: 'first', figures: ['b'] })).toMatchObject({
    chartId: 'first',
    chart: { figures: ['b'] },
  });
});

test('select() says which id of a list is unknown', () => {
  const broken = { ...data, charts: { it: { title: 'It', figures: ['a', 'zebra'] } } };
  expect(select(broken).problems).toMatchObject([{ code: 'id/unknown', path: '/charts/it/figures/1' }]);
  expect(ids(select(broken).figures)).toEqual(['a']);
  expect(select(data, { figures: ['1999'] }).problems).toMatchObject([{ code: 'id/unknown', path: '' }]);
});

test('select() counts figures that could not be read', () => {
  const part = { ...data, rejected: ['x'], charts: { it: { title: 'It', figures: ['a', 'x'] } } };
  expect(select(part)).toMatchObject({ leftOut: 1, problems: [{ code: 'id/rejected', path: '/charts/it/figures/1' }] });
});

test('select() leaves out what was reported after the last possible day of asOf', () => {
  const asOf = (date: string) => ids(select(data, { figures: ['a', 'c', 'd'], asOf: date }).figures);
  expect(asOf('2019-12-30')).toEqual([]);
  expect(asOf('2019-12')).toEqual(['d']);
  // a source of March 2020, about: by its last possible day
  expect(asOf('2020-03-30')).toEqual(['d']);
  expect(asOf('2020-03')).toEqual(['a', 'c', 'd']);
  expect(asOf('2020')).toEqual(['a', 'c', 'd']);
});

test('select() warns of figures without any date, and of an asOf that is none', () => {
  const { figures, problems } = select(data, { chart: 'second' });
  expect(ids(figures)).toEqual(['a', 'b', 'c']);
  expect(problems).toMatchObject([{ code: 'chart/undated', severity: 'warning', path: '/figures/4' }]);
  const wrong = select(data, { chart: 'first', asOf: 'soon' });
  expect(wrong.problems).toMatchObject([{ code: 'period/not-edtf', path: '/charts/first/asOf' }]);
  expect(ids(wrong.figures)).toEqual(['c', 'a']);
});

test('select() puts the asOf of the request in place of the chart’s', () => {
  expect(select(data, { chart: 'second', asOf: '2018' })).toMatchObject({ chart: { asOf: '2018' }, figures: [] });
});

test('select() keeps the top entities, by the figure that orderBy names', () => {
  const list = ['x', 'y', 'z'].flatMap((entity, i) => [
    { id: `${entity}-0`, entity, period: '2000', value: i },
    { id: `${entity}-1`, entity, period: '2001', value: i === 1 ? '>9' : 5 - i },
  ]);
  const top = (chart: object) => ids(select(figures(list, { charts: { it: { title: 'It', ...chart } } })).figures);
  expect(top({ top: 1, orderBy: '2000' })).toEqual(['z-0', 'z-1']);
  expect(top({ top: 2, orderBy: '2001' })).toEqual(['x-0', 'x-1', 'y-0', 'y-1']);
  expect(top({ top: 1, order: 'value', orderBy: '2001' })).toEqual(['z-0', 'z-1']);
  expect(top({ top: 9 })).toHaveLength(6);
});
