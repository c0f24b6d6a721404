import { fromQuantity, type Interval } from '../model/interval.ts';
import type { Quantity } from '../model/quantity.ts';
import { rational, toDecimal, toNumber, type Rational } from '../model/rational.ts';
import { related } from './apply.ts';
import type { Chain, Step } from './chains.ts';
import type { Statement } from './graph.ts';

/** The right side of a formula, and how each figure that it rests on stands in it, in the same order. */
export interface Side {
  text: string;
  terms: string[];
}

/**
 * How a derived number came about, numbers as in English: `about 2,333 = 3,500 ÷ 1.5`. Whole numbers for a measure of
 * whole things, else at least two decimals or four digits; a number that lost digits is "about", a bound that lost some
 * is rounded outwards, so that it stays true.
 */
export function formulaOf(
  interval: Interval,
  from: readonly Statement[],
  side: Side,
  integer: boolean,
): { text: string; rounded: boolean } {
  const exact = isPoint(interval);
  const rounded = exact && round(interval.lo!, integer).rounded;
  const vague = from.some(({ quantity }) => quantity.approximate);
  const about = rounded || vague ? 'about ' : '';
  const result = exact ? round(interval.lo!, integer).text : spanText(interval, end => outward(end, interval, integer));
  return { text: `${about}${result} = ${side.text}`, rounded };
}

/** The right side for a chain: the number that it starts from, and what is done to it. */
export const chainSide = (chain: Chain): Side => ({ text: rightSide(chain), terms: termsOf(chain) });

/** The right side for a total: `500 − 200 − 150` or `200 + 150`; `whole`: a number that no figure says. */
export function totalSide(plus: readonly Quantity[], minus: readonly Quantity[], whole?: Rational): Side {
  const constant = whole ? [grouped(toDecimal(whole, Math.max(6, places(whole, false))).text)] : [];
  const term = (quantity: Quantity): string => operand(quantity, true).replace(/^−.*/, '($&)');
  const added = [...constant, ...plus.map(term)].join(' + ');
  const taken = minus.map(quantity => ` − ${term(quantity)}`).join('');
  return { text: added + taken, terms: [...plus, ...minus].map(quantity => operand(quantity, false)) };
}

/** How the number that it starts from and each of its links stand in the formula. */
const termsOf = ({ anchor, steps }: Chain): string[] => [
  operand(anchor.quantity, false),
  ...steps.map(step => operation(step).term.replace(/^\((.*)\)$/, '$1')),
];

/** The right side: the number that it starts from, and what is done to it. */
function rightSide({ anchor, steps }: Chain): string {
  let text = operand(anchor.quantity, steps.length > 0);
  let sum = false;
  for (const { sign, term } of steps.flatMap(operations)) {
    const adds = sign === '+' || sign === '−';
    text = `${sum && !adds ? `(${text})` : text} ${sign} ${term}`;
    sum = adds;
  }
  return text;
}

/** What a step does, and how the number becomes one of thousands, say, where the measure that it leads to is in these. */
function operations(step: Step): { sign: string; term: string }[] {
  const [sign, { n, d }] = step.size.n === 1n ? ['÷', step.size] : ['×', step.size];
  const factor = n === 1n ? d : n;
  const scaling = factor === 1n ? [] : [{ sign, term: grouped(String(factor)) }];
  return step.back ? [operation(step), ...scaling] : [...scaling, operation(step)];
}

function operation({ link, back }: Step): { sign: string; term: string } {
  const quantity = related(link);
  const kind = quantity.relation?.kind;
  if (kind !== 'difference')
    return { sign: back ? '÷' : '×', term: operand(kind === 'change' ? factor(quantity) : quantity, true) };
  const falls = (quantity.hi ?? 1) < 0;
  return { sign: back === falls ? '+' : '−', term: operand(falls ? opposite(quantity) : quantity, true) };
}

/** A change as a factor: −20 % is 0.8. */
const factor = (change: Quantity): Quantity => map(change, end => (100 + end) / 100);

const opposite = (fall: Quantity): Quantity => {
  const { lo, hi, loOpen, hiOpen } = map(fall, end => -end);
  return { ...fall, lo: hi, hi: lo, loOpen: hiOpen, hiOpen: loOpen };
};

const map = (quantity: Quantity, change: (end: number) => number): Quantity => ({
  ...quantity,
  lo: quantity.lo === null ? null : change(quantity.lo),
  hi: quantity.hi === null ? null : change(quantity.hi),
});

function operand(quantity: Quantity, bracketed: boolean): string {
  const { approximate, lo, hi } = quantity;
  const exact = fromQuantity({ ...quantity, approximate: false });
  const about = approximate && lo === hi ? 'about ' : '';
  const text = about + spanText(exact, end => grouped(toDecimal(end, Math.max(6, places(end, false))).text));
  return bracketed && lo !== null && hi !== null && lo !== hi ? `(${text})` : text;
}

const isPoint = ({ lo, hi }: Interval): boolean => lo !== null && hi !== null && lo.n === hi.n && lo.d === hi.d;

function spanText(interval: Interval, print: (end: Rational) => string): string {
  const { lo, hi, loOpen, hiOpen } = interval;
  if (lo && isPoint(interval)) return print(lo);
  const low = lo && `${loOpen ? 'over' : 'at least'} ${print(lo)}`;
  const high = hi && `${hiOpen ? 'under' : 'at most'} ${print(hi)}`;
  if (lo && hi && !loOpen && !hiOpen) return `${print(lo)} to ${print(hi)}`;
  return [low, high].filter(Boolean).join(' and ');
}

function round(value: Rational, integer: boolean): { text: string; rounded: boolean } {
  const { text, rounded } = toDecimal(value, places(value, integer));
  return { text: grouped(text), rounded };
}

/** A lower end no higher than it is, an upper end no lower. */
function outward(end: Rational, { lo }: Interval, integer: boolean): string {
  const digits = places(end, integer);
  const unit = 10n ** BigInt(digits);
  const scaled = end.n * unit;
  const floor = scaled / end.d - (scaled % end.d < 0n ? 1n : 0n);
  const ceiling = floor + (scaled % end.d ? 1n : 0n);
  return grouped(toDecimal(rational(end === lo ? floor : ceiling, unit), digits).text);
}

function places(value: Rational, integer: boolean): number {
  const size = Math.floor(Math.log10(Math.abs(toNumber(value)) || 1));
  return integer ? 0 : Math.min(Math.max(2, 3 - size), 20);
}

/** 3500 as in English: `3,500`; a minus as a sign of its own. */
const grouped = (text: string): string =>
  text.replace(
    /^(-?)(\d+)/,
    (_, minus: string, whole: string) => (minus && '−') + whole.replace(/\B(?=(\d{3})+$)/g, ','),
  );
