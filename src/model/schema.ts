import type { GenericSchema, InferOutput } from 'valibot';
import * as v from './kit.ts';
import { statuses } from './status.ts';

/**
 * The dataset file, once: the TypeScript types, the validation at run time and the published `data/schema.json` all come from here.
 * What editors show (descriptions, snippets) is in `schema-docs.ts`, so that a page does not download it.
 */

/** What a text must be beyond a text: a date, a URL, a language, a file, or the name of something in the file. */
export type Kind = 'edtf' | 'date' | 'url' | 'file' | 'lang' | Section | 'figure';
/** The maps of a dataset whose ids other keys name. */
export type Section = 'sources' | 'speakers' | 'measures' | 'entities';

/** The annotation of a text for `validate`; `whole`: `*` will do as well. */
export interface Meaning {
  is: Kind;
  whole?: true;
}
const list = v.array;
const opt = v.exactOptional;
const string = v.string();
const number = v.number();
const boolean = v.boolean();
const meaning = (is: Kind) => v.pipe(string, v.metadata({ is } satisfies Meaning as { is: Kind }));
const whole = v.pipe(string, v.metadata({ is: 'entities', whole: true } satisfies Meaning));

const id = v.pipe(string, v.regex(/^[^[\]#\s]+$/));
const map = <const T extends GenericSchema>(item: T) => v.record(id, item);

/** Text that readers see: a string, or one per language. */
export const text = v.union([string, v.pipe(v.record(string, string), v.minEntries(1))]);
/** An EDTF period; read and checked by `readPeriod`. */
const edtf = meaning('edtf');
const url = meaning('url');
const file = meaning('file');
const lang = meaning('lang');
const toSource = meaning('sources');
const toSpeaker = meaning('speakers');
const toMeasure = meaning('measures');
const toEntity = meaning('entities');
/** An id of a figure, or a reference as in the notation, without brackets. */
const toFigure = meaning('figure');

export const speakerTypes = [
  'Person',
  'Organization',
  'GovernmentOrganization',
  'NewsMediaOrganization',
  'ResearchOrganization',
] as const;
export const reasons = [
  'not-published',
  'not-collected',
  'withheld',
  'not-applicable',
  'unknown',
  'retracted',
] as const;

export const source = v.strictObject({
  publisher: text,
  title: opt(text),
  url: opt(url),
  locator: opt(string),
  author: opt(v.union([string, list(string)])),
  published: opt(edtf),
  accessed: opt(edtf),
  archived: opt(url),
  via: opt(string),
  method: opt(text),
  type: opt(string),
  lang: opt(lang),
  license: opt(string),
});

export const speaker = v.strictObject({
  name: text,
  role: opt(text),
  for: opt(toSpeaker),
  type: opt(v.picklist(speakerTypes)),
  url: opt(url),
});

/** Plural forms by CLDR category. */
const plurals = v.strictObject({
  zero: opt(string),
  one: opt(string),
  two: opt(string),
  few: opt(string),
  many: opt(string),
  other: string,
});

export const measure = v.strictObject({
  label: text,
  unit: opt(v.union([string, plurals, v.record(string, v.union([string, plurals]))])),
  scale: opt(v.picklist(['thousand', 'million', 'billion'])),
  integer: opt(boolean),
  definition: opt(text),
  min: opt(v.nullable(number)),
  max: opt(number),
  time: opt(v.picklist(['flow', 'stock', 'running'])),
  sum: opt(number),
  variantOf: opt(toMeasure),
  uncertainty: opt(text),
  breaks: opt(list(v.strictObject({ period: edtf, text, entity: opt(toEntity) }))),
});

export const entity = v.strictObject({
  name: text,
  short: opt(text),
  partOf: opt(whole),
  complete: opt(boolean),
  geo: opt(string),
});

/** What a figure may say, all of it optional: the shape of `defaults` and of what a table shares. */
const figureKeys = {
  id: opt(id),
  measure: opt(toMeasure),
  entity: opt(toEntity),
  period: opt(edtf),
  value: opt(v.nullable(v.union([number, string]))),
  margin: opt(v.union([number, string])),
  status: opt(v.picklist(statuses)),
  speaker: opt(toSpeaker),
  source: opt(v.union([toSource, v.pipe(list(toSource), v.minLength(1))])),
  wording: opt(string),
  translation: opt(text),
  note: opt(text),
  alternatives: opt(list(v.union([number, string]))),
  reported: opt(edtf),
  why: opt(v.picklist(reasons)),
  replaces: opt(toFigure),
  disputedBy: opt(toSpeaker),
  allow: opt(v.record(string, string)),
} as const;

export const figure = v.strictObject(figureKeys);

export const table = v.strictObject({
  path: file,
  columns: opt(v.record(string, figure)),
  ...figureKeys,
});

const some = <const T extends GenericSchema>(item: T) => opt(v.union([item, list(item)]));
const filter = v.strictObject({
  measure: some(toMeasure),
  entity: some(whole),
  period: some(edtf),
  speaker: some(toSpeaker),
  source: some(toSource),
  status: some(v.picklist(statuses)),
});

export const orders = ['given', 'period', 'entity', 'value', '-value'] as const;

export const chart = v.strictObject({
  title: text,
  subtitle: opt(text),
  figures: opt(v.union([list(toFigure), filter])),
  asOf: opt(edtf),
  form: opt(string),
  x: opt(toFigure),
  y: opt(toFigure),
  facet: opt(v.picklist(['measure', 'entity', 'speaker', 'period'])),
  scales: opt(v.picklist(['shared', 'free'])),
  order: opt(v.union([v.picklist(orders), list(string)])),
  orderBy: opt(toFigure),
  top: opt(v.pipe(number, v.integer(), v.minValue(1))),
  stack: opt(boolean),
  log: opt(boolean),
  references: opt(list(toFigure)),
  highlight: opt(list(toFigure)),
  annotations: opt(list(v.strictObject({ figure: opt(toFigure), period: opt(edtf), text }))),
  note: opt(text),
  summary: opt(text),
  context: opt(text),
  allow: opt(v.record(string, string)),
  map: opt(v.strictObject({ path: file, object: opt(string), key: opt(string) })),
});

export const dataset = v.strictObject({
  $schema: opt(string),
  title: text,
  description: opt(text),
  lang: opt(lang),
  created: opt(meaning('date')),
  modified: opt(meaning('date')),
  licenses: opt(list(v.strictObject({ name: opt(string), path: opt(file), title: opt(string) }))),
  contributors: opt(
    list(
      v.strictObject({
        title: string,
        path: opt(file),
        email: opt(string),
        organization: opt(string),
        roles: opt(list(string)),
      }),
    ),
  ),
  sources: map(source),
  speakers: opt(map(speaker)),
  measures: map(measure),
  entities: opt(map(entity)),
  defaults: opt(figure),
  figures: opt(list(figure)),
  tables: opt(list(table)),
  charts: opt(map(chart)),
  corrections: opt(
    list(v.strictObject({ date: meaning('date'), figure: opt(toFigure), was: opt(string), note: text })),
  ),
});

export type Text = InferOutput<typeof text>;
export type Source = InferOutput<typeof source>;
export type Speaker = InferOutput<typeof speaker>;
export type Measure = InferOutput<typeof measure>;
export type Entity = InferOutput<typeof entity>;
export type Chart = InferOutput<typeof chart>;
export type Filter = InferOutput<typeof filter>;
export type FigureKeys = InferOutput<typeof figure>;
export type Why = (typeof reasons)[number];
/** A dataset as it stands in the file. */
export type DatasetFile = InferOutput<typeof dataset>;
