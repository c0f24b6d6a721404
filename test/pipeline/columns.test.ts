import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { figureAt, idAt, periodAt, rowOf } from '../../src/model/columns.ts';
import type { Dataset, Figure } from '../../src/model/dataset.ts';
import { columnsOf } from '../../src/pipeline/columns.ts';
import { read } from '../../src/pipeline/read.ts';
import { readers } from '../../src/readers/index.ts';
import { day, walk, withTable } from './_many.ts';

beforeAll(() => readers.loadAll());

const open = (csv: string, keys: Record<string, unknown> = {}, changes: Record<string, unknown> = {}) =>
  read(withTable(keys, changes), { tables: { 't.csv': csv } });

/** Figures by their rows, as if each hundred rows were a table of its own: none of these is long. */
function piecemeal(csv: string, keys: Record<string, unknown>, changes: Record<string, unknown>): Map<string, Figure> {
  const [header = '', ...rows] = csv.trim().split('\n');
  const found = new Map<string, Figure>();
  for (let from = 0; from < rows.length; from += 100) {
    const { data } = open([header, ...rows.slice(from, from + 100)].join('\n'), keys, changes);
    for (const figure of data!.figures) {
      const path = figure.path.replace(/rows\/(\d+)/, (_, row) => `rows/${Number(row) + from}`);
      found.set(path, { ...figure, path });
    }
  }
  return found;
}

const same = (data: Dataset, wanted: ReadonlyMap<string, Figure>): void => {
  const found = new Map(data.figures.map(figure => [figure.path, figure]));
  expect([...found.keys()].sort()).toEqual([...wanted.keys()].sort());
  for (const [path, figure] of wanted) expect(found.get(path), path).toEqual(figure);
};

describe('read() keeps long tables in columns', () => {
  test('and makes a figure only when somebody looks at it', () => {
    const { data, problems } = open(walk(5000));
    expect(problems).toEqual([]);
    expect(data!.dense!.columns).toMatchObject([{ count: 5000 }]);
    expect(data!.figures).toHaveLength(5000);
    expect(Object.keys(data!.figures)).toEqual([]);
    expect(data!.figures[4999]).toMatchObject({
      id: `lanterns::${day(4999)}:`,
      period: day(4999),
      path: '/tables/0/rows/4999',
      source: ['gazette'],
      status: 'reported',
    });
    expect(data!.figures[4999]).toBe(data!.figures[4999]);
    expect(data!.figures.filter(({ period }) => period === day(3))).toHaveLength(1);
  });

  test('of up to 2,000 rows nothing changes', () => {
    expect(open(walk(2000)).data!.dense).toBeUndefined();
    expect(open(walk(2001)).data!.dense).toBeDefined();
  });

  const cells = fc.record({
    value: fc.oneof(
      fc.integer({ min: -99_999, max: 999_999 }).map(String),
      fc.double({ min: 0, max: 1e6, noNaN: true }).map(n => n.toFixed(2)),
      fc.constantFrom(
        'null',
        '"4,000"',
        '-0',
        '007',
        '34±3',
        '0.3±0.1',
        '>5',
        '~300',
        '200..900',
        '1.50',
        '',
        '3 million',
      ),
    ),
    status: fc.constantFrom('', '', '', 'planned', 'estimated'),
    speaker: fc.constantFrom('', '', 'mayor'),
    note: fc.constantFrom('', '', '', '', 'a word'),
    margin: fc.constantFrom('', '', '', '2', '0.1'),
  });
  const year = (i: number) => (i % 7 === 0 ? '' : i % 5 === 0 ? `${1000 + i}~` : i % 3 ? day(i) : day(i).slice(0, 7));

  test.each([
    ['long', {}],
    ['with keys of the table', { status: 'estimated', speaker: 'mayor', entity: 'Mirth' }],
    ['with a margin for all', { margin: 3 }],
  ])(
    'just as it reads short ones: %s',
    (_, keys) => {
      fc.assert(
        fc.property(fc.array(cells, { minLength: 60, maxLength: 60 }), some => {
          const rows = Array.from({ length: 2050 }, (_, i) => {
            const { value, status, speaker, note, margin } = some[(i * 7) % 60]!;
            const edge = /^\d+$/.test(value) ? margin : '';
            return [`Place ${i}`, year(i), value, status, 'speaker' in keys ? '' : speaker, note, edge].join();
          });
          const csv = ['entity,period,value,status,speaker,note,margin', ...rows].join('\n');
          const { data } = open(csv, keys);
          same(data!, piecemeal(csv, keys, {}));
        }),
        { numRuns: 2, endOnFailure: true },
      );
    },
    60_000,
  );

  test('just as it reads short ones: wide', () => {
    const columns = { 2014: { period: '2014' }, 2024: { period: '2024', status: 'planned' } };
    const rows = Array.from({ length: 1500 }, (_, i) => `Place ${i},${i % 9 ? i : ''},${i % 11 ? i + 0.5 : '>7'}`);
    const csv = ['entity,2014,2024', ...rows].join('\n');
    const { data, problems } = open(csv, { columns });
    expect(problems).toEqual([]);
    same(data!, piecemeal(csv, { columns }, {}));
  });

  test('sources tell rows apart that else are called the same, as ever', () => {
    const sources = { gazette: { publisher: 'p', title: 't' }, herald: { publisher: 'h', title: 't' } };
    const rows = Array.from({ length: 2500 }, (_, i) => `${day(i)},${i},gazette`);
    const csv = ['period,value,source', ...rows, `${day(77)},5,herald`, `${day(78)},6,gazette`].join('\n');
    const { data, problems } = open(csv, {}, { sources });
    expect(problems).toMatchObject([{ code: 'id/duplicate', path: '/tables/0/rows/2501', line: 2503 }]);
    expect(data!.figures).toHaveLength(2501);
    expect(data!.figures.filter(({ period }) => period === day(77)).map(({ id }) => id)).toEqual([
      `lanterns::${day(77)}::gazette`,
      `lanterns::${day(77)}::herald`,
    ]);
  });

  test('a figure of the file itself, and a row of another table, are told apart from rows', () => {
    const figures = [{ period: day(9), value: 3 }];
    const tables = [{ path: 't.csv' }, { path: 'u.csv' }];
    const { problems, data } = read(withTable({}, { figures, tables }), {
      tables: { 't.csv': walk(2100), 'u.csv': walk(2200) },
    });
    expect(problems.every(({ code }) => code === 'id/duplicate')).toBe(true);
    expect(data!.figures).toHaveLength(2200);
    expect(new Set(data!.figures.map(({ id }) => id)).size).toBe(2200);
  });
});

