import { compare, fromNumber, rational } from '../model/rational.ts';
import type { Rational } from '../model/rational.ts';
import { around, between, hedge as hedgeAmount, range, scaled } from './_amount.ts';
import type { Amount, Found, Hedge } from './_amount.ts';
import { entry, text } from './_lexicon.ts';
import { measured, partOfWhole } from './_measured.ts';
import { isLevel } from './_direction.ts';
import type { Around } from './_measured.ts';
import { currencyBefore } from './_units.ts';
import type { Joint, Reader, Scan } from './_words.ts';

/** What the language says in its own way, or a number. */
function one(scan: Scan, at: number, around: Around = {}): Found<Amount> | null {
  const whole = partOfWhole(scan, at);
  if (whole) return whole;
  for (const read of scan.words.own) {
    const found = read(scan, at);
    if (found) return found;
  }
  return measured(scan, at, around);
}

/** `20 ± 3`, `300, give or take 50`. */
function withMargin(scan: Scan, centre: Found<Amount>): Found<Amount> | null {
  const sign = entry(scan.words.plusMinus, scan.tokens, behindComma(scan, centre.next));
  const margin = sign && measured(scan, sign.next);
  if (!margin) return null;
  const value = {
    ...centre.value,
    ...(margin.value.unit && !centre.value.unit && margin.value.unit !== '%' && { unit: margin.value.unit }),
  };
  const both = around(value, margin.value);
  const points = centre.value.unit === '%' && scan.words.points.has(text(scan.tokens, margin.next));
  return both && { value: both, next: margin.next + Number(points) };
}

/** One number or vague range, with `or more`, `+` or `or so` behind it. */
function single(scan: Scan, at: number, hedge?: Hedge): Found<Amount> | null {
  const found = one(scan, at, hedge ? { hedge } : {});
  return found && (withMargin(scan, found) ?? suffixed(scan, found));
}

const behindComma = ({ tokens }: Scan, at: number): number => (text(tokens, at) === ',' ? at + 1 : at);

/** What stands behind a number and bounds it; not where another number follows: "300, at least 20 of them". */
function suffixed(scan: Scan, found: Found<Amount>): Found<Amount> {
  const { tokens, words } = scan;
  const plus = text(tokens, found.next) === '+' && tokens[found.next]?.glued && !tokens[found.next + 1]?.glued;
  const suffix = plus
    ? { value: 'atLeast' as const, next: found.next + 1 }
    : entry(words.suffixes, tokens, behindComma(scan, found.next));
  if (!suffix || measured(scan, suffix.next)) return found;
  const value = hedgeAmount(suffix.value, found.value);
  return value ? { value, next: suffix.next } : found;
}

/** `between a and b`, `from a to b`, `a to b`, `a–b`, `two or three`. Two years are a period, and no range. */
const span: Reader<Amount> = (scan, start) => {
  const { tokens, words } = scan;
  const opening = entry(words.openings, tokens, start);
  const at = opening?.next ?? start;
  const first = end(scan, at, { edge: 'first' });
  const joint = first && jointAt(scan, first.next);
  if (!joint || !(opening?.value ?? bare).has(joint.value)) return null;
  const last = end(scan, joint.next, { edge: 'last', money: first.value.money === true });
  if (!last || isScore(scan, at, first, joint, last)) return null;
  if (isFrom(opening ?? entry(words.openings, tokens, start - 1)) && isLevel(scan, start - Number(!opening)))
    return opening ? null : { value: withShared(first.value, last.value), next: first.next };
  const value = joined(first.value, last.value);
  if (!value || (joint.value === 'or' && !areNeighbours(value))) return null;
  return suffixed(scan, { value, next: last.next });
};

/** "From a to b" may say two levels; "between" never does. */
const isFrom = (opening: Found<ReadonlySet<Joint>> | null): boolean => opening !== null && !opening.value.has('and');

const bare: ReadonlySet<Joint> = new Set(['to', 'or', 'dash']);

/** One end of a range, perhaps with "about". */
function end(scan: Scan, at: number, around: Around): Found<Amount> | null {
  const hedge = entry(scan.words.hedges, scan.tokens, at);
  if (hedge && hedge.value !== 'about') return null;
  const found = one(scan, hedge?.next ?? at, around);
  return found && hedge ? { ...found, value: { ...found.value, approximate: true } } : found;
}

