export type Severity = 'error' | 'warning' | 'info';

/** One change to a file: what is set at a JSON Pointer, be it there or not. */
export interface Edit {
  path: string;
  /** A JSON value. */
  value: unknown;
}

/** A finding about data or chart, in words for a journalist. */
export interface Problem {
  /** `folder/name`, such as `key/unknown`: the codes are part of the contract. */
  code: string;
  severity: Severity;
  /** JSON Pointer: `/figures/3/value`, `/tables/0/rows/12/value`; `` for the whole file. */
  path: string;
  /** From 1; absent where there is no text to point into. */
  line?: number;
  column?: number;
  /** The file, where it is not the dataset itself (a CSV table beside it). */
  file?: string;
  /** What is wrong: lower-case, concrete, with the figure's own words. */
  message: string;
  /** How to mend it, with the nearest valid name. */
  remedy?: string;
  /** The remedy as edits, where it is purely mechanical: applied together, they mend the problem and say nothing new. */
  fix?: readonly Edit[];
}

/** A problem that a figure or a chart allows, and why: it is not reported, but still counted. */
export interface Silenced extends Problem {
  /** The reason given under `allow`. */
  reason: string;
}

/** A key as it stands in a JSON Pointer (RFC 6901). */
export const pointer = (...keys: (string | number)[]): string =>
  keys.map(key => '/' + String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join('');
