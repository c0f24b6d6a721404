import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/readers/csv.ts';
import type { Table } from '../../src/readers/_reader.ts';

const read = (text: string) => {
  const { value, problems, locate } = csv.read(text);
  return { ...(value as Table), problems, locate };
};

describe('csv.read()', () => {
  test.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\r\n1;2'],
    ['tabs', 'a\tb\r1\t2\r'],
    ['a byte order mark and blank lines', '\ufeff\na,b\n\n1,2\n\n'],
    ['quotes and blanks', '"a" , b\n "1",2 '],
  ])('reads %s', (_, text) => {
    expect(read(text)).toMatchObject({ header: ['a', 'b'], rows: [['1', '2']], problems: [] });
  });

  test('reads separators, quotes and line ends inside quotes', () => {
    expect(read('a,b\n"1,5","say ""x""\r\nand y"\n,\n').rows).toEqual([
      ['1,5', 'say "x"\r\nand y'],
      ['', ''],
    ]);
  });

  test('reads back what any table was written from', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '\n', '\r', '=', "'", '-', '4', 'é'),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, separator) => {
          const write = (text: string) => `"${text.replace(/^'*[=+\-@\t\r\n]/, "'$&").replaceAll('"', '""')}"`;
          const text = ['x' + separator + 'y', ...rows.map(row => row.map(write).join(separator))].join('\n');
          expect(read(text)).toMatchObject({ rows, problems: [] });
        },
      ),
    );
  });

  test.each(['=1+1', '+1', '-5', '@x', "'=x", '\t=1', '\r=1', '\n=1', '＝1', '＠x'])(
    'strips the guard before %j, and no other apostrophe',
    formula => {
      expect(read(`a\n"'${formula}"\n"'x"`).rows).toEqual([[formula], ["'x"]]);
    },
  );

  test.each([
    ['a row that is too long', 'a,b\n1,2,3\n4,5', '/rows/0', '2:1', /3 cells, the header has 2/],
    ['a row that is too short', 'a,b\n1,2\n4\n', '/rows/1', '3:1', /1 cell, the header has 2/],
    ['an open quote', 'a,b\n1,"2\n3,4', '/rows/0', '2:3', /not closed/],
    ['text after a quote', 'a,b\n1,"2"x\n3,4', '/rows/0', '2:6', /after a closing quote/],
    ['an open quote in the header', 'a,"b\n1,2', '/header', '1:3', /not closed/],
  ])('reports %s', (_, text, path, place, message) => {
    const { problems } = read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'csv/row', severity: 'error', path });
    expect(problems[0]!.message).toMatch(message);
    expect(`${problems[0]!.line}:${problems[0]!.column}`).toBe(place);
  });

  test('reports text that is not UTF-8', () => {
    expect(read('a\ncaf\ufffd\n').problems).toMatchObject([{ code: 'syntax/encoding', line: 2, column: 4 }]);
  });

  test('locates cells, rows and columns', () => {
    const { locate } = read('\n"a", b\r\n1,"x\n"\n3,4');
    expect(locate('/header/1')).toEqual({ line: 2, column: 5 });
    expect(locate('/rows/0/b')).toEqual({ line: 3, column: 3 });
    expect(locate('/rows/1/b')).toEqual({ line: 5, column: 3 });
    expect(locate('/rows/1/b/value')).toEqual({ line: 5, column: 3 });
    expect(locate('/rows/1')).toEqual({ line: 5, column: 1 });
    expect(locate('/rows/1/missing')).toEqual({ line: 5, column: 1 });
  });

  test('reads nothing from an empty text', () => {
    expect(read('')).toMatchObject({ header: [], rows: [], problems: [] });
  });

  test('reads a table of 200,000 rows', () => {
    const { rows, problems } = read('a,b\n' + '2015,"4,000"\n'.repeat(200_000));
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(200_000);
    expect(rows.at(-1)).toEqual(['2015', '4,000']);
  });
});
