import type { Figure, Filter } from '../model/dataset.ts';
import { readPeriod } from '../model/period.ts';
import { within } from '../model/within.ts';

/** A test of figures: whether they are about a time within any of some periods. */
export function inPeriods(wanted: NonNullable<Filter['period']>): (figure: Figure) => boolean {
  const periods = [wanted].flat().flatMap(one => readPeriod(one) ?? []);
  return ({ period = '' }) => {
    const read = readPeriod(period);
    return read !== null && periods.some(one => within(read, one));
  };
}
