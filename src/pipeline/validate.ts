import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Read } from '../readers/_reader.ts';
import { inspect } from './inspect.ts';
import { messages } from './messages.ts';
import { readTables } from './tables.ts';

export interface ValidateOptions {
  /** The texts of the CSV files that the dataset names, by path. */
  tables?: Readonly<Record<string, string>>;
}

/**
 * Turns what `parse` read into a `Dataset` and reports all that is wrong with it, in the order of the file. What has an error stays out,
 * and so does, without a second message, what cannot stand without it: a figure, measure or chart for any error in it; a source, speaker or
 * entity only if what it must have is wrong, else just the wrong key. `data` is null if nothing can be made of the file. Values in words stay
 * `unread` until phrases are loaded; a dataset with tables needs the CSV reader loaded.
 */
export function validate(
  raw: Read,
  { tables = {} }: ValidateOptions = {},
): { data: Dataset | null; problems: Problem[] } {
  return inspect(raw, tables, { messages, readTables });
}
