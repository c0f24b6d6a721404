import { alike } from '../model/alike.ts';
import type { Dataset } from '../model/dataset.ts';
import { comparePeriods, readPeriod, type Period } from '../model/period.ts';
import type { ToldRow } from '../model/telling.ts';
import { voiceOf } from '../model/voice.ts';

/** A row and when it was. */
export interface Moment {
  told: ToldRow;
  period: Period;
}

/** A row with its date; null if it has none. */
export function momentOf(told: ToldRow): Moment | null {
  const period = readPeriod(told.row.period ?? '');
  return period && { told, period };
}

/**
 * Whether one number may be said or drawn to go on from another: not where the measure breaks, where what adds up over time was
 * counted over a longer time, or where another speaker goes on.
 */
export function joins(before: Moment, after: Moment, data: Dataset): boolean {
  const [a, b] = [before.told.row, after.told.row];
  const [said, says] = [voiceOf(a.speaker, data), voiceOf(b.speaker, data)];
  if (comparePeriods(before.period, after.period) === 0) return false;
  if (said !== undefined && says !== undefined && said !== says) return false;
  const { breaks = [], time } = Object.hasOwn(data.measures, b.measure) ? data.measures[b.measure]! : {};
  return (
    a.measure === b.measure &&
    // what adds up over nine months is not to be compared with what adds up over a year
    (time !== 'flow' || alike(before.period, after.period)) &&
    !breaks.some(({ period, entity }) => {
      const read = readPeriod(period);
      const isHere = entity === undefined || entity === b.entity;
      return isHere && read && comparePeriods(before.period, read) < 0 && comparePeriods(read, after.period) <= 0;
    })
  );
}
