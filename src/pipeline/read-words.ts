import { allOf } from '../model/columns.ts';
import type { Dataset, Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { phrases } from '../phrases/index.ts';
import { quantify } from './quantify.ts';

/** A dataset whose values in words are read, and what was wrong with some. */
export interface WordsRead {
  data: Dataset;
  problems: Problem[];
}

/** The figures that may have words: none in columns has. */
const singlesOf = ({ dense, figures }: Dataset): readonly Figure[] => dense?.others ?? figures;

const known = new WeakMap<Dataset, WordsRead>();

/** `readWords` for a page: loads the languages that the words may be in, and reads each dataset once. */
export async function loadWords(data: Dataset): Promise<WordsRead> {
  const unread = singlesOf(data).filter(figure => figure.unread);
  const langs = ['en', data.lang, ...unread.flatMap(({ source }) => source.map(id => data.sources[id]?.lang ?? ''))];
  const needed = new Set(langs.map(lang => lang.split('-')[0] ?? ''));
  await Promise.all(phrases.ids.filter(id => needed.has(id)).map(phrases.load));
  const read = known.get(data) ?? readWords(data);
  known.set(data, read);
  return read;
}

/**
 * Reads the values in words that `validate` left `unread`, once the languages that they may be in are loaded. Gives a new dataset; figures
 * that turn out to say no quantity leave it, each with a problem.
 */
export function readWords(data: Dataset): WordsRead {
  const all = singlesOf(data);
  if (!all.some(figure => figure.unread)) return { data, problems: [] };
  const problems: Problem[] = [];
  const rejected = [...data.rejected];
  const figures: Figure[] = [];
  for (const figure of all) {
    if (!figure.unread) figures.push(figure);
    else {
      const { unread: _, ...plain } = figure;
      const { keys, problems: found } = quantify(figure, true);
      // faults of ours are none of the words: `validate` has told them
      for (const problem of found)
        if ('message' in problem) problems.push({ ...problem, ...data.locate?.(problem.path) });
      if (found.length) rejected.push(figure.id);
      else figures.push({ ...plain, ...keys });
    }
  }
  const leftOut = (data.leftOut ?? 0) + all.length - figures.length;
  const { dense } = data;
  const whole = dense ? { figures: allOf(figures, dense.columns), dense: { ...dense, others: figures } } : { figures };
  return { data: { ...data, ...whole, rejected, ...(leftOut && { leftOut }) }, problems };
}
