import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/core.ts';
import { cited, dataset, fileWith } from './_cited.ts';

const figure = (value: unknown, more: object = {}) => ({ id: 'a', period: '2020', value, ...more });
/** The figure of a file after `cited fmt`. */
const formatted = async (value: unknown, more: object = {}): Promise<Record<string, unknown>> => {
  const { file } = await cited({ 'a.json': fileWith([figure(value, more)]) }, 'fmt', 'a.json');
  return (JSON.parse(file('a.json')) as { figures: Record<string, unknown>[] }).figures[0]!;
};

describe('cited fmt', () => {
  test.each([
    ['4,000', 4000],
    ['0.50', 0.5],
    [' > 4 000 ', '>4000'],
    ['≥4000', '>=4000'],
    ['10 .. 12 million', '10..12M'],
    ['34 % ± 3', '34%±3'],
    ['>4000', '>4000'],
    [1_500_000, 1_500_000],
    [null, null],
    ['1.000', '1.000'],
    ['no number at all', 'no number at all'],
  ])('writes %j as %j', async (value, expected) => {
    expect(await formatted(value)).toEqual(figure(expected));
  });

  test('keeps words as wording, if there is none', async () => {
    expect(await formatted('over 4,000')).toEqual(figure('>4000', { wording: 'over 4,000' }));
    expect(await formatted('over 4,000', { wording: '“well over 4,000”' })).toEqual(
      figure('>4000', { wording: '“well over 4,000”' }),
    );
  });

  test('leaves words that the figure allows', async () => {
    const allow = { 'value/phrase': 'nobody gave a number' };
    expect(await formatted('several hundred', { allow })).toEqual(figure('several hundred', { allow }));
  });

  test('writes alternatives', async () => {
    expect(await formatted('1.5 x [2013]', { alternatives: ['2.5 × [2013]', 3, '4,000'] })).toEqual(
      figure('1.5x [2013]', { alternatives: ['2.5x [2013]', 3, 4000] }),
    );
  });

  test('leaves a value that means something else beside its margin', async () => {
    const { quantity } = read(fileWith([figure('2,000,000', { margin: '5,000' })])).data!.figures[0]!;
    const after = await formatted('2,000,000', { margin: '5,000' });
    expect(read(fileWith([after])).data!.figures[0]!.quantity).toEqual(quantity);
  });

  test('prints what it changed, then nothing', async () => {
    const { out, err, code, again } = await cited({ 'a.json': fileWith([figure('4,000')]) }, 'fmt', 'a.json');
    const line = fileWith([figure('4,000')])
      .split('"4,000"')[0]!
      .split('\n').length;
    expect({ out, err, code }).toEqual({ out: `a.json:${line} "4,000" → 4000\n`, err: '', code: 0 });
    expect(await again('fmt', 'a.json')).toEqual({ out: '', err: '', code: 0 });
  });

  test('changes nothing with --check, and ends with 1', async () => {
    const text = fileWith([figure('4,000')]);
    const { out, code, file } = await cited({ 'a.json': text }, 'fmt', '--check', '.');
    expect(out).toContain('→ 4000');
    expect(code).toBe(1);
    expect(file('a.json')).toBe(text);
  });

  test('does not touch a file with syntax errors', async () => {
    const text = fileWith([figure('4,000')]).replace('"figures"', 'figures');
    const { out, err, code, file } = await cited({ 'a.json': text, 'b.json': fileWith([figure('4,000')]) }, 'fmt', '.');
    expect(err).toMatch(/^a\.json:\d+:\d+ error syntax\/json /);
    expect(out).toMatch(/^b\.json:/);
    expect(code).toBe(1);
    expect(file('a.json')).toBe(text);
  });

  test('writes the cells of its tables', async () => {
    const tables = [{ path: 'long.csv' }, { path: 'wide.csv', columns: { '2001': { period: '2001' } } }];
    const long =
      'id,period,value,wording,alternatives\r\nb,2019,"4,000",,1 %; 2 %\r\nc,2018,over 4000,,\r\nd,2017,null,,\r\n';
    const wide = 'id;2001\ne;"1,000"\nf;about 300';
    const files = { 'a.json': fileWith([], { tables }), 'long.csv': long, 'wide.csv': wide };
    const { out, err, code, file } = await cited(files, 'fmt', 'a.json');
    expect(file('long.csv')).toBe(
      'id,period,value,wording,alternatives\r\nb,2019,"4000",,1%; 2%\r\nc,2018,>4000,over 4000,\r\nd,2017,null,,\r\n',
    );
    expect(file('wide.csv')).toBe('id;2001\ne;"1000"\nf;about 300');
    expect(out).toContain('long.csv:3 "over 4000" → ">4000"');
    expect(err).toMatch(/^wide\.csv:3:3 info value\/phrase the words "about 300" stay/);
    expect(code).toBe(0);
  });

  test('writes only the table that is named', async () => {
    const files = {
      'a.json': fileWith([figure('4,000')], { tables: [{ path: 't.csv' }] }),
      't.csv': 'period,value\n2019,"3,000"\n',
    };
    const { out } = await cited(files, 'fmt', 't.csv');
    expect(out).toBe('t.csv:2 "3,000" → "3000"\n');
  });

  test.each([
    [['fmt'], 'needs a file or a folder'],
    [['fmt', 'b.json'], 'did you mean "a.json"?'],
    [['fmt', 'a.json', '--chek'], 'did you mean "--check"?'],
    [['fmt', 'a.md'], 'is an article'],
  ])('does not understand %j', async (args, message) => {
    const { code, err } = await cited({ 'a.json': fileWith([]), 'a.md': '' }, ...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  test('changes nothing but values, and nothing that they mean; a second time it has nothing to do', async () => {
    const words = ['4,000', 'over 4,000', '> 4 000', 'several hundred', '10 .. 12 million', '>20 <=35', 'x', '1.000'];
    const signs = ['1.5 x [2013]', '80 % of [2013]', '≈ 300', '300 ± 10 %', '34 % ± 3', '~ < 4000', '2,000,000', '-0'];
    const value = fc.constantFrom(...words, ...signs, '0.50', '1/3', 7, 0.1, null);
    const figures = fc.array(
      fc.record(
        {
          period: fc.constantFrom('2019', '2020'),
          value,
          wording: fc.string(),
          alternatives: fc.array(
            value.filter(v => v !== null),
            { maxLength: 2 },
          ),
          margin: fc.constantFrom(3, '5 %'),
        },
        { requiredKeys: ['period', 'value'] },
      ),
      { minLength: 1, maxLength: 4 },
    );
    const layout = fc.record({
      indent: fc.constantFrom(0, 1, '\t', 4),
      end: fc.constantFrom('\n', '\r\n'),
      mark: fc.constantFrom('', '\uFEFF'),
    });
    const meaning = (text: string) =>
      read(text).data?.figures.map(({ id, quantity, readings }) => [id, quantity, readings]);
    await fc.assert(
      fc.asyncProperty(figures, layout, async (figures, { indent, end, mark }) => {
        const named = figures.map((figure, i) => ({ id: `f${i}`, ...figure }));
        const text = mark + JSON.stringify({ ...dataset, figures: named }, null, indent).replaceAll('\n', end) + end;
        const { file, again } = await cited({ 'a.json': text }, 'fmt', 'a.json');
        const after = file('a.json');
        expect(meaning(after.slice(mark.length))).toEqual(meaning(text.slice(mark.length)));
        // without values, alternatives and added wordings both are the same bytes
        const rest = (text: string): string =>
          text
            .replace(/"value": ?(?:"[^"]*"|[^,"}\s]+)/g, '')
            .replace(/"alternatives": ?\[[^\]]*?(?:\]"[^\]]*?)*\]/g, '')
            .replace(/,\s*"wording": ?"(over 4,000|several hundred)"/g, '');
        expect(rest(after)).toBe(rest(text));
        expect(await again('fmt', 'a.json')).toEqual({ code: 0, out: '', err: '' });
        expect(file('a.json')).toBe(after);
      }),
      { numRuns: 60 },
    );
  });
});
