import type { Dataset, Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { quantify } from './quantify.ts';

/**
 * Reads the values in words that `validate` left `unread`, once a language of phrases is loaded. Gives a new dataset; figures
 * that turn out to say no quantity leave it, each with a problem.
 */
export function readWords(data: Dataset): { data: Dataset; problems: Problem[] } {
  if (!data.figures.some(figure => figure.unread)) return { data, problems: [] };
  const problems: Problem[] = [];
  const rejected = [...data.rejected];
  const figures: Figure[] = [];
  for (const figure of data.figures) {
    if (!figure.unread) figures.push(figure);
    else {
      const { unread: _, ...plain } = figure;
      const { keys, problems: found } = quantify(figure);
      // faults of ours are none of the words: `validate` has told them
      for (const problem of found)
        if ('message' in problem) problems.push({ ...problem, ...data.locate?.(problem.path) });
      if (found.length) rejected.push(figure.id);
      else figures.push({ ...plain, ...keys });
    }
  }
  const leftOut = (data.leftOut ?? 0) + data.figures.length - figures.length;
  return { data: { ...data, figures, rejected, ...(leftOut && { leftOut }) }, problems };
}
