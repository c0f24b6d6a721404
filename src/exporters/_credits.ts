import { detailsFor } from '../locales/_details.ts';
import { isolate } from '../model/isolate.ts';
import { localeOf } from './_locale-of.ts';
import { textIn } from '../model/text.ts';
import type { Telling } from '../model/telling.ts';
import { safeUrl } from '../model/url.ts';

/** What must go with every copy of a chart: who says it, who reported it and where, the data and their licence. A paragraph each. */
export function creditsOf(telling: Telling, address?: string): string[] {
  return [sourcesOf(telling), dataOf(telling, address), licenceOf(telling)].filter(text => text !== undefined);
}

/** `Said by: A; B. Reported by: DELFI, December 2014 (https://…).` */
function sourcesOf(telling: Telling): string | undefined {
  const locale = localeOf(telling);
  const { speakers, label, sources } = telling.sourceLine;
  const said = speakers.map(group => locale.sentence(`${group.label} ${locale.names(group.names)}`));
  const where = sources.map(({ id, text, url }) => {
    const place = url ?? placeOf(telling, id);
    return place ? `${text} (${place})` : text;
  });
  return [...said, ...(where.length ? [`${label} ${where.join('; ')}`] : [])].join(' ') || undefined;
}

/** Where a source without an address can be looked up: in a copy, or on a page. */
function placeOf({ data: { sources } }: Telling, id: string): string | undefined {
  const { archived, locator = '' } = (Object.hasOwn(sources, id) && sources[id]) || {};
  return safeUrl(archived) ?? isolate(locator.trim());
}

/** `Data: Drills, updated 22 November 2026` */
function dataOf(telling: Telling, address: string | undefined): string {
  const { data, lang, dataLang } = telling;
  const { table } = detailsFor(lang);
  const where = address ?? isolate(textIn(data.title, lang, dataLang));
  const updated = data.modified === undefined ? [] : [table.updated(localeOf(telling).period(data.modified))];
  return [`${table.data} ${where}`, ...updated].join(' · ');
}

function licenceOf({ data, lang }: Telling): string | undefined {
  const names = (data.licenses ?? []).flatMap(({ name, title, path }) => {
    const what = title ?? name ?? path;
    const url = safeUrl(path);
    return what === undefined ? [] : url && url !== what ? `${isolate(what)} (${url})` : isolate(what);
  });
  return names.length ? detailsFor(lang).downloads.licence(names.join('; ')) : undefined;
}
