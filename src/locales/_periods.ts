import { readPeriod, type EdtfDate } from '../model/period.ts';

/** What a language adds to `Intl` to say periods. */
export interface PeriodWords {
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
export function periods(tag: string, words: PeriodWords) {
  const plain = new Intl.NumberFormat(tag, { useGrouping: false });
  const year = (n: number): string => (n > 0 ? plain.format(n) : words.before(plain.format(1 - n)));
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { calendar: 'gregory', timeZone: 'UTC', year: 'numeric', month: 'long', ...options });
  const month = format({});
  const day = format({ day: 'numeric' });

  const say = (date: EdtfDate): string => {
    if (date.season) return words.season(words.seasons[date.season - 21] ?? '', year(date.year));
    if (date.precision === 'decade' && date.year > 0) return words.decade(year(date.year));
    if (date.precision === 'decade') return words.range(year(date.year), year(date.year + 9));
    if (date.precision === 'century') return words.range(year(date.year), year(date.year + 99));
    // Intl says years before 1 without their era
    if (!date.month || date.year < 1) return year(date.year);
    // not Date.UTC: it takes the year 14 for 1914
    const time = new Date(0).setUTCFullYear(date.year, date.month - 1, date.day ?? 1);
    return (date.day ? day : month).format(time);
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
