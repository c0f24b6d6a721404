import { utcTicks } from 'd3';
import { readPeriod, type Period } from '../model/period.ts';
import type { Break, Telling, TimeAxis, ToldRow } from '../model/telling.ts';
import { inline, measureOf, type Scope } from './scope.ts';

const day = 86_400_000;
/** Most ticks that an axis of time has. */
const most = 12;

/** The axis of time that some rows stand on, and the breaks of their measures; nothing where no row has a date. */
export function timeOf(scope: Scope, told: readonly ToldRow[]): Pick<Telling, 'time' | 'breaks'> {
  const periods = told.flatMap(({ row }) => readPeriod(row.period ?? '') ?? []);
  const days = periods.flatMap(({ first, last }) => [first, last === null ? null : last + 1]).filter(n => n !== null);
  if (!days.length) return {};
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const breaks = breaksOf(scope, told).filter(({ at }) => at > from && at < to);
  return { time: { from, to, ticks: ticksOf(scope, periods, from, to) }, ...(breaks.length > 0 && { breaks }) };
}

/** Ticks at the middle of years or months where all rows are of such, since that is where these stand; else where units begin. */
function ticksOf({ locale }: Scope, periods: readonly Period[], from: number, to: number): TimeAxis['ticks'] {
  const isYears = periods.every(({ precision, interval }) => precision === 'year' && !interval);
  const isMonths = periods.every(({ precision, interval }) => precision === 'month' && !interval) && to - from <= 400;
  const dates = utcTicks(new Date(from * day), new Date((to - 1) * day), most - 4).slice(0, most * 2);
  const step = Math.ceil(dates.length / most);
  return dates.flatMap((date, i) => {
    if (i % step) return [];
    const iso = date.toISOString();
    // the year 10000 and beyond has a sign
    const text = iso.slice(0, -'-01-01T00:00:00.000Z'.length);
    const [month, date2] = [iso.slice(-19, -17), iso.slice(-16, -14)];
    const isYear = month === '01' && date2 === '01';
    const name = isYear ? text : date2 === '01' ? `${text}-${month}` : `${text}-${month}-${date2}`;
    const start = date.getTime() / day;
    const length = isYears && isYear ? 365.25 : isMonths && date2 === '01' ? 30.4 : 0;
    if (!Number.isInteger(start)) return [];
    return [{ value: Math.min(start + length / 2, to), text: locale.period(name) }];
  });
}

/** Where the measures of some rows begin to be others. */
function breaksOf(scope: Scope, told: readonly ToldRow[]): Break[] {
  const measures = new Set(told.map(({ row }) => row.measure));
  return [...measures].flatMap(measure =>
    (measureOf(scope, measure)?.breaks ?? []).flatMap(({ period, text, entity }) => {
      const at = readPeriod(period)?.first;
      if (at === undefined || at === null) return [];
      return [{ at, period, text: inline(scope, text), measure, ...(entity !== undefined && { entity }) }];
    }),
  );
}
