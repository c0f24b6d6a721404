import type { Dataset, Figure } from '../model/dataset.ts';
import type { Row } from '../model/row.ts';
import { localeFor } from './locale-for.ts';
import { phraseOf } from './phrase.ts';
import { relationInWords } from './relation-in-words.ts';
import { scopeOf } from './scope.ts';

/**
 * What a figure's value means, in words of our own and in English: `over 4,000`, `300 to 900`, `1.5 times as many (against 2013)`,
 * `no number (withheld)`.
 */
export function valueInWords(
  data: Dataset,
  { measure, quantity, why }: Pick<Figure, 'measure' | 'quantity' | 'why'>,
): string {
  const row: Row = { id: '', measure, mode: 'actual', sources: [], status: 'reported', quantity, group: 0 };
  const scope = scopeOf({ data, chart: { title: '' }, rows: [row], form: 'table', locale: localeFor('en') });
  const { relation } = quantity ?? {};
  const base = relation?.base === undefined ? '' : ` (against ${relation.base})`;
  if (relation) return relationInWords(scope, row) + base;
  return phraseOf(scope, row, false)?.text ?? `no number${why ? ` (${why})` : ''}`;
}
