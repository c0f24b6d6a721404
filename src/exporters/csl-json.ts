import type { EdtfDate, Period } from '../model/period.ts';
import type { Exporter } from './_exporter.ts';
import { references, type Reference } from './_references.ts';

/**
 * The sources of a chart for citation processors: CSL-JSON.
 * Source: https://resource.citationstyles.org/schema/latest/input/json/csl-data.json
 */
export const cslJson = {
  id: 'csl-json',
  ending: 'csl.json',
  type: 'application/vnd.citationstyles.csl+json',
  write: telling => JSON.stringify(references(telling).map(item), null, 2) + '\n',
} satisfies Exporter;

/** The types that the schema knows. */
// prettier-ignore
const types = new Set([
  'article', 'article-journal', 'article-magazine', 'article-newspaper', 'bill', 'book', 'broadcast', 'chapter', 'classic',
  'collection', 'dataset', 'document', 'entry', 'entry-dictionary', 'entry-encyclopedia', 'figure', 'graphic', 'hearing',
  'interview', 'legal_case', 'legislation', 'manuscript', 'map', 'motion_picture', 'musical_score', 'pamphlet',
  'paper-conference', 'patent', 'performance', 'periodical', 'personal_communication', 'post', 'post-weblog', 'regulation',
  'report', 'review', 'review-book', 'software', 'song', 'speech', 'standard', 'thesis', 'treaty', 'webpage',
]);

function item(reference: Reference) {
  const { id, type = '', authors, title, publisher, published, accessed, url, archived, lang, notes } = reference;
  const kind = types.has(type) ? type : url ? 'webpage' : 'document';
  const isPart = /^(article-|broadcast|chapter|entry)/.test(kind);
  return {
    id,
    type: kind,
    ...(authors.length && { author: authors }),
    ...(title && { title }),
    [isPart ? 'container-title' : 'publisher']: publisher,
    ...(published && { issued: dateOf(published) }),
    ...(accessed && { accessed: dateOf(accessed) }),
    ...(url && { URL: url }),
    ...(archived && { archive_location: archived }),
    ...(lang && { language: lang }),
    ...(notes.length && { note: notes.join('. ') }),
  };
}

interface CslDate {
  'date-parts'?: number[][];
  season?: number;
  circa?: true;
  literal?: string;
}

/** As date parts; as written where those cannot say it: decades, open ends, years before the first. */
function dateOf({ start, end, interval, text }: Period): CslDate {
  const dates = interval ? [start, end] : [start];
  if (!dates.every(isPlain)) return { literal: text };
  const [first] = dates;
  return {
    'date-parts': dates.map(partsOf),
    ...(first?.season && !interval && { season: first.season - 20 }),
    ...(/[~%?]/.test(text) && { circa: true as const }),
  };
}

const isPlain = (date: Period['start'] | undefined): date is EdtfDate =>
  typeof date === 'object' && date.year > 0 && !/^(century|decade)$/.test(date.precision);

const partsOf = ({ year, month, day, season }: EdtfDate): number[] =>
  [year, season ? undefined : month, day].filter(part => part !== undefined);
