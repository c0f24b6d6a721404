import type { Quantity } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import { isolate } from '../model/isolate.ts';
import { boundOf, isCounted, unitOf, wordsOf } from './phrase.ts';
import type { Scope } from './scope.ts';

/** The words of a relation: the source's in quotation marks, `“1.5 times more”`, else made from the value, `20% more`. */
export function relationWords(scope: Scope, row: Row): string {
  const words = wordsOf(scope, row);
  if (words !== undefined) return scope.locale.quote(isolate(words));
  const { quantity } = row;
  if (!quantity?.relation) return '';
  const { locale } = scope;
  const counted = isCounted(scope, row);
  if (quantity.relation.kind === 'ratio') return locale.relation('times', amountOf(scope, quantity, {}), counted);
  const unit = quantity.unit ? { symbol: quantity.unit } : unitOf(scope, row.measure, null, false);
  if ((quantity.lo ?? -1) >= 0) return locale.relation('more', amountOf(scope, quantity, unit), counted);
  if ((quantity.hi ?? 1) <= 0) return locale.relation('less', amountOf(scope, opposite(quantity), unit), counted);
  return locale.relation('change', amountOf(scope, quantity, unit), counted);
}

function amountOf({ locale }: Scope, quantity: Quantity, unit: { symbol?: string }): string {
  const bound = boundOf(quantity);
  return bound ? locale.quantity(bound, unit) : '';
}

/** A fall of 20 for a change of −20. */
function opposite({ lo, hi, loOpen, hiOpen, mid, ...rest }: Quantity): Quantity {
  const turn = (n: number | null) => (n === null ? null : 0 - n);
  return {
    ...rest,
    lo: turn(hi),
    hi: turn(lo),
    loOpen: hiOpen,
    hiOpen: loOpen,
    ...(mid !== undefined && { mid: -mid }),
  };
}

/** A relation as a multiple of its base: +20 % is 1.2; null for a difference, which is none. */
export function multipleOf(quantity: Quantity): Quantity | null {
  const { relation, unit: _, mid: __, ...rest } = quantity;
  if (!relation || relation.kind === 'difference') return null;
  if (relation.kind === 'ratio') return rest;
  // 12 digits: without the dust of binary fractions
  const turn = (n: number | null) => (n === null ? null : Number((1 + n / 100).toPrecision(12)));
  return { ...rest, lo: turn(rest.lo), hi: turn(rest.hi) };
}

/** What a relation is drawn as where it is drawn as bars: `1.5`; null for what has no length. */
export function drawnMultiple(scope: Scope, { quantity }: Row): string | null {
  const multiple = quantity && multipleOf(quantity);
  return multiple && amountOf(scope, multiple, {});
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
