import { detailsFor } from '../locales/_details.ts';
import type { Locale } from '../locales/_locale.ts';
import { readPeriod } from '../model/period.ts';
import type { Source } from '../model/dataset.ts';
import { textIn } from '../model/text.ts';
import { safeUrl } from '../model/url.ts';
import type { CitationStyle, Part } from './_citation.ts';

/**
 * APA style, 7th edition (Publication Manual, chapters 9 and 10): author, date, title in italics, site, link. The publisher is the author
 * where none is named, and is then not repeated; without a date "n.d." and the day of access. Source: https://apastyle.apa.org
 */
export const apa: CitationStyle = {
  id: 'apa',
  name: 'APA (7th edition)',
  cite(source, locale, dataLang) {
    const text = (of: Source['title']) => textIn(of, locale.tag, dataLang).trim();
    const [publisher, title] = [text(source.publisher), text(source.title)];
    const authors = authorsOf(source);
    const start = `${closed(authors || publisher)} (${dateOf(source.published, locale)}). `;
    return [
      { text: start },
      ...(title ? [{ text: title, italic: true as const }, { text: source.locator ? '' : ending(title) }] : []),
      ...(source.locator ? [{ text: `${title && ' '}(${source.locator.trim()}). ` }] : []),
      ...(authors ? [{ text: `${closed(publisher)} ` }] : []),
      ...linkOf(source, locale),
    ].filter(part => part.text !== '');
  },
};

/** With a full stop, unless it ends a sentence already. */
const closed = (text: string): string => text + ending(text).trim();
const ending = (text: string): string => (/[.?!…]["”»]?$/u.test(text) ? ' ' : '. ');

/** `Doe, J., & Roe, R.`: names written "family, given" get initials, others stay as they are, for we cannot know their order. */
function authorsOf({ author = [] }: Source): string {
  const names = [author].flat().map(initials).filter(Boolean);
  const last = names.pop() ?? '';
  return names.length ? `${names.join(', ')}, & ${last}` : last;
}

function initials(name: string): string {
  const [family = '', given] = name.trim().split(/\s*,\s*/u);
  if (!given) return family;
  return `${family}, ${given
    .split(/[\s.]+/u)
    .filter(Boolean)
    .map(part => `${[...part][0] ?? ''}.`)
    .join(' ')}`;
}

/** `2014, December 5`, as precise as it is known. */
function dateOf(published: string | undefined, locale: Locale): string {
  if (published === undefined) return detailsFor(locale.tag).citation.undated;
  const date = readPeriod(published)?.start;
  if (typeof date !== 'object' || published.includes('/') || !date.month || date.year < 1)
    return locale.period(published);
  const month = new Intl.DateTimeFormat(locale.tag, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, date.month - 1),
  );
  return `${date.year}, ${month}${date.day ? ` ${date.day}` : ''}`;
}

function linkOf({ url, archived, published, accessed }: Source, locale: Locale): Part[] {
  const address = (url ?? archived)?.trim();
  if (!address) return [];
  const safe = safeUrl(address);
  const { retrieved } = detailsFor(locale.tag).citation;
  const looked = !published && accessed ? `${retrieved(locale.period(accessed))} ` : '';
  return [{ text: looked }, { text: address, ...(safe && { url: safe }) }];
}
