import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { findings } from './findings.ts';

/**
 * All problems that the loaded rules find in a dataset and in each of its charts (in the one of all figures, if it has
 * none), in the order of their places, with line and column if it was read from text. What a figure or chart silences
 * with `allow` is not among them; `findings` lists it. What `validate` found is not repeated.
 */
export const check = (data: Dataset): Problem[] => findings(data).problems;
