import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enQuantities } from '../../src/locales/_en-quantities.ts';
import { en } from '../../src/locales/en.ts';
import { details, detailsFor } from '../../src/locales/_details.ts';
import { storyWords, storyWordsFor } from '../../src/locales/_story.ts';
import { extraWords, extraWordsFor } from '../../src/locales/_extras.ts';
import { locales } from '../../src/locales/index.ts';

describe('en.period()', () => {
  test.each([
    ['2014', '2014'],
    ['2014~', '2014'],
    ['2014?', '2014'],
    ['2014-12~', 'December 2014'],
    ['2014-12-05', '5 December 2014'],
    ['2014-12-05T23:30:00Z', '5 December 2014'],
    ['2014-12-05T01:30:00+14:00', '5 December 2014'],
    ['2014-12-XX', 'December 2014'],
    ['2014-XX', '2014'],
    ['201X', '2010s'],
    ['19XX', '1900 to 1999'],
    ['2014/2015', '2014 to 2015'],
    ['2014-11/2015-02', 'November 2014 to February 2015'],
    ['1990/..', 'from 1990'],
    ['1990/', 'from 1990'],
    ['../2000', 'until 2000'],
    ['2001-21', 'spring 2001'],
    ['2001-24', 'winter 2001'],
    ['-0043', '44 BC'],
    ['0000', '1 BC'],
    ['-0043-03-15', '44 BC'],
    ['0079-08-24', '24 August 79'],
    ['Y170000002', '170000002'],
    ['soon', 'soon'],
    ['', ''],
  ])('%s is %s', (edtf, said) => expect(en.period(edtf)).toBe(said));
});

test('en.number() says how many', () => {
  expect([0, 7, 999, 1000, 4030, 1_030_000].map(en.number)).toEqual(['0', '7', '999', '1,000', '4,030', '1,030,000']);
});

describe('enQuantities.number()', () => {
  test.each([
    [4000, '4,000'],
    [1.5, '1.5'],
    [-12.5, 'minus 12.5'],
    [0, '0'],
    [-0, '0'],
    [0.1, '0.1'],
    [1_030_000, '1,030,000'],
    [123456.789, '123,456.789'],
  ])('%d is %s', (n, said) => expect(enQuantities.number(n)).toBe(said));

  test('says nothing endless', () => {
    for (const n of [1e308, -1e308, 5e-324, 1e21, 2 ** 53]) {
      expect(enQuantities.number(n).length).toBeLessThan(30);
      expect(enQuantities.number(n)).not.toMatch(/NaN|Infinity|∞/);
    }
  });
});

describe('en speaks as Intl does:', () => {
  test('enQuantities.number() and enQuantities.tick()', () => {
    const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 12 });
    const percent = new Intl.NumberFormat('en', { style: 'unit', unit: 'percent', maximumFractionDigits: 12 });
    const number = fc.oneof(
      fc.nat(),
      fc.double({ min: 1e-9, max: 999_999_999_999_999, noNaN: true }),
      fc.tuple(fc.nat(), fc.nat(6)).map(([n, power]) => n / 10 ** power),
    );
    fc.assert(
      fc.property(number, n => {
        expect(enQuantities.number(n)).toBe(plain.format(n));
        expect(enQuantities.tick(n, { symbol: '%' })).toBe(percent.format(n));
      }),
    );
  });

  test('en.list() and en.either()', () => {
    const [and, or] = (['conjunction', 'disjunction'] as const).map(type => new Intl.ListFormat('en', { type }));
    for (const items of [[], ['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c', 'd']]) {
      expect(en.list(items)).toBe(and!.format(items));
      expect(en.either(items)).toBe(or!.format(items));
    }
  });

  test('en.period()', () => {
    const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
    for (let month = 1; month <= 12; month++) {
      const text = `2019-${String(month).padStart(2, '0')}-09`;
      expect(en.period(text)).toBe(day.format(new Date(text)));
    }
  });
});

test('enQuantities.tick() has a sign and its symbol', () => {
  expect(enQuantities.tick(-12.5, {})).toBe('−12.5');
  expect(enQuantities.tick(5, { symbol: '%' })).toBe('5%');
  expect(enQuantities.tick(5, { symbol: 'EUR' })).toBe('€5');
  expect(enQuantities.tick(0.5, { symbol: 'EUR' })).toBe('€0.5');
  expect(enQuantities.tick(1e-10, { symbol: 'EUR' })).toBe('€1E-10');
});

test('en lists, quotes and labels', () => {
  expect(en.list(['A'])).toBe('A');
  expect(en.list(['A', 'B'])).toBe('A and B');
  expect(en.list(['A', 'B', 'C'])).toBe('A, B, and C');
  expect(en.either(['A', 'B', 'C'])).toBe('A, B, or C');
  expect(en.quote('x')).toBe('“x”');
});

describe.each(locales.ids)('locale %s', id => {
  test('is filed under its tag', async () => expect((await locales.load(id)).tag).toBe(id));
  test('has no empty words of the interface', async () => {
    const { ui } = await locales.load(id);
    const words = [...Object.values(ui).filter(word => typeof word === 'string'), ui.checked('2020'), ui.more(3)];
    for (const word of words) expect(word).toMatch(/\p{L}/u);
  });
});

test('detailsFor() has an entry for each locale, and English for all others', () => {
  expect([...details.ids].sort()).toEqual([...locales.ids].sort());
  expect(detailsFor('xx').table.subject).toBe('Subject');
});

test('extraWordsFor() has an entry for each locale, and English for all others', () => {
  expect([...extraWords.ids].sort()).toEqual([...locales.ids].sort());
  expect(extraWordsFor('xx').restsOn(['2014'])).toBe('It rests on 2014.');
});

test('storyWordsFor() has an entry for each locale, and English for all others', () => {
  expect([...storyWords.ids].sort()).toEqual([...locales.ids].sort());
  expect(storyWordsFor('xx').step(2, 5)).toBe('Step 2 of 5');
});
