import { add, div, mul, rational } from '../model/rational.ts';
import type { Rational } from '../model/rational.ts';
import { whole } from './_amount.ts';
import type { Found, Numeral } from './_amount.ts';
import { entry, text } from './_lexicon.ts';
import type { Reader, Scan } from './_words.ts';

/** A number in digits or words, with its magnitude: `3.5 million`, `two and a half thousand`, `-5`. */
export function numeral(scan: Scan, at: number, money = false): Found<Numeral> | null {
  if (money) return signed(scan, at, money);
  let found = scan.numerals.get(at);
  if (found === undefined) scan.numerals.set(at, (found = signed(scan, at, money)));
  return found;
}

function signed(scan: Scan, at: number, money: boolean): Found<Numeral> | null {
  const { tokens, words } = scan;
  const sign = tokens[at]?.kind === 'sign' && /^[-+]$/.test(text(tokens, at)) && !tokens[at].glued;
  const minus = sign ? text(tokens, at) === '-' && tokens[at + 1]?.glued : words.minus.has(text(tokens, at));
  if (!sign && !minus) return counted(scan, at, money);
  if (sign && !tokens[at + 1]?.glued) return null;
  const found = counted(scan, at + 1, money);
  const { n, d } = found?.value.value ?? whole(0);
  return found && { ...found, value: { ...found.value, value: { n: minus ? -n : n, d } } };
}

/** `half a million`, `three quarters of a million`. */
export function partOfSize({ tokens, words }: Scan, at: number): Found<Numeral> | null {
  const part = entry(words.parts, tokens, at);
  if (!part) return null;
  const joint = entry(words.partOf, tokens, part.next);
  const next = joint?.next ?? part.next;
  const size = words.magnitudes.get(text(tokens, next));
  // a thousandth is no part of a thousand, and "a third hundred" is none either
  if (!size || (!joint && part.value.d !== 2n)) return null;
  return { value: { value: mul(part.value, whole(size)), digits: false, bare: false, size }, next: next + 1 };
}

/** A count with what is added to it and its magnitude. */
function counted(scan: Scan, at: number, money: boolean): Found<Numeral> | null {
  const { tokens, words } = scan;
  const digits = inDigits(scan, at);
  const count = digits ?? cardinal(scan, at);
  if (!count) return null;
  const spelled = digits ? undefined : words.magnitudes.get(text(tokens, count.next - 1));
  const mixed = entry(words.mixed, tokens, count.next);
  const value = mixed ? add(count.value, mul(mixed.value, whole(spelled ?? 1))) : count.value;
  const size = magnitude(scan, mixed?.next ?? count.next, money);
  const plain = digits !== null && !mixed && size?.value !== 12;
  if (size)
    return {
      value: { value: times(value, size.value), digits: plain, bare: false, size: size.value },
      next: size.next,
    };
  const rest = { digits: plain, bare: !spelled, ...(spelled && { size: spelled }) };
  return { value: { value, ...rest }, next: mixed?.next ?? count.next };
}

const times = (value: Rational, size: number): Rational =>
  value.d === 1n ? { n: value.n * BigInt(size), d: 1n } : mul(value, whole(size));

/** `3,500`, `1/2`, `3 1/2`. */
function inDigits({ tokens }: Scan, at: number): Found<Rational> | null {
  const first = tokens[at];
  if (first?.kind !== 'number' || !first.value) return null;
  const proper = fraction(at);
  if (proper) return proper;
  const rest = first.value.d === 1n && !tokens[at + 1]?.glued ? fraction(at + 1) : null;
  return rest ? { value: add(first.value, rest.value), next: rest.next } : { value: first.value, next: at + 1 };

  /** Below one, and with a denominator that people divide by: others are dates. */
  function fraction(i: number): Found<Rational> | null {
    const [n, slash, d] = [tokens[i], tokens[i + 1], tokens[i + 2]];
    if (!n?.value?.n || !d?.value || !slash?.glued || !d.glued || !/^[/⁄]$/.test(slash.text)) return null;
    if (n.value.d !== 1n || d.value.d !== 1n || n.value.n >= d.value.n || tokens[i + 3]?.glued) return null;
    return n.value.n === 1n || divisors.has(d.raw) ? { value: div(n.value, d.value), next: i + 3 } : null;
  }
}

