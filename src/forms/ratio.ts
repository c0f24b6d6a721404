import type { Quantity } from '../model/quantity.ts';
import type { Axis, ToldRow } from '../model/telling.ts';
import { columns } from '../scene/columns.ts';
import { quantityOf } from '../scene/extent.ts';
import type { Drawn } from '../scene/extent.ts';
import { rows } from '../scene/rows.ts';
import type { Form } from './_form.ts';

/** Hollow bars that stand to each other as the reported ratios do, base 1: no number axis, since nobody gave a number. */
export const ratio: Form = {
  id: 'ratio',
  question: 'By how much did it change, when nobody gives a number?',
  example: 'drills.json#change',
  plan: (telling, frame) => {
    const { by } = telling;
    const told = indexed(telling.told);
    const bars = { told, axis: axisOf(told), inTime: by === 'period' };
    return columns(bars, frame) ?? rows(bars, frame);
  },
};

/** Each row with its multiple of the base that its chain of ratios leads to, as a hollow mark. */
function indexed(told: readonly ToldRow[]): Drawn[] {
  const byId = new Map(told.map(row => [row.id, row]));
  const bases = new Set(told.map(({ row }) => row.base));
  return told.map(row => {
    const related = row.row.quantity?.relation || bases.has(row.id);
    const multiple = related ? index(row, byId, new Set()) : null;
    return multiple ? { ...row, index: multiple } : row;
  });
}

const one: Quantity = { lo: 1, hi: 1, loOpen: false, hiOpen: false, approximate: false };

/** The multiple of the base at the end of the chain; null where a link is a difference, or the chain has no end. */
function index({ id, row }: ToldRow, byId: ReadonlyMap<string, ToldRow>, seen: Set<string>): Quantity | null {
  const relation = row.quantity?.relation;
  if (!relation) return one;
  const base = byId.get(row.base ?? '');
  if (!base || relation.kind === 'difference' || seen.has(id)) return null;
  const of = index(base, byId, seen.add(id));
  return of && times(row.quantity!, of, relation.kind === 'change');
}

/** Product of a link and the multiple of its base; `change`: the link is a signed percentage. */
function times(link: Quantity, of: Quantity, change: boolean): Quantity {
  const factor = (bound: number | null): number | null => (bound === null ? null : change ? 1 + bound / 100 : bound);
  const product = (a: number | null, b: number | null): number | null =>
    a === null || b === null ? null : Math.max(0, a * b);
  return {
    lo: product(factor(link.lo), of.lo),
    hi: product(factor(link.hi), of.hi),
    loOpen: link.loOpen || of.loOpen,
    hiOpen: link.hiOpen || of.hiOpen,
    approximate: link.approximate || of.approximate,
  };
}

/** From zero, so that lengths stand to each other as the ratios do; nothing is read off it. */
function axisOf(told: readonly Drawn[]): Axis | null {
  const ends = told.map(quantityOf).flatMap(q => (q ? [q.hi ?? q.lo ?? 0] : []));
  return ends.length ? { from: 0, to: Math.max(...ends), ticks: [], shown: false, unit: '' } : null;
}
