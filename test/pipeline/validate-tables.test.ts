import { beforeAll, describe, expect, test } from 'vitest';
import { readers } from '../../src/readers/index.ts';
import { text } from './_dataset.ts';
import { read } from './_read.ts';

beforeAll(() => readers.loadAll());

/** Reads a dataset with one table. */
const withTable = (csv: string, keys: Record<string, unknown> = {}, rest: Record<string, unknown> = {}) =>
  read(text({ tables: [{ path: 't.csv', ...keys }], ...rest }), { tables: { 't.csv': csv } });
/** `code path line:column` of each problem. */
const found = (...args: Parameters<typeof withTable>) =>
  withTable(...args).problems.map(
    ({ code, path, line, column, file }) => `${code} ${path} ${line}:${column}${file ? ` ${file}` : ''}`,
  );

describe('validate() reads long tables', () => {
  test('one figure a row, with the defaults of table and file', () => {
    const { data, problems } = withTable(
      'period,value,alternatives,source\n2014,"4,000",,\n2015,>4000,3000;5000,gazette\n2016,null,,\n2017,,,\n',
      { status: 'planned' },
    );
    expect(problems).toEqual([]);
    expect(data!.figures).toMatchObject([
      {
        id: 'lanterns::2014:',
        period: '2014',
        value: '4,000',
        quantity: { lo: 4000, hi: 4000 },
        status: 'planned',
        source: ['gazette'],
        path: '/tables/0/rows/0',
      },
      {
        id: 'lanterns::2015:',
        value: '>4000',
        alternatives: ['3000', '5000'],
        readings: [{ lo: 3000 }, { lo: 5000 }],
        path: '/tables/0/rows/1',
      },
      { id: 'lanterns::2016:', value: null, quantity: null },
    ]);
    expect(data!.figures).toHaveLength(3);
    expect(data!.locate!('/tables/0/rows/1/value')).toEqual({ line: 3, column: 6, file: 't.csv' });
  });

  test('several sources in one cell', () => {
    const sources = { gazette: { publisher: 'p', title: 't' }, herald: { publisher: 'h', title: 't' } };
    expect(withTable('value,source\n1,gazette;herald\n', {}, { sources }).data!.figures[0]!.source).toEqual([
      'gazette',
      'herald',
    ]);
  });

  test('charts may name their figures', () => {
    expect(
      found(
        'id,value\na,1\n',
        {},
        { charts: { c: { title: 'x', figures: ['a'] }, d: { title: 'x', figures: ['b'] } } },
      ),
    ).toEqual(['id/unknown /charts/d/figures/0 39:5']);
  });

  test.each([
    ['an unknown column', 'value,wordin\n1,x\n', ['csv/column /tables/0/header/1 1:7 t.csv']],
    ['a column twice', 'value,value\n1,2\n', ['csv/column /tables/0/header/1 1:7 t.csv']],
    ['no column of values', 'period\n2015\n', ['csv/column /tables/0/header 1:1 t.csv']],
    ['a row that is too long', 'period,value\n2015,4,000\n2016,5\n', ['csv/row /tables/0/rows/0 2:1 t.csv']],
    ['a bad value', 'period,value\n2015,3.5m\n', ['value/ambiguous-magnitude /tables/0/rows/0/value 2:6 t.csv']],
    [
      'a bad alternative',
      'value,alternatives\n1,2;3.5m\n',
      ['value/ambiguous-magnitude /tables/0/rows/0/alternatives/1 2:3 t.csv'],
    ],
    [
      'a bad date, an unknown speaker and status',
      'value,period,speaker,status\n1,x,major,planed\n',
      [
        'period/not-edtf /tables/0/rows/0/period 2:3 t.csv',
        'id/unknown /tables/0/rows/0/speaker 2:5 t.csv',
        'status/unknown /tables/0/rows/0/status 2:11 t.csv',
      ],
    ],
    ['two rows alike', 'period,value\n2015,1\n2015,2\n', ['id/duplicate /tables/0/rows/1 3:1 t.csv']],
    ['lost characters', 'value,note\n1,caf\ufffd\n', ['syntax/encoding /tables/0 2:6 t.csv']],
  ])('reports %s', (_, csv, expected) => expect(found(csv)).toEqual(expected));

  test('a row with an error is out, the others stand', () => {
    const { data } = withTable('id,value\na,1\nb,3.5m\nc,1,1\n');
    expect(data!.figures.map(({ id }) => id)).toEqual(['a']);
    expect(data!.rejected).toEqual(['b']);
  });

  test('no row of a table whose columns are not understood, lest a plan be drawn as a fact', () => {
    expect(withTable('value,statu\n1,planned\n').data!.figures).toEqual([]);
  });

  test('names the nearest column', () => {
    expect(withTable('value,wordin\n1,x\n').problems[0]!.message).toBe(
      'unknown column "wordin"; the nearest known column is "wording"',
    );
  });

  test('says once that a column is misspelt, with the list of columns', () => {
    const advice = (csv: string, more = {}) =>
      withTable(csv, more).problems.map(({ message, remedy }) => `${message}: ${remedy}`);
    const [only, ...others] = advice('period,valu\n2015,1\n');
    expect(only).toMatch(
      /^unknown column "valu"; the nearest known column is "value": write "value"; known here: id, .*allow$/,
    );
    expect(others).toEqual([]);
    expect(advice('period,Betrag\n2015,1\n').join()).toMatch(
      /name the column of the numbers "value" \(it may be "Betrag"\)/,
    );
    const wide = advice('entity,2014a\nx,1\n', { columns: { '2014': { period: '2014' } } });
    expect(wide).toHaveLength(1);
    expect(wide[0]).toMatch(/^unknown column "2014a".*write "2014"/);
    expect(advice('entity,A\nx,1\n', { columns: { A: {}, C: {} } })).toEqual([
      '"columns" lists "C", and the table has no column of that name: name it as the table does, or delete it from "columns"',
    ]);
  });
});

