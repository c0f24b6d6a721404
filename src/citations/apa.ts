import { detailsFor } from '../locales/_details.ts';
import type { Locale } from '../locales/_locale.ts';
import { authorsOf, type Author } from '../model/author.ts';
import { isolate } from '../model/isolate.ts';
import type { CitationStyle } from './_citation.ts';
import { closed, dateParts, ending, inLine, linkOf, sentence } from './_parts.ts';

/**
 * APA style, 7th edition (Publication Manual, chapters 9 and 10): author, date, title in italics, site, link. The publisher is the author
 * where none is named, and is then not repeated; without a date "n.d." and the day of access. Source: https://apastyle.apa.org
 */
export const apa: CitationStyle = {
  id: 'apa',
  name: 'APA (7th edition)',
  cite(source, locale, dataLang) {
    const [publisher, title, locator] = [source.publisher, source.title, source.locator].map(text =>
      inLine(text, locale, dataLang),
    ) as [string, string, string];
    const names = authorsOf(source).map(named);
    const own = names.length === 1 && names[0] === publisher ? [] : names;
    const authors = own.length ? listed(own.map(isolate)) : '';
    const start = `${authors ? closed(authors) : sentence(publisher)} (${dateOf(source.published, locale)}). `;
    return [
      { text: start },
      ...(title ? [{ text: isolate(title), italic: true as const }, { text: locator ? '' : ending(title) }] : []),
      ...(locator ? [{ text: `${title && ' '}(${isolate(locator)}). ` }] : []),
      ...(authors ? [{ text: `${sentence(publisher)} ` }] : []),
      ...linkOf(source, locale, 'retrieved'),
    ].filter(part => part.text !== '');
  },
};

/** `Doe, J., & Roe, R.` */
function listed(names: readonly string[]): string {
  const last = names.at(-1)!;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${last}` : last;
}

/** `Doe, J.-P., Jr.`: persons get initials, other names stay as they are. */
function named(author: Author): string {
  if ('literal' in author) return author.literal;
  const { family, given, suffix = '' } = author;
  const initials = given
    .split(/\s+|(?<=\.)(?!-)/u)
    .map(name => name.split('-').flatMap(initial).join('-'))
    .filter(Boolean);
  return [family, initials.join(' '), suffix].filter(Boolean).join(', ');
}

const initial = (name: string): string[] => (name.match(/\p{L}\p{M}*/u) ?? []).map(letter => `${letter}.`);

/** `2014, December 5`, as precise as it is known. */
function dateOf(published: string | undefined, locale: Locale): string {
  if (published === undefined) return detailsFor(locale.tag).citation.undated;
  const date = dateParts(published, locale);
  return date ? `${date.year}, ${date.month}${date.day ? ` ${date.day}` : ''}` : locale.period(published);
}
