import { add, div, fromNumber, mul, rational } from '../model/rational.ts';
import type { Rational } from '../model/rational.ts';
import { formatValue } from '../values/format-value.ts';
import { amount, change, fromDigits, hedges, range, ratio, scaled, toQuantity, whole } from './_amount.ts';
import type { Amount, Found } from './_amount.ts';
import {
  bases,
  cardinals,
  changeWords,
  currencies,
  hedgeWords,
  labels,
  less,
  letters,
  magnitudes,
  months,
  more,
  multiples,
  needBase,
  parts,
  suffixWords,
  unitWords,
  vagueWords,
} from './_en-words.ts';
import { entry, isEnd, split, text } from './_lexicon.ts';
import type { Phrase, Phrases } from './_phrases.ts';
import { tokenize } from './_tokens.ts';
import type { Token } from './_tokens.ts';

/** Tokens and an index: what every reader below is given. Each looks at a bounded number of tokens, so that reading takes linear time. */
type Reader<T> = (tokens: readonly Token[], at: number) => Found<T> | null;

/** `thousand`, `million` …, and whether they were there. */
function magnitude(tokens: readonly Token[], at: number, money = false): Found<number> | null {
  const word = text(tokens, at);
  const letter = tokens[at]?.glued && (word !== 'm' || money) ? letters.get(word) : undefined;
  const size = letter ?? magnitudes.get(word);
  return size ? { value: size, next: at + 1 } : null;
}

const hasHalf = (tokens: readonly Token[], at: number): boolean =>
  text(tokens, at) === 'and' && text(tokens, at + 1) === 'a' && text(tokens, at + 2) === 'half';

/** `forty-two`, `two hundred and five`, `three million`: at most one of each magnitude, falling. */
const cardinal: Reader<Rational> = (tokens, start) => {
  let [at, total, group, limit, size] = [start, 0, -1, Infinity, Infinity];
  for (;;) {
    const joined = group >= 0 || total > 0 ? (/^(and|-)$/.test(text(tokens, at)) ? at + 1 : at) : at;
    const small = cardinals.get(text(tokens, joined));
    const unit = magnitudes.get(text(tokens, at));
    if (small !== undefined && small < size && (small || start === at)) {
      group = Math.max(group, 0) + small;
      // after twenty a one, after a hundred anything below it
      size = small >= 20 ? 10 : 0;
      at = joined + 1;
    } else if (unit === 100 && group > 0 && group < 100) [group, size, at] = [group * 100, 100, at + 1];
    else if (unit && unit !== 100 && group > 0 && unit < limit) {
      total += group * unit;
      [limit, group, size, at] = [unit, -1, unit === 12 ? 0 : Infinity, at + 1];
    } else break;
  }
  const value = total + Math.max(group, 0);
  return at > start && value < 1e15 ? { value: whole(value), next: at } : null;
};

/** A number before its unit: what it is, whether it is in digits, whether it has no magnitude, and which one ends it. */
interface Numeral {
  value: Rational;
  plain: boolean;
  bare: boolean;
  size?: number;
}

/** `a hundred`, `half a million`, `a million and a half`. */
const article: Reader<Numeral> = (tokens, start) => {
  const isHalf = text(tokens, start) === 'half';
  const at = isHalf ? start + 1 : start;
  const size = /^an?$/.test(text(tokens, at)) ? magnitudes.get(text(tokens, at + 1)) : undefined;
  if (!size) return null;
  const half = !isHalf && hasHalf(tokens, at + 2);
  const value = mul(fromNumber(size), rational(isHalf ? 1n : half ? 3n : 2n, 2n));
  return { value: { value, plain: false, bare: false, size }, next: at + (half ? 5 : 2) };
};

