import { fromNumber, mul, rational } from '../model/rational.ts';
import { amount, inverse, ratio, whole } from './_amount.ts';
import type { Amount, Found } from './_amount.ts';
import { entry, isEnd, lexicon, list, text } from './_lexicon.ts';
import { numeral } from './_number.ts';
import { alone, cardinals } from './_ru-numbers.ts';
import { forms } from './_ru-forms.ts';
import { unitBehind } from './_units.ts';
import type { Reader, Scan } from './_words.ts';

const up = list('больше выше дороже дольше многочисленнее быстрее сильнее');
const down = list('меньше ниже дешевле короче реже слабее');

/** A multiple, and the word behind it that says which way it goes. */
function directed({ tokens }: Scan, value: Amount, next: number, always: boolean): Found<Amount> | null {
  const after = text(tokens, next);
  // in Russian "в 1,5 раза больше" is 1.5 times as many, and cannot be heard otherwise
  if (up.has(after)) return { value: ratio(value), next: next + 1 };
  if (down.has(after)) return { value: ratio(inverse(value)), next: next + 1 };
  return always ? { value: ratio(value), next } : null;
}

const folds = new Map([['вдвое', 2], ['втрое', 3], ['вчетверо', 4], ['впятеро', 5], ['вдесятеро', 10], ['наполовину', 0.5]]); // prettier-ignore
const verbs = lexicon<number>([
  [`${forms('удвоил', 'ся ась ось ись')}, удвоится, удвоятся`, 2],
  [`${forms('утроил', 'ся ась ось ись')}, утроится`, 3],
]);

/** `в 1,5 раза`, `в два раза`, `в два-три раза`. */
function inTimes(scan: Scan, at: number): Found<Amount> | null {
  const { tokens } = scan;
  if (text(tokens, at) !== 'в') return null;
  const count = numeral(scan, at + 1) ?? oneAndHalf(scan, at + 1);
  return count && /^раза?$/.test(text(tokens, count.next))
    ? { value: amount(count.value.value), next: count.next + 1 }
    : null;
}

/** `вдвое больше`, `в 1,5 раза меньше`, `удвоилось`. */
const multiple: Reader<Amount> = (scan, at) => {
  const { tokens } = scan;
  const verb = entry(verbs, tokens, at);
  if (verb) return { value: ratio(amount(fromNumber(verb.value))), next: verb.next };
  const fold = folds.get(text(tokens, at));
  if (fold) return directed(scan, amount(fromNumber(fold)), at + 1, isEnd(tokens, at + 1) && at === 0);
  const times = inTimes(scan, at);
  return times && directed(scan, times.value, times.next, times.value.lo?.d !== 1n);
};

/** The same behind a verb of change: `выросло вдвое`, `сократилось в три раза`. */
export const timesBehindVerb: Reader<Amount> = (scan, at) => {
  const fold = folds.get(text(scan.tokens, at));
  if (fold) return { value: ratio(amount(fromNumber(fold))), next: at + 1 };
  const times = inTimes(scan, at);
  return times && { value: ratio(times.value), next: times.next };
};

const portion = (value: Amount['lo'], next: number): Found<Amount> | null =>
  value && { value: ratio(amount(value), { part: true }), next };

/** `две трети`, `каждый пятый`, `один из пяти`. */
const share: Reader<Amount> = (scan, at) => {
  const { tokens, words } = scan;
  const part = entry(words.parts, tokens, at);
  if (part && !tokens[at]?.hyphen) return portion(part.value, part.next);
  const nth = /^кажд(ый|ая|ое|ого|ую)$/.test(text(tokens, at)) ? every.get(text(tokens, at + 1)) : undefined;
  if (nth) return portion(rational(1n, BigInt(nth)), at + 2);
  const some = cardinals.get(text(tokens, at));
  const total = some && text(tokens, at + 1) === 'из' ? cardinals.get(text(tokens, at + 2)) : undefined;
  return some && total && total > some && isRound(total)
    ? portion(rational(BigInt(some), BigInt(total)), at + 3)
    : null;
};
const isRound = (total: number): boolean => total <= 10 || total % 10 === 0;
const every = new Map(
  ['второй вторая', 'третий третья', 'четвёртый четвертый четвертая', 'пятый пятая', 'шестой шестая', 'седьмой седьмая', 'восьмой восьмая', 'девятый девятая', 'десятый десятая']
    .flatMap((words, i) => words.split(' ').map((word): [string, number] => [word, i + 2])),
); // prettier-ignore

