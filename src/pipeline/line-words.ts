import { extraWordsFor } from '../locales/_extras.ts';
import type { Axis, ToldRow } from '../model/telling.ts';
import { endsInWords } from './axis-words.ts';
import type { Scope } from './scope.ts';

/** A number line, as one sentence. `numbers`: those of its rows that have a reported number. */
export function lineInWords(scope: Scope, axis: Axis, told: readonly ToldRow[], numbers: readonly ToldRow[]): string {
  const ranges = told.every(({ end }) => end === 'range' || end === 'vague');
  const ends = endsInWords(scope, axis, numbers[0]?.row);
  return extraWordsFor(scope.locale.tag).onLine(numbers.length, ranges, ...ends);
}
