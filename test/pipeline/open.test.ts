import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { glance } from '../../src/pipeline/glance.ts';
import { open } from '../../src/pipeline/open.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { dataset, text } from './_dataset.ts';

const file = (name: string) => readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8');

describe('glance()', () => {
  test.each(['drills', 'nato-spending'])('reads data/%s.json as parse() does', name => {
    expect(glance(file(name))).toEqual(parse(file(name)).value);
  });

  test.each([
    '',
    '{',
    '{"a": 1,}',
    '{"a": 1, "a": 2}',
    '{"a": {"b": 1, "b": 1}}',
    '{"a": 1, "\\u0061": 2}',
    '{"a": 9007199254740993}',
    '{"a": 1e309}',
    '{"a": 0.10000000000000000001}',
    '{"a": -0.0}',
    '{"a": 1.0e400}',
    '{"a": 1e-400}',
    '\0',
    '{"__proto__": 1, "__proto__": 2}',
  ])('leaves %j to the full reader', text => expect(glance(text)).toBeUndefined());

  test('never calls a text sound that parse() finds fault with', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '"a":',
      '"a":1',
      '"\\""',
      '"\\\\"',
      '"',
      '\\',
      '1',
      '-',
      '12345678901234567890',
      '1e999',
      '1.50',
      '2.0',
      '-0.00',
      '10',
      '0.',
      '"1e5"',
      'null',
      ' ',
      '\u200b',
      '\\u0061',
    ];
    const broken = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(parts => parts.join(''));
    fc.assert(
      fc.property(
        fc.oneof(
          broken,
          fc.json().map(json => `{"a":${json},"b":${json}}`),
        ),
        text => {
          const quick = glance(text);
          if (quick !== undefined)
            expect({ value: quick, problems: [] }, text).toEqual({
              value: parse(text).value,
              problems: parse(text).problems,
            });
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('open()', () => {
  const never = () => Promise.reject(new Error('no table is named'));
  const plain = (data: Dataset) => ({ ...data, locate: undefined });

  test('gives what read() gives for a sound dataset', async () => {
    const { data, problems } = await open(file('nato-spending'), never);
    expect(problems).toEqual([]);
    expect(plain(data!)).toEqual(plain(read(file('nato-spending')).data!));
  });

  test.each([
    ['broken JSON', '{"title": "x",}'],
    ['a duplicate key', text({ figures: [{ value: 1 }] }).replace('"value"', '"value": 2, "value"')],
    ['faults', readFileSync(new URL('../data/bad-everything.json', import.meta.url), 'utf8')],
    ['a warning', text({ speakers: { mayor: { name: 'Mayor \u202eQuill' } } })],
    [
      'a figure with the keys of every object',
      text({ figures: [JSON.parse('{"value": 1, "constructor": 2, "__proto__": 3}')] }),
    ],
    ['no dataset', '[]'],
  ])('gives the problems of read() for %s', async (_, text) => {
    const [opened, expected] = [await open(text, never), read(text)];
    expect(opened.problems).toEqual(expected.problems);
    expect(opened.problems.length).toBeGreaterThan(0);
    expect(opened.data && plain(opened.data)).toEqual(expected.data && plain(expected.data));
    for (const { message } of opened.problems) expect(message).not.toBe('');
  });

  test('fetches tables where there are some', async () => {
    const tables = { 't.csv': 'value,period\n1,2015\n2,x\n' };
    const json = text({ tables: [{ path: 't.csv' }] });
    const opened = await open(json, async value => (expect(value).toEqual(JSON.parse(json)), tables));
    expect(opened.problems).toEqual(read(json, { tables }).problems);
    expect(opened.data!.figures).toHaveLength(1);
  });

  test('asks for tables while the code that reads them is on its way', async () => {
    vi.resetModules();
    let ask = (): void => undefined;
    const asked = new Promise<void>(resolve => (ask = resolve));
    // code that does not come before the tables are asked for
    vi.doMock('../../src/pipeline/full.ts', async actual => (await asked, actual()));
    const { open: openSlowly } = await import('../../src/pipeline/open.ts');
    const tables = { 't.csv': 'value,period\n1,2015\n' };
    const opened = await openSlowly(text({ tables: [{ path: 't.csv' }] }), () => (ask(), Promise.resolve(tables)));
    vi.doUnmock('../../src/pipeline/full.ts');
    expect(opened.data!.figures).toHaveLength(1);
  });

  test('fetches the tables of a text that takes the full reader', async () => {
    const json = text({ tables: [{ path: 't.csv' }] }).replace('{', '{ "title": "Twice",');
    expect(glance(json)).toBeUndefined();
    const tables = { 't.csv': 'value,period\n1,2015\n' };
    let count = 0;
    await open(json, () => (count++, Promise.resolve(tables)));
    expect(count).toBe(1);
  });

  test('takes a value that never was a text', async () => {
    const raw = (changes: Record<string, unknown>) => ({
      value: dataset(changes),
      problems: [],
      locate: () => undefined,
    });
    expect((await open(raw({ figures: [{ value: 1 }] }), never)).data!.figures).toHaveLength(1);
    expect((await open(raw({ figures: [{ value: NaN }] }), never)).problems).toMatchObject([
      { code: 'key/type', message: '"value" must be a number or a text, not NaN' },
    ]);
  });
});
