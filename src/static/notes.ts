import { detailsFor } from '../locales/_details.ts';
import type { Dataset } from '../model/dataset.ts';
import { localeFor } from '../pipeline/locale-for.ts';
import { sourceKeyOf } from '../pipeline/source-list.ts';
import { mark } from './figure.ts';
import { element, type Markup } from './markup.ts';
import type { PageElement } from './page-elements.ts';
import { rightToLeft } from './right-to-left.ts';

/** A number in a sentence, with the figure that it carries. */
export interface Numbered {
  one: PageElement;
  data: Dataset;
  /** Ids of the sources of the figure. */
  sources: readonly string[];
}

/** The entries of a list of sources that numbers lead to. */
export interface Entries {
  /** The place of each source, from 1, by its key. */
  places: ReadonlyMap<string, number>;
  /** What the id of an entry has before its place. */
  prefix: string;
}

/** A beginning of ids that no other id of a page can have. */
export function freePrefix(ids: ReadonlySet<string>): string {
  let prefix = 'cited-source-';
  while ([...ids].some(id => id.startsWith(prefix))) prefix = `cited-${prefix}`;
  return prefix;
}

/** The mark of a footnote behind a number, as the elements make it; undefined: it has none. */
export function noteOf({ one, data, sources }: Numbered, { places, prefix }: Entries): Markup | undefined {
  const found = [...new Set(sources.flatMap(id => places.get(sourceKeyOf(data, id) ?? '') ?? []))];
  if (one.isBare || one.end === undefined || !found.length) return undefined;
  const lang = one.lang ?? 'en';
  const { note } = detailsFor(localeFor(lang).tag).inline;
  const links = found.flatMap((place, i) => [
    i ? ', ' : undefined,
    element('a', { href: `#${prefix}${place}`, 'aria-label': note(place) }, String(place)),
  ]);
  return element('sup', { [mark]: true, dir: rightToLeft.test(lang) ? 'rtl' : undefined }, links);
}
