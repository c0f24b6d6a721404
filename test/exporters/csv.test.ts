import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/model/dataset.ts';
import { csv } from '../../src/exporters/csv.ts';
import { read } from '../../src/pipeline/read.ts';
import { csv as reader } from '../../src/readers/csv.ts';
import { told } from '../fixtures/told.ts';

const table = (text: string) => {
  const { header, rows } = reader.read(text).value as { header: string[]; rows: string[][] };
  return rows.map(row => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])));
};

describe('csv.write()', () => {
  const telling = told({
    figures: [
      {
        id: 'a',
        period: '2019',
        value: '>4000',
        status: 'planned',
        speaker: 'guild',
        wording: 'over 4,000',
        note: 'He said "over",\nthen left.',
      },
      { id: 'b', period: '2020', value: '1.5x [2018]', alternatives: ['2.5x [2018]'] },
      { id: 'c', period: '2021', value: null, why: 'withheld' },
      { id: 'd', period: '2022', value: -12 },
    ],
    measures: { plums: { label: 'Plums', unit: { one: 'plum', other: 'plums' }, min: null } },
  });

  test('has a line for each row, with value, bounds, status, speaker, source and link', () => {
    const [base, a, b, c, d] = table(csv.write(telling));
    expect(base).toMatchObject({ id: 'base:plums::2018', value: '', absent: 'unreported', status: '' });
    expect(a).toMatchObject({
      id: 'a',
      value: '>4000',
      lo: '4000',
      hi: '',
      lo_open: 'true',
      hi_open: 'true',
      status: 'planned',
      speaker: 'guild',
      source: 'gazette',
      wording: 'over 4,000',
      note: 'He said "over",\nthen left.',
      url: 'https://example.org/plums',
      unit: 'plums',
    });
    expect(b).toMatchObject({ value: '1.5x [2018]', relation: 'ratio', base: '2018', alternatives: '2.5x [2018]' });
    // 1.5 of what it is compared with, and no plums
    expect(b).toMatchObject({ lo: '1.5', unit: '', status: 'reported' });
    expect(c).toMatchObject({ value: 'null', why: 'withheld', lo: '' });
    expect(d).toMatchObject({ value: '-12', lo: '-12' });
  });

  test('says what its numbers are in, with the scale of their measure', () => {
    const of = (value: unknown, measure: object) =>
      table(
        csv.write(
          told({
            figures: [
              { id: 'a', period: '2020', value: value as string },
              { id: 'b', period: '2019', value: 3 },
            ],
            measures: { plums: { label: 'Plums', ...measure } },
          }),
        ),
      ).find(({ id }) => id === 'a')!['unit'];
    expect(of(3.5, { unit: 'EUR', scale: 'million' })).toBe('million EUR');
    expect(of('-1 [2019]', { unit: 'EUR', scale: 'million' })).toBe('million EUR');
    expect(of(3.5, { scale: 'thousand' })).toBe('thousand');
    expect(of('+20% [2019]', { unit: 'EUR', scale: 'million' })).toBe('%');
    expect(of('2x [2019]', { unit: 'EUR', scale: 'million' })).toBe('');
    expect(of(3.5, {})).toBe('');
  });

  test('ends lines as RFC 4180 says', () => {
    expect(csv.write(telling).split('\r\n')).toHaveLength(7);
  });

  test('keeps spreadsheets from running cells, and our reader gives them back', () => {
    const words = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\tx',
      '\rx',
      '\nx',
      '＝1+1',
      '＋1',
      '－1',
      '＠SUM(A1)',
      '=cmd|"/C calc"!A0',
      "'=1",
      "''-1",
      '=HYPERLINK("https://evil.example")',
    ];
    const told_ = told({ figures: words.map((wording, i) => ({ id: `f${i}`, value: i + 1, wording })) });
    const text = csv.write(told_);
    expect(text).not.toMatch(/(^|[,\n])"?[=+@＝＋－＠\t\r]/);
    expect(text).not.toContain('"\n');
    expect(text).not.toMatch(/(^|[,\n])"?-\D/);
    expect(table(text).map(row => row['wording'])).toEqual(words);
  });

  test('gives any words back as they were', () => {
    fc.assert(
      fc.property(
        fc
          .string({ unit: 'grapheme', minLength: 1 })
          .filter(text => text.trim() !== '' && !text.includes('\0') && !text.includes('\uFFFD')),
        wording => {
          const text = csv.write(told({ figures: [{ id: 'a', value: 1, wording }] }));
          expect(table(text)[0]!['wording']).toBe(wording);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('can be read as a table of a dataset: the reported figures and no others', () => {
    const { sources, speakers, measures } = telling.data;
    const parts = { sources, speakers, measures };
    const file = { title: 'Again', ...parts, tables: [{ path: 'a.csv' }] };
    const { data, problems } = read(JSON.stringify(file), { tables: { 'a.csv': csv.write(telling) } });
    const plain = (figures: readonly Figure[] = []) =>
      figures.map(figure => ({ ...figure, path: '', value: figure.value === null ? null : String(figure.value) }));
    expect(problems).toEqual([]);
    expect(plain(data?.figures)).toEqual(plain(telling.data.figures));
  });

  test('keeps the columns that a file itself names', () => {
    const file = {
      title: 'Again',
      sources: { gazette: { publisher: 'Orchard Gazette', title: 'Plums' } },
      measures: { plums: { label: 'Plums' } },
      tables: [{ path: 'a.csv', source: 'gazette', columns: { base: { measure: 'plums' } } }],
    };
    const { data } = read(JSON.stringify(file), { tables: { 'a.csv': 'period,base,hi\n2020,7,9\n' } });
    expect(data?.figures.map(({ quantity }) => quantity?.lo)).toEqual([7]);
  });
});
