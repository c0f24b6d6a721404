import type { Dataset } from '../model/dataset.ts';
import { comparePeriods } from '../model/period.ts';
import { endOf } from '../model/quantity.ts';
import type { ToldRow } from '../model/telling.ts';
import { joins, momentOf, type Moment } from './joins.ts';

/** Of so many steps in time that are alike, a longer one is a gap. */
const least = 4;

/**
 * Which rows of a series a line may join: ids in time, each list a line of its own. It is cut where somebody gives no number, or
 * only a bound or a range; where the measure breaks; where what adds up over time was counted over a longer time; where another speaker goes on; between what was and what was planned; and
 * where a date is missing among dates that else follow each other evenly (three quarters of at least four steps).
 */
export const runsOf = (told: readonly ToldRow[], data: Dataset): string[][] => cut(told, data, isPoint);

/** Which rows of a series a band may join, from lowest to lowest and from highest to highest number: ranges, and numbers with a ±. It is cut as lines are. */
export const bandsOf = (told: readonly ToldRow[], data: Dataset): string[][] =>
  cut(told, data, isSpan).filter(ids => ids.length > 1);

function cut(told: readonly ToldRow[], data: Dataset, belongs: (moment: Moment) => boolean): string[][] {
  const moments = told
    .filter(({ row }) => row.replacedBy === undefined)
    .flatMap(one => momentOf(one) ?? [])
    .sort((a, b) => comparePeriods(a.period, b.period));
  const gap = gapOf(moments);
  const isPast = ({ told: { row } }: Moment): boolean => row.mode === 'actual' || row.mode === 'forecast';
  const runs: string[][] = [];
  for (const some of [moments.filter(isPast), moments.filter(moment => !isPast(moment))]) {
    let before: Moment | undefined;
    for (const moment of some) {
      if (!belongs(moment)) {
        before = undefined;
        continue;
      }
      const goesOn = before && middle(moment) - middle(before) <= gap && joins(before, moment, data);
      if (goesOn) runs.at(-1)!.push(moment.told.id);
      else runs.push([moment.told.id]);
      before = moment;
    }
  }
  return runs;
}

/** One number, or one that is about right, or the reported centre of a ±: a line can go through it. */
const isPoint = ({ told: { row } }: Moment): boolean =>
  row.quantity?.mid !== undefined ||
  (['exact', 'approximate'].includes(endOf(row.quantity)) && row.quantity?.lo === row.quantity?.hi);

/** A lowest and a highest number, "nearly" and "just over" among them. */
const isSpan = ({ told: { row } }: Moment): boolean =>
  ['range', 'vague', 'approximate'].includes(endOf(row.quantity)) && row.quantity?.lo !== row.quantity?.hi;
const middle = ({ period: { first, last } }: Moment): number => ((first ?? last ?? 0) + (last ?? first ?? 0)) / 2;

/** How many days are too many between two dates; Infinity where the dates do not follow each other evenly. */
function gapOf(moments: readonly Moment[]): number {
  const places = [...new Set(moments.map(middle))];
  const steps = places.slice(1).map((at, i) => at - places[i]!);
  const sorted = steps.toSorted((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const even = steps.filter(step => Math.abs(step - usual) <= 0.1 * usual).length;
  return steps.length >= least && even >= 0.75 * steps.length ? 1.5 * usual : Infinity;
}
