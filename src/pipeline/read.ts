import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { parse } from './parse.ts';
import { validate, type ValidateOptions } from './validate.ts';

/**
 * Reads a dataset: `parse`, then `validate`.
 * @param options `tables`: the texts of the CSV files that it names, by path; `maps`: those of its maps.
 */
export function read(text: string, options?: ValidateOptions): { data: Dataset | null; problems: Problem[] } {
  return validate(parse(text), options);
}
