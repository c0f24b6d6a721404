import type { Figure, Measure } from '../model/dataset.ts';
import { nearWidth } from '../model/near.ts';
import type { Quantity } from '../model/quantity.ts';

/**
 * How the words of an article stand to the figure that they are bound to.
 * - `same`: they say the same, or the reported centre of a ±; `fits`: they say less, and it is true ("about 4,200" of 4,213)
 * - `hedge`: the same number, another hedge or none; `strict`: they differ on whether the number itself is included
 * - `rounded`: a rounded number without a word that says so; `unit`: the same number of something else
 * - `other`: another number
 */
export type Verdict = 'same' | 'fits' | 'strict' | 'hedge' | 'rounded' | 'unit' | 'other';

const verdicts: readonly Verdict[] = ['same', 'fits', 'strict', 'hedge', 'rounded', 'unit', 'other'];

/** The kindest of some verdicts. */
export const kindest = (all: readonly Verdict[]): Verdict =>
  verdicts[Math.min(...all.map(verdict => verdicts.indexOf(verdict)), verdicts.length - 1)]!;

type Bounds = Pick<Quantity, 'lo' | 'hi' | 'loOpen' | 'hiOpen' | 'approximate' | 'mid'>;

const scales = { thousand: 1e3, million: 1e6, billion: 1e9 } as const;

/** Each bound by a function that rises, or, if `flip`, falls. */
const through = (q: Quantity, f: (n: number) => number, flip = false): Quantity => {
  const [lo, hi] = [q.lo === null ? null : f(q.lo), q.hi === null ? null : f(q.hi)];
  return {
    ...q,
    ...(flip ? { lo: hi, hi: lo, loOpen: q.hiOpen, hiOpen: q.loOpen } : { lo, hi }),
    ...(q.mid !== undefined && { mid: f(q.mid) }),
  };
};

const isPart = ({ unit }: Quantity): boolean => unit === '%' || unit === 'pp';
const isNegative = ({ lo, hi }: Quantity): boolean => (hi ?? lo ?? 0) < 0;
/** Without its direction: "the fall of 20 %". */
const size = (q: Quantity): Quantity => (isNegative(q) ? through(q, n => -n, true) : q);

/** As multiples of a base; null if it is no such thing. */
function multiples(q: Quantity): Quantity | null {
  if (q.relation?.kind === 'ratio') return q;
  if (q.relation?.kind === 'difference') return null;
  if (q.relation) return through(q, n => 1 + n / 100);
  return q.unit === '%' ? through(q, n => n / 100) : q.unit === undefined ? q : null;
}

/** Both as the same kind of thing, a level or multiples of a base; null if they have nothing in common. */
function alike(said: Quantity, figure: Quantity): [Quantity, Quantity] | null {
  const [a, b] = [said.relation?.kind, figure.relation?.kind];
  // 20 % of a figure without a unit is 0.2
  if (a === b) return said.unit === '%' && !a && !figure.unit ? [multiples(said)!, figure] : [said, figure];
  if (a !== 'ratio' && b !== 'ratio') return [size(said), size(figure)];
  const [x, y] = [multiples(said), multiples(figure)];
  return x && y && [x, y];
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
const equal = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : close(a, b));
const isPoint = ({ lo, hi }: Bounds): boolean => lo !== null && hi !== null && equal(lo, hi);

/** What "about n" stands for. */
function widened(q: Bounds): Bounds {
  if (!q.approximate || q.lo === null || q.hi === null || !isPoint(q)) return q;
  const width = nearWidth(q.lo);
  return { ...q, lo: q.lo - width, hi: q.hi + width };
}

/** Whether words with a hedge are true of a bounded figure, and not far from it: "over 4,000" of 7,999, but not of 9,000. */
function holds(said: Bounds, { lo, hi }: Bounds): boolean {
  if (lo === null || hi === null || (isPoint(said) && !said.approximate)) return false;
  const outer = widened(said);
  const above = outer.lo === null ? lo >= outer.hi! / 2 : outer.loOpen ? lo > outer.lo : lo >= outer.lo;
  const below = outer.hi === null ? hi <= outer.lo! * 2 : outer.hiOpen ? hi < outer.hi : hi <= outer.hi;
  return above && below;
}

