import { fromNumber } from '../model/rational.ts';
import { amount, inverse, range, ratio } from './_amount.ts';
import type { Amount, Found } from './_amount.ts';
import { cardinals } from './_en-numbers.ts';
import { entry, isEnd, lexicon, list, text } from './_lexicon.ts';
import { numeral } from './_number.ts';
import type { Reader, Scan } from './_words.ts';

/** Multiples in a word or two, wherever they stand. */
const verbs = lexicon<number>([
  ['doubled, doubles, doubling, redoubled', 2],
  ['trebled, trebles, trebling, tripled, triples, tripling', 3],
  ['quadrupled, quadruples, quadrupling', 4],
  ['quintupled, quintuples, quintupling', 5],
  ['sextupled, sextupling', 6],
  ['halved, halves, halving, cut in half, cuts in half, slashed in half, cutting in half', 0.5],
  ['half as much again, half as many again', 1.5],
  ['as much again, as many again', 2],
]);
/** These count occasions and name things too ("visited twice", "a double room"): they say a ratio only before a base. */
const adverbs = lexicon<number>([
  ['twice, two times, double', 2],
  ['thrice, treble, triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
  ['halve', 0.5],
]);
/** These are verbs behind one of the words below: "will double". */
const infinitives = list('double treble triple quadruple quintuple halve');
const beforeInfinitives = list('to will would could can may might should must');
const folds = new Map([
  ...[...cardinals].map(([word, size]): [string, number] => [`${word}fold`, size]),
  ['hundredfold', 100],
  ['thousandfold', 1000],
]);
/** What multiples begin with, other than numbers. */
export const multipleStarts = [...verbs.next.keys(), ...adverbs.next.keys(), ...folds.keys(), 'factor'];

/** What a multiple stands before. */
const bases = list(
  'as the that those what its their his her our your my normal previous current usual average expected',
);
const pronouns = list('last this next');
/** Before a multiple that needs no base: "more than double". */
const hedged = list('than nearly almost about around roughly least over under to up most approximately just well');
const more = list(
  'more higher greater larger bigger longer stronger faster heavier taller wider deadlier richer older hotter denser deeper costlier brighter safer younger worse better dearer thicker harder',
);
const less = list('less fewer lower smaller shorter weaker slower lighter narrower cheaper poorer rarer thinner');
/** Behind "three times": occasions. */
const rates = list('a an per each every since in during daily weekly on at before after over for this');

/** "The", "its", "last year's", "Germany's". */
function isBase({ tokens }: Scan, at: number): boolean {
  const [word, after] = [text(tokens, at), text(tokens, at + 1)];
  return bases.has(word) || /.['’]s$/.test(word) || (pronouns.has(word) && /['’]s$/.test(after));
}

/** Behind `as many` and `as high`, up to what it is compared with. */
const asMany = ({ tokens }: Scan, at: number): number =>
  text(tokens, at) === 'as' && tokens[at + 1]?.kind === 'word' ? at + 2 : at;

const multipleOf = (size: number, next: number): Found<Amount> => ({
  value: ratio(amount(fromNumber(size)), { falling: size < 1 }),
  next,
});

/** `twice as many`, `doubled`, `threefold`, `1.5 times as many`, `ten times more`, `a factor of ten`. */
export const multiple: Reader<Amount> = (scan, at) =>
  inWords(scan, at) ??
  partAsMany(scan, at) ??
  fold(scan, at) ??
  times(scan, at, false) ??
  factor(scan, at) ??
  odds(scan, at);

function inWords(scan: Scan, at: number): Found<Amount> | null {
  const { tokens } = scan;
  const verb = entry(verbs, tokens, at);
  if (verb) return multipleOf(verb.value, verb.next);
  const found = entry(adverbs, tokens, at);
  if (!found || tokens[found.next]?.hyphen) return null;
  const before = text(tokens, at - 1);
  const isVerb = infinitives.has(text(tokens, at)) && beforeInfinitives.has(before);
  const alone = isEnd(tokens, found.next) && found.next === at + 1 && (at === 0 || hedged.has(before));
  return isVerb || alone || isBase(scan, found.next) ? multipleOf(found.value, asMany(scan, found.next)) : null;
}

