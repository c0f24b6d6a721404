import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../src/phrases/_lexicon.ts';
import { en, english } from '../../src/phrases/en.ts';
import { say } from '../values/_say.ts';

/** All that is read in a text: the words, and what they say. */
const read = (text: string): string[] =>
  en.read(text).map(({ start, end, quantity }) => `${text.slice(start, end)}: ${say(quantity)}`);
const whole = (text: string): string => {
  const [first, ...rest] = en.read(text);
  return first && !rest.length && first.start === 0 && first.end === text.length
    ? say(first.quantity)
    : `read as ${read(text).join('; ')}`;
};

describe('en.read() reads all of', () => {
  it.each([
    // bounds
    ...['over', 'more than', 'exceeding', 'topping', 'north of', 'Over', 'in excess of'].map(words => [
      `${words} 4,000`,
      '(4000, )',
    ]),
    ...['at least', 'no fewer than', 'no less than', 'as few as'].map(words => [`${words} 4,000`, '[4000, )']),
    ...['fewer than', 'less than', 'under', 'below'].map(words => [`${words} 4,000`, '(, 4000)']),
    ...['at most', 'no more than', 'up to', 'as many as', 'a maximum of'].map(words => [`${words} 4,000`, '(, 4000]']),
    ['4,000 or more', '[4000, )'],
    ['4,000+', '[4000, )'],
    ['20 or fewer', '(, 20]'],
    ['over a million', '(1000000, )'],
    ['more than 20%', '(20, ) %'],
    ['at least one', '[1, )'],
    ['more than a dozen', '(12, )'],
    ['more than several hundred', '~(300, )'],
    ['more than two to three hundred', '(200, )'],
    // near
    ...['nearly', 'almost', 'just under'].map(words => [`${words} 4,000`, '~[3500, 4000)']),
    ['just over 4,000', '~(4000, 4500]'],
    ...['about', 'some', 'around', 'roughly', 'approximately', 'an estimated'].map(words => [
      `${words} 2,000`,
      '~[2000, 2000]',
    ]),
    ['300 or so', '~[300, 300]'],
    ['nearly half a million', '~[375000, 500000)'],
    // ranges
    ['between 200 and 300', '[200, 300]'],
    ['from 200 to 300', '[200, 300]'],
    ['200 to 300', '[200, 300]'],
    ['200–300', '[200, 300]'],
    ['two or three', '[2, 3]'],
    ['10 to 12 million', '[10000000, 12000000]'],
    ['two to three hundred', '[200, 300]'],
    ['ten to twenty-five thousand', '[10000, 25000]'],
    ['800,000 to 1.5 million', '[800000, 1500000]'],
    ['300,000 to half a million', '[300000, 500000]'],
    ['half a million to a million', '[500000, 1000000]'],
    ['10 to 15 per cent', '[10, 15] %'],
    ['between 10% and 15%', '[10, 15] %'],
    ['about 200 to 300', '~[200, 300]'],
    // numbers
    ['two', '[2, 2]'],
    ['forty-two', '[42, 42]'],
    ['a hundred', '[100, 100]'],
    ['three hundred and five', '[305, 305]'],
    ['twelve hundred', '[1200, 1200]'],
    ['two million three hundred thousand and six', '[2300006, 2300006]'],
    ['four thousand', '[4000, 4000]'],
    ['3.5 million', '[3500000, 3500000]'],
    ['1.1 million', '[1100000, 1100000]'],
    ['a million and a half', '[1500000, 1500000]'],
    ['two and a half thousand', '[2500, 2500]'],
    ['2 and a half million', '[2500000, 2500000]'],
    ['two million and a half', '[2500000, 2500000]'],
    ['half a million', '[500000, 500000]'],
    ['half a dozen', '[6, 6]'],
    ['a dozen', '[12, 12]'],
    ['two dozen', '[24, 24]'],
    ['€912m', '[912000000, 912000000] EUR'],
    ['over $4.5bn', '(4500000000, ) USD'],
    ['£3', '[3, 3] GBP'],
    ['20 per cent', '[20, 20] %'],
    ['2 percentage points', '[2, 2] pp'],
    // vague words
    ['a couple', '~[2, 2]'],
    ['a couple of hundred', '~[200, 200]'],
    ['a few', '~[3, 6]'],
    ['several', '~[3, 9]'],
    ['a handful', '~[3, 6]'],
    ['dozens', '~[24, 99]'],
    ['scores', '~[40, 99]'],
    ['a few hundred', '~[200, 500]'],
    ['several hundred', '~[300, 900]'],
    ['several thousand', '~[3000, 9000]'],
    ['hundreds', '~[200, 999]'],
    ['thousands', '~[2000, 9999]'],
    ['tens of thousands', '~[20000, 99999]'],
    ['hundreds of thousands', '~[200000, 999999]'],
    ['most', '(50, ) %'],
    ['a majority', '(50, ) %'],
    // ratios
    ['twice', '[2, 2] ratio'],
    ['twice as many', '[2, 2] ratio'],
    ['doubled', '[2, 2] ratio'],
    ['trebled', '[3, 3] ratio'],
    ['halved', '[0.5, 0.5] ratio'],
    ['half as many', '[0.5, 0.5] ratio'],
    ['threefold', '[3, 3] ratio'],
    ['3-fold', '[3, 3] ratio'],
    ['three times as many', '[3, 3] ratio'],
    ['1.5 times as many', '[1.5, 1.5] ratio'],
    ['1.5 times more', '[1.5, 1.5] ratio ambiguous'],
    ['four times less', '[0.25, 0.25] ratio ambiguous'],
    ['more than doubled', '(2, ) ratio'],
    ['a tenth of', '[0.1, 0.1] ratio'],
    ['half of', '[0.5, 0.5] ratio'],
    ['two thirds', '[0.6666666666666666, 0.6666666666666666] ratio'],
    ['three-quarters', '[0.75, 0.75] ratio'],
    ['one in five', '[0.2, 0.2] ratio'],
    ['nine out of ten', '[0.9, 0.9] ratio'],
    ['more than half', '(0.5, ) ratio'],
    ['nearly two thirds of', '~[0.6333333333333333, 0.6666666666666666) ratio'],
    // changes
    ['up 20 %', '[20, 20] % change'],
    ['rose by 20 per cent', '[20, 20] % change'],
    ['fell by 300', '[-300, -300] difference'],
    ['down two percentage points', '[-2, -2] pp difference'],
    ['fell by more than 20%', '(, -20) % change'],
    ['grew by 10 to 15%', '[10, 15] % change'],
    ['dropped by nearly 400', '~(-400, -350] difference'],
    ['20% more', '[20, 20] % change'],
    ['15 per cent fewer', '[-15, -15] % change'],
    // more bounds
    ...['upwards of', 'beyond', 'past', 'surpassing', 'topped', 'exceeded', 'greater than', 'well over', '>'].map(
      words => [`${words} 300`, '(300, )'],
    ),
    ...['a minimum of', 'not less than', '≥', '>=', 'equal to or more than'].map(words => [`${words} 300`, '[300, )']),
    ...['lower than', 'short of', 'not even', 'well under', '<'].map(words => [`${words} 300`, '(, 300)']),
    ...['not exceeding', 'at the most', 'capped at', 'no higher than', '≤'].map(words => [`${words} 300`, '(, 300]']),
    ...['300 or above', '300 plus', '300-plus', '300, at least', '300 and counting'].map(words => [words, '[300, )']),
    ...['300 or lower', '300 at most', '300 tops', '300 max'].map(words => [words, '(, 300]']),
    ['more than 200 but fewer than 300', '(200, 300)'],
    ['at least 20 and at most 30', '[20, 30]'],
    ['over 4,000, but less than 5,000', '(4000, 5000)'],
    ['fewer than 30 but more than 20', '(20, 30)'],
    ['more than 1,900', '(1900, )'],
    ['over 1900', '(1900, )'],
    // more near and about
    ...['close on', 'not quite', 'approaching', 'just short of', 'a little under', 'slightly less than'].map(words => [
      `${words} 300`,
      '~[250, 300)',
    ]),
    ...['slightly over', 'a bit more than', 'marginally above', 'just over'].map(words => [
      `${words} 300`,
      '~(300, 350]',
    ]),
    ...['circa', 'c.', '~', '≈', 'in the region of', 'on the order of', 'close to'].map(words => [
      `${words} 300`,
      '~[300, 300]',
    ]),
    ...['300-odd', '300-ish', '300 or thereabouts', '300, give or take'].map(words => [words, '~[300, 300]']),
    ['300, give or take 50', '[250, 350] mid 300'],
    ['300 plus or minus 20', '[280, 320] mid 300'],
    ['34% ± 3', '[31, 37] mid 34 %'],
    ['300 ± 10%', '[270, 330] mid 300'],
    // more ranges
    ['anywhere from 20 to 30', '[20, 30]'],
    ['20-30%', '[20, 30] %'],
    ['$3-4 billion', '[3000000000, 4000000000] USD'],
    ['$1.5-2m', '[1500000, 2000000] USD'],
    ['two to three dozen', '[24, 36]'],
    ['20 or 30', '[20, 30]'],
    ['one or two', '[1, 2]'],
    ['between about 200 and 300', '~[200, 300]'],
    ['between one hundred and two hundred', '[100, 200]'],
    ['8- to 16-metre', '[8, 16] m'],
    ['between a third and a half', '[0.3333333333333333, 0.5] ratio'],
    // more numbers
    ['4 000', '[4000, 4000]'],
    ['4\u00A0000', '[4000, 4000]'],
    ['1,00,000', '[100000, 100000]'],
    ['4k', '[4000, 4000]'],
    ['2bn', '[2000000000, 2000000000]'],
    ['-5', '[-5, -5]'],
    ['−12', '[-12, -12]'],
    ['minus five', '[-5, -5]'],
    ['+2.1%', '[2.1, 2.1] %'],
    ['three point five million', '[3500000, 3500000]'],
    ['one hundred twenty-three', '[123, 123]'],
    ['two thousand, three hundred and five', '[2305, 2305]'],
    ['a hundred thousand', '[100000, 100000]'],
    ['three score', '[60, 60]'],
    ['two lakh', '[200000, 200000]'],
    ['zero', '[0, 0]'],
    // fractions
    ['three quarters of a million', '[750000, 750000]'],
    ['2½', '[2.5, 2.5]'],
    ['3 1/2', '[3.5, 3.5]'],
    ['1/2', '[0.5, 0.5]'],
    ['one and three quarters', '[1.75, 1.75]'],
    ['half an hour', '[0.5, 0.5] h'],
    ['an hour and a half', '[1.5, 1.5] h'],
    ['a quarter of a mile', '[0.25, 0.25] mi'],
    ['half a percentage point', '[0.5, 0.5] pp'],
    // shares
    ['one in every five', '[0.2, 0.2] ratio'],
    ['12 per 1,000', '[0.012, 0.012] ratio'],
    ['300 out of 1,000', '[0.3, 0.3] ratio'],
    ['every fifth', '[0.2, 0.2] ratio'],
    ['about one in three', '~[0.3333333333333333, 0.3333333333333333] ratio'],
    // money and units
    ['US$300', '[300, 300] USD'],
    ['C$5m', '[5000000, 5000000] CAD'],
    ['-£5m', '[-5000000, -5000000] GBP'],
    ['USD 300', '[300, 300] USD'],
    ['300 €', '[300, 300] EUR'],
    ['20 Swiss francs', '[20, 20] CHF'],
    ['300,000 roubles', '[300000, 300000] RUB'],
    ['10 km', '[10, 10] km'],
    ['10-kilometre', '[10, 10] km'],
    ['20 °C', '[20, 20] °C'],
    ['300 km²', '[300, 300] km²'],
    ['30 miles per hour', '[30, 30] mph'],
    ['20 MW', '[20, 20] MW'],
    ['hundreds of kilometres', '~[200, 999] km'],
    // more ratios
    ['more than halved', '(, 0.5) ratio'],
    ['nearly halved', '~(0.5, 0.625] ratio'],
    ['two to three times as many', '[2, 3] ratio'],
    ['a third as many', '[0.3333333333333333, 0.3333333333333333] ratio'],
    ['half as much again', '[1.5, 1.5] ratio'],
    ['a factor of three', '[3, 3] ratio'],
    ['fell by a factor of two', '[0.5, 0.5] ratio'],
    ['increased fivefold', '[5, 5] ratio'],
    ['a threefold increase', '[3, 3] ratio'],
    ['increased 2.5 times', '[2.5, 2.5] ratio'],
    // more changes
    ['fell by half', '[-50, -50] % change'],
    ['rose by a third', '[33.333333333333336, 33.333333333333336] % change'],
    ['a 20% increase', '[20, 20] % change'],
    ['an increase of 20%', '[20, 20] % change'],
    ['a 20 per cent pay cut', '[-20, -20] % change'],
    ['growth of more than 2%', '(2, ) % change'],
    ['rose sharply, by 20%', '[20, 20] % change'],
    ['rose by a further 300', '[300, 300] difference'],
    ['300 more than', 'read as 300 more: [300, 300] difference'],
    ['a third fewer', '[-33.333333333333336, -33.333333333333336] % change'],
    ['up 2 percentage points', '[2, 2] pp difference'],
  ])('%s: %s', (text, expected) => {
    expect(whole(text ?? '')).toBe(expected);
  });
});

