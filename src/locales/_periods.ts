import { readPeriod, type EdtfDate } from '../model/period.ts';

/** What a language says of periods. */
export interface PeriodWords {
  /** A year from 1 on. */
  year: (year: number) => string;
  /** A month, counted from 1, or a day of it. */
  date: (year: string, month: number, day?: number) => string;
  /** From spring on. */
  seasons: readonly [string, string, string, string];
  season: (name: string, year: string) => string;
  decade: (year: string) => string;
  /** Years before 1: `45 BC`. */
  before: (year: string) => string;
  range: (from: string, to: string) => string;
  from: (start: string) => string;
  until: (end: string) => string;
}

/**
 * Periods and dates of one language in words, as precise as they are: the Gregorian calendar, no time zone, `~` and `?` unsaid, a
 * time of day left out. What is not EDTF comes back as it is.
 */
export function periods(words: PeriodWords) {
  const year = (n: number): string => (n > 0 ? words.year(n) : words.before(words.year(1 - n)));

  const say = (date: EdtfDate): string => {
    if (date.season) return words.season(words.seasons[date.season - 21] ?? '', year(date.year));
    if (date.precision === 'decade' && date.year > 0) return words.decade(year(date.year));
    if (date.precision === 'decade') return words.range(year(date.year), year(date.year + 9));
    if (date.precision === 'century') return words.range(year(date.year), year(date.year + 99));
    return date.month && date.year > 0 ? words.date(year(date.year), date.month, date.day) : year(date.year);
  };

  return (edtf: string): string => {
    const period = readPeriod(edtf);
    if (!period) return edtf;
    const { start, end, interval } = period;
    if (typeof start === 'string') return typeof end === 'string' ? edtf : words.until(say(end));
    if (typeof end === 'string') return words.from(say(start));
    return interval ? words.range(say(start), say(end)) : say(start);
  };
}
