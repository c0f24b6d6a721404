import { citations, type Part } from '../citations/index.ts';
import { detailsFor } from '../locales/_details.ts';
import type { Dataset, Source } from '../model/dataset.ts';
import { textIn } from '../model/text.ts';
import { safeUrl } from '../model/url.ts';
import { complete } from './complete.ts';
import { localeFor } from './locale-for.ts';
import { entry } from './scope.ts';

/** Sources that one part of a page uses, by their ids. */
export interface Use {
  data: Dataset;
  sources: readonly string[];
}

/** One source of a page. */
export interface ListedSource {
  /** What tells it from others, in whichever file it stands. */
  key: string;
  /** The citation in the style that was asked for. */
  parts: Part[];
  /** What else is known of it, and the style leaves out. */
  about: string[];
  /** `url` is absent where it is not safe to follow. */
  archived?: { text: string; url?: string };
  /** BCP 47: that of its texts, where it is another than that of the list. */
  lang?: string;
}

/** All that a list of sources shows. */
export interface SourceList {
  lang: string;
  words: ReturnType<typeof detailsFor>['inline'];
  sources: ListedSource[];
}

/** What tells a source from others: its address, else all that is said of it. Two files may call one source by two ids. */
export const sourceKey = ({ url, archived, publisher, title, author, published, locator }: Source): string =>
  (url ?? archived)?.trim() || JSON.stringify([publisher, title, author, published, locator]);

/** The key of a source of a file; undefined if it has no such source. */
export function sourceKeyOf(data: Dataset, id: string): string | undefined {
  const source = entry(data.sources, id);
  return source && sourceKey(source);
}

/** All sources of some uses once each, in the order of their first use. `style`: id of a citation style, `line` where there is none of that name. */
export async function sourceList(uses: readonly Use[], style: string, lang: string): Promise<SourceList> {
  const locale = await complete(() => localeFor(lang));
  const { cite, id } = await citations.load(citations.has(style) ? style : 'line');
  const { card, inline } = detailsFor(locale.tag);
  const found = new Map<string, ListedSource>();
  for (const { data, sources } of uses)
    for (const name of sources) {
      const source = entry(data.sources, name);
      const key = source && sourceKey(source);
      if (!source || key === undefined || found.has(key)) continue;
      const title = textIn(source.title, locale.tag, data.lang);
      const inFull = [title, source.locator, source.accessed && card.accessed(locale.period(source.accessed))];
      const about = id === 'line' ? inFull.flatMap(text => text || []) : [];
      const copy = source.archived?.trim();
      const url = safeUrl(copy);
      found.set(key, {
        key,
        parts: cite(source, locale, data.lang),
        about,
        ...(copy && { archived: url ? { text: card.archived, url } : { text: `${card.archived}: ${copy}` } }),
        ...(data.lang !== locale.tag && { lang: data.lang }),
      });
    }
  return { lang: locale.tag, words: inline, sources: [...found.values()] };
}