function jointAt({ tokens, words }: Scan, at: number): Found<Joint> | null {
  if (tokens[at]?.hyphen && tokens[at].kind === 'number') return { value: 'dash', next: at };
  // the first hyphen of "20- to 30-year"
  const next = text(tokens, at) === '-' && tokens[at]?.glued ? at + 1 : at;
  return entry(words.joints, tokens, next);
}

/** Both ends with what the last one says for both: its magnitude, its unit. */
function joined(first: Amount, last: Amount): Amount | null {
  const { unit, size } = last;
  const measure = first.unit === undefined && unit !== undefined ? { ...first, unit } : first;
  const money = unit === undefined && first.money && first.unit ? { ...last, unit: first.unit } : last;
  const shared = first.bare && size && isSmall(first) ? range(scaled(measure, fromNumber(size)), money) : null;
  return shared ?? range(measure, money);
}

/** The first of two levels: "from 3 to 5 million". */
function withShared(first: Amount, { unit, size }: Amount): Amount {
  if (!first.bare) return first;
  const sized = size && isSmall(first) ? scaled(first, fromNumber(size)) : first;
  return first.unit === undefined && unit !== undefined ? { ...sized, unit } : sized;
}

const thousand = rational(1000n);
const isSmall = ({ hi }: Amount): boolean => hi !== null && compare(hi, thousand) < 0;

/** `2-1`, and `0–2` anywhere; `1–2` beside a word of games. */
function isScore(
  { tokens, words }: Scan,
  at: number,
  first: Found<Amount>,
  joint: Found<Joint>,
  last: Found<Amount>,
): boolean {
  if (joint.value !== 'dash' || !first.value.bare || !last.value.bare || last.value.unit) return false;
  if (!first.value.lo?.n) return true;
  if (tokens[last.next]?.hyphen || (tokens[last.next]?.glued && /^[–:/]$/.test(text(tokens, last.next)))) return true;
  const [from, to] = [Math.max(0, at - 5), last.next + 3];
  return tokens.slice(from, to).some(token => words.games.has(token.text));
}

/** `two or three`, `20 or 30`, `200 or 300`: one or two steps of their own size apart. */
function areNeighbours({ lo: a, hi: b }: Amount): boolean {
  if (!a || !b || a.d !== 1n || b.d !== 1n || a.n <= 0n)
    return a !== null && b !== null && a.n > 0n && a.n * b.d * 2n >= b.n * a.d;
  const unit = Math.min(zeros(a), zeros(b));
  const [x, y] = [a.n / 10n ** BigInt(unit), b.n / 10n ** BigInt(unit)];
  return y <= 30n && (y - x <= 2n || (x % 5n === 0n && y % 5n === 0n && y - x === 5n));
}

const zeros = ({ n }: Rational): number => /0*$/.exec(String(n))?.[0].length ?? 0;

/** `over 4,000`, `about two to three hundred`, `up to an estimated 300`. */
function hedged(scan: Scan, at: number, depth = 0): Found<Amount> | null {
  const hedge = entry(scan.words.hedges, scan.tokens, at);
  if (!hedge || scan.tokens[hedge.next]?.hyphen || scan.words.isOther(scan, at)) return null;
  if (currencyBefore(scan, at)) return null;
  const inner = (depth < 2 && hedged(scan, hedge.next, depth + 1)) || null;
  const found = inner ?? span(scan, hedge.next) ?? single(scan, hedge.next, hedge.value);
  const value = found && hedgeAmount(hedge.value, found.value);
  return found && value ? { value, next: found.next } : null;
}

/** `more than 200 but fewer than 300`. */
function twoBounds(scan: Scan, first: Found<Amount>): Found<Amount> | null {
  if ((first.value.lo === null) === (first.value.hi === null)) return null;
  const both = entry(scan.words.both, scan.tokens, behindComma(scan, first.next));
  // of signs, ">20 <=35", the second needs no word before it
  const next = both?.next ?? (scan.tokens[first.next]?.kind === 'sign' ? first.next : null);
  const second = next === null ? null : hedged(scan, next);
  const value = second && between(first.value, second.value);
  return value ? { value, next: second.next } : null;
}

/** Any amount, with its hedges. */
export const quantity: Reader<Amount> = (scan, at) => {
  const bound = hedged(scan, at);
  if (bound) return twoBounds(scan, bound) ?? bound;
  return span(scan, at) ?? single(scan, at);
};

/** An amount that stops before "to": "rose 300 to 1,200". */
export const shortQuantity: Reader<Amount> = (scan, at) => hedged(scan, at) ?? single(scan, at);
