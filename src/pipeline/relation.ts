import type { Quantity } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import { isolate } from '../model/isolate.ts';
import { extra } from './extra.ts';
import { wordsOf } from './phrase.ts';
import type { Scope } from './scope.ts';

/** The words of a relation: the source's in quotation marks, `“1.5 times more”`, else made from the value, `20% more`. */
export function relationWords(scope: Scope, row: Row): string {
  const words = wordsOf(scope, row);
  return words === undefined ? extra().relationInWords(scope, row) : scope.locale.quote(isolate(words));
}

/** Which way a relation says that its row lies of its base, whatever the exact numbers; null: it does not say. */
export function wayOf(quantity: Quantity): 'higher' | 'lower' | 'same' | null {
  const { lo, hi, loOpen, hiOpen, relation, approximate } = quantity;
  const even = relation?.kind === 'ratio' ? 1 : 0;
  if (lo === even && hi === even) return approximate ? null : 'same';
  if (lo !== null && (lo > even || (lo === even && loOpen))) return 'higher';
  if (hi !== null && (hi < even || (hi === even && hiOpen))) return 'lower';
  return null;
}
