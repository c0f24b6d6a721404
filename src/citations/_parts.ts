import { detailsFor } from '../locales/_details.ts';
import type { Locale } from '../locales/_locale.ts';
import type { Source } from '../model/dataset.ts';
import { isolate } from '../model/isolate.ts';
import { readPeriod } from '../model/period.ts';
import { textIn } from '../model/text.ts';
import { safeUrl } from '../model/url.ts';
import type { Part } from './_citation.ts';

/** What ends a sentence after some text: a full stop, unless it has one already. */
export const ending = (text: string): string => (/[.?!…]["”’»\u2069]*$/u.test(text) ? ' ' : '. ');

/** A text with a full stop, unless it ends a sentence already. */
export const closed = (text: string): string => text + ending(text).trim();

/** The same of a text of the data, whose direction leaves what comes after it alone. */
export const sentence = (text: string): string => isolate(text) + ending(text).trim();

/** A text of a source in one line: that is what a citation has. */
export const inLine = (text: Source['title'], locale: Locale, dataLang: string): string =>
  textIn(text, locale.tag, dataLang).replace(/\s+/gu, ' ').trim();

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
  // letters that look alike make another host
  const shown = safe && /^[^/]*\/\/[^/?#]*xn--/.test(safe) ? safe : isolate(address);
  return [{ text: looked && `${looked} ` }, { text: shown, ...(safe && { url: safe }) }];
}
