import type { Row } from '../model/row.ts';
import { phraseOf } from './phrase.ts';
import type { Scope } from './scope.ts';

/** The range that vague words are drawn as: `300 to 900`. */
export function rangeOf(scope: Scope, row: Row): string {
  if (!row.quantity) return '';
  return phraseOf(scope, row, false, { ...row.quantity, approximate: false })?.text ?? '';
}
