/** How fine a date is said to be. */
export type Precision = 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'time';

/** One date of EDTF. What is not said, or said as `X`, is absent: `2014-XX` has the precision month and no month. */
export interface EdtfDate {
  /** Astronomical: 0 is 1 BC. The first year of a decade or century. */
  year: number;
  /** From 1. */
  month?: number;
  day?: number;
  /** Spring, summer, autumn, winter. */
  season?: 21 | 22 | 23 | 24;
  /** As written, with its zone: `23:20:30+02:00`. */
  time?: string;
  precision: Precision;
  /** `~` or `%`. */
  approximate: boolean;
  /** `?` or `%`. */
  uncertain: boolean;
  /** First and last possible day, in days since 1970-01-01 of the proleptic Gregorian calendar. */
  first: number;
  last: number;
}

/** A period: a date or an interval of dates, EDTF levels 0 and 1 (ISO 8601-2). */
export interface Period {
  text: string;
  /** The date, or the ends of the interval: `open` (`..`) has none, `unknown` (nothing before or after the slash) is not known. */
  start: EdtfDate | 'open' | 'unknown';
  end: EdtfDate | 'open' | 'unknown';
  /** False: one date, and start and end are the same. */
  interval: boolean;
  /** First and last possible day; null: no limit known. */
  first: number | null;
  last: number | null;
  /** That of its finer end. */
  precision: Precision;
  approximate: boolean;
  uncertain: boolean;
}

