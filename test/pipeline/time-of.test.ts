import { describe, expect, it } from 'vitest';
import { tell } from '../../src/core.ts';
import { dataset } from '../fixtures/told.ts';

const timeOf = (periods: string[]) => {
  const figures = periods.map((period, i) => ({
    id: `n${i}`,
    measure: 'plums',
    period,
    value: i + 1,
    source: 'gazette',
  }));
  const { time } = tell(dataset({ figures, charts: { it: { title: 'Plums', form: 'line' } } }), { chart: 'it' });
  return time!;
};
const years = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(4, '0'));

describe('tell() makes an axis of time', () => {
  it.each([
    ['each of a few years', years(2013, 2015), ['2013', '2014', '2015']],
    ['round years of many', years(1959, 2025), ['1960', '1970', '1980', '1990', '2000', '2010', '2020']],
    ['months of one year', ['2019-01', '2019-02', '2019-03'], ['January 2019', 'February 2019', 'March 2019']],
    [
      'days of one week',
      ['2019-06-28', '2019-06-30', '2019-07-01'],
      ['28 June 2019', '29 June 2019', '30 June 2019', '1 July 2019'],
    ],
    ['the first years there were', ['0003', '0005'], ['3', '4', '5']],
    [
      'centuries, as their first years',
      ['1500/1599', '1600/1699', '1700/1799'],
      ['1500', '1550', '1600', '1650', '1700', '1750'],
    ],
  ])('with ticks for %s', (_, periods, expected) => {
    expect(timeOf(periods).ticks.map(({ text }) => text)).toEqual(expected);
  });

  it('puts the ticks of years where years stand, in their middle', () => {
    const { from, to, ticks } = timeOf(years(2013, 2015));
    expect(to - from).toBe(1095);
    expect(ticks.map(({ value }) => value - from)).toEqual([182.5, 547.5, 912.5]);
  });

  it('has at most twelve', () => {
    for (const periods of [
      years(1, 2000),
      years(2000, 2031),
      ['2019-01-01', '2019-03-31'],
      ['1999-12-31', '2003-01-01'],
    ]) {
      const { ticks, from, to } = timeOf(periods);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(13);
      for (const { value } of ticks) expect(value >= from && value <= to).toBe(true);
    }
  });
});
