import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/phrases/en.ts';
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
    ['800,000 to 1.5 million', 'read as 800,000: [800000, 800000]; 1.5 million: [1500000, 1500000]'],
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
    ['twice as many as', '[2, 2] ratio'],
    ['doubled', '[2, 2] ratio'],
    ['trebled', '[3, 3] ratio'],
    ['halved', '[0.5, 0.5] ratio'],
    ['half as many', '[0.5, 0.5] ratio'],
    ['threefold', '[3, 3] ratio'],
    ['3-fold', '[3, 3] ratio'],
    ['three times as many', '[3, 3] ratio'],
    ['1.5 times as many as', '[1.5, 1.5] ratio'],
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
  ])('%s: %s', (text, expected) => {
    expect(whole(text ?? '')).toBe(expected);
  });
});

describe('en.read() finds', () => {
  it.each<[string, string[]]>([
    [
      'Over 4,000 exercises are planned for 2015, 1.5 times more in 2014 than in 2013.',
      ['Over 4,000: (4000, )', '1.5 times more: [1.5, 1.5] ratio ambiguous'],
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

  const words =
    'over more than at least up to by nearly a an one two twenty hundred thousand million and half of in out several few couple dozens most twice times as many fold rose fell down % percent points between from or – - + . , 4,000 2014 3 0 1.5 € k m'.split(
      ' ',
    );
  const soup = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map(parts => parts.join(' '));

  it('en.read() gives spans in order, inside the text, that read the same alone', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string()), text => {
        let last = 0;
        for (const { start, end, quantity } of en.read(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          const { lo, hi, loOpen, hiOpen } = quantity;
          expect(lo !== null || hi !== null).toBe(true);
          if (lo !== null && hi !== null) expect(lo < hi || (lo === hi && !loOpen && !hiOpen)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('en.read() takes time in proportion to the text', () => {
    const time = (text: string) => {
      const start = performance.now();
      en.read(text);
      return performance.now() - start;
    };
    for (const word of [
      ...words,
      'one hundred and ',
      'more than ',
      'between 1 and ',
      'a half ',
      '4 out of ',
      'a',
      '9',
      '1,000',
      '%',
    ])
      expect(time(`${word} `.repeat(2e3))).toBeLessThan(1500);
  }, 30_000);
});