const precisions: Precision[] = ['century', 'decade', 'year', 'season', 'month', 'day', 'time'];
const seasons: Record<number, [number, number]> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [1, 12] };
const date = /^(-?(?:\d{4}|\d{3}X|\d{2}XX)|Y-?[1-9]\d{4,11})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?:T([^?~%]+)|([?~%]))?$/;
const clock =
  /^(?:([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?|24:00(?::00)?)(Z|(?!-00(?::00)?$)(?:\+(?:0\d|1[0-3])|-(?:0\d|1[01]))(?::[0-5]\d)?|(?:\+14|-12)(?::00)?)?$/;

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const monthLength = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar, for years that `Date` does not know as well.
 * Source: Howard Hinnant, days_from_civil.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** First and last possible day of the months `from` to `to` of the years `year` to `lastYear`. */
const span = (year: number, lastYear = year, from = 1, to = 12) => ({
  first: dayNumber(year, from, 1),
  last: dayNumber(lastYear, to, monthLength(lastYear, to)),
});

/**
 * Reads one date. A season has the months of the northern half of the earth; winter has months at both ends of its year,
 * so that all of the year is possible. A date-time stands for the day as written, whatever its zone.
 */
function readDate(text: string): EdtfDate | null {
  const match = date.exec(text);
  if (!match) return null;
  const [, years = '', months, days, time, mark] = match;
  const flags = { approximate: mark === '~' || mark === '%', uncertain: mark === '?' || mark === '%' };
  const unspecified = years.endsWith('XX') ? 100 : years.endsWith('X') ? 10 : 1;
  if (years.startsWith('Y') || unspecified > 1) {
    if (months || time || mark) return null;
    const size = Number(years.replace(/[Y-]/g, '').replaceAll('X', '0'));
    const precision = unspecified === 100 ? 'century' : unspecified === 10 ? 'decade' : 'year';
    const ends: [number, number] = years.includes('-')
      ? [1 - unspecified - size, -size]
      : [size, size + unspecified - 1];
    return { year: ends[0] + 0, precision, ...flags, ...span(...ends) };
  }
  return years === '-0000' ? null : readDay(Number(years), months, days, time, mark, flags);
}

function readDay(
  year: number,
  months: string | undefined,
  days: string | undefined,
  time: string | undefined,
  mark: string | undefined,
  flags: Pick<EdtfDate, 'approximate' | 'uncertain'>,
): EdtfDate | null {
  if (!months) return time ? null : { year, precision: 'year', ...flags, ...span(year) };
  const precision = time ? 'time' : days ? 'day' : 'month';
  if (months === 'XX' || days === 'XX') {
    if (mark || time || (days && days !== 'XX')) return null;
    if (months === 'XX') return { year, precision, ...flags, ...span(year) };
  }
  const month = Number(months);
  const season = seasons[month];
  if (season) {
    if (days || time || mark) return null;
    return { year, season: month as 21, precision: 'season', ...flags, ...span(year, year, ...season) };
  }
  if (month < 1 || month > 12) return null;
  const base = { year, month, precision, ...flags, ...span(year, year, month, month) } as const;
  if (!days) return time ? null : base;
  if (days === 'XX') return base;
  const day = Number(days);
  if (day < 1 || day > monthLength(year, month) || (time && !clock.test(time))) return null;
  const at = dayNumber(year, month, day);
  return { ...base, day, first: at, last: at, ...(time && { time }) };
}

/** An end of an interval; null: not a date that may stand there. */
function readEnd(text: string): Period['start'] | null {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  const end = readDate(text);
  // what a season or an unspecified date would begin or end is not said at levels 0 and 1
  return end && !end.season && !/[XY]/.test(text) ? end : null;
}

/**
 * Reads EDTF levels 0 and 1: `2015`, `2014-12`, `2014-12~`, `2014/2015`, `1990/..`, `2014/`, `201X`, `2014-XX`, `2001-21`,
 * `Y170000002`, `-0043`, `2014-12-05T10:00Z`. Null for everything else, for days that no calendar has, for an interval that ends
 * before it begins and for one without any date. Stricter than the standard: `XXXX` says nothing and is no period.
 */
export function readPeriod(text: string): Period | null {
  const parts = text.split('/');
  if (parts.length > 2) return null;
  const interval = parts.length === 2;
  const start = interval ? readEnd(parts[0] ?? '') : readDate(text);
  const end = interval ? readEnd(parts[1] ?? '') : start;
  if (!start || !end) return null;
  const dates = [start, end].filter(part => typeof part !== 'string');
  if (!dates.length) return null;
  const [first, last] = [typeof start === 'string' ? null : start.first, typeof end === 'string' ? null : end.last];
  if (first !== null && last !== null && first > last) return null;
  return {
    text,
    start,
    end,
    interval,
    first,
    last,
    precision: precisions[Math.max(...dates.map(part => precisions.indexOf(part.precision)))] ?? 'day',
    approximate: dates.some(part => part.approximate),
    uncertain: dates.some(part => part.uncertain),
  };
}

/** True if every possible day of `inner` is a possible day of `outer`: `2014-12` within `1990/..`. */
export function within(inner: Period, outer: Period): boolean {
  const begins = outer.first === null || (inner.first !== null && inner.first >= outer.first);
  return begins && (outer.last === null || (inner.last !== null && inner.last <= outer.last));
}

/** Order in time: by the last possible day (`2014-12~`: 31 December), then the first, then the time of day as written. No limit counts as later, or earlier, than any day. */
export function comparePeriods(a: Period, b: Period): number {
  const order = (x: number | null, y: number | null, none: number) => {
    const difference = (x ?? none) - (y ?? none);
    return Number.isNaN(difference) ? 0 : difference;
  };
  return (
    order(a.last, b.last, Infinity) ||
    order(a.first, b.first, -Infinity) ||
    (timeOf(a) < timeOf(b) ? -1 : +(timeOf(a) > timeOf(b)))
  );
}

const timeOf = ({ start }: Period): string => (typeof start === 'string' ? '' : (start.time ?? ''));

/** True if all of `period` was over by the last possible day of `limit`: what `asOf` asks. Open and unknown ends never are. */
export const endsBy = (period: Period, limit: Period): boolean =>
  limit.last === null || (period.last !== null && period.last <= limit.last);
