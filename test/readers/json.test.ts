import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json, maxDepth, maxLength } from '../../src/readers/json.ts';

const { read } = json;
const codes = (text: string) => read(text).problems.map(problem => problem.code);
const first = (text: string) => read(text).problems[0]!;
/** Line and column of the first problem. */
const where = (text: string) => `${first(text).line}:${first(text).column}`;

describe('read() reads what JSON.parse reads', () => {
  test.each([
    '{}',
    '[]',
    '""',
    '0',
    '-0',
    '1.5e-7',
    'true',
    'null',
    ' \t\r\n{"a" : [1 , {"b":null}]}\n',
    '{"":""}',
    '"\\u00e9\\ud83d\\ude00\\n\\/\\\\\\""',
    '"\u2028\u007f"',
    '{"a":{"b":{"c":[[[]]]}}}',
    '[1E400, 1]'.replace('400', '40'),
    '5e-324',
    '1e308',
    '1.50',
    '100',
  ])('%s', text => {
    expect(read(text)).toMatchObject({ problems: [] });
    expect(read(text).value).toEqual(JSON.parse(text));
  });

  test('any value that JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.integer({ min: 0, max: 3 }), (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        fc.pre(!/\p{Surrogate}|\\ud[89a-f]|\uFFFD/iu.test(spaced));
        const { value, problems } = read(spaced);
        expect(problems).toEqual([]);
        expect(value).toEqual(JSON.parse(spaced));
      }),
      { numRuns: 300 },
    );
  });

  test('a broken text if and only if it does', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      "'",
      '1',
      '-',
      '01',
      '+1',
      '.5',
      '1.',
      '1e',
      'null',
      'nul',
      'NaN',
      '\\',
      '\\u12',
      ' ',
      '\n',
      '//',
      '/*',
      '*/',
      '\u00a0',
      '\ufeff',
      '\t',
      '\x01',
    ];
    const oracle = (text: string): boolean => {
      try {
        return (JSON.parse(text), true);
      } catch {
        return false;
      }
    };
    const broken = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(broken, text => {
        fc.pre(!text.startsWith('\ufeff'));
        const accepted = !codes(text).includes('syntax/json');
        expect(accepted, text).toBe(oracle(text));
      }),
      { numRuns: 5000 },
    );
  });

  test('a text with one character changed', () => {
    const good = '{"title": "x", "n": [1, -2.5e3, null, true], "o": {"k": "v\\n"}}';
    fc.assert(
      fc.property(
        fc.nat(good.length - 1),
        fc.constantFrom(...'{}[]",:0-.e\\n \'/'),
        fc.boolean(),
        (at, char, insert) => {
          const text = good.slice(0, at) + char + good.slice(insert ? at : at + 1);
          let valid = true;
          try {
            JSON.parse(text);
          } catch {
            valid = false;
          }
          expect(!codes(text).includes('syntax/json'), text).toBe(valid);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('read() names what is wrong with a text', () => {
  test.each([
    ['{"a": 1 "b": 2}', '1:9', /comma is missing/],
    ['{"a": 1,}', '1:8', /comma too many/],
    ['[1,,2]', '1:4', /comma too many/],
    ['{"a": 1,, "b": 2}', '1:9', /comma too many/],
    ["{'a': 1}", '1:2', /single quotes/],
    ['{“a b”: 1}', '1:2', /curly quotes: “/],
    ['{"a": „b c“}', '1:7', /curly quotes: „/],
    ['{"a": “b c"}', '1:7', /curly quotes: “/],
    ['{"a": 1} // end', '1:10', /no comments/],
    ['/* x */ {}', '1:1', /no comments/],
    ['{a: 1}', '1:2', /key a stands without quotes/],
    ['{"a" 1}', '1:6', /colon is missing/],
    ['{"a": NaN}', '1:7', /NaN is not a number/],
    ['{"a": -Infinity}', '1:7', /not a number/],
    ['{"a": undefined}', '1:7', /does not know undefined/],
    ['{"a": True}', '1:7', /does not know True/],
    ['{"a": +1}', '1:7', /no plus sign/],
    ['{"a": 01}', '1:7', /no leading zero/],
    ['{"a": .5}', '1:7', /not a number as JSON/],
    ['{"a": 1.}', '1:7', /not a number as JSON/],
    ['{"a": 0x10}', '1:7', /not a number as JSON/],
    ['{"a": 4,000}', '1:7', /no commas inside: 4,000/],
    ['{"a": over}', '1:7', /stands without quotes/],
    ['{"a": "x}', '1:7', /not closed/],
    ['{"a": "x\n"}', '1:7', /not closed at the end of its line/],
    ['{"a": "x, "b": 2}', '1:7', /not closed before the quote in column 11/],
    ['{"a: "x"}', '1:2', /not closed before the quote in column 6/],
    ['{"a": ["x, ">4"]}', '1:8', /not closed before the quote in column 12/],
    ['{"a": [{"b": "x}, {"c": 1}]}', '1:14', /not closed before the quote in column 20/],
    ['{"a": "he said "over" so"}', '1:7', /not closed before the quote in column 16/],
    ['{"a": "\t"}', '1:8', /control character \(U\+0009\)/],
    ['{"a": "\\x"}', '1:8', /means nothing/],
    ['{"a": "\\u12"}', '1:8', /means nothing/],
    ['{"a": [1, 2}', '1:12', /unexpected "}"/],
    ['{"a": 1', '1:1', /not closed/],
    ['{} {}', '1:4', /after the end/],
    ['', '1:1', /empty/],
    [' \n', '1:1', /empty/],
    ['{"a": \u00a01}', '1:7', /unexpected/],
    ['\r\n\r{"a": ]}', '3:7', /value is wanted/],
  ])('%j', (text, place, message) => {
    expect(first(text)).toMatchObject({ code: 'syntax/json', severity: 'error' });
    expect(first(text).message).toMatch(message);
    expect(where(text)).toBe(place);
    expect(read(text).value).toBeUndefined();
  });

  test('all slips at once, each only once', () => {
    const { problems } = read(`{\n  'title': "x", // why\n  "a": +1,\n  "b": NaN\n  "c": [1, 2,],\n}`);
    expect(problems.map(({ line, message }) => `${line} ${message.slice(0, 24)}`)).toEqual([
      '2 a text stands in single ',
      '2 JSON has no comments',
      '3 a number in JSON has no ',
      '4 NaN is not a number',
      '5 unexpected "\\"": a comma',
      '5 a comma too many',
      '5 a comma too many',
    ]);
    const slips = read('{ “a, b”: „c’s“,, "d": [1,, 2], ‘e "f"’: 3 }').problems;
    expect(slips.map(({ column, message }) => `${column} ${message}`)).toEqual([
      '3 a text stands in curly quotes: “',
      '11 a text stands in curly quotes: „',
      '17 a comma too many',
      '27 a comma too many',
      '33 a text stands in curly quotes: ‘',
    ]);
  });

  test('a text that is not closed is told once, not as what follows from it', () => {
    const { problems } = read('{"a": "x, "b": ["y", "z"], "c": 1}');
    expect(problems.map(({ column, remedy }) => [column, remedy])).toEqual([
      [7, 'add the closing quote ", or write \\" for a quote inside of it'],
    ]);
  });

  test('bad number tokens: none becomes a number', () => {
    const tokens = [
      'NaN',
      '-NaN',
      'Infinity',
      '-Infinity',
      '+Infinity',
      'nan',
      'inf',
      '+1',
      '++1',
      '--1',
      '01',
      '-01',
      '00',
      '.5',
      '-.5',
      '5.',
      '1.e3',
      '1e',
      '1e+',
      '1.5.2',
      '0x10',
      '0b1',
      '0o7',
      '1_000',
      '1n',
      '1,000',
      '1 000',
      '½',
      '１',
      '²',
      '1e5.5',
      '-',
      '4k',
    ];
    expect(tokens).toHaveLength(33);
    for (const token of tokens) expect(codes(`{"value": ${token}}`), token).toContain('syntax/json');
  });

  test.each([
    ['9007199254740993', /more digits/],
    ['0.12345678901234567890', /more digits/],
    ['1e-400', /more digits/],
    ['1e309', /too large/],
    ['-1e309', /too large/],
  ])('the number %s does not survive', (token, message) => {
    expect(first(`{"a": [${token}]}`)).toMatchObject({ code: 'key/type', path: '/a/0', line: 1, column: 8 });
    expect(first(`{"a": [${token}]}`).message).toMatch(message);
    expect(first(`{"a": [${token}]}`).message).toContain(token.slice(0, 40));
  });

  test.each([
    '9007199254740991',
    '0.1',
    '1e21',
    '123456789012345680000',
    '-0.0',
    '1.0e+2',
    '1e308',
    '5e-324',
    '0.30000000000000004',
  ])('the number %s survives', token => expect(read(token)).toMatchObject({ value: JSON.parse(token), problems: [] }));
});

describe('read() sees what JSON.parse does not', () => {
  test('duplicate keys, with both places', () => {
    const { value, problems } = read('{\n "a": 1,\n "b": {"x": 1, "x": 2},\n "a": 3\n}');
    expect(value).toEqual({ a: 1, b: { x: 1 } });
    expect(problems).toMatchObject([
      { code: 'syntax/duplicate-key', path: '/b/x', line: 3, column: 16 },
      { code: 'syntax/duplicate-key', path: '/a', line: 4, column: 2 },
    ]);
    expect(problems[1]!.message).toContain('line 2, column 2');
  });

  test('one key written in two ways is a duplicate', () => {
    expect(codes('{"a": 1, "\\u0061": 2}')).toEqual(['syntax/duplicate-key']);
  });

  test('hostile keys are only keys', () => {
    const { value, problems } = read(
      '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "toString": 1}',
    );
    expect(problems).toEqual([]);
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
    expect(codes('{"__proto__": 1, "__proto__": 2}')).toEqual(['syntax/duplicate-key']);
  });

  test.each(['{"a": "\\ud800"}', '{"a": "\\udc00x"}', '{"a": "\ud83d"}', '{"a": "caf\ufffd"}'])(
    'half and lost characters: %j',
    text => {
      expect(first(text)).toMatchObject({ code: 'syntax/encoding', path: '/a', column: 7 });
    },
  );

  test('UTF-16 read as UTF-8', () => {
    expect(read('{\0"\0a\0"\0:\0 1}').problems).toMatchObject([{ code: 'syntax/encoding', column: 2 }]);
    expect(read('{\0').value).toBeUndefined();
  });

  test('nesting deeper than any dataset', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(codes(nested(maxDepth))).toEqual([]);
    expect(first(nested(maxDepth + 1))).toMatchObject({ code: 'syntax/json', message: 'nested deeper than 64 levels' });
    expect(codes('['.repeat(100_000))).toEqual(['syntax/json']);
  });

  test('a text that is too long', () => {
    expect(codes(`"${'x'.repeat(maxLength - 2)}"`)).toEqual([]);
    expect(codes(`"${'x'.repeat(maxLength - 1)}"`)).toEqual(['size/too-large']);
    expect(read(' '.repeat(maxLength + 1)).value).toBeUndefined();
  });
});

describe('read().locate()', () => {
  const { locate } = read('\ufeff{\r\n  "a": [1,\r\n    {"b/c~d": "x"}],\r  "e": null\n}');
  test.each([
    ['', '1:1'],
    ['/a', '2:8'],
    ['/a/0', '2:9'],
    ['/a/1', '3:5'],
    ['/a/1/b~1c~0d', '3:15'],
    ['/e', '4:8'],
    ['/a/1/missing', '3:5'],
    ['/a/0/deeper', '2:9'],
    ['/nowhere/at/all', '1:1'],
    ['/toString', '1:1'],
  ])('finds %s at %s', (path, place) => {
    const { line, column } = locate(path)!;
    expect(`${line}:${column}`).toBe(place);
  });

  test('finds the key if asked to', () => {
    expect(locate('/a/1/b~1c~0d', 'key')).toEqual({ line: 3, column: 6 });
    expect(locate('/a/1/missing', 'key')).toEqual({ line: 3, column: 5 });
  });
});
