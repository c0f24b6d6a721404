import { sourceList as listed, type ListedSource, type Use } from '../pipeline/source-list.ts';
import { mark } from './figure.ts';
import { element, type Content, type Markup } from './markup.ts';

const link = (text: Content, url: string | undefined): Content =>
  url ? element('a', { href: url, rel: 'noopener' }, text) : text;

/** A source as `<cited-sources>` shows it. */
function item({ parts, about, archived, lang }: ListedSource): Markup {
  const cited = parts.map(({ text, italic, url }) => (italic ? element('cite', { lang }, text) : link(text, url)));
  const more = about.map(text => [' · ', element('bdi', { lang }, text)]);
  return element('li', {}, [cited, more, archived && [' · ', link(archived.text, archived.url)]]);
}

/** The sources of a page as a list, each once, in a style of citation. */
export async function sourceList(
  uses: readonly Use[],
  { style, lang }: { style: string; lang: string },
): Promise<Markup> {
  const { lang: told, sources } = await listed(uses, style, lang);
  return element('ol', { [mark]: true, lang: told }, sources.map(item));
}