describe('read() tells what is wrong in a long table', () => {
  const rows = walk(20_000).trim().split('\n');
  const broken = (changes: Record<number, string>) => rows.map((row, i) => changes[i] ?? row).join('\n');

  test('with its row and its line', () => {
    const { data, problems } = open(broken({ 20_000: `${day(19_999)},~~5`, 5: 'x,5', 9: '1,2,3' }));
    expect(problems.map(({ code, path, line, column, file }) => [code, path, line, column, file])).toEqual([
      ['period/not-edtf', '/tables/0/rows/4/period', 6, 1, 't.csv'],
      ['csv/row', '/tables/0/rows/8', 10, 1, 't.csv'],
      ['value/unparsable', '/tables/0/rows/19999/value', 20_001, 12, 't.csv'],
    ]);
    expect(data!.figures).toHaveLength(19_997);
    expect(data!.leftOut).toBe(2);
  });

  test('with the codes of short ones', () => {
    const codes = (csv: string, keys = {}, changes = {}) =>
      new Set(open(csv, keys, changes).problems.map(({ code }) => code));
    expect(codes(`${walk(2100)}2020,5,6\n`)).toEqual(new Set(['csv/row']));
    expect(codes(walk(2100).replaceAll(/\n(\d)/g, '\nx$1'))).toEqual(new Set(['period/not-edtf', 'csv/row']));
    expect(codes(walk(2100), { measure: 'lamps' })).toEqual(new Set(['id/unknown']));
    expect(codes(walk(2100), {}, { defaults: { measure: 'lanterns' } })).toEqual(
      new Set(['source/missing', 'csv/row']),
    );
    expect(codes(walk(2100), { colour: 'red' })).toEqual(new Set(['key/unknown']));
    expect(codes(walk(2100).replace('value', 'number'))).toEqual(new Set(['csv/column']));
    const entities = { Mirth: { name: 'Mirth' } };
    const where = walk(2100)
      .replaceAll(/\n(?=\d)/g, '\nNowhere,')
      .replace('period', 'entity,period');
    expect(codes(where, {}, { entities })).toEqual(new Set(['id/unknown', 'csv/row']));
  });

  test('a hundred times, and counts the rest', () => {
    const { data, problems } = open(walk(3000).replaceAll(/,(\d)/g, ',~~$1'));
    expect(problems).toHaveLength(101);
    expect(problems[0]).toMatchObject({ code: 'csv/row', message: '2900 more rows of this table have errors' });
    expect(problems[1]).toMatchObject({ code: 'value/unparsable', line: 2 });
    expect(data!.figures).toEqual([]);
    expect(data!.leftOut).toBe(3000);
  });

  test('refuses more than a million rows', () => {
    const csv = `period,value\n${'2014,5\n'.repeat(1_000_001)}`;
    const { data, problems } = open(csv);
    expect(data).toBeNull();
    expect(problems).toMatchObject([{ code: 'size/too-large', path: '/tables' }]);
  }, 60_000);

  test('references lead to rows', () => {
    const charts = { c: { title: 'x', highlight: [day(3), `lanterns::${day(4)}:`, 'nowhere'] } };
    expect(open(walk(3000), {}, { charts }).problems).toMatchObject([
      { code: 'id/unknown', path: '/charts/c/highlight/2' },
    ]);
  });
});