/** A number in digits or words, with its magnitude: `3.5 million`, `two and a half thousand`, `two dozen`. */
const number = (tokens: readonly Token[], at: number, money = false): Found<Numeral> | null => {
  const digits = tokens[at]?.kind === 'number' ? fromDigits(text(tokens, at)) : null;
  const count = digits ? { value: digits, next: at + 1 } : (article(tokens, at) ?? cardinal(tokens, at));
  if (!count) return null;
  if ('plain' in count.value) return count as Found<Numeral>;
  let { value, next } = count as Found<Rational>;
  const spelled = digits ? undefined : magnitudes.get(text(tokens, next - 1));
  const half = hasHalf(tokens, next);
  if (half) [value, next] = [add(value, mul(fromNumber(spelled ?? 1), rational(1n, 2n))), next + 3];
  const size = magnitude(tokens, next, money);
  const plain = digits !== null && !half && size?.value !== 12;
  if (size)
    return {
      value: { value: mul(value, fromNumber(size.value)), plain, bare: false, size: size.value },
      next: size.next,
    };
  return { value: { value, plain, bare: !spelled, ...(spelled && { size: spelled }) }, next };
};

/** A number with its currency or `%`. */
const plainAmount: Reader<Amount> = (tokens, at) => {
  const currency = currencies.get(text(tokens, at));
  const found = number(tokens, currency ? at + 1 : at, currency !== undefined);
  if (!found) return null;
  const { value, plain, bare, size } = found.value;
  const unit = currency ? null : entry(unitWords, tokens, found.next);
  const symbol = currency ?? unit?.value;
  const rest = {
    plain: plain && (!unit || text(tokens, found.next) === '%'),
    bare: bare && !unit,
    ...(size && { size }),
    ...(symbol && { unit: symbol }),
  };
  return { value: amount(value, value, rest), next: unit?.next ?? found.next };
};

/** `several`, `a few hundred`, `tens of thousands`, `most`. */
const vague: Reader<Amount> = (tokens, at) => {
  const majority = /^(most|a majority)/.exec(`${text(tokens, at)} ${text(tokens, at + 1)}`)?.[0];
  if (majority) {
    const next = at + split(majority).length;
    const whole = !/^(the|at)$/.test(text(tokens, at - 1)) && (isEnd(tokens, next) || text(tokens, next) === 'of');
    return whole ? { value: hedges.over(amount(fromNumber(50), undefined, { unit: '%' })), next } : null;
  }
  const found = entry(vagueWords, tokens, at);
  if (!found || (text(tokens, at) === 'scores' && !isEnd(tokens, found.next) && text(tokens, found.next) !== 'of'))
    return null;
  const { alone, times } = found.value;
  const size = times && magnitude(tokens, found.next);
  const [lo, hi] = (size ? times : alone) ?? [0, 0];
  const factor = size ? size.value : 1;
  // "a couple of" is "a couple" where no magnitude follows
  const next = size ? size.next : found.next - Number(text(tokens, found.next - 1) === 'of');
  return { value: amount(fromNumber(lo * factor), fromNumber(hi * factor), { approximate: true }), next };
};

/** `half of`, `two thirds`, `a tenth of`, `one in five`. */
const portion: Reader<Amount> = (tokens, at) => {
  const of = (value: Rational, next: number): Found<Amount> => ({
    value: ratio(amount(value)),
    next: text(tokens, next) === 'of' ? next + 1 : next,
  });
  if (text(tokens, at) === 'half' && (text(tokens, at + 1) === 'of' || text(tokens, at - 1) === 'than'))
    return of(rational(1n, 2n), at + 1);
  const first = /^an?$/.test(text(tokens, at))
    ? { value: whole(1), next: at + 1 }
    : (number(tokens, at)?.value.bare && shortNumber(tokens, at)) || null;
  if (!first) return null;
  const gap = text(tokens, first.next) === '-' ? first.next + 1 : first.next;
  const part = text(tokens, gap);
  const single = parts.get(part);
  const several = part.endsWith('s') ? parts.get(part.slice(0, -1)) : part === 'halves' ? 2 : undefined;
  const denominator = first.value.n === 1n ? single : several;
  if (denominator && (first.value.n > 1n || text(tokens, gap + 1) === 'of'))
    return of(div(first.value, whole(denominator)), gap + 1);
  const between =
    text(tokens, first.next) === 'in'
      ? 1
      : text(tokens, first.next) === 'out' && text(tokens, first.next + 1) === 'of'
        ? 2
        : 0;
  const total = between ? shortNumber(tokens, first.next + between) : null;
  return total && first.value.n > 0n && total.value.n > first.value.n
    ? of(div(first.value, total.value), total.next)
    : null;
};

