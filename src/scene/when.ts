import { readPeriod } from '../model/period.ts';
import type { TimeAxis } from '../model/telling.ts';

/** Where a row stands in time, days since 1970-01-01; `to` is the first day after it. */
export interface When {
  /** `span`: all of it is meant. `soft`: one moment in it, nobody says which. */
  kind: 'day' | 'span' | 'soft';
  from: number;
  to: number;
  /** The end that nobody says, or that is still to come. */
  opens?: 'start' | 'end';
}

/**
 * What an EDTF date is in a drawing: a day is a day; an interval all of its days; a coarser or an uncertain date (`2014`, `2014-12~`,
 * `201X`) one moment somewhere in it. With `counts` it is of something that is counted over all of its period, as flows are. An
 * open end (`2014/..`) goes on to the end of the axis, one that is not known (`2014/`) does not. Null: no date.
 */
export function whenOf(text: string | undefined, counts: boolean, axis: Pick<TimeAxis, 'from' | 'to'>): When | null {
  const read = readPeriod(text ?? '');
  if (!read) return null;
  const { first, last, start, end, interval, precision } = read;
  if (first === null)
    return typeof end === 'string'
      ? null
      : {
          kind: 'span',
          from: start === 'open' ? Math.min(axis.from, end.first) : end.first,
          to: end.last + 1,
          opens: 'start',
        };
  if (last === null)
    return typeof start === 'string'
      ? null
      : { kind: 'span', from: first, to: Math.max(start.last + 1, end === 'open' ? axis.to : 0), opens: 'end' };
  const isSure = !/[~?%X]/.test(read.text);
  const isDay = precision === 'day' || precision === 'time';
  const kind = !isSure ? 'soft' : interval || (counts && !isDay) ? 'span' : isDay ? 'day' : 'soft';
  return { kind, from: first, to: last + 1 };
}