/** Whether a number in words is that of the figure, rounded to its own last significant place, and within 5 %. */
function isRounded(said: Bounds, figure: Bounds): boolean {
  const exact = figure.mid ?? (isPoint(figure) ? figure.lo! : undefined);
  if (exact === undefined || !isPoint(said)) return false;
  const [digits = '', power] = said.lo!.toExponential().split('e');
  const place = 10 ** (Number(power) - (digits.split('.')[1]?.length ?? 0));
  const off = Math.abs(said.lo! - exact);
  return off <= place / 2 && off <= Math.abs(exact) / 20;
}

function compare(said: Bounds, figure: Bounds): Verdict {
  if (figure.mid !== undefined && isPoint(said) && equal(said.lo, figure.mid)) return 'same';
  if (equal(said.lo, figure.lo) && equal(said.hi, figure.hi)) {
    if (said.approximate !== figure.approximate) return said.approximate ? 'fits' : 'hedge';
    return said.loOpen === figure.loOpen && said.hiOpen === figure.hiOpen ? 'same' : 'strict';
  }
  const opposite =
    (said.lo === null && figure.hi === null) || (said.hi === null && figure.lo === null) ? !isPoint(figure) : false;
  if (opposite) return 'other';
  if (holds(said, figure)) return 'fits';
  const numbers = [figure.lo, figure.hi, figure.mid ?? null];
  if ([said.lo, said.hi].some(n => n !== null && numbers.some(m => m !== null && close(n, m)))) return 'hedge';
  return isRounded(said, figure) ? 'rounded' : 'other';
}

/** What a figure says of its measure, its scale written out. */
function scaled(quantity: Quantity, measure: Measure | undefined, inScale: boolean): Quantity {
  const factor = measure?.scale && !inScale && !isPart(quantity) ? scales[measure.scale] : 1;
  const isMultiple = quantity.relation !== undefined && quantity.relation.kind !== 'difference';
  return factor === 1 || isMultiple ? quantity : through(quantity, n => n * factor);
}

/** What a judgement needs beside the words and the figure. */
export interface Context {
  measure: Measure | undefined;
  /** The unit of the measure as words of a text are read: `%`, `EUR`, `km`; undefined where it is no such unit. */
  unit: string | undefined;
  /** True in the cell of a table, whose head may say "in millions". */
  cell: boolean;
}

/** What a figure says, its alternatives too: with the unit of its measure and its scale written out. */
function sayings({ quantity, readings = [] }: Figure, { measure, unit, cell }: Context): Quantity[] {
  return [quantity, ...readings].flatMap(one => {
    if (!one) return [];
    const isMultiple = one.relation?.kind === 'ratio' || one.relation?.kind === 'change';
    const own = one.unit ?? (isMultiple ? undefined : unit);
    const said = { ...one, ...(own && { unit: own }) };
    return [scaled(said, measure, false), ...(cell && measure?.scale ? [said] : [])];
  });
}

function judgeOne(said: Quantity, figure: Quantity): Verdict {
  const pair = alike(said, figure);
  if (!pair) return 'other';
  const verdict = compare(...pair);
  const isMultiple = [said, figure].some(one => one.relation?.kind === 'ratio');
  const differs = !isMultiple && said.unit !== undefined && figure.unit !== undefined && said.unit !== figure.unit;
  return differs && verdict !== 'other' ? 'unit' : verdict;
}

/** What words that mean `said` do to a figure. One of its `alternatives` is as good as its value. */
export const judge = (said: Quantity, figure: Figure, context: Context): Verdict =>
  kindest(sayings(figure, context).map(one => judgeOne(said, one)));

const key = (kind: string, { lo, hi }: Quantity): string =>
  [kind, ...[lo, hi].map(n => (n === null ? '' : Number(n.toPrecision(12))))].join(' ');

/** Keys of which two quantities share one if `judge` finds them the same. */
export const keysOf = (quantity: Quantity): string[] => {
  const multiple = multiples(quantity);
  return [key('=', size(quantity)), ...(multiple ? [key('x', multiple)] : [])];
};

/** The same for a figure. */
export const keysOfFigure = (figure: Figure, context: Context): string[] =>
  sayings(figure, context).flatMap(one => [
    ...keysOf(one),
    ...(one.mid === undefined ? [] : keysOf({ ...one, lo: one.mid, hi: one.mid })),
  ]);
