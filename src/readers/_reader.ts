import type { Place } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';

/** Text as a raw value with positions. */
export interface Read {
  /** Undefined if the text could not be read at all. */
  value: unknown;
  problems: Problem[];
  /**
   * Where a JSON Pointer stands in the text: its value, or with `key` the name before it. What is not there stands where the
   * nearest thing around it does. Undefined if there is no text.
   */
  locate: (path: string, at?: 'key') => Place | undefined;
}

/** A format that data can come in. */
export interface Reader {
  id: string;
  /** File endings without the dot. */
  endings: readonly string[];
  /** Reads a text. Never throws: what is wrong with the text is a problem, with its place. */
  read: (text: string) => Read;
}

/** What a reader of tables gives as value. Every row has as many cells as the header, or a problem at `/rows/<index>`. */
export interface Table {
  header: string[];
  rows: string[][];
}
