import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { phrases } from '../phrases/index.ts';
import { mentionsIn, type Span } from './mentions.ts';
import { mismatch } from './mismatch.ts';
import { namedIn } from './named.ts';
import { ready } from './ready.ts';

/** A text of a page with words that are bound to figures. */
export interface BoundText {
  text: string;
  /** Each with the figures that it is bound to, as its `src` names them; absent: to none. */
  words: readonly (Span & { to?: { data: Dataset; id: string } | undefined })[];
  /** BCP 47. */
  lang: string;
  /** It stands in the cell of a table. */
  cell: boolean;
}

/** What is wrong with the words of a text that are bound to figures, one by one: what `cited check` says of them. */
export async function judgeWords({
  text,
  words,
  lang,
  cell,
}: BoundText): Promise<(Pick<Problem, 'severity' | 'message' | 'remedy'> | undefined)[]> {
  const [base = ''] = lang.split('-');
  const files = [...new Set(words.flatMap(({ to }) => to?.data ?? []))];
  const read = new Map<Dataset, Dataset>();
  for (const file of files) read.set(file, (await ready.words(file)).data);
  if (phrases.has(base)) await phrases.load(base);
  const { bound } = mentionsIn(text, words, lang);
  return words.map(({ to }, i) => {
    const data = to && read.get(to.data);
    return data && mismatch(bound[i]!, { figures: namedIn(data)(to.id), data }, [{ data, file: '' }], cell)[0];
  });
}
