import { beforeAll, expect, test } from 'vitest';
import { check } from '../../src/pipeline/check.ts';
import { complete } from '../../src/rules/_example.ts';
import { rules } from '../../src/rules/index.ts';
import { dataset } from '../fixtures/dataset.ts';

beforeAll(() => rules.loadAll());

const about = /^(wording\/|ratio\/percent-mixup|value\/spurious-precision|unit\/mixed)/;

/** The codes of what the rules that read wordings say of one figure. */
const codes = (value: unknown, wording: string, measure: Record<string, unknown> = {}, more: object = {}): string[] =>
  check(
    dataset(
      complete({
        measures: { plums: { label: 'Plums', unit: { one: 'plum', other: 'plums' }, ...measure } },
        figures: [{ period: '2014', value, wording, ...more }],
      }),
    ),
  )
    .map(({ code }) => code)
    .filter(code => about.test(code));

const percent = { unit: '%' };
const millions = { scale: 'million' };

/** What careful people write: none of it is a fault. */
const sound: [value: unknown, wording: string, measure?: Record<string, unknown>, more?: object][] = [
  [4000, '4,000'],
  [4000, 'four thousand plums'],
  [4000, '4000'],
  ['>4000', 'over 4,000'],
  ['>4000', 'more than four thousand plums were picked'],
  ['>=4000', '4,000 or more'],
  ['<=900', 'up to 900 plums'],
  ['0..900', 'up to 900 plums'],
  ['<900', 'fewer than 900'],
  ['~300', 'about 300'],
  [300, 'about 300'],
  ['~300', '300'],
  ['250..350', 'about 300'],
  ['~<4000', 'nearly 4,000'],
  ['~4000', 'nearly 4,000'],
  ['~>4000', 'just over 4,000'],
  ['~300..900', 'several hundred'],
  ['several hundred', 'several hundred'],
  [338000, '338,000 at its peak'],
  [1030000, 'around 1.03 million'],
  ['1.03 million', '1.03 million'],
  [3.5, '3.5 million', millions],
  [3.5, '3.5', millions],
  ['>3.5', 'more than 3.5 million', millions],
  [4.1, '4,100', { scale: 'thousand' }],
  [20, '20%', percent],
  ['20%', '20 percent of the harvest', percent],
  [20, 'one in five', percent],
  [20, 'a fifth of the plums', percent],
  ['33.3%', 'a third', percent],
  [66.7, 'two thirds', percent],
  [0.2, '20%', { unit: undefined }],
  [50, 'half of them', percent],
  [500000, 'half a million'],
  [1500000, 'a million and a half'],
  ['1/3', 'a third'],
  ['80% of [2013]', '80% of the year before'],
  ['0.8x [2013]', '80% of the year before'],
  ['1.5x [2013]', '1.5 times as many'],
  ['+50% [2013]', '1.5 times as many'],
  ['2x [2013]', 'doubled'],
  ['+100% [2013]', 'doubled'],
  ['-50% [2013]', 'halved'],
  ['1/2x [2013]', 'halved'],
  ['+20% [2013]', 'up 20%'],
  ['1.2x [2013]', 'rose by 20%'],
  ['-20% [2013]', 'fell by 20%'],
  ['-20% [2013]', 'a loss of 20%'],
  ['0.8x [2013]', 'fell by 20%'],
  ['-300 [2013]', 'a loss of 300 plums'],
  ['+2pp [2013]', 'up two percentage points', percent],
  [-12, 'minus 12 degrees', { min: null }],
  [34, '34% ± 3 points', percent, { margin: 3 }],
  ['34±3', '34%', percent],
  ['31..37', 'between 31% and 37%', percent],
  [5000000, '€5 million', { unit: 'EUR' }],
  [5000000, 'five million euros', { unit: 'EUR' }],
  [4600000, '$5 million', { unit: 'EUR' }],
  [4000, '4,000 plums, up 20% from 2013'],
  [4000, '4,000 plums in three months'],
  [4000, 'on 5 June 2014 there were 4,000 plums'],
  [4000, '4,000 of the 9,000 plums'],
  [4000, '2,500 ripe ones and 1,500 green ones'],
  ['2500..4000', '2,500 in spring, 4,000 in autumn'],
  [3500, '3.500 Pflaumen'],
  [2, 'two months', { unit: { one: 'month', other: 'months' } }],
  [1, 'a single plum'],
  [0, 'none'],
  [4000, 'as many in three months as in the whole year before'],
  [1, 'twelve months', { unit: 'years' }],
  [0.5, '50 cents', { unit: 'EUR' }],
  [12, 'a dozen'],
  [12, 'the largest one'],
  [600, 'as many as last year'],
  [600, 'many'],
  ['-33.3% [2013]', 'a third fewer than in 2013'],
  ['2/3x [2013]', 'a third fewer than in 2013'],
  ['-50% [2013]', 'half as many as in 2013'],
  ['+50% [2013]', 'half as many again'],
  ['2x [2013]', 'doubled to 4,000'],
  [4000, 'doubled to 4,000'],
  ['>2x [2013]', 'more than doubled'],
  ['~<2x [2013]', 'nearly doubled'],
  [39, 'revised the toll to 39 from 43'],
  [43, 'As of 14 June, 43 people had died'],
  [612, '€300 million for schools, €612 million for roads', { unit: 'EUR', scale: 'million' }],
  ['38.5±2.1', '38.5% (±2.1)', percent],
  [38, '38 percent, up 2 points since May', percent],
  ['+2pp [2013]', '38 percent, up 2 points since May', percent],
  [74, '17 of its 23 trees', percent],
  [44, '14 dead and 30 wounded'],
  [88, 'Su-25 and 88 other aircraft'],
  [12, '12% of people over 65', percent],
  [-2.1, 'prices fell 2.1%', { unit: '%', min: null }],
  [2.1, 'inflation slowed to 2.1%', percent],
  [null, 'difficult to know'],
  [null, 'hundreds'],
];

