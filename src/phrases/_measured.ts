import { add } from '../model/rational.ts';
import { amount, whole } from './_amount.ts';
import type { Amount, Found, Hedge, Numeral } from './_amount.ts';
import { entry, text } from './_lexicon.ts';
import { isName } from './_names.ts';
import { numeral, partOfSize } from './_number.ts';
import { mayCount } from './_starts.ts';
import { currencyBefore, unitBehind } from './_units.ts';
import type { Scan } from './_words.ts';

/** What stands around a number: a hedge makes a year less likely, the ends of a range may be joined by a hyphen. */
export interface Around {
  hedge?: Hedge;
  edge?: 'first' | 'last';
  /** A currency stands before the other end. */
  money?: boolean;
}

/** A number with its currency or unit: `3,500`, `-$3.5bn`, `20 per cent`, `10-kilometre`; null for names and dates. */
export function measured(scan: Scan, at: number, around: Around = {}): Found<Amount> | null {
  const { tokens } = scan;
  const first = tokens[at];
  if (!first || !mayCount(first, scan.words)) return null;
  const sign = /^[-+]$/.test(text(tokens, at)) && !tokens[at]?.glued ? 1 : 0;
  const currency = currencyBefore(scan, at + sign);
  const start = currency?.next ?? at;
  const found = numeral(scan, start, currency !== null || around.money);
  if (!found) return null;
  const read = withUnit(scan, found, currency?.value);
  const down = currency && text(tokens, at) === '-';
  const { n, d } = found.value.value;
  const value = down ? { ...read.value, lo: { n: -n, d }, hi: { n: -n, d } } : read.value;
  const number = start + (currency ? 0 : sign);
  const candidate = { ...read, number, unit: value.unit !== undefined, ...around };
  return isName(scan, at, candidate) ? null : { value, next: read.next };
}

function withUnit(scan: Scan, { value: numeral, next }: Found<Numeral>, currency?: string): Found<Amount> {
  const { value, digits, bare, size } = numeral;
  const unit = currency === undefined ? unitBehind(scan, next) : null;
  const symbol = currency ?? unit?.value;
  const isWord = unit !== null && (symbol === '%' || symbol === 'pp') && text(scan.tokens, next) !== '%';
  const rest = {
    plain: digits && !isWord,
    bare: bare && !unit,
    money: currency !== undefined,
    ...(size && { size }),
    ...(symbol && { unit: symbol }),
  };
  return { value: amount(value, value, rest), next: unit?.next ?? next };
}

/** `an hour and a half`. */
function oneAndPart(scan: Scan, at: number): Found<Amount> | null {
  const { tokens, words } = scan;
  const unit = words.articles.has(text(tokens, at)) ? unitBehind(scan, at + 1) : null;
  const mixed = unit && entry(words.mixed, tokens, unit.next);
  const value = mixed && add(whole(1), mixed.value);
  return value && { value: amount(value, value, { unit: unit.value }), next: mixed.next };
}

/** A part of a magnitude or unit: `half a million`, `half an hour`, `a quarter of a mile`, `half a percentage point`. */
export function partOfWhole(scan: Scan, at: number): Found<Amount> | null {
  const size = partOfSize(scan, at);
  const sized = size ? withUnit(scan, size) : oneAndPart(scan, at);
  if (sized) return sized;
  const { tokens, words } = scan;
  const part = entry(words.parts, tokens, at);
  const joint = part && entry(words.partOf, tokens, part.next);
  const next = joint?.next ?? (part && tokens[part.next]?.hyphen ? part.next : null);
  const unit = next === null ? null : unitBehind(scan, next);
  return part && unit && { value: amount(part.value, part.value, { unit: unit.value }), next: unit.next };
}
