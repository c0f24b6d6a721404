import edtf, { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCertain } from '../../src/model/is-certain.ts';
import { comparePeriods, dayNumber, endsBy, readPeriod } from '../../src/model/period.ts';
import { within } from '../../src/model/within.ts';
import type { Period } from '../../src/model/period.ts';

const read = (text: string): Period => {
  const period = readPeriod(text);
  if (!period) throw new Error(`${text} is not read`);
  return period;
};
const isoDay = (days: number | null): string | null =>
  days === null ? null : new Date(days * 864e5).toISOString().slice(0, -14);
const days = (text: string) => [isoDay(read(text).first), isoDay(read(text).last)];

const valid: [text: string, first: string | null, last: string | null][] = [
  ['2015', '2015-01-01', '2015-12-31'],
  ['0000', '0000-01-01', '0000-12-31'],
  ['0999', '0999-01-01', '0999-12-31'],
  ['-0044', '-000044-01-01', '-000044-12-31'],
  ['-0044-03-15', '-000044-03-15', '-000044-03-15'],
  ['2014-12', '2014-12-01', '2014-12-31'],
  ['2016-02', '2016-02-01', '2016-02-29'],
  ['1900-02', '1900-02-01', '1900-02-28'],
  ['2000-02', '2000-02-01', '2000-02-29'],
  ['2016-02-29', '2016-02-29', '2016-02-29'],
  ['2014-12~', '2014-12-01', '2014-12-31'],
  ['2014?', '2014-01-01', '2014-12-31'],
  ['2014-12-05%', '2014-12-05', '2014-12-05'],
  ['2014/2015', '2014-01-01', '2015-12-31'],
  ['2014-06/2015-02', '2014-06-01', '2015-02-28'],
  ['2014-02-01/2015', '2014-02-01', '2015-12-31'],
  ['2014/2014-12', '2014-01-01', '2014-12-31'],
  ['2014~/2015?', '2014-01-01', '2015-12-31'],
  ['1990/..', '1990-01-01', null],
  ['../2000', null, '2000-12-31'],
  ['2014/', '2014-01-01', null],
  ['/2014', null, '2014-12-31'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['20XX', '2000-01-01', '2099-12-31'],
  ['-201X', '-002019-01-01', '-002010-12-31'],
  ['2014-XX', '2014-01-01', '2014-12-31'],
  ['2014-12-XX', '2014-12-01', '2014-12-31'],
  ['2014-XX-XX', '2014-01-01', '2014-12-31'],
  ['2001-21', '2001-03-01', '2001-05-31'],
  ['2001-22', '2001-06-01', '2001-08-31'],
  ['2001-23', '2001-09-01', '2001-11-30'],
  ['2001-24', '2001-01-01', '2001-12-31'],
  ['Y12014', '+012014-01-01', '+012014-12-31'],
  ['2014-12-05T10:00Z', '2014-12-05', '2014-12-05'],
  ['2014-12-05T23:20:30', '2014-12-05', '2014-12-05'],
  ['2014-12-31T23:30:00-05:00', '2014-12-31', '2014-12-31'],
  ['2014-12-05T10:00:00.123+04:30', '2014-12-05', '2014-12-05'],
  ['2014-12-05T24:00:00Z', '2014-12-05', '2014-12-05'],
];

const refused = `
  14 | 201 | 20145 | +2014 | Dec 2014 | December 2014 | 5.12.2014 | 2014/12 | 12/2014 | 2014-13 | 2014-00 |
  2014-1 | 2015-02-30 | 2015-02-29 | 1900-02-29 | 2014-04-31 | 2014-12-32 | 2014-12-00 | 2014-12-5 |
  2014-20 | 2014-25 | 2014-21-05 | 2014-21~ | 2014-21/2015 | 20141205 | 2014--12 | -0000 | -0000-01 | ~2014 |
  2014~~ | 2014?~ | 2XXX | XXXX | 2X14 | 201X-12 | 201X~ | 2014-XX-05 | 2014-1X | 2014-12-1X | 2014-XX~ |
  201X/2020 | 2014-XX/2015 | Y2014 | Y-2014 | Y012014 | Y12014-01 | Y12014~ | Y1234567890123 | y12014 |
  2014x | 2015/2014 | 2014-12/2014-11 | 2014-12-05/2014-12-04 | / | ../.. | ../ | /.. | 2014/2015/2016 |
  2014/... | 2014..2015 | 2014T10:00 | 2014-12T10:00 | 2014-12-05T | 2014-12-05T25:00 | 2014-12-05T10 |
  2014-12-05T10:60 | 2014-12-05T10:00:60Z | 2014-12-05 10:00 | 2014-12-05T10:00z | 2014-12-05T10:00+25:00 |
  2014-12-05T10:00-00:00 | 2014-12-05T24:30Z | 2014-12-05T10:00~ | 2014-12-05T10:00+0200 | ٢٠١٤ | １９９０ |
  null | 2014-12-05T10:00Z~ | {2014} | [2014,2015] | __proto__`;
const invalid = ['', ' ', '2014 ', ' 2014', '2014\n', ...refused.split('|').map(text => text.trim())];

describe('readPeriod()', () => {
  it.each(valid)('readPeriod(%j) knows its first and last possible day', (text, first, last) => {
    expect(days(text)).toEqual([first, last]);
  });

  it.each(invalid)('readPeriod(%j) is null', text => {
    expect(readPeriod(text)).toBeNull();
  });

  it('readPeriod() keeps precision, and says about and perhaps', () => {
    const precision = [
      '19XX',
      '201X',
      '2014',
      '2014-21',
      '2014-12',
      '2014-XX',
      '2014-12-05',
      '2014-12-XX',
      '2014-12-05T10:00Z',
    ];
    expect(precision.map(text => read(text).precision)).toEqual(
      ['century', 'decade', 'year', 'season', 'month', 'month', 'day', 'day', 'time'], // prettier-ignore
    );
    const marked = ['2014', '2014~', '2014?', '2014%', '2014/2015-06~', '2014/2015'];
    expect(marked.map(text => isCertain(read(text)))).toEqual([true, false, false, false, false, true]);
    expect(read('2014/2015-06~')).toMatchObject({ precision: 'month', interval: true });
  });

  it('readPeriod() gives the parts of a date, and none that is unspecified', () => {
    expect(read('2014-12-05T10:00Z').start).toMatchObject({ year: 2014, month: 12, day: 5, time: '10:00Z' });
    expect(read('2014-XX').start).not.toHaveProperty('month');
    expect(read('2014-12-XX').start).toMatchObject({ month: 12 });
    expect(read('2014-12-XX').start).not.toHaveProperty('day');
    expect(read('2001-21').start).toMatchObject({ year: 2001, season: 21 });
    expect(read('2014/..')).toMatchObject({ end: 'open', start: { year: 2014 } });
    expect(read('/2014')).toMatchObject({ start: 'unknown' });
  });

  it('readPeriod() reads years that no Date can hold', () => {
    expect(read('Y170000002')).toMatchObject({ start: { year: 170000002 }, precision: 'year' });
    const { first, last } = read('Y-170000002');
    expect((last ?? 0) - (first ?? 0)).toBe(364);
  });

  it('readPeriod() takes any text without throwing, fast', () => {
    fc.assert(fc.property(fc.string(), text => void readPeriod(text)));
    const start = performance.now();
    for (const part of ['2014-', '2014/', '20', 'X', '9', 'T10:00', 'Y1']) readPeriod(part.repeat(1e5));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

const two = (n: number) => String(n).padStart(2, '0');
const year = fc.integer({ min: -9999, max: 9999 }).map(n => (n < 0 ? '-' : '') + String(Math.abs(n)).padStart(4, '0'));
const month = fc.integer({ min: 0, max: 26 }).map(two);
const day = fc.integer({ min: 0, max: 33 }).map(two);
const mark = fc.constantFrom('', '', '~', '?', '%');
const zone = fc.constantFrom('', 'Z', '+02:00', '-05', '+14:00', '-12:00', '+13:45', '+15:00', '-13:00', '-00:00');
const time = fc
  .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 0, max: 61 }), zone)
  .map(([h, m, z]) => `T${two(h)}:${two(m)}:00${z}`);
const date = fc.oneof(
  fc.tuple(year, mark).map(parts => parts.join('')),
  fc.tuple(year, month, mark).map(([y, m, q]) => `${y}-${m}${q}`),
  fc.tuple(year, month, day, mark).map(([y, m, d, q]) => `${y}-${m}-${d}${q}`),
  fc.tuple(year, month, day, time).map(([y, m, d, t]) => `${y}-${m}-${d}${t}`),
  fc.tuple(year, fc.constantFrom('-XX', '-XX-XX', '-06-XX', '-13-XX', '-XX-01')).map(parts => parts.join('')),
  fc
    .tuple(fc.constantFrom('', '-'), fc.constantFrom('201X', '20XX', '00XX', '2XXX', '1X9X'))
    .map(parts => parts.join('')),
  fc.tuple(fc.constantFrom('Y', 'Y-'), fc.integer({ min: 1, max: 250000 })).map(parts => parts.join('')),
);
const end = fc.oneof({ weight: 4, arbitrary: date }, fc.constantFrom('..', ''));
const any = fc.oneof(
  date,
  fc.tuple(end, end).map(ends => ends.join('/')),
  fc.stringMatching(/^[-0-9X/.~?%YTZ:+]{0,12}$/),
);

/** What the reference implementation says: `undefined` for not level 0 or 1, else first and last day as far as it knows them. */
function oracle(text: string): [unknown, unknown] | undefined {
  try {
    const value = edtf(parse(text, { level: 1, types: ['Date', 'Year', 'Season', 'Interval'] }));
    const iso = (at: unknown) =>
      typeof at === 'number' && Number.isFinite(at) ? isoDay(Math.floor(at / 864e5)) : null;
    return [iso(value.min), iso(value.max)];
  } catch {
    return undefined;
  }
}

/** Where we differ on purpose: days that no calendar has, intervals with the same or no dates, all digits unspecified. */
const differs = (text: string): boolean =>
  text.includes('/')
    ? /^(\.\.)?\/(\.\.)?$/.test(text) ||
      text.split('/').some(part => noSuchDay(part) || part.includes('X') || part.startsWith('Y')) ||
      overlaps(text)
    : noSuchDay(text) || /XXXX/.test(text);
const noSuchDay = (text: string): boolean => {
  const match = /^(-?\d{4})-(\d\d)-(\d\d)/.exec(text);
  if (!match) return false;
  const at = new Date(0).setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(at).getUTCDate() !== Number(match[3]);
};
const overlaps = (text: string): boolean => {
  const [a, b] = text.split('/').map(part => readPeriod(part));
  return !!a && !!b && (b.first ?? 0) <= (a.last ?? 0);
};

describe('readPeriod() against the reference implementation', () => {
  it('readPeriod() accepts and refuses the same texts', () => {
    fc.assert(
      fc.property(any, text => {
        fc.pre(!differs(text));
        expect([text, readPeriod(text) !== null]).toEqual([text, oracle(text) !== undefined]);
      }),
      { numRuns: 3000 },
    );
  });

  it('readPeriod() gives the same first and last day', () => {
    fc.assert(
      fc.property(any, text => {
        // it gives times an instant, unknown ends the year 1970, seasons a quarter, and unspecified months of negative years wrongly
        fc.pre(!differs(text) && !/T|\/$|^\/|-2[1-4]$|^-.*X/.test(text));
        const known = oracle(text);
        fc.pre(known !== undefined);
        expect([text, ...days(text)]).toEqual([text, ...(known ?? [])]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('dayNumber()', () => {
  it('dayNumber() counts as Date does', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(-8e15), max: new Date(8e15), noInvalidDate: true }), at => {
        const day = dayNumber(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
        expect(day).toBe(Math.floor(at.getTime() / 864e5));
      }),
    );
  });
});

describe('within()', () => {
  it.each([
    ['2014-12', '2014', true],
    ['2014', '2014', true],
    ['2014', '2014-12', false],
    ['2014-12~', '2014', true],
    ['2015', '1990/..', true],
    ['1989', '1990/..', false],
    ['1990/..', '1990/..', true],
    ['1990/..', '1990/2020', false],
    ['2014/', '2014/2020', false],
    ['2001-24', '2001', true],
    ['2013/2014', '2013/2014', true],
    ['2012-12-31', '2013/2014', false],
    ['../2000', '../2001', true],
    ['../2000', '1990/..', false],
  ])('within(%j, %j) is %j', (inner, outer, expected) => {
    expect(within(read(inner), read(outer))).toBe(expected);
  });

  it('within() is transitive and reflexive', () => {
    fc.assert(
      fc.property(any, any, any, (...texts) => {
        const [a, b, c] = texts.map(readPeriod);
        fc.pre(!!a && !!b && !!c);
        if (a && b && c && within(a, b) && within(b, c)) expect(within(a, c)).toBe(true);
        if (a) expect(within(a, a)).toBe(true);
      }),
    );
  });
});

describe('comparePeriods()', () => {
  it('comparePeriods() orders by the last possible day, then the first, then the time', () => {
    const order = [
      '2013',
      '2014-11',
      '2014',
      '2014-12',
      '2014-12-31',
      '2014-12-31T09:00Z',
      '2014-12-31T22:00Z',
      '2015/2016',
      '1990/..',
      '2014/',
    ];
    expect(order.toReversed().sort((a, b) => comparePeriods(read(a), read(b)))).toEqual(order);
    expect(['2001-24', '2001-23', '2001-21', '2001-22'].sort((a, b) => comparePeriods(read(a), read(b)))).toEqual([
      '2001-21',
      '2001-22',
      '2001-23',
      '2001-24',
    ]);
  });

  it('comparePeriods() is an order', () => {
    fc.assert(
      fc.property(any, any, any, (...texts) => {
        const [a, b, c] = texts.map(readPeriod);
        fc.pre(!!a && !!b && !!c);
        if (!a || !b || !c) return;
        expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('endsBy()', () => {
  it('endsBy() takes the last possible day of both', () => {
    expect(endsBy(read('2014-12~'), read('2014-12'))).toBe(true);
    expect(endsBy(read('2014-12~'), read('2014-12-30'))).toBe(false);
    expect(endsBy(read('2014'), read('2014-12-31'))).toBe(true);
    expect(endsBy(read('2014/..'), read('2020'))).toBe(false);
    expect(endsBy(read('2014/'), read('2020'))).toBe(false);
    expect(endsBy(read('2014'), read('2010/..'))).toBe(true);
  });
});
