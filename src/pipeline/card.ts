import { detailsFor } from '../locales/_details.ts';
import type { Source } from '../model/dataset.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import type { Citation, Telling } from '../model/telling.ts';
import { safeUrl } from '../model/url.ts';
import { isRetracted } from './asides.ts';
import { changesOf } from './change-notes.ts';
import { citeSource } from './cite.ts';
import { labels } from './labels.ts';
import { isQuoted, langOf, phraseOf } from './phrase.ts';
import { relationInWords } from './relation-in-words.ts';
import { entry, inline, measureOf, say, scopeOf, type Scope, speakerName } from './scope.ts';
import { rangeOf } from './range-of.ts';
import { voicesOf } from './voices-of.ts';
import { explain, type Explanation } from './explain.ts';
import { localeFor } from './locale-for.ts';

/** Everything about one figure, for whoever asks: plain data, in reading order. */
export interface Card {
  /** `2015: over 4,000, planned`. */
  heading: string;
  /** The source's words, verbatim, in their language (BCP 47). */
  wording?: { text: string; lang: string };
  translation?: string;
  /** What its number and its status mean, a sentence each: `A lower bound: the number may be higher.` */
  explanations: string[];
  /** Other readings of ambiguous words: `Or 2.5 times as many, if “1.5 times more” is read so.` */
  alternatives: string[];
  /** `Said by:` or `Claimed by:`, perhaps `Disputed by:`, with names. */
  speakers: { label: string; names: string[] }[];
  /** `Reported by:`. */
  label: string;
  sources: CardSource[];
  note?: string;
  /** For a derived number: how it came about. */
  derivation?: Explanation;
}

/** One source of a figure, cited as in the source line, and what else is known of it. */
export interface CardSource extends Citation {
  title?: string;
  /** Page or timecode. */
  locator?: string;
  /** `Published: December 2014`. */
  published?: string;
  /** `Accessed 22 November 2026`. */
  accessed?: string;
  /** The archived copy; `url` is absent where it is not safe to follow. */
  archived?: { text: string; url?: string };
  /** `Read in: UNN, 3 December 2014`. */
  via?: string;
  /** `Method: …`. */
  method?: string;
}

/** The card of a row of a told chart; undefined if the chart has no such row. */
export function card(telling: Telling, id: string): Card | undefined {
  const locale = localeFor(telling.lang);
  const scope = scopeOf({ data: telling.data, chart: telling.chart, rows: telling.rows, form: telling.form, locale });
  const words = detailsFor(locale.tag).card;
  const row = scope.byId.get(id);
  if (!row) return undefined;
  const figure = scope.figures.get(id);
  const translation = say(scope, figure?.translation);
  const note = say(scope, figure?.note);
  const derivation = explain(telling, id);
  return {
    heading: telling.told.find(told => told.id === id)?.heading ?? '',
    ...(figure?.wording !== undefined && { wording: { text: figure.wording, lang: langOf(scope, figure) } }),
    ...(translation && { translation: words.translation(translation) }),
    explanations: explanations(scope, row),
    alternatives: alternatives(scope, row),
    speakers: speakers(scope, row),
    label: locale.lead.reported,
    sources: row.sources.flatMap(source => sourceOf(scope, source)),
    ...(note && { note: words.note(note) }),
    ...(derivation && { derivation }),
  };
}

function explanations(scope: Scope, row: Row): string[] {
  const { form } = scope;
  const words = detailsFor(scope.locale.tag).card;
  return [
    endWords(scope, row),
    row.absent === 'unreported' && (form === 'ratio' ? words.onlyRatio : words.unreported),
    row.absent === 'not-shown' && words.notShown,
    row.derived ? words.derived(row.derived.formula) : !row.absent && words.status[row.status],
    row.disputedBy !== undefined && words.disputed,
    row.replacedBy !== undefined && (isRetracted(scope, row) ? words.retracted : words.replaced),
    ...changesOf(scope, labels(scope), row),
  ].filter((text): text is string => !!text);
}

/** What the end of a mark means. */
function endWords(scope: Scope, row: Row): string {
  const words = detailsFor(scope.locale.tag).card;
  const { quantity } = row;
  if (quantity?.relation) return words.relation;
  // that digits were rounded away its formula says
  if (!quantity || (row.derived && quantity.lo === quantity.hi)) return '';
  if (isQuoted(scope, row)) return words.vague(rangeOf(scope, row));
  if (quantity.mid !== undefined) return words.centred(inline(scope, measureOf(scope, row.measure)?.uncertainty));
  if (quantity.approximate) return words.approximate;
  if (quantity.hi === null) return words.lower;
  if (quantity.lo === null) return words.upper;
  return quantity.lo === quantity.hi ? '' : words.range;
}

function alternatives(scope: Scope, row: Row): string[] {
  const figure = scope.figures.get(row.id);
  const words = row.wording === undefined ? undefined : scope.locale.quote(row.wording);
  return (figure?.readings ?? []).map(reading =>
    detailsFor(scope.locale.tag).card.alternative(readingWords(scope, row, reading), words),
  );
}

/** A reading in words of our own: the source's words are what it reads. */
function readingWords(scope: Scope, row: Row, quantity: Quantity): string {
  if (!quantity.relation) return phraseOf(scope, row, true, quantity)?.text ?? scope.locale.noNumber;
  return relationInWords(scope, { ...row, quantity });
}

function speakers(scope: Scope, row: Row): Card['speakers'] {
  const { lead } = scope.locale;
  // nobody says what is derived; who says what it rests on stands with that
  if (row.absent || row.derived) return [];
  const claimed = row.status === 'claimed';
  return [
    { label: claimed ? lead.claimed : lead.said, names: voicesOf(scope, row) },
    ...(row.disputedBy === undefined ? [] : [{ label: lead.disputed, names: [speakerName(scope, row.disputedBy)] }]),
  ];
}

function sourceOf(scope: Scope, id: string): CardSource[] {
  const { data, locale } = scope;
  const citation = citeSource(data, id, locale);
  const source = entry(data.sources, id);
  if (!citation || !source) return [];
  const words = detailsFor(locale.tag).card;
  const title = say(scope, source.title);
  const method = say(scope, source.method);
  return [
    {
      ...citation,
      ...(title && { title }),
      ...(source.locator && { locator: source.locator }),
      ...(source.published && { published: words.reportedOn(locale.period(source.published)) }),
      ...(source.accessed && { accessed: words.accessed(locale.period(source.accessed)) }),
      ...archived(source, words.archived),
      ...(source.via && { via: words.via(citeSource(data, source.via, locale)?.text ?? source.via) }),
      ...(method && { method: words.method(method) }),
    },
  ];
}

function archived({ archived: copy }: Source, label: string): Pick<CardSource, 'archived'> {
  if (!copy) return {};
  const url = safeUrl(copy);
  return { archived: url ? { text: label, url } : { text: `${label}: ${copy}` } };
}
