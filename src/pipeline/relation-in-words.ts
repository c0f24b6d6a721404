import { extraWordsFor } from '../locales/_extras.ts';
import type { Figure } from '../model/dataset.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Row } from '../model/row.ts';
import { boundOf, isCounted, unitOf } from './phrase-in-full.ts';
import type { Scope } from './scope.ts';

/** A relation in words of our own, made from the value: `1.5 times as many`, `20% more`. */
export function relationInWords(scope: Scope, { id, quantity, measure }: Row): string {
  if (!quantity?.relation) return '';
  const { relation } = extraWordsFor(scope.locale.tag);
  const counted = isCounted(scope, { measure });
  if (quantity.relation.kind === 'ratio') {
    return isPercentOf(scope.figures.get(id)?.value)
      ? relation('share', amountOf(scope, times(quantity, 100), { symbol: '%' }), counted)
      : relation('times', amountOf(scope, quantity, {}), counted);
  }
  const unit = quantity.unit ? { symbol: quantity.unit } : unitOf(scope, measure, null, false);
  if ((quantity.lo ?? -1) >= 0) return relation('more', amountOf(scope, quantity, unit), counted);
  if ((quantity.hi ?? 1) <= 0) return relation('less', amountOf(scope, opposite(quantity), unit), counted);
  return relation('change', amountOf(scope, quantity, unit), counted);
}

/** `80% of [2012]`: what somebody gave in per cent is told in per cent. */
const isPercentOf = (value: Figure['value'] | undefined): boolean =>
  typeof value === 'string' && /%\s*of\s*\[/.test(value);

// 12 digits: without the dust of binary fractions
const clean = (n: number): number => Number(n.toPrecision(12));

function times({ mid, ...rest }: Quantity, by: number): Quantity {
  const turn = (n: number | null) => (n === null ? null : clean(n * by));
  return { ...rest, lo: turn(rest.lo), hi: turn(rest.hi), ...(mid !== undefined && { mid: clean(mid * by) }) };
}

function amountOf({ locale }: Scope, quantity: Quantity, unit: { symbol?: string }): string {
  const bound = boundOf(quantity);
  return bound ? extraWordsFor(locale.tag).quantity(bound, unit) : '';
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
  const turn = (n: number | null) => (n === null ? null : clean(1 + n / 100));
  return { ...rest, lo: turn(rest.lo), hi: turn(rest.hi) };
}

/** What a relation is drawn as where it is drawn as bars: `1.5`; null for what has no length. */
export function drawnMultiple(scope: Scope, { quantity }: Row): string | null {
  const multiple = quantity && multipleOf(quantity);
  return multiple && amountOf(scope, multiple, {});
}

/** How a relation is drawn, as a sentence; none for what has no length. */
export function drawnInWords(scope: Scope, row: Row): string[] {
  const drawn = drawnMultiple(scope, row);
  return drawn === null ? [] : [extraWordsFor(scope.locale.tag).drawnAs(drawn)];
}