test.each(sound)('check() has nothing to say of %j and “%s”', (value, wording, measure, more) => {
  expect(codes(value, wording, measure, more)).toEqual([]);
});

const faulty: [code: string, value: unknown, wording: string, measure?: Record<string, unknown>][] = [
  ['wording/digits-mismatch', 400, '4,000'],
  ['wording/digits-mismatch', 4000, 'over 4,000'],
  ['wording/digits-mismatch', 4000, 'nearly 4,000'],
  ['wording/digits-mismatch', '>4000', '4,000'],
  ['wording/digits-mismatch', '>3000', 'over 4,000'],
  ['wording/digits-mismatch', '<5000', 'fewer than 4,000'],
  ['wording/digits-mismatch', '4000..6000', 'between 4,000 and 5,000'],
  ['wording/digits-mismatch', '~500', 'about 300'],
  ['wording/digits-mismatch', 5000, 'several hundred'],
  ['wording/digits-mismatch', 35, '3.5 million', millions],
  ['wording/digits-mismatch', 43, '34%', percent],
  ['wording/digits-mismatch', '1.2x [2013]', 'up 30%'],
  ['wording/digits-mismatch', '+20% [2013]', 'fell by 20%'],
  ['wording/digits-mismatch', '3x [2013]', 'doubled'],
  ['wording/digits-mismatch', 'several hundred', 'over 4,000'],
  ['wording/strictness', '>=4000', 'over 4,000'],
  ['wording/strictness', '>4000', 'at least 4,000'],
  ['value/spurious-precision', 4123, 'about 4,000'],
  ['value/spurious-precision', 500, 'several hundred'],
  ['value/spurious-precision', 33.33, '33.3'],
  ['ratio/percent-mixup', '20x [2013]', 'up 20%'],
  ['ratio/percent-mixup', '1.5x [2013]', 'rose by 150%'],
  ['ratio/percent-mixup', '+2% [2013]', 'up two percentage points', percent],
  ['unit/mixed', 5, '$5', { unit: 'EUR' }],
];

test.each([7, 45, 300, 4000, 12_345, 338_000, 1_030_000])('check() tells %d from what is ten times as much', number => {
  const said = number.toLocaleString('en');
  for (const wording of [said, `${said} plums`, `about ${said}`, `some ${said} plums, they say`]) {
    expect(codes(number, wording)).toEqual([]);
    expect(codes(number * 10, wording)).toContain('wording/digits-mismatch');
  }
  for (const wording of [`over ${said}`, `more than ${said} plums`]) {
    expect(codes(`>${number}`, wording)).toEqual([]);
    expect(codes(`>${number / 10}`, wording)).toContain('wording/digits-mismatch');
  }
});

test.each(faulty)('check() finds %s in %j and “%s”', (code, value, wording, measure) => {
  expect(codes(value, wording, measure)).toContain(code);
});

test('check() leaves wordings alone in languages that nobody reads here', () => {
  const sources = { gazette: { publisher: 'Prunai', title: 'Slyvos', locator: 'p. 1', lang: 'lt-LT' } };
  const one = { period: '2014', value: 400, wording: '4 000' };
  const found = (keys: object, figure: object) =>
    check(dataset(complete({ ...keys, figures: [{ ...one, ...figure }] }))).filter(({ code }) => about.test(code));
  expect(found({ sources: { gazette: { ...sources.gazette, lang: 'xx' } } }, {})).toEqual([]);
  expect(found({}, { translation: 'four hundred' })).toEqual([]);
});
