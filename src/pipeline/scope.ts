import type { Traits } from '../forms/_profile.ts';
import type { Locale } from '../locales/_locale.ts';
import type { Chart, Dataset, Figure, Measure, Text } from '../model/dataset.ts';
import type { DenseRows } from '../model/dense.ts';
import type { Conflict, Row } from '../model/row.ts';
import { isolate } from '../model/isolate.ts';
import { figuresById } from '../model/refs.ts';
import { textIn } from '../model/text.ts';
import { traitsOf } from './registry.ts';

/** What the verbs that make words work on: one chart, its rows, and the language to tell them in. */
export interface Scope {
  data: Dataset;
  chart: Chart;
  rows: readonly Row[];
  /** Sets of chosen figures that cannot all be true; absent where nobody asks. */
  conflicts?: readonly Conflict[];
  /** All figures of the chart, where the rows are some of too many. */
  dense?: DenseRows | undefined;
  /** How many `top` leaves out; absent: none. */
  beyond?: number;
  /** The same by id. */
  byId: ReadonlyMap<string, Row>;
  /** Id of the form that is drawn, and what its telling needs. */
  form: string;
  traits: Traits;
  /** What the form is and needs beside, for these rows. */
  variant?: Partial<Traits> | undefined;
  locale: Locale;
  /** The accepted figures by id. */
  figures: ReadonlyMap<string, Figure>;
}

/** A text of the data in the language of the telling, else in the data's own. */
export const say = ({ locale, data }: Pick<Scope, 'locale' | 'data'>, text: Text | undefined): string =>
  textIn(text, locale.tag, data.lang);

/** The same inside a sentence. */
export const inline = (scope: Pick<Scope, 'locale' | 'data'>, text: Text | undefined): string =>
  isolate(say(scope, text));

/** An entry of the data by its id; undefined for what every object has. */
export const entry = <T>(map: Readonly<Record<string, T>> | undefined, id: string): T | undefined =>
  map && Object.hasOwn(map, id) ? map[id] : undefined;

export const measureOf = ({ data }: Pick<Scope, 'data'>, id: string): Measure | undefined => entry(data.measures, id);

/** Names as they stand in sentences; what the file does not know is named by its id. */
export const measureName = (scope: Scope, id: string): string => inline(scope, measureOf(scope, id)?.label ?? id);
export const speakerName = (scope: Scope, id: string): string =>
  inline(scope, entry(scope.data.speakers, id)?.name ?? id);
export const publisherName = (scope: Scope, id: string): string =>
  inline(scope, entry(scope.data.sources, id)?.publisher ?? id);
export function entityName(scope: Scope, id: string): string {
  const known = entry(scope.data.entities, id);
  return inline(scope, known?.short ?? known?.name ?? id);
}

/** Who says a figure: its speaker, else the publishers of its sources. */
export const voices = (
  scope: Scope,
  { speaker, sources }: { speaker?: string | undefined; sources: readonly string[] },
): string[] =>
  speaker === undefined ? [...new Set(sources.map(id => publisherName(scope, id)))] : [speakerName(scope, speaker)];

/** Puts a scope together. */
export const scopeOf = (parts: Omit<Scope, 'byId' | 'figures' | 'traits'>): Scope => ({
  ...parts,
  traits: parts.variant ? { ...traitsOf(parts.form), ...parts.variant } : traitsOf(parts.form),
  byId: new Map(parts.rows.map(row => [row.id, row])),
  figures: figuresById(parts.data),
});