describe('columnsOf()', () => {
  const steps = (csv: string, wide?: readonly string[]) => {
    const reading = columnsOf(csv, wide);
    const parts: number[] = [];
    for (;;) {
      const step = reading.next();
      if (step.done) return { parts, parsed: step.value };
      parts.push(step.value);
    }
  };

  test('rests after every 2,000 rows, and says how much is read', () => {
    const { parts, parsed } = steps(walk(10_000));
    expect(parts).toHaveLength(5);
    expect(parts.every((part, i) => part > (parts[i - 1] ?? 0) && part <= 1)).toBe(true);
    expect(parsed.count).toBe(10_000);
  });

  test('gives what a worker can send', () => {
    const { parsed } = steps(walk(3000));
    expect(structuredClone(parsed)).toEqual(parsed);
  });

  test('takes an id apart, and finds its row', () => {
    const { columns } = open(walk(3000)).data!.dense!;
    const [one] = columns;
    for (const row of [0, 1, 1500, 2999]) expect(rowOf(one!, idAt(one!, row))).toBe(row);
    expect(rowOf(one!, 'lanterns:Mirth:1950-01-01:')).toBe(-1);
    expect(rowOf(one!, 'nothing')).toBe(-1);
  });

  test('keeps any date of ten thousand years', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -719_528, max: 2_932_896 }), { minLength: 1, maxLength: 50 }), days => {
        const dates = days.map(n => new Date(n * 86_400_000).toISOString()).map(text => text.slice(0, 10));
        const texts = dates.flatMap(text => [text, text.slice(0, 7), text.slice(0, 4)]);
        const { parsed } = steps(`period,value\n${texts.map(text => `${text},1\n`).join('')}`);
        expect(texts.map((_, i) => periodAt(parsed.columns, i))).toEqual(texts);
      }),
    );
    const { parsed } = steps('period,value\n2015-02-29,1\n2016-02-29,1\n2014-13,2\n2014/2015,3\n');
    expect(parsed.singles.map(({ row }) => row)).toEqual([0, 2]);
    expect([0, 1].map(i => periodAt(parsed.columns, i))).toEqual(['2016-02-29', '2014/2015']);
  });

  test('reads cells where they stand just as it reads them with quotes around', () => {
    const cells = {
      period: ['2014', '2014-12', '2014-12-31', '2014-02-30', '2015-02-29', '2016-02-29', '', 'May', '2014/2015'],
      value: [
        '0',
        '12',
        '-3.25',
        '-0.5',
        '0.50',
        '007',
        '123456789012.25',
        '9999999999999.9',
        '.5',
        '5.',
        'null',
        '',
        '>4',
        '1e3',
      ],
      entity: ['Mirth', 'Gloom', '', ' Mirth', 'Mirth\u00a0', '\u00d6de', "'-5", "'s"],
      id: ['', '', '', 'a', 'b'],
      status: ['', 'reported', 'estimated'],
      note: ['', '', '', '', 'so it was'],
      margin: ['', '', '', '5'],
    };
    const names = Object.keys(cells) as (keyof typeof cells)[];
    const row = fc.record(
      Object.fromEntries(names.map(name => [name, fc.constantFrom(...cells[name])])) as Record<
        string,
        fc.Arbitrary<string>
      >,
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 60 }),
        fc.subarray(names, { minLength: 1 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(undefined, ['value'], ['value', 'margin']),
        (rows, columns, end, wide) => {
          const csv = (cell: (text: string) => string): string =>
            [columns, ...rows.map(row => columns.map(name => row[name]!))]
              .map((texts, i) => texts.map(text => (i ? cell(text) : text)).join(',') + end)
              .join('');
          const bare = csv(text => text);
          const { starts, ...plain } = steps(bare, wide).parsed;
          // a line with nothing but quotes is not blank
          const { starts: _, ...other } = steps(
            csv(text => (text === '' && columns.length === 1 ? '' : `"${text.trim()}"`)),
            wide,
          ).parsed;
          expect(plain).toEqual(other);
          const lines = bare.split(end);
          const offsets = lines.map((_, i) =>
            lines.slice(0, i).reduce((sum, { length }) => sum + length + end.length, 0),
          );
          expect([...starts]).toEqual(offsets.filter((_, i) => i && lines[i]));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('keeps numbers as they are written', () => {
    const texts = ['0', '0.50', '12', '-3.25', '1e3', '"4,000"', '007', '123456789012.25', 'null'];
    const { parsed } = steps(`value\n${texts.join('\n')}\n`);
    const kinds = parsed.columns.kinds.map(() => ({ measure: 'm', source: [], status: 'reported' as const }));
    const values = Array.from({ length: parsed.columns.count }, (_, i) =>
      figureAt({ ...parsed.columns, kinds, after: [''] }, i),
    );
    const written = texts
      .filter(text => text !== '1e3')
      .map(text => (text === 'null' ? null : text.replaceAll('"', '')));
    expect(values.map(({ value }) => value).filter(value => value !== '1e3')).toEqual(written);
  });
});
