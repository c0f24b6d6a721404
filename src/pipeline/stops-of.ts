import type { Dataset, Figure } from '../model/dataset.ts';
import { comparePeriods, readPeriod, type Period } from '../model/period.ts';
import type { Stop } from '../model/telling.ts';
import { correctionsOf } from './corrections-of.ts';
import { localeFor } from './locale-for.ts';
import { datesOf, select, type Asked } from './select.ts';

/** A date by which all has been reported that has a date. */
const ever = '0001/..';

/** The first date on which a figure was reported; undefined: nobody knows one, or it has no end. */
export const firstDateOf = (figure: Figure, data: Dataset): Period | undefined =>
  datesOf(figure, data)
    .filter(({ last }) => last !== null)
    .sort(comparePeriods)[0];

/** What a chart would show if it were told of all that has a date. */
export function everOf(data: Dataset, asked: Asked): Figure[] {
  const { figures, references = [] } = select(data, { ...asked, asOf: ever });
  return [...new Set([...figures, ...references])];
}

/**
 * The dates on which something of a chart was reported or corrected, the first one first: where a slider stops. `asOf` of request and chart do not count.
 * What is reported on several dates with the same last possible day is one stop; figures without a date are on none.
 */
export function stopsOf(data: Dataset, { lang, ...asked }: Asked & { lang?: string } = {}): Stop[] {
  const figures = everOf(data, asked);
  const locale = localeFor(lang ?? data.lang);
  const found = new Map<number, { date: Period; figures: string[]; corrected: string[] }>();
  const at = (date: Period) => {
    const stop = found.get(date.last!) ?? { date, figures: [], corrected: [] };
    found.set(date.last!, stop);
    // of two dates with one last day the finer one says more
    if (date.precision === 'day') stop.date = date;
    return stop;
  };
  const ids = new Set(figures.map(({ id }) => id));
  for (const figure of figures) {
    const date = firstDateOf(figure, data);
    if (!date) continue;
    at(date).figures.push(figure.id);
    if (figure.replaces !== undefined && ids.has(figure.replaces)) at(date).corrected.push(figure.replaces);
  }
  for (const { date, about } of correctionsOf(data, figures)) {
    const read = readPeriod(date);
    if (read && read.last !== null) at(read).corrected.push(...about.map(({ id }) => id));
  }
  return [...found.values()]
    .sort((a, b) => comparePeriods(a.date, b.date))
    .map(stop => ({ ...stop, date: stop.date.text, text: locale.period(stop.date.text) }));
}
