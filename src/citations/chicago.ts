import { detailsFor } from '../locales/_details.ts';
import type { Locale } from '../locales/_locale.ts';
import { authorsOf, type Author } from '../model/author.ts';
import type { Source } from '../model/dataset.ts';
import { isolate } from '../model/isolate.ts';
import { readPeriod } from '../model/period.ts';
import type { CitationStyle, Part } from './_citation.ts';
import { closed, dateParts, ending, inLine, linkOf, sentence } from './_parts.ts';

/**
 * Chicago style, 17th edition, author and date, as in a reference list (The Chicago Manual of Style, 15.5 to 15.9 and 15.50 to 15.52): author, year,
 * title in quotation marks, site, month and day, link. The publisher is the author where none is named, and is then not repeated;
 * without a date "n.d." and the day of access. Source: https://www.chicagomanualofstyle.org
 */
export const chicago: CitationStyle = {
  id: 'chicago',
  name: 'Chicago (17th edition, author and date)',
  cite(source, locale, dataLang) {
    const [publisher, title, locator] = [source.publisher, source.title, source.locator].map(text =>
      inLine(text, locale, dataLang),
    ) as [string, string, string];
    const names = authorsOf(source).map(named);
    const own = names.length === 1 && names[0] === publisher ? [] : names;
    const authors = own.length ? listed(own.map(isolate), locale) : '';
    return [
      { text: `${authors ? closed(authors) : sentence(publisher)} ${closed(yearOf(source.published, locale))} ` },
      ...(title ? [{ text: `“${sentence(quoted(title))}” ` }] : []),
      ...placeOf(authors ? publisher : '', locator, source, locale),
      ...linkOf(source, locale, 'accessed'),
    ].filter(part => part.text !== '');
  },
};

/** `Doe, Jane, and Richard Roe` */
function listed(names: readonly string[], locale: Locale): string {
  const last = names.at(-1)!;
  // " and ", with a comma before it even between two: the first name is inverted
  const and = locale.list(['a', 'b']).slice(1, -1);
  return names.length > 1 ? `${names.slice(0, -1).join(', ')},${and}${last}` : last;
}

/** Of persons the first is called by the family's name, to be found by it, the others as they are spoken of. */
function named(author: Author, place: number): string {
  if ('literal' in author) return author.literal;
  const { family, given, suffix = '' } = author;
  return place === 0
    ? [family, given, suffix].filter(Boolean).join(', ')
    : [given, family, suffix].filter(Boolean).join(' ');
}

/** What a text in quotation marks quotes has single ones. */
const quoted = (text: string): string =>
  text
    .replace(/"([^"]*)"/gu, '‘$1’')
    .replaceAll('“', '‘')
    .replaceAll('”', '’');

/** `2014`, or the span as it is said. */
function yearOf(published: string | undefined, locale: Locale): string {
  if (published === undefined) return detailsFor(locale.tag).citation.undated;
  const date = readPeriod(published)?.start;
  const isPlain =
    typeof date === 'object' &&
    !published.includes('/') &&
    !/^(?:century|decade)$/.test(date.precision) &&
    date.year >= 1;
  return isPlain ? locale.period(String(date.year).padStart(4, '0')) : locale.period(published);
}

/** `*Orchard Gazette*, March 8, p. 4. `: what is known of where it stands. The year was said. */
function placeOf(site: string, locator: string, { published }: Source, locale: Locale): Part[] {
  const date = published === undefined ? undefined : dateParts(published, locale);
  const day = date && `${date.month}${date.day ? ` ${date.day}, ` : ' '}${date.year}`;
  const rest = [day, isolate(locator)].filter(part => part).join(', ');
  const end = locator || day || site;
  return end
    ? [
        ...(site ? [{ text: isolate(site), italic: true as const }, { text: rest && ', ' }] : []),
        { text: rest },
        { text: ending(end) },
      ]
    : [];
}
