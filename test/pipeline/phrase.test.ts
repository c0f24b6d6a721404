import { describe, expect, test } from 'vitest';
import { sentenceOf, sentencesOf, told } from '../fixtures/told.ts';

const from = ' Said by: Orchard Gazette.';

describe('tell() says every kind of value', () => {
  test.each<[value: string | number | null, said: string]>([
    [4000, '4,000.'],
    [0, '0.'],
    [-12, 'minus 12.'],
    ['>4000', 'over 4,000.'],
    ['>=4000', 'at least 4,000.'],
    ['<4000', 'fewer than 4,000.'],
    ['<=4000', 'at most 4,000.'],
    ['~300', 'about 300.'],
    ['200..900', '200 to 900.'],
    ['~200..900', 'about 200 to 900.'],
    ['300±10%', '300 (270 to 330).'],
    ['~<4000', 'just under 4,000.'],
    ['~>4000', 'just over 4,000.'],
    ['over 4,000', 'over 4,000.'],
    ['several hundred', '“several hundred” (no exact number; drawn as 300 to 900).'],
    [null, 'no number was reported.'],
    ['1.5x [2019]', 'no number was reported, only 1.5 times as many compared with 2019.'],
    ['>2x [2019]', 'no number was reported, only over 2 times as many compared with 2019.'],
    ['80% of [2019]', 'no number was reported, only 80% as many compared with 2019.'],
    ['>50% of [2019]', 'no number was reported, only over 50% as many compared with 2019.'],
    ['1/5 of [2019]', 'no number was reported, only 0.2 times as many compared with 2019.'],
    ['+20% [2019]', 'no number was reported, only 20% more compared with 2019.'],
    ['-20% [2019]', 'no number was reported, only 20% less compared with 2019.'],
    ['-300 [2019]', 'no number was reported, only 300 less compared with 2019.'],
    ['+2pp [2019]', 'no number was reported, only 2 percentage points more compared with 2019.'],
  ])('%j', (value, said) => {
    expect(sentenceOf({ value }).replace(/^(\d+: )/, '')).toBe(said + from);
  });

  test('keeps the words of the report where they say exactly the same', () => {
    expect(sentenceOf({ value: '>3500', wording: 'more than 3,500' })).toBe(`2020: more than 3,500.${from}`);
    expect(sentenceOf({ value: '~1030000', wording: 'around 1.03 million' })).toBe(`2020: around 1.03 million.${from}`);
    expect(sentenceOf({ value: '~<2000000', wording: 'Nearly two' })).toBe(`2020: just under 2,000,000.${from}`);
  });

  test('keeps its own words where the report’s say another bound, another number or more', () => {
    expect(sentenceOf({ value: '>=3500', wording: 'more than 3,500' })).toBe(`2020: at least 3,500.${from}`);
    expect(sentenceOf({ value: '>3500', wording: 'more than 3,600' })).toBe(`2020: over 3,500.${from}`);
    expect(sentenceOf({ value: '>3500', wording: 'more than 3,500 plums' })).toBe(`2020: over 3,500.${from}`);
    expect(sentenceOf({ value: 2, wording: 'two' })).toBe(`2020: 2.${from}`);
  });

  test('does not take words of another language for its own', () => {
    const sources = { jornal: { publisher: 'Jornal', title: 'Ameixas', lang: 'pt' } };
    const [said] = sentencesOf({
      sources,
      figures: [{ source: 'jornal', value: '>3500', wording: 'over 3,500' }],
      defaults: { measure: 'plums' },
    });
    expect(said).toBe('Plums picked: over 3,500 plums. Said by: Jornal.');
    const [quoted] = sentencesOf({
      sources,
      figures: [{ source: 'jornal', value: '~300..900', wording: 'várias centenas' }],
      defaults: { measure: 'plums' },
    });
    expect(quoted).toBe('Plums picked: “várias centenas” (no exact number; drawn as 300 to 900). Said by: Jornal.');
  });
});

