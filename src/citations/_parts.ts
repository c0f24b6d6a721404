import { detailsFor } from '../locales/_details.ts';
import type { Locale } from '../locales/_locale.ts';
import { readPeriod } from '../model/period.ts';
import type { Source } from '../model/dataset.ts';
import { safeUrl } from '../model/url.ts';
import type { Part } from './_citation.ts';

/** What ends a sentence after some text: a full stop, unless it has one already. */
export const ending = (text: string): string => (/[.?!…]["”»]?$/u.test(text) ? ' ' : '. ');

/** A text with a full stop, unless it ends a sentence already. */
export const closed = (text: string): string => text + ending(text).trim();

/** The year, month and day of a date, as far as they are known, the month in words; undefined for spans and for what is no such date. */
export function dateParts(
  published: string,
  locale: Locale,
): { year: number; month: string; day?: number | undefined } | undefined {
  const date = readPeriod(published)?.start;
  if (typeof date !== 'object' || published.includes('/') || !date.month || date.year < 1) return undefined;
  const month = new Intl.DateTimeFormat(locale.tag, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, date.month - 1),
  );
  return { year: date.year, month, day: date.day };
}

/** The names of the authors, as written. */
export const namesOf = ({ author = [] }: Source): string[] =>
  [author]
    .flat()
    .map(name => name.trim())
    .filter(Boolean);

/** The address, or that of the archived copy, after what `before` makes of the day of access where nobody knows when it was published. */
export function linkOf(
  { url, archived, published, accessed }: Source,
  locale: Locale,
  before: 'retrieved' | 'accessed',
): Part[] {
  const address = (url ?? archived)?.trim();
  const looked = !published && accessed ? detailsFor(locale.tag).citation[before](locale.period(accessed)) : '';
  if (!address) return [];
  const safe = safeUrl(address);
  return [{ text: looked && `${looked} ` }, { text: address, ...(safe && { url: safe }) }];
}