/** `half as many`, `a third as many`. */
function partAsMany(scan: Scan, at: number): Found<Amount> | null {
  const part = entry(scan.words.parts, scan.tokens, at);
  const next = part && asMany(scan, part.next);
  return part && next && next > part.next ? { value: ratio(amount(part.value)), next } : null;
}

/** `threefold`, `3-fold`. */
function fold(scan: Scan, at: number): Found<Amount> | null {
  const size = folds.get(text(scan.tokens, at));
  if (size) return multipleOf(size, at + 1);
  const count = oneOrTwo(scan, at);
  return count && text(scan.tokens, count.next) === 'fold' ? { value: ratio(count.value), next: count.next + 1 } : null;
}

/** `1.5 times as many`, `two to three times the`, `10x`; `always`: behind a verb, "three times" is a multiple too. */
function times(scan: Scan, at: number, always: boolean): Found<Amount> | null {
  const { tokens } = scan;
  const count = oneOrTwo(scan, at);
  if (!count || text(tokens, count.next) === 'fold') return null;
  const next = count.next + 1;
  const after = text(tokens, next);
  if (more.has(after)) return { value: ratio(count.value, { ambiguous: true }), next: next + 1 };
  if (less.has(after)) return { value: ratio(inverse(count.value), { ambiguous: true }), next: next + 1 };
  // nobody does anything 1.5 times
  const isMultiple = always || count.value.lo?.d !== 1n || text(tokens, next - 1) === 'x';
  return isBase(scan, next) || (isMultiple && !rates.has(after))
    ? { value: ratio(count.value), next: asMany(scan, next) }
    : null;
}

/** What makes a multiple of a number. */
const makers = list('times x fold');

/** A number, or two as in `two to three`, `10-20`, before what makes a multiple of it. */
function oneOrTwo(scan: Scan, at: number): Found<Amount> | null {
  const { tokens } = scan;
  const isMaker = (i: number) =>
    makers.has(text(tokens, i)) &&
    !tokens[i + 1]?.glued &&
    (text(tokens, i) !== 'x' || tokens[i + 1]?.kind !== 'number');
  const first = tokens[at]?.glued || tokens[at]?.hyphen ? null : numeral(scan, at);
  if (!first?.value.value.n) return null;
  if (isMaker(first.next)) return { value: amount(first.value.value), next: first.next };
  const joint = /^(to|or|–|-)$/.test(text(tokens, first.next)) ? 1 : 0;
  const second = joint || tokens[first.next]?.hyphen ? numeral(scan, first.next + joint) : null;
  const both = second && isMaker(second.next) ? range(amount(first.value.value), amount(second.value.value)) : null;
  return both && second && { value: both, next: second.next };
}

/** `a factor of ten`, `a factor of two to three`. */
function factor(scan: Scan, at: number): Found<Amount> | null {
  const { tokens } = scan;
  const article = text(tokens, at) === 'a' ? at + 1 : at;
  if (text(tokens, article) !== 'factor' || text(tokens, article + 1) !== 'of') return null;
  const found = numeral(scan, article + 2);
  return found && { value: ratio(amount(found.value.value)), next: found.next };
}

/** `outnumbered three to one`, `a ratio of 3 to 1`. */
function odds(scan: Scan, at: number): Found<Amount> | null {
  const { tokens } = scan;
  const count = numeral(scan, at);
  if (!count || text(tokens, count.next) !== 'to' || !/^(one|1)$/.test(text(tokens, count.next + 1))) return null;
  const isRatio = tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ text: word }) => /^(outnumber|outnumbered|outnumbering|ratio)$/.test(word));
  return isRatio ? { value: ratio(amount(count.value.value)), next: count.next + 2 } : null;
}

/** `three times`, `fivefold` or `a factor of ten` behind a verb of change; `multiplied by five`. */
export const timesBehindVerb: Reader<Amount> = (scan, at) => {
  const found = fold(scan, at) ?? times(scan, at, true) ?? factor(scan, at);
  if (found || text(scan.tokens, at - 2) !== 'multiplied') return found;
  const count = numeral(scan, at);
  return count && { value: ratio(amount(count.value.value)), next: count.next };
};