describe('tell() says units', () => {
  const one = (measure: object, value: string | number, wording?: string) =>
    sentencesOf({
      measures: { plums: { label: 'It', ...measure } },
      figures: [{ value, ...(wording && { wording }) }],
    })[0]!.replace(from, '');

  test.each<[measure: object, value: string | number, said: string]>([
    [{ unit: { one: 'plum', other: 'plums' } }, 1, 'It: 1 plum.'],
    [{ unit: { one: 'plum', other: 'plums' } }, '>1', 'It: over 1 plum.'],
    [{ unit: { one: 'plum', other: 'plums' } }, '200..900', 'It: 200 to 900 plums.'],
    [{ unit: { en: { one: 'plum', other: 'plums' }, lt: 'slyvos' } }, 2, 'It: 2 plums.'],
    [{ unit: 'kg' }, 2.5, 'It: 2.5 kg.'],
    [{ unit: '%' }, '34%', 'It: 34%.'],
    [{ unit: '%' }, '34%±3', 'It: 34% (31% to 37%).'],
    [{ unit: '%' }, '<5%', 'It: less than 5%.'],
    [{ unit: 'degrees', min: null }, '<-5', 'It: less than minus 5 degrees.'],
    [{ unit: 'degrees', min: null }, '<2.5', 'It: less than 2.5 degrees.'],
    [{ unit: '% of GDP' }, 4.12, 'It: 4.12% of GDP.'],
    [{ unit: 'pp', min: null }, '2pp', 'It: 2 percentage points.'],
    [{ unit: 'pp', min: null }, -1, 'It: minus 1 percentage point.'],
    [{ unit: 'EUR' }, 12500, 'It: €12,500.'],
    [{ unit: 'EUR' }, 12.5, 'It: €12.5.'],
    [{ unit: 'EUR', scale: 'million' }, 12.4, 'It: €12.4 million.'],
    [{ unit: 'EUR', scale: 'million' }, '12.4..12.6', 'It: €12.4 to €12.6 million.'],
    [{ unit: 'EUR' }, 12.345, 'It: €12.345.'],
    [{ unit: 'JPY' }, 12.5, 'It: ¥12.5.'],
    [{ unit: 'EUR', scale: 'million' }, '4..5', 'It: €4 to €5 million.'],
    [{ unit: { one: 'plum', other: 'plums' }, scale: 'million' }, '>4', 'It: over 4 million plums.'],
    [{ unit: 'GWH' }, 3, 'It: 3 GWH.'],
    [{}, 3, 'It: 3.'],
  ])('%j %j', (measure, value, said) => {
    expect(one(measure, value)).toBe(said);
  });

  test('with the same hedge in the key', () => {
    const figures = ['<5%', '>3%', '<=9%'].map((value, i) => ({ period: String(2001 + i), value }));
    const { key } = told({ measures: { plums: { label: 'It', unit: '%' } }, figures }, { form: 'bar' });
    expect(key.map(({ text }) => text)).toEqual([
      'Open end: “over”, so the number may be higher.',
      'Capped end: “less than” or “at most”, so the number may be lower.',
    ]);
  });

  test('with the scale of the measure even where the noun is not wanted', () => {
    const measures = { plums: { label: 'Plums', unit: { one: 'plum', other: 'plums' }, scale: 'million' as const } };
    const figures = [
      { period: '2019', value: 3 },
      { period: '2020', value: '>4', wording: 'over 4 million' },
    ];
    expect(sentencesOf({ measures, figures })).toEqual([`2019: 3 million.${from}`, `2020: over 4 million.${from}`]);
  });

  test('keeps the hedge of the report before a number with its unit', () => {
    expect(one({ unit: 'kg' }, '>4', 'more than 4')).toBe('It: more than 4 kg.');
  });
});

test('tell() says an end in the key by the report’s own word', () => {
  const figures = [
    { period: '2019', value: '>3500', wording: 'more than 3,500' },
    { period: '2020', value: '>=4000' },
    { period: '2021', value: '~300' },
  ];
  expect(told({ figures }).key.map(({ text }) => text)).toEqual([
    'Open top: “more than” or “at least”, so the number may be higher.',
    'Notched end: “about”, so the number is not exact.',
  ]);
});
