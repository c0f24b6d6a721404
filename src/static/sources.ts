import { sourceList as listed, type ListedSource, type Use } from '../pipeline/source-list.ts';
import { mark } from './figure.ts';
import { element, type Content, type Markup } from './markup.ts';

const link = (text: Content, url: string | undefined): Content =>
  url ? element('a', { href: url, rel: 'noopener' }, text) : text;

/** A source as `<cited-sources>` shows it. */
function item({ parts, about, archived, lang }: ListedSource, id: string | undefined): Markup {
  const cited = parts.map(({ text, italic, url }) => (italic ? element('cite', { lang }, text) : link(text, url)));
  const more = about.map(text => [' · ', element('bdi', { lang }, text)]);
  return element('li', { id }, [cited, more, archived && [' · ', link(archived.text, archived.url)]]);
}

/**
 * The sources of a page as a list, each once, in a style of citation; and the place of each, from 1, by its key.
 * @param prefix what the id of each entry has before its place; undefined: nothing leads to it
 */
export async function sourceList(
  uses: readonly Use[],
  { style, lang, prefix }: { style: string; lang: string; prefix?: string | undefined },
): Promise<{ list: Markup; places: Map<string, number> }> {
  const { lang: told, sources } = await listed(uses, style, lang);
  const items = sources.map((source, i) => item(source, prefix && `${prefix}${i + 1}`));
  return {
    list: element('ol', { [mark]: true, lang: told }, items),
    places: new Map(sources.map(({ key }, i) => [key, i + 1])),
  };
}