/** `полтора`, `полторы`: one and a half, alone or before a magnitude. */
function oneAndHalf({ tokens, words }: Scan, at: number) {
  if (!/^(полтора|полторы|полутора)$/.test(text(tokens, at))) return null;
  const size = words.magnitudes.get(text(tokens, at + 1)) ?? words.short.get(text(tokens, at + 1));
  const value = mul(rational(3n, 2n), whole(size ?? 1));
  return { value: { value, digits: false, bare: !size, ...(size && { size }) }, next: at + (size ? 2 : 1) };
}

const halves = new Map([['полмиллиона', 5e5], ['полмиллиарда', 5e8], ['полтысячи', 500], ['полсотни', 50], ['полторы', 1.5]]); // prettier-ignore

/** `полмиллиона`, `полтора миллиона`, `миллион`, `сотня`: numbers that are no count of another. */
const single: Reader<Amount> = (scan, at) => {
  const { tokens } = scan;
  const half = halves.get(text(tokens, at));
  const mixed = oneAndHalf(scan, at);
  const size =
    alone.get(text(tokens, at)) ??
    (/^сотн[яюи]$/.test(text(tokens, at)) ? vagueAlone.get(text(tokens, at)) : undefined);
  const found = mixed ?? (half || size ? { value: { value: fromNumber(half ?? size ?? 0) }, next: at + 1 } : null);
  if (!found || tokens[at]?.hyphen) return null;
  const unit = unitBehind(scan, found.next);
  return {
    value: amount(found.value.value, found.value.value, unit ? { unit: unit.value } : {}),
    next: unit?.next ?? found.next,
  };
};
const vagueAlone = new Map([['сотня', 100], ['сотню', 100]]); // prettier-ignore

type Bounds = readonly [lo: number, hi: number];
const plural = (unit: number): Bounds => [2 * unit, 10 * unit - 1];
const sizes: [string, number][] = [['тысяч', 1e3], ['миллионов', 1e6], ['миллиардов', 1e9]]; // prettier-ignore

/** Vague words and what they stand for: a convention of ours (figures.md, section 2), always shown beside the words. */
const vague = lexicon<Bounds>([
  ['несколько, нескольких, нескольким', [3, 9]],
  ['несколько десятков, нескольких десятков', [30, 90]],
  ['несколько сотен, несколько сот, нескольких сотен, нескольких сот', [300, 900]],
  ['десятки, десятков', [20, 99]],
  ['сотни, сотен', plural(100)],
  ['тысячи', plural(1e3)],
  ['миллионы', plural(1e6)],
  ['миллиарды', plural(1e9)],
  ['пара, пару', [2, 2]],
  ['пара сотен, пару сотен', [200, 200]],
  ['пара тысяч, пару тысяч', [2000, 2000]],
  ...sizes.flatMap(([word, unit]): [string, Bounds][] => [
    [`несколько ${word}, нескольких ${word}`, [3 * unit, 9 * unit]],
    [`несколько десятков ${word}`, [30 * unit, 90 * unit]],
    [`несколько сотен ${word}, несколько сот ${word}`, [300 * unit, 900 * unit]],
    [`десятки ${word}, десятков ${word}`, plural(10 * unit)],
    [`сотни ${word}, сотен ${word}`, plural(100 * unit)],
  ]),
]);

/** `несколько сотен`, `десятки тысяч`. */
const vagueWord: Reader<Amount> = (scan, at) => {
  const found = entry(vague, scan.tokens, at);
  if (!found || text(scan.tokens, found.next) === 'раз') return null;
  const unit = unitBehind(scan, found.next);
  const [lo, hi] = found.value;
  const value = amount(fromNumber(lo), fromNumber(hi), { approximate: true, ...(unit && { unit: unit.value }) });
  return { value, next: unit?.next ?? found.next };
};

/** `большинство`: more than half. */
const most: Reader<Amount> = ({ tokens }, at) =>
  text(tokens, at) === 'большинство'
    ? { value: { ...amount(whole(50), whole(50), { unit: '%' }), hi: null, loOpen: true, hiOpen: true }, next: at + 1 }
    : null;

export const own: readonly Reader<Amount>[] = [multiple, share, vagueWord, most, single];

/** What these begin with. */
export const starts: ReadonlySet<string> = new Set([
  ...folds.keys(), ...verbs.next.keys(), ...vague.next.keys(), ...halves.keys(), ...alone.keys(), ...vagueAlone.keys(),
  ...list('в большинство полтора полторы полутора каждый каждая каждое каждого каждую'),
]); // prettier-ignore

/** "Один" is a number only beside what makes it one: "один миллион", "один из пяти". */
export const isPronoun = ({ tokens }: Scan, at: number, next: number): boolean =>
  next === at + 1 && cardinals.get(text(tokens, at)) === 1;
