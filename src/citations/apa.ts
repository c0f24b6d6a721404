import { detailsFor } from '../locales/_details.ts';
import type { Locale } from '../locales/_locale.ts';
import type { Source } from '../model/dataset.ts';
import { textIn } from '../model/text.ts';
import type { CitationStyle } from './_citation.ts';
import { closed, dateParts, ending, linkOf, namesOf } from './_parts.ts';

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
      ...linkOf(source, locale, 'retrieved'),
    ].filter(part => part.text !== '');
  },
};

/** `Doe, J., & Roe, R.`: names written "family, given" get initials, others stay as they are, for we cannot know their order. */
function authorsOf(source: Source): string {
  const names = namesOf(source).map(initials).filter(Boolean);
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
  const date = dateParts(published, locale);
  return date ? `${date.year}, ${date.month}${date.day ? ` ${date.day}` : ''}` : locale.period(published);
}
