import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edit } from '../../src/commands/_edit.ts';
import { editTable } from '../../src/commands/_edit-table.ts';
import { readers } from '../../src/readers/index.ts';

await readers.loadAll();

describe('edit()', () => {
  test.each<[string, string, unknown, string]>([
    ['{"a": 1}', '/a', '>1', '{"a": ">1"}'],
    ['{ "a" : [1, { "b": "x" }] }', '/a/1/b', null, '{ "a" : [1, { "b": null }] }'],
    ['{"a":1}', '/b', 'x', '{"a":1,"b":"x"}'],
    ['{ "a": 1 }', '/b', 'x', '{ "a": 1, "b": "x" }'],
    ['{\n  "a": 1\n}\n', '/b', 2, '{\n  "a": 1,\n  "b": 2\n}\n'],
    ['{\r\n\t"a": 1,\r\n\t"c": {}\r\n}', '/b', 2, '{\r\n\t"a": 1,\r\n\t"c": {},\r\n\t"b": 2\r\n}'],
    ['{ }', '/a', 1, '{ "a": 1 }'],
    ['{"a": []}', '/a/0', '2x [b]', '{"a": ["2x [b]"]}'],
    ['{"a": ["x"]}', '/a/1', 'y', '{"a": ["x", "y"]}'],
    ['{"a": [\n1\n]}', '/a/-', 2, '{"a": [\n1,\n2\n]}'],
    ['{"a": 1}', '/a', ['x', { k: 'v' }], '{"a": ["x", { "k": "v" }]}'],
    ['\uFEFF{"a": 1}', '/a', 2, '\uFEFF{"a": 2}'],
    ['{"a/b": {"~": 1}}', '/a~1b/~0', 2, '{"a/b": {"~": 2}}'],
    ['{"a": "}]\\"", "b": "x"}', '/b', 'y', '{"a": "}]\\"", "b": "y"}'],
    [' 1 ', '', 2, ' 2 '],
  ])('in %j sets %s to %j', (text, path, value, expected) => {
    expect(edit(text, [{ path, value }])).toBe(expected);
  });

  test('applies several at once, additions in their order', () => {
    const edits = [
      { path: '/b', value: 2 },
      { path: '/a', value: 0 },
      { path: '/c', value: 3 },
    ];
    expect(edit('{ "a": 1 }', edits)).toBe('{ "a": 0, "b": 2, "c": 3 }');
  });

  test.each([
    ['no object around it', '{"a": 1}', ['/b/c']],
    ['a text around it', '{"a": "x"}', ['/a/b']],
    ['places within each other', '{"a": {"b": 1}}', ['/a', '/a/b']],
  ])('gives null for %s', (_, text, paths) => {
    expect(
      edit(
        text,
        paths.map(path => ({ path, value: 1 })),
      ),
    ).toBeNull();
  });

  test('sets what JSON.parse then finds there, and nothing else', () => {
    const json = fc.json({ maxDepth: 3 }).map(text => JSON.stringify({ list: [JSON.parse(text)], key: 1 }, null, 2));
    fc.assert(
      fc.property(json, fc.jsonValue(), (text, value) => {
        const expected = JSON.parse(text) as { list: unknown[] };
        expected.list.push(value);
        expected.list[0] = value;
        const edits = ['/list/0', '/list/1'].map(path => ({ path, value }));
        expect(JSON.parse(edit(text, edits)!)).toEqual(JSON.parse(JSON.stringify(expected)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('editTable()', () => {
  test.each<[string, number, string, unknown, string]>([
    ['a,b\n1,2\n', 0, 'a', 3, 'a,b\n3,2\n'],
    ['a,b\n1,2', 0, 'b', '>3', 'a,b\n1,>3'],
    ['a;b\r\n1;"2 000"\r\n', 0, 'b', 2000, 'a;b\r\n1;"2000"\r\n'],
    ['a,b\n1,2\n', 0, 'a', '1,2', 'a,b\n"1,2",2\n'],
    ['a,b\n1,2\n', 0, 'a', 'say "x"', 'a,b\n"say ""x""",2\n'],
    ['a\tb\n\t"x"\n', 0, 'a', 'y', 'a\tb\ny\t"x"\n'],
    ['a,b\n 1 , 2\n', 0, 'a', 3, 'a,b\n 3 , 2\n'],
    ["a,b\n'-5 %,2\n", 0, 'a', '-5%', "a,b\n'-5%,2\n"],
    ['a,b\n1,\n2,x\n', 0, 'b', 'y', 'a,b\n1,y\n2,x\n'],
    ['a,b\n1,2\n3,4\n', 1, 'b', ['x', 'y'], 'a,b\n1,2\n3,x; y\n'],
    ['\uFEFFa,b\n"1\n2",3\n', 0, 'b', 4, '\uFEFFa,b\n"1\n2",4\n'],
  ])('in %j sets row %i, %s to %j', (text, row, column, value, expected) => {
    expect(editTable(text, [{ row, column, value }])).toBe(expected);
  });

  test('gives null where there is no such cell', () => {
    expect(editTable('a,b\n1,2\n', [{ row: 0, column: 'c', value: 1 }])).toBeNull();
    expect(editTable('a,b\n1,2\n', [{ row: 1, column: 'a', value: 1 }])).toBeNull();
  });

  test('sets what the reader then finds there', () => {
    const cell = fc.stringMatching(/^[a-z0-9 ,;"'=]{0,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), cell, (rows, value) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = `a,b\r\n${rows.map(row => row.map(quote).join(',')).join('\r\n')}\r\n`;
        const edited = editTable(text, [{ row: rows.length - 1, column: 'b', value }])!;
        const { rows: after } = readers.get('csv').read(edited).value as { rows: string[][] };
        const before = (readers.get('csv').read(text).value as { rows: string[][] }).rows;
        expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
        expect(after.at(-1)![0]).toBe(before.at(-1)![0]);
        if (!rows.at(-1)![1].startsWith("'") && !value.startsWith("'")) expect(after.at(-1)![1]).toBe(value);
      }),
    );
  });
});
