import type { Atlas } from './atlas.ts';
import type { DatasetFile, FigureKeys } from './schema.ts';
import type { Problem, Silenced } from './problem.ts';
import type { Quantity } from './quantity.ts';
import type { Status } from './status.ts';
import type { Survey } from './survey.ts';

export type { Chart, Entity, Filter, Measure, Source, Speaker, Text, Why } from './schema.ts';

/**
 * One reported number with everything said about it, after `validate`: defaults filled in, an id given, sources a list,
 * the value read. Every figure of a `Dataset` is accepted: what could not be read stays out and is a problem.
 */
export interface Figure extends Omit<FigureKeys, 'id' | 'measure' | 'value' | 'status' | 'source'> {
  id: string;
  measure: string;
  /** As written in the file. */
  value: number | string | null;
  status: Status;
  source: string[];
  /** What `value` (with `margin`) means; null: no number was reported. */
  quantity: Quantity | null;
  /** What each of `alternatives` means, in the same order. */
  readings?: Quantity[];
  /** True while the value is in words that no loaded language has read yet; `quantity` is null until `readWords`. */
  unread?: true;
  /** Where it stands: a JSON Pointer such as `/figures/3` or `/tables/0/rows/12`. */
  path: string;
}

/** A place in the text of a file, both from 1. */
export interface Place {
  line: number;
  column: number;
  /** The table's path, where the place is in a CSV beside the dataset. */
  file?: string;
}

/** What many rows of a table have in common: the keys of a figure that do not vary from row to row. */
export type Kind = Omit<Figure, 'id' | 'value' | 'quantity' | 'path'>;

/**
 * Rows that hold a plain number, a ± or no number each, as columns: a million of them are a dozen arrays, and no object. Arrays
 * are as long as there are rows; what few rows have stands in maps by row.
 */
export interface Columns {
  count: number;
  kinds: Kind[];
  /** Index into `kinds`. */
  kind: Uint16Array;
  entities: string[];
  /** Index into `entities`, from 1; 0: that of its kind, or none. */
  entity: Uint32Array;
  /** Periods that are no plain dates, such as `2014~` or `2014/2015`. */
  periods: string[];
  /** How its date is written; 0: that of its kind, or none; 4: in `periods`, at `first`. */
  precision: Uint8Array;
  /** First day of a plain date, in days since 1970-01-01. */
  first: Int32Array;
  /** The number, or the centre of a ±; NaN: no number was reported. */
  value: Float64Array;
  /** Decimals that it is written with. */
  decimals: Uint8Array;
  /** Ends of a ±; the number itself where there is none. Absent: no row has one. */
  lo?: Float64Array;
  hi?: Float64Array;
  /** Values, and ids, that are written in another way. */
  written: Map<number, string>;
  ids: Map<number, string>;
  /** Margins in a cell of their own. */
  margins: Map<number, string>;
  /** Place of each row: the number of its row in the file, and its path before and after that. */
  row: Uint32Array;
  before: string;
  /** For each kind: the column of a wide table that it stands in, as a JSON Pointer; empty else. */
  after: string[];
  /** The figures themselves, where they were objects before. */
  figures?: readonly Figure[];
  /** The tables that they were put together from, each from a row on. */
  parts?: { from: number; columns: Columns }[];
  /** What is known of all these rows, and of no others. */
  survey?: Survey;
}

/** Figures of which most stay in columns. */
export interface Dense {
  columns: readonly Columns[];
  /** The figures that are not in columns. */
  others: readonly Figure[];
}

/** A dataset as the library works with it: the file's keys, with `figures` complete (those of its tables too). */
export interface Dataset extends Omit<DatasetFile, 'figures' | 'tables' | 'defaults' | '$schema'> {
  lang: string;
  figures: Figure[];
  /** The figures of the whole file, where `figures` are those that had been reported by some day: for what must not change with the day. */
  ever?: Figure[];
  /** Where it has long tables: their plain rows as columns. `figures` holds them too, and makes each when it is looked at. */
  dense?: Dense;
  /** Ids of figures that stand in the file and could not be accepted, for charts that ask for them. */
  rejected: string[];
  /** How many figures of the file could not be accepted, with an id or without; absent: none. */
  leftOut?: number;
  /** Problems of figures that were left out, which `allow` silences; absent: none. */
  silenced?: Silenced[];
  /** The maps that its charts name, by path, as far as they can be drawn; absent where no texts of maps were given. */
  maps?: Readonly<Record<string, Atlas>>;
  /**
   * On a page: fetches the text of a map from beside the dataset, or says why it cannot; rejects only if nobody wants it any
   * more. A map is fetched when a chart is first drawn on it.
   */
  fetchMap?: (path: string) => Promise<string | Problem>;
  /** Where a JSON Pointer stands in the text; undefined if the dataset was not read from text. */
  locate?: (path: string) => Place | undefined;
}