describe('validate() reads wide tables', () => {
  const columns = { '2014': { period: '2014' }, '2015 plan': { period: '2015', status: 'planned' } };

  test('one figure in each row and listed column', () => {
    const { data, problems } = withTable('entity,2014,2015 plan\nUpper Mirth,1,2\nLower Mirth,,null\n', { columns });
    expect(problems).toEqual([]);
    expect(data!.figures).toMatchObject([
      { entity: 'Upper Mirth', period: '2014', value: '1', status: 'reported', path: '/tables/0/rows/0/2014' },
      { entity: 'Upper Mirth', period: '2015', value: '2', status: 'planned', path: '/tables/0/rows/0/2015 plan' },
      { entity: 'Lower Mirth', period: '2015', value: null },
    ]);
    expect(data!.locate!('/tables/0/rows/0/2015 plan/value')).toEqual({ line: 2, column: 15, file: 't.csv' });
  });

  test.each([
    ['a listed column that is not there', 'entity,2014\nx,1\n', ['csv/column /tables/0/header 1:1 t.csv']],
    [
      'a column that is not listed',
      'entity,2014,2015 plan,2016\nx,1,2,3\n',
      ['csv/column /tables/0/header/3 1:23 t.csv'],
    ],
    [
      'a bad value',
      'entity,2014,2015 plan\nx,1,3.5m\n',
      ['value/ambiguous-magnitude /tables/0/rows/0/2015 plan/value 2:5 t.csv'],
    ],
  ])('reports %s', (_, csv, expected) => expect(found(csv, { columns })).toEqual(expected));

  test('reports what is wrong in `columns` at its place in the JSON, once', () => {
    expect(
      found('a,b\n1,2\n3,4', { columns: { a: { period: 'x' }, b: { status: 'planed' } } }).map(line =>
        line.replace(/ \d.*/, ''),
      ),
    ).toEqual(['period/not-edtf /tables/0/columns/a/period', 'status/unknown /tables/0/columns/b/status']);
  });
});

describe('validate() and the number of rows', () => {
  test('reads 50,000 rows', () => {
    const { data, problems } = withTable(
      'period,entity,value\n' + Array.from({ length: 50_000 }, (_, i) => `2015,e${i},${i}\n`).join(''),
    );
    expect(problems).toEqual([]);
    expect(data!.figures).toHaveLength(50_000);
  });
});
