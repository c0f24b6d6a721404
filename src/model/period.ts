import { folder } from './folder.ts';

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
}

/** The finest last. */
export const precisions: Precision[] = ['century', 'decade', 'year', 'season', 'month', 'day', 'time'];

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

/** Dates that few charts need: with `X` or a season, before the year 0, beyond 9999, or with a time of day. A page loads them when it meets one. */
export const rareDates = folder<typeof import('./rare-date.ts').readRareDate>()({
  rare: () => import('./rare-date.ts').then(m => m.readRareDate),
});

const usual = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[?~%]?$/;
const rare = /^[-Y\d][-\dXYTZ:+.?~%]{3,}$/;

/** Reads one date; throws `NotLoaded` if it may be a rare one, and those are not loaded. */
function readDate(text: string): EdtfDate | null {
  const [, years, months, days] = usual.exec(text) ?? [];
  if (!years) return rare.test(text) ? rareDates.get('rare')(text) : null;
  const [year, month, day] = [Number(years), Number(months), Number(days)];
  const first = dayNumber(year, month || 1, day || 1);
  const next = dayNumber(year, (month || 12) + 1, 1);
  if (days && (!day || first >= next)) return null;
  return {
    year,
    ...(months && { month }),
    ...(days && { day }),
    precision: days ? 'day' : months ? 'month' : 'year',
    first,
    last: days ? first : next - 1,
  };
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
  const known = read.get(text);
  if (known !== undefined) return known;
  const period = readAnew(text);
  if (read.size > 5000) read.clear();
  read.set(text, period);
  return period;
}

/** Periods that were read: files have few, and ask for each of them many times. */
const read = new Map<string, Period | null>();

function readAnew(text: string): Period | null {
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
  };
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
