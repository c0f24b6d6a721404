import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import { phrases } from '../phrases/index.ts';
import { mentionsIn, type Span } from './mentions.ts';
import { mismatch } from './mismatch.ts';
import { namedIn } from './named.ts';
import { ready } from './ready.ts';

/** Words of a page that are bound to a figure, in the text around them. */
export interface Words {
  text: string;
  /** All that are bound in this text. */
  spans: readonly Span[];
  /** Index of those that are asked about. */
  at: number;
  /** Of the text, BCP 47. */
  lang: string;
  /** They stand in the cell of a table. */
  cell: boolean;
}

/** What is wrong with the words of a page that are bound to the figures that `id` names: what `cited check` says of them. */
export async function judgeWords(
  { text, spans, at, lang, cell }: Words,
  unread: Dataset,
  id: string,
): Promise<Pick<Problem, 'severity' | 'message' | 'remedy'> | undefined> {
  const [base = ''] = lang.split('-');
  const [{ data }] = await Promise.all([ready.words(unread), phrases.has(base) && phrases.load(base)]);
  const bound = mentionsIn(text, spans, lang).bound[at];
  const [problem] = bound ? mismatch(bound, { figures: namedIn(data)(id), data }, [{ data, file: '' }], cell) : [];
  return problem;
}