const divisors = new Set(['2', '3', '4', '5', '6', '8', '10', '16', '32', '64', '100', '1000']);

/** `thousand`, `million`, `bn`, twice at most: `3 hundred thousand`. */
function magnitude(scan: Scan, at: number, money: boolean): Found<number> | null {
  const first = oneMagnitude(scan, at, money);
  const second = first?.value === 100 ? oneMagnitude(scan, first.next, money) : null;
  return first && second && second.value > 100 ? { value: first.value * second.value, next: second.next } : first;
}

function oneMagnitude({ tokens, words }: Scan, at: number, money: boolean): Found<number> | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const letter =
    words.short.get(token.text) ?? (money || token.raw === 'M' ? words.shortMoney.get(token.text) : undefined);
  const glued = token.glued || money || token.text.length > 1;
  const size = words.magnitudes.get(token.text) ?? (glued ? letter : undefined);
  return size ? { value: size, next: at + 1 } : null;
}

/** What has been read of a number in words. */
interface Count {
  /** Whole magnitudes, and the count before the next one; -1: none yet. */
  total: number;
  group: number;
  /** The next magnitude is below this, the next word below that. */
  limit: number;
  room: number;
  at: number;
}

/** `forty-two`, `two hundred and five`, `a hundred thousand`, `three point five`: at most one of each magnitude, falling. */
const cardinal: Reader<Rational> = (scan, start) => {
  const { tokens, words } = scan;
  const article = words.articles.has(text(tokens, start)) && words.magnitudes.has(text(tokens, start + 1));
  if (!article && !words.cardinals.has(text(tokens, start))) return null;
  const first = { total: 0, group: article ? 1 : -1, limit: Infinity, room: article ? 0 : Infinity };
  let count: Count = { ...first, at: article ? start + 1 : start };
  // where the number ends if what "and" joins turns out to be another number
  let before: Count | null = null;
  for (let next = step(scan, count); next; next = step(scan, count)) {
    if (words.and.has(text(tokens, count.at))) before = count;
    count = next;
  }
  if (before && words.magnitudes.has(text(tokens, count.at))) count = before;
  if (count.at === start) return null;
  const value = count.total + Math.max(count.group, 0);
  return value < 1e15 ? decimals(scan, { value: whole(value), next: count.at }) : null;
};

/** One more word of a number. */
function step({ tokens, words }: Scan, { total, group, limit, room, at }: Count): Count | null {
  const joins =
    group < 0
      ? total > 0 && isJoint(tokens, words, at)
      : group >= 100 && group % 100 === 0 && words.and.has(text(tokens, at));
  const small = words.cardinals.get(text(tokens, joins ? at + 1 : at));
  if (small !== undefined && small < room && (small || (group < 0 && !total)))
    return { total, group: Math.max(group, 0) + small, limit, room: roomBelow(small), at: joins ? at + 2 : at + 1 };
  const size = words.magnitudes.get(text(tokens, at));
  if (!size || group <= 0) return null;
  if (size === 100) return group < 100 ? { total, group: group * 100, limit, room: 100, at: at + 1 } : null;
  if (size >= limit) return null;
  return { total: total + group * size, group: -1, limit: size, room: size < 100 ? 0 : Infinity, at: at + 1 };
}

/** `a thousand and one`, `two thousand, three hundred`. */
const isJoint = (tokens: Scan['tokens'], words: Scan['words'], at: number): boolean =>
  words.and.has(text(tokens, at)) || (text(tokens, at) === ',' && words.magnitudes.get(text(tokens, at + 2)) === 100);

/** After twenty a one, after two hundred anything below a hundred. */
const roomBelow = (small: number): number =>
  small >= 100 && small % 100 === 0 ? 100 : small >= 20 && small % 10 === 0 ? 10 : 0;

/** `three point five`. */
function decimals({ tokens, words }: Scan, { value, next }: Found<Rational>): Found<Rational> {
  if (!words.point.has(text(tokens, next))) return { value, next };
  let digits = '';
  for (let at = next + 1; digits.length < 6; at++) {
    const digit = words.cardinals.get(text(tokens, at)) ?? 10;
    if (digit > 9) break;
    digits += digit;
  }
  if (!digits) return { value, next };
  return {
    value: add(value, rational(BigInt(digits), 10n ** BigInt(digits.length))),
    next: next + 1 + digits.length,
  };
}
