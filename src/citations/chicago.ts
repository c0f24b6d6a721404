import { detailsFor } from '../locales/_details.ts';
import type { Locale } from '../locales/_locale.ts';
import type { Source } from '../model/dataset.ts';
import { readPeriod } from '../model/period.ts';
import { textIn } from '../model/text.ts';
import type { CitationStyle, Part } from './_citation.ts';
import { closed, dateParts, ending, linkOf, namesOf } from './_parts.ts';

/**
 * Chicago style, 17th edition, author and date, as in a reference list (The Chicago Manual of Style, 15.5 to 15.9 and 15.50 to 15.52): author, year,
 * title in quotation marks, site, month and day, link. The publisher is the author where none is named, and is then not repeated;
 * without a date "n.d." and the day of access. Source: https://www.chicagomanualofstyle.org
 */
export const chicago: CitationStyle = {
  id: 'chicago',
  name: 'Chicago (17th edition, author and date)',
  cite(source, locale, dataLang) {
    const text = (of: Source['title']) => textIn(of, locale.tag, dataLang).trim();
    const [publisher, title, authors] = [text(source.publisher), text(source.title), authorsOf(source, locale)];
    return [
      { text: `${closed(authors || publisher)} ${closed(yearOf(source.published, locale))} ` },
      ...(title ? [{ text: `“${title}${ending(title).trim()}” ` }] : []),
      ...placeOf(authors ? publisher : '', source, locale),
      ...linkOf(source, locale, 'accessed'),
    ].filter(part => part.text !== '');
  },
};

/** `Doe, Jane, and Richard Roe`: of names written "family, given" the first is left so, the others are turned. */
function authorsOf(source: Source, locale: Locale): string {
  const [first, ...others] = namesOf(source);
  if (first === undefined) return '';
  const names = [
    first,
    ...others.map(name =>
      name
        .split(/\s*,\s*/u)
        .reverse()
        .join(' '),
    ),
  ];
  const last = names.pop()!;
  // " and ", with a comma before it even between two: the first name is inverted
  const and = locale.list(['a', 'b']).slice(1, -1);
  return names.length ? `${names.join(', ')},${and}${last}` : last;
}

/** `2014`, or the span as it is said. */
function yearOf(published: string | undefined, locale: Locale): string {
  if (published === undefined) return detailsFor(locale.tag).citation.undated;
  const date = readPeriod(published)?.start;
  const isPlain = typeof date === 'object' && !published.includes('/') && date.year >= 1;
  return isPlain ? locale.period(String(date.year).padStart(4, '0')) : locale.period(published);
}

/** `*Orchard Gazette*, March 8, p. 4. `: what is known of where it stands. The year was said. */
function placeOf(site: string, { published, locator }: Source, locale: Locale): Part[] {
  const date = published === undefined ? undefined : dateParts(published, locale);
  const day = date && `${date.month}${date.day ? ` ${date.day}, ` : ' '}${date.year}`;
  const rest = [day, locator?.trim()].filter(part => part).join(', ');
  const end = rest || site;
  return end
    ? [
        ...(site ? [{ text: site, italic: true as const }, { text: rest && ', ' }] : []),
        { text: rest },
        { text: ending(end) },
      ]
    : [];
}
