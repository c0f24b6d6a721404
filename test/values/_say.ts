import type { Quantity } from '../../src/model/quantity.ts';

/** A quantity in short, for tables: `(4000, )`, `[31, 37] mid 34 %`, `~[300, 900]`, `[1.5, 1.5] ratio 2013`. */
export function say(quantity: Quantity | null): string {
  if (!quantity) return 'null';
  const { lo, hi, loOpen, hiOpen, mid, approximate, unit, relation, ambiguous, ...rest } = quantity;
  const bounds = `${approximate ? '~' : ''}${loOpen ? '(' : '['}${lo ?? ''}, ${hi ?? ''}${hiOpen ? ')' : ']'}`;
  const other = Object.keys(rest).length ? JSON.stringify(rest) : undefined;
  return [
    bounds,
    mid === undefined ? undefined : `mid ${mid}`,
    unit,
    relation?.kind,
    relation?.base,
    ambiguous && 'ambiguous',
    other,
  ]
    .filter(part => part !== undefined)
    .join(' ');
}