/** A whole number below 1,000, for "one in five". */
const shortNumber: Reader<Rational> = (tokens, at) => {
  const found = number(tokens, at);
  if (!found?.value.bare || found.value.value.d !== 1n || found.value.value.n >= 1000n) return null;
  return { value: found.value.value, next: found.next };
};

/** `twice`, `doubled`, `threefold`, `half as many`, `1.5 times as many`, `1.5 times more`. */
const multiple: Reader<Amount> = (tokens, at) => {
  const word = text(tokens, at);
  const size = multiples.get(word) ?? (word === 'half' && text(tokens, at + 1) === 'as' ? 0.5 : undefined);
  if (size) {
    if (needBase.has(word) && !isEnd(tokens, at + 1) && !bases.has(text(tokens, at + 1))) return null;
    return { value: ratio(amount(fromNumber(size))), next: asMany(tokens, at + 1) };
  }
  const fold = word.endsWith('fold') ? cardinals.get(word.slice(0, -4)) : undefined;
  if (fold) return { value: ratio(amount(whole(fold))), next: at + 1 };
  const count = number(tokens, at);
  if (!count?.value.bare || !count.value.value.n) return null;
  const { value } = count.value;
  const hyphen = text(tokens, count.next) === '-' ? count.next + 1 : count.next;
  if (text(tokens, hyphen) === 'fold') return { value: ratio(amount(value)), next: hyphen + 1 };
  if (text(tokens, count.next) !== 'times') return null;
  const next = count.next + 1;
  if (more.has(text(tokens, next))) return { value: ratio(amount(value), { ambiguous: true }), next: next + 1 };
  if (less.has(text(tokens, next)))
    return { value: ratio(amount(div(whole(1), value)), { ambiguous: true }), next: next + 1 };
  return bases.has(text(tokens, next)) || isEnd(tokens, next)
    ? { value: ratio(amount(value)), next: asMany(tokens, next) }
    : null;
};

/** Behind `as many as`, as far as it stands here. */
function asMany(tokens: readonly Token[], at: number): number {
  if (text(tokens, at) !== 'as' || tokens[at + 1]?.kind !== 'word') return at;
  return text(tokens, at + 2) === 'as' ? at + 3 : at + 2;
}

/** `20% more`, `15 per cent fewer`: a change. */
const comparison: Reader<Amount> = (tokens, at) => {
  const found = plainAmount(tokens, at);
  if (!found || (found.value.unit !== '%' && found.value.unit !== 'pp')) return null;
  const word = text(tokens, found.next);
  return more.has(word) || less.has(word)
    ? { value: { ...change(found.value, less.has(word)), plain: false }, next: found.next + 1 }
    : null;
};

/** One number or vague range, with `or more`, `+` or `or so` behind it. */
const single: Reader<Amount> = (tokens, at) => {
  const found =
    multiple(tokens, at) ??
    portion(tokens, at) ??
    vague(tokens, at) ??
    comparison(tokens, at) ??
    plainAmount(tokens, at);
  if (!found) return null;
  const plus = text(tokens, found.next) === '+' && tokens[found.next]?.glued;
  const suffix = plus ? { value: 'atLeast' as const, next: found.next + 1 } : entry(suffixWords, tokens, found.next);
  const hedged = suffix && hedges[suffix.value](found.value);
  return suffix && hedged ? { value: { ...hedged, plain: false, bare: false }, next: suffix.next } : found;
};

const isYear = ({ value }: Found<Amount>, token: Token | undefined): boolean =>
  value.bare === true && /^(1[5-9]|20)\d\d$/.test(token?.text ?? '');

/** `between a and b`, `from a to b`, `a to b`, `a–b`, `two or three`. Two years are a period, and no range. */
const span: Reader<Amount> = (tokens, start) => {
  const opening = text(tokens, start);
  const at = opening === 'between' || opening === 'from' ? start + 1 : start;
  const first = plainAmount(tokens, at);
  const joint = text(tokens, first?.next ?? -1);
  const joints = opening === 'between' ? /^and$/ : opening === 'from' ? /^to$/ : /^(to|or|–)$/;
  const second = first && joints.test(joint) ? plainAmount(tokens, first.next + 1) : null;
  if (!first || !second || (isYear(first, tokens[at]) && isYear(second, tokens[first.next + 1]))) return null;
  // a magnitude and a unit behind the last number hold for both
  const { unit, size } = second.value;
  const shared = first.value.bare && size ? scaled(first.value, fromNumber(size)) : first.value;
  const value = range({ ...shared, ...(unit && first.value.bare && { unit }) }, second.value);
  return value && { value, next: second.next };
};

