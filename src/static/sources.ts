import { citations } from '../citations/index.ts';
import { detailsFor } from '../locales/_details.ts';
import type { Dataset } from '../model/dataset.ts';
import { safeUrl } from '../model/url.ts';
import { localeFor } from '../pipeline/locale-for.ts';
import { mark } from './figure.ts';
import { element, type Content, type Markup } from './markup.ts';

/** A source that a page uses: where it is, and its id there. */
export interface Used {
  data: Dataset;
  id: string;
}

/** Each source once, in the order of the page: those of two files are one if all that is said of them is the same. */
function once(used: readonly Used[]): Used[] {
  const known = new Set<string>();
  return used.filter(({ data, id }) => {
    const said = JSON.stringify(data.sources[id]);
    const isNew = !known.has(said);
    known.add(said);
    return isNew;
  });
}

/** The sources of a page as a list, in a style of citation. */
export function sourceList(used: readonly Used[], { style = '', lang }: { style?: string; lang: string }): Markup {
  const locale = localeFor(lang);
  const { cite } = citations.get(citations.has(style) ? style : 'line');
  const { card } = detailsFor(locale.tag);
  const items = once(used).flatMap(({ data, id }) => {
    const source = Object.hasOwn(data.sources, id) ? data.sources[id] : undefined;
    if (!source) return [];
    const parts = cite(source, locale, data.lang).map(({ text, url, italic }): Content => {
      const said = italic ? element('i', {}, text) : text;
      return url ? element('a', { href: url, rel: 'noopener' }, said) : said;
    });
    const copy = safeUrl(source.archived);
    const archived = copy && ['. ', element('a', { href: copy, rel: 'noopener' }, card.archived)];
    return element('li', {}, element('bdi', { lang: source.lang }, [parts, archived]));
  });
  return element('ol', { [mark]: true, lang: locale.tag }, items);
}
