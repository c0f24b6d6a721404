import type { Place } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';

/** Text as a raw value with positions. */
export interface Read {
  /** Undefined if the text could not be read at all. */
  value: unknown;
  problems: Problem[];
  /** Where a JSON Pointer stands in the text. */
  locate: (path: string) => Place | undefined;
}