/** `over 4,000`, `about two to three hundred`. */
const hedged: Reader<Amount> = (tokens, at) => {
  const hedge = entry(hedgeWords, tokens, at);
  if (!hedge) return null;
  const found = span(tokens, hedge.next) ?? single(tokens, hedge.next);
  const value = found && hedges[hedge.value](found.value);
  return found && value ? { value: { ...value, plain: false, bare: false }, next: found.next } : null;
};

const quantity: Reader<Amount> = (tokens, at) => hedged(tokens, at) ?? span(tokens, at) ?? single(tokens, at);

/** `up 20 %`, `rose by more than 300`, `down two percentage points`. Without "by" only a percentage or points are a change. */
const movement: Reader<Amount> = (tokens, at) => {
  const verb = entry(changeWords, tokens, at);
  if (!verb) return null;
  const by = text(tokens, verb.next) === 'by';
  const found = quantity(tokens, by ? verb.next + 1 : verb.next);
  if (!found || found.value.relation || (!by && found.value.unit !== '%' && found.value.unit !== 'pp')) return null;
  return { value: { ...change(found.value, verb.value === 'down'), plain: false }, next: found.next };
};

/** Numbers that are no quantities: years, dates, times, codes, scores, labels, "one of". */
function isName(tokens: readonly Token[], at: number, { value, next }: Found<Amount>): boolean {
  const [before, first, after] = [tokens[at - 1], tokens[at], tokens[next]];
  if (first?.glued && (before?.kind === 'word' || before?.kind === 'number' || /^[-/:.#_–]$/.test(before?.text ?? '')))
    return true;
  if (first?.glued && /^[.,]$/.test(before?.text ?? '') && tokens[at - 2]?.kind === 'number') return true;
  if (after?.glued && (after.kind !== 'sign' || joinsOn(after, tokens[next + 1]))) return true;
  if (first?.text === 'one' && next === at + 1) return true;
  if (!value.plain) return false;
  if (isYear({ value, next }, first) && next === at + 1) return true;
  if (months.has(after?.text ?? '') && after?.capital) return true;
  if (before?.kind !== 'word') return false;
  const inSentence = at > 1 && !/^[.!?]$/.test(tokens[at - 2]?.text ?? '.');
  return labels.has(before.text) || (before.capital && (inSentence || months.has(before.text)) && value.bare === true);
}

/** Whether a sign behind a number makes something else of it: `3-1`, `10:30`, `4,00`, `10-year`, but not `4,000-strong`. */
function joinsOn({ text: sign }: Token, then: Token | undefined): boolean {
  if (!then?.glued) return false;
  return sign === '-'
    ? then.text !== 'strong'
    : /^[/:–]$/.test(sign) || (/^[.,]$/.test(sign) && then.kind === 'number');
}

function phraseOf(source: string, tokens: readonly Token[], at: number, { value, next }: Found<Amount>): Phrase {
  const [start, end] = [tokens[at]?.start ?? 0, tokens[next - 1]?.end ?? 0];
  const said = toQuantity(value);
  const notation = formatValue(said);
  const estimated = /^(an )?estimated\b/i.test(source.slice(start, end));
  return {
    start,
    end,
    quantity: said,
    ...(value.plain && { plain: true }),
    figure: {
      ...(notation !== null && { value: notation }),
      wording: source.slice(start, end),
      ...(estimated && { status: 'estimated' }),
    },
  };
}

/** English words for quantities: the table of `figures.md`, section 2. */
export const en: Phrases = {
  lang: 'en',
  read(source) {
    const tokens = tokenize(source);
    const found: Phrase[] = [];
    for (let at = 0; at < tokens.length - 1;) {
      const read = movement(tokens, at) ?? quantity(tokens, at);
      if (read && !isName(tokens, at, read)) {
        found.push(phraseOf(source, tokens, at, read));
        at = read.next;
      } else at++;
    }
    return found;
  },
};
