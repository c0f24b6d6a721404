import { dayNumber, precisions, type EdtfDate, type Precision } from './period.ts';

const seasons: Readonly<Record<string, [number, number]>> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [1, 12] };
const date =
  /^(?!-0000)(-?(?:\d{4}|\d{3}X|\d{2}XX)|Y-?[1-9]\d{4,11})(?:-(0[1-9]|1[0-2]|2[1-4]|XX)(?:-(0[1-9]|[123]\d|XX))?)?(?:T([^?~%]+)|([?~%]))?$/;
const clock =
  /^(?:([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?|24:00(?::00)?)(Z|(?!-00(?::00)?$)(?:\+(?:0\d|1[0-3])|-(?:0\d|1[01]))(?::[0-5]\d)?|(?:\+14|-12)(?::00)?)?$/;

/** The first and last year of a year, decade or century as written. */
function yearsOf(text: string): [precision: Precision, first: number, last: number] {
  const unspecified = text.split('X').length - 1;
  const size = Number(text.replace(/[Y-]/g, '').replaceAll('X', '0'));
  const last = size + 10 ** unspecified - 1;
  const ends = text.includes('-') ? ([-last, -size] as const) : ([size, last] as const);
  return [precisions[2 - unspecified]!, ...ends];
}

/**
 * Reads one date of EDTF levels 0 and 1, usual or not. A season has the months of the northern half of the earth; winter has months at both ends of its year,
 * so that all of the year is possible. A date-time stands for the day as written, whatever its zone.
 */
export function readRareDate(text: string): EdtfDate | null {
  const match = date.exec(text);
  if (!match) return null;
  const [, years = '', months, days, time, mark = ''] = match;
  const season = seasons[months ?? ''];
  const isVague = /[XY]/.test(text);
  if ((season || isVague) && (mark || time)) return null;
  const dated = (precision: Precision, year: number, lastYear = year, from = 1, to = 12): EdtfDate => ({
    year: year + 0,
    precision,
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
