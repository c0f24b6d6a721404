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
const seasons: Readonly<Record<string, [number, number]>> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [1, 12] };
const date =
  /^(?!-0000)(-?(?:\d{4}|\d{3}X|\d{2}XX)|Y-?[1-9]\d{4,11})(?:-(0[1-9]|1[0-2]|2[1-4]|XX)(?:-(0[1-9]|[123]\d|XX))?)?(?:T([^?~%]+)|([?~%]))?$/;
const clock =
  /^(?:([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?|24:00(?::00)?)(Z|(?!-00(?::00)?$)(?:\+(?:0\d|1[0-3])|-(?:0\d|1[01]))(?::[0-5]\d)?|(?:\+14|-12)(?::00)?)?$/;

/**
 * Days from 1970-01-01 to a day of the proleptic Gregorian calendar, for years that `Date` does not know as well. Months count from 1;
 * a 13th is the next January.
 * Source: Howard Hinnant, days_from_civil.
 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 719469;
}

/** The first and last year of a year, decade or century as written. */
function yearsOf(text: string): [precision: Precision, first: number, last: number] {
  const unspecified = text.split('X').length - 1;
  const size = Number(text.replace(/[Y-]/g, '').replaceAll('X', '0'));
  const last = size + 10 ** unspecified - 1;
  const ends = text.includes('-') ? ([-last, -size] as const) : ([size, last] as const);
  return [precisions[2 - unspecified]!, ...ends];
}

/**
 * Reads one date. A season has the months of the northern half of the earth; winter has months at both ends of its year,
 * so that all of the year is possible. A date-time stands for the day as written, whatever its zone.
 */
function readDate(text: string): EdtfDate | null {
  const match = date.exec(text);
  if (!match) return null;
  const [, years = '', months, days, time, mark = ''] = match;
  const season = seasons[months ?? ''];
  const isVague = /[XY]/.test(text);
  if ((season || isVague) && (mark || time)) return null;
  const dated = (precision: Precision, year: number, lastYear = year, from = 1, to = 12): EdtfDate => ({
    year: year + 0,
    precision,
    approximate: /[~%]/.test(mark),
    uncertain: /[?%]/.test(mark),
    first: dayNumber(year, from, 1),
    last: dayNumber(lastYear, to + 1, 1) - 1,
  });
  const whole = yearsOf(years);
  if (/[XY]/.test(years)) return months ? null : dated(...whole);
  const [, year] = whole;
  if (!months || months === 'XX')
    return time || (days && days !== 'XX') ? null : dated(days ? 'day' : months ? 'month' : 'year', year);
  const month = Number(months);
  if (season) return days ? null : { ...dated('season', year, year, ...season), season: month as 21 };
  const base = { ...dated(time ? 'time' : days ? 'day' : 'month', year, year, month, month), month };
  if (!days || days === 'XX') return time ? null : base;
  const at = base.first + Number(days) - 1;
  if (at > base.last || (time && !clock.test(time))) return null;
  return { ...base, day: Number(days), first: at, last: at, ...(time && { time }) };
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
