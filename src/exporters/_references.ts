import { detailsFor } from '../locales/_details.ts';
import { authorsOf, type Author } from '../model/author.ts';
import type { Source } from '../model/dataset.ts';
import { readPeriod, type Period } from '../model/period.ts';
import type { Telling } from '../model/telling.ts';
import { textIn } from '../model/text.ts';
import { safeUrl } from '../model/url.ts';
import { localeOf } from './_locale-of.ts';

/** A source as the formats of reference managers take it: plain text, without the marks that keep directions apart. */
export interface Reference {
  id: string;
  /** As in CSL: `article-newspaper`, `report` …; absent: not said. */
  type?: string;
  authors: Author[];
  title?: string;
  publisher: string;
  published?: Period;
  accessed?: Period;
  /** Safe to follow. */
  url?: string;
  archived?: string;
  lang?: string;
  /** What no format has a field for: page or timecode, who is quoted in it, where it was read, how the numbers were made. */
  notes: string[];
}

/** Every source of a chart's figures once: in the order of its source line, then those that only derived numbers rest on. */
export function references(telling: Telling): Reference[] {
  const named = telling.sourceLine.sources.map(({ id }) => id);
  const others = telling.rows.flatMap(({ absent, sources }) => (absent ? [] : sources));
  return [...new Set([...named, ...others])].flatMap(id => {
    const source = Object.hasOwn(telling.data.sources, id) ? telling.data.sources[id] : undefined;
    return source ? reference(telling, id, source) : [];
  });
}

function reference(telling: Telling, id: string, source: Source): Reference {
  const { type, lang } = source;
  const title = textOf(telling, source.title);
  const url = safeUrl(source.url);
  const archived = safeUrl(source.archived);
  const published = readPeriod(source.published ?? '');
  const accessed = readPeriod(source.accessed ?? '');
  return {
    id,
    authors: authorsOf(source),
    publisher: textOf(telling, source.publisher),
    ...(type && { type }),
    ...(title && { title }),
    ...(published && { published }),
    ...(accessed && { accessed }),
    ...(url && { url }),
    ...(archived && { archived }),
    ...(lang && { lang }),
    notes: notesOf(telling, id, source),
  };
}

function notesOf(telling: Telling, id: string, { locator, via, method }: Source): string[] {
  const { card } = detailsFor(telling.lang);
  const read = via !== undefined && Object.hasOwn(telling.data.sources, via) ? telling.data.sources[via] : undefined;
  return [
    locator,
    ...voicesIn(telling, id),
    via && card.via(read ? textOf(telling, read.publisher) : via),
    method && card.method(textOf(telling, method)),
  ].flatMap(text => (text && oneLine(text)) || []);
}

/** `Said by: A; B`: whom a source quotes. */
function voicesIn(telling: Telling, id: string): string[] {
  const { lead, names } = localeOf(telling);
  const quoted = telling.rows.filter(row => !row.absent && !row.derived && row.sources.includes(id));
  return [false, true].flatMap(claimed => {
    const speakers = quoted.flatMap(({ speaker, status }) => ((status === 'claimed') === claimed && speaker) || []);
    const said = [...new Set(speakers)].map(speaker => nameOf(telling, speaker));
    return said.length ? `${claimed ? lead.claimed : lead.said} ${names(said)}` : [];
  });
}

const nameOf = (telling: Telling, id: string): string => {
  const { speakers = {} } = telling.data;
  return textOf(telling, Object.hasOwn(speakers, id) ? speakers[id]?.name : id);
};

const textOf = ({ lang, dataLang }: Telling, text: Source['title']): string => oneLine(textIn(text, lang, dataLang));

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