describe('en.read() finds', () => {
  it.each<[string, string[]]>([
    [
      'Over 4,000 exercises are planned for 2015, 1.5 times more in 2014 than in 2013.',
      ['Over 4,000: (4000, )', '1.5 times more: [1.5, 1.5] ratio 2013 ambiguous'],
    ],
    [
      'She spent two months there; several hundred soldiers protested.',
      ['two: [2, 2]', 'several hundred: ~[300, 900]'],
    ],
    [
      'Between 200 and 300 came, up to 5,000 the organisers said.',
      ['Between 200 and 300: [200, 300]', 'up to 5,000: (, 5000]'],
    ],
    ['About 2,000 of 3,500 tanks', ['About 2,000: ~[2000, 2000]', '3,500: [3500, 3500]']],
    ['a couple of soldiers', ['a couple: ~[2, 2]']],
    ['Most of them left', ['Most: (50, ) %']],
    ['A crowd of 2000 people', []],
    ['A crowd of 2,000 people', ['2,000: [2000, 2000]']],
    ['a 4,000-strong force', ['4,000: [4000, 4000]']],
    ['2014 people were there', ['2014: [2014, 2014]']],
    ['In Syria 300 people died in March.', ['300: [300, 300]']],
    ['He stood at 8.', ['8: [8, 8]']],
    ['one person was killed', ['one: [1, 1]']],
    ['20 pounds of potatoes for 20 pounds', ['20 pounds: [20, 20] lb', '20 pounds: [20, 20] GBP']],
    ['It rose to 300, up from 200.', ['300: [300, 300]', '200: [200, 200]']],
    ['It fell below 300 and rose above 400.', ['below 300: (, 300)', 'above 400: (400, )']],
    ['It rose from 3 to 5 million.', ['3: [3000000, 3000000]', '5 million: [5000000, 5000000]']],
    ['It fell by 300 to 1,200.', ['fell by 300: [-300, -300] difference', '1,200: [1200, 1200]']],
    ['They cut emissions by 20%.', ['by 20%: [-20, -20] % change']],
    ['It makes up 20% and they shot down 3.', ['20%: [20, 20] %', '3: [3, 3]']],
    ['300 more people', ['300: [300, 300]']],
    ['30 to 20, 7 votes to 2', ['30: [30, 30]', '20: [20, 20]', '7: [7, 7]', '2: [2, 2]']],
    ['300 people, at least 20 of them children', ['300: [300, 300]', 'at least 20: [20, )']],
    ['300 or 900', ['300: [300, 300]', '900: [900, 900]']],
    ['two in 10 days', ['two: [2, 2]', '10: [10, 10]']],
    ['most Russians, the most, most important', ['most: (50, ) %']],
    ['half the voters, the second half, half past six, a half-brother', ['half: [0.5, 0.5] ratio']],
    ['twice last year’s level, twice last week', ['twice: [2, 2] ratio']],
    ['dozens of men, the thousands times table', ['dozens: ~[24, 99]']],
    ['$1.5-2m, 3.5m', ['$1.5-2m: [1500000, 2000000] USD']],
    ['300 won, 20 won the cup', ['300 won: [300, 300] KRW', '20: [20, 20]']],
    ['the past 10 years', ['10: [10, 10]']],
    ['20% above the 2013 level', ['20% above: [20, 20] % change 2013']],
    ['Since 2010 it has doubled.', ['doubled: [2, 2] ratio 2010']],
    ['up 300 on 2013', ['up 300: [300, 300] difference 2013']],
    ['300 fewer deaths than in May 2013', ['300 fewer: [-300, -300] difference 2013-05']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'In 2014 and 2015, between 2013 and 2014, from 2013 to 2014.',
    'On 5 November, November 5, 2014, 2014-12-05, 5/12/2014 at 10:30.',
    'A Su-27, the G20, Article 5, chapter 3, Gruz-200, cargo flight 370, Covid-19, the 15th, 3D, a 10-year plan.',
    'The first and the second; they lost 3-1, 2–1 and 3:1.',
    'One of them, no one else; the most, at most nothing; some people; many, numerous, a number of things.',
    'He visited twice last week and scores goals. It is up to them. Half asleep, a third man.',
    '1.000.000 and 4,00 and 12345678901234567890',
    'the 1990s, the 20s, a 27-year-old, aged 27, Ann Plum, 42, said; twenty-first, nineteen eighty-four',
    'https://example.com/300, a300@example.com, @300club, #300, 192.168.0.1, version 3.2.1, 978-3-16-148410-0',
    '10 Downing Street, Boeing 747, a Boeing 737 MAX, Windows 10, Channel Four, the Big Five, New York 10001, 020 7946 0958, 007',
    'At 5 pm, 10 o’clock, 3 p.m.; a quarter to nine. 9/11, 24/7, 51.5° N, 4x4, under-21s, B-52s',
    'won 1–2, a 5-4 ruling, 6-4 6-3, 0–2. From 5 to 7 May, 3 to 5 June 2014.',
    'three times a week, twice, one by one, this one, net zero, quite a few, in thousands',
  ])('nothing in: %s', text => {
    expect(read(text)).toEqual([]);
  });
});

describe('en.read()', () => {
  it('en.read() suggests the value, the wording and the status of a figure', () => {
    expect(en.read('Over 4,000 of them')[0]?.figure).toEqual({ value: '>4000', wording: 'Over 4,000' });
    expect(en.read('several hundred')[0]?.figure).toEqual({ value: '~300..900', wording: 'several hundred' });
    expect(en.read('an estimated 300')[0]?.figure).toEqual({
      value: '~300',
      wording: 'an estimated 300',
      status: 'estimated',
    });
    expect(en.read('1.5 times more')[0]?.figure).toEqual({ wording: '1.5 times more' });
    expect(en.read('€912m')[0]?.figure).toEqual({ value: '912M', wording: '€912m' });
  });

  it.each([
    ['Over 4,000 exercises are planned for 2015.', { value: '>4000', period: '2015', status: 'planned' }],
    ['In December 2014, 300 men protested.', { value: '300', period: '2014-12' }],
    ['On 5 November 2014 300 men protested.', { value: '300', period: '2014-11-05' }],
    ['It had 300 men (1,200 in 2013).', { value: '300' }],
    ['Organisers claimed 300 men, police counted 200.', { value: '300', status: 'claimed' }],
    ['A target of 300 was set.', { value: '300', status: 'target' }],
    ['Growth of 2% is forecast for 2016.', { period: '2016', status: 'forecast' }],
    ['Up 20% on 2013.', { value: '+20% [2013]' }],
    ['1.5 times more in 2014 than in 2013', { value: '1.5x [2013]', period: '2014', alternatives: ['2.5x [2013]'] }],
    ['Twice as many as in 2013', { value: '2x [2013]' }],
    ['They lost 300, twice as many as in 2013.', {}],
  ])('en.read() suggests a figure: %s', (text, expected) => {
    const { wording: _, ...figure } = en.read(text)[0]?.figure ?? {};
    expect(figure).toEqual(expected);
  });

  it('en.read() marks a number in digits without any words', () => {
    expect(
      ['3,500', '3.5 million', '20%', 'over 3,500', 'two', '20 per cent', 'two dozen'].map(
        text => en.read(text)[0]?.plain ?? false,
      ),
    ).toEqual(
      [true, true, true, false, false, false, false], // prettier-ignore
    );
  });

  /** Every word of the language that says anything, with digits, signs and capitals. */
  const words = [
    ...wordsOf(english),
    ...'over Over 4,000 2014 3 0 0.5 1.5 1,5 007 12345678901234567890 €  k m M % points – — - − + ± . , ; : ( ) / " ’ ½ ° x the in of May Boeing Su-27 3-1 10:30 \n'.split(
      ' ',
    ),
  ];
  const soup = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', ' ', '', '-')), { maxLength: 14 })
    .map(parts => parts.flat().join(''));

  it.each([
    ['words', soup, 6000],
    ['characters', fc.string({ unit: 'binary', maxLength: 40 }), 1500],
    ['letters', fc.string({ unit: 'grapheme', maxLength: 40 }), 1500],
  ] as const)('en.read() gives trimmed spans in order and possible quantities in any %s', (_, texts, numRuns) => {
    fc.assert(
      fc.property(texts, text => {
        let last = 0;
        for (const { start, end, quantity, figure } of en.read(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(figure.wording).toBe(text.slice(start, end));
          expect(figure.wording).toBe(figure.wording?.trim());
          last = end;
          const { lo, hi, loOpen, hiOpen } = quantity;
          expect(lo !== null || hi !== null).toBe(true);
          for (const bound of [lo, hi]) expect(bound === null || Number.isFinite(bound)).toBe(true);
          if (lo !== null && hi !== null) expect(lo < hi || (lo === hi && !loOpen && !hiOpen)).toBe(true);
        }
      }),
      { numRuns },
    );
  });
});

/** All words in the sets, maps and lexicons of a language. */
function wordsOf(of: object): string[] {
  const inNode = (node: Lexicon<unknown>): string[] =>
    [...node.next].flatMap(([word, next]) => [word, ...inNode(next)]);
  const all = Object.values(of).flatMap((value: unknown) =>
    value instanceof Set || value instanceof Map
      ? [...value.keys()].map(String)
      : value && typeof value === 'object' && 'next' in value
        ? inNode(value as Lexicon<unknown>)
        : [],
  );
  return [...new Set(all)];
}
