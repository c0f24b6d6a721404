import { dayNumber, precisions, readPeriod, type Period } from '../model/period.ts';
import type { Break, Telling, TimeAxis, ToldRow } from '../model/telling.ts';
import { inline, measureOf, type Scope } from './scope.ts';
import { roundStep } from './ticks.ts';

/** Most ticks that an axis of time has. */
const most = 12;

/** The axis of time that some rows stand on, and the breaks of their measures; nothing where no row has a date. */
export function timeOf(scope: Scope, told: readonly ToldRow[]): Pick<Telling, 'time' | 'breaks'> {
  const periods = told.flatMap(({ row }) => readPeriod(row.period ?? '') ?? []);
  const days = periods.flatMap(daysOf);
  if (!days.length) return {};
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const breaks = breaksOf(scope, told).filter(({ at }) => at > from && at < to);
  return { time: { from, to, ticks: ticksOf(scope, periods, from, to) }, ...(breaks.length > 0 && { breaks }) };
}

/** The days between which a period is known to be, the second excluded; of an open one, the date that it has. */
function daysOf({ first, last, start, end }: Period): number[] {
  const from = first ?? (typeof end === 'string' ? null : end.first);
  const to = last ?? (typeof start === 'string' ? null : start.last);
  return [from, to === null ? null : to + 1].filter(day => day !== null);
}

/** Ticks at the middle of years, months or days where all rows are of such, since that is where these stand; else where they begin. */
function ticksOf({ locale }: Scope, periods: readonly Period[], from: number, to: number): TimeAxis['ticks'] {
  const isCoarse = periods.every(({ precision }) => precisions.indexOf(precision) <= precisions.indexOf('year'));
  const { unit, step } = stepOf(to - from, isCoarse);
  const isMiddle = periods.every(({ precision, interval }) => precision === unit && !interval);
  return startsOf(unit, step, from, to)
    .filter(({ at }) => isMiddle || at >= from)
    .map(({ at, next, name }) => ({ value: isMiddle ? (at + next) / 2 : at, text: locale.period(name) }));
}

type Unit = 'year' | 'month' | 'day';

/** The finest step of the calendar that has no more than the most ticks; of years nothing finer than years. */
function stepOf(days: number, isCoarse: boolean): { unit: Unit; step: number } {
  if (isCoarse || days > 3 * 366) return { unit: 'year', step: Math.max(1, roundStep(days / 365.25, most)) };
  const months = [1, 2, 3, 6].find(step => days / 30.4 / step <= most) ?? 6;
  if (days > 62) return { unit: 'month', step: months };
  return { unit: 'day', step: [1, 2, 7].find(step => days / step <= most) ?? 7 };
}

/** Where such steps begin between two days, with the next unit's beginning, named in EDTF. */
function startsOf(unit: Unit, step: number, from: number, to: number): { at: number; next: number; name: string }[] {
  if (unit === 'day') {
    const count = Math.floor((to - 1 - from) / step) + 1;
    return Array.from({ length: count }, (_, i) => from + i * step).map(at => ({
      at,
      next: at + 1,
      name: dayName(at),
    }));
  }
  const per = unit === 'year' ? 1 : 12;
  const begin = (n: number): number =>
    dayNumber(Math.floor(n / per), (((n % per) + per) % per) * (unit === 'month' ? 1 : 0) + 1, 1);
  const first = Math.ceil((yearOf(from) * per) / step) * step;
  const all = Array.from({ length: most * 4 }, (_, i) => first + i * step);
  return all
    .map(n => ({
      at: begin(n),
      next: begin(n + 1),
      name: unit === 'year' ? yearName(n) : dayName(begin(n)).slice(0, -3),
    }))
    .filter(({ at, next }) => next > from && at < to && (at >= from || next <= to));
}

/** The year of the calendar that a day lies in. */
function yearOf(day: number): number {
  const near = Math.floor(1970 + day / 365.2425);
  return [near + 1, near, near - 1].find(year => dayNumber(year, 1, 1) <= day) ?? near - 1;
}

/** A year in EDTF: `0044`, `-0043`, `Y12345`. */
function yearName(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

function dayName(day: number): string {
  const year = yearOf(day);
  const month = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].find(one => dayNumber(year, one, 1) <= day) ?? 1;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${yearName(year)}-${two(month)}-${two(day - dayNumber(year, month, 1) + 1)}`;
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
