import type { Dataset } from '../model/dataset.ts';
import { names } from '../model/names.ts';
import { endsBy, readPeriod } from '../model/period.ts';
import { references } from '../model/refs.ts';

type Correction = NonNullable<Dataset['corrections']>[number];

/** What an entry of `corrections` is about: a figure, or a row of one. */
interface About {
  id: string;
  measure: string;
  period?: string;
  entity?: string;
}

/**
 * What was changed after publication, of these figures or of the file as a whole, in time: each with those that it is about. `asOf`: only what
 * had been changed by the last possible day of this date.
 */
export function correctionsOf<T extends About>(
  data: Dataset,
  figures: Iterable<T>,
  asOf = '',
): (Correction & { about: T[] })[] {
  const limit = readPeriod(asOf);
  const isDue = ({ date }: Correction): boolean => {
    const read = readPeriod(date);
    return !limit || (read !== null && endsBy(read, limit));
  };
  const all = [...figures];
  const aboutOf = ({ figure = '' }: Correction): T[] => {
    const named = references(data)(figure);
    return named ? all.filter(one => names(named, one)) : [];
  };
  return (data.corrections ?? [])
    .filter(isDue)
    .map(correction => ({ ...correction, about: aboutOf(correction) }))
    .filter(({ figure, about }) => figure === undefined || about.length > 0);
}
