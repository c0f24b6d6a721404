import { compare, div, rational } from '../model/rational.ts';
import type { Rational } from '../model/rational.ts';
import { amount, ratio, whole } from './_amount.ts';
import type { Amount, Found, Numeral } from './_amount.ts';
import { cardinals, isDenominator } from './_en-numbers.ts';
import { things } from './_en-names.ts';
import { entry, isEnd, lexicon, list, text } from './_lexicon.ts';
import { numeral } from './_number.ts';
import type { Reader, Scan } from './_words.ts';

const portion = (value: Rational, next: number): Found<Amount> => ({
  value: ratio(amount(value), { part: true }),
  next,
});

/** What "half" stands before without "of". */
const wholes = list('the its their his her our my your this that these those all what');
/** "Half were children": behind it, "half" is what something is said of. */
const verbs = list('were are was is have had has said say did do');
/** A part behind one of these is one of several: the other half, the third quarter. */
const others = list('first second third fourth last other this that each every final next previous past opening in');
/** A part behind one of these is one, whatever stands behind it. */
const partHedges = list(
  'than about nearly almost around roughly over under least most approximately only just by to up some below above exactly barely at well fully and or between from an is was another',
);
const compares = list('more less fewer lower higher');
/** Behind a part that is an ordinal or a time of day. */
const notWholes = list(
  'hour past time times person party man woman year day week month quarter place world term round way and final generation',
);
const spans = list(
  'day days week weeks month months year years hour hours minute minutes second seconds season seasons',
);

/** `half of`, `two thirds`, `a tenth of`, `3/4 of`; not "a third man", "the second half". */
export const part: Reader<Amount> = (scan, at) => {
  const { tokens, words } = scan;
  const found = tokens[at]?.hyphen ? null : (entry(words.parts, tokens, at) ?? fraction(scan, at));
  const before = text(tokens, at - 1);
  if (!found || others.has(before)) return null;
  const { value, next } = found;
  const after = text(tokens, next);
  if (after === 'of') return portion(value, next + 1);
  if (tokens[next]?.hyphen || isOfHour(scan, next) || isAdded(scan, at)) return null;
  const isHalf = text(tokens, at) === 'half';
  const sure = value.n > 1n || text(tokens, at) === 'one';
  const alone = isEnd(tokens, next) && (!isHalf || at === 0);
  const hedged = partHedges.has(before) && (before === 'between' || !notWholes.has(after));
  const compared = words.comparisons.has(after) && compares.has(after);
  const subject = isHalf && before !== 'the' && verbs.has(after);
  return sure || alone || hedged || compared || subject || (isHalf && wholes.has(after)) ? portion(value, next) : null;
};

/** `a quarter to nine`. */
const isOfHour = ({ tokens }: Scan, next: number): boolean =>
  text(tokens, next - 1) === 'quarter' &&
  /^(to|past)$/.test(text(tokens, next)) &&
  cardinals.has(text(tokens, next + 1)) &&
  !tokens[next + 2]?.hyphen;

/** `a year and a half`; not "a third and a half". */
const isAdded = ({ tokens }: Scan, at: number): boolean =>
  text(tokens, at - 1) === 'and' && !isDenominator(text(tokens, at - 2));

/** `3/4 of`, `⅔ of`. */
function fraction(scan: Scan, at: number): Found<Rational> | null {
  if (scan.tokens[at]?.kind !== 'number') return null;
  const found = numeral(scan, at);
  const isPart = found && compare(found.value.value, whole(1)) < 0 && text(scan.tokens, found.next) === 'of';
  return isPart ? { value: found.value.value, next: found.next } : null;
}

const among = lexicon<'in' | 'of' | 'per'>([
  ['in, in every, in each', 'in'],
  ['out of, out of every, out of each', 'of'],
  ['per, for every, for each', 'per'],
]);

/** `one in five`, `nine out of ten`, `12 per 1,000`. */
export const share: Reader<Amount> = (scan, at) => {
  const { tokens, words } = scan;
  const first = tokens[at];
  if (first?.glued || first?.hyphen || words.labels.has(text(tokens, at - 1))) return null;
  const some = numeral(scan, at);
  const joint = some && amongAt(scan, at, some.next);
  if (!joint || some.value.value.n <= 0n) return null;
  const total = numeral(scan, joint.next) ?? roundWord(scan, joint.next);
  if (!total || compare(total.value.value, some.value.value) <= 0 || tokens[total.next]?.hyphen) return null;
  if (joint.value === 'in' && !isShareIn(scan, some.value, total)) return null;
  if (joint.value === 'per' && !/^10+$/.test(String(total.value.value.n))) return null;
  return portion(div(some.value.value, total.value.value), total.next);
};

/** `in` or `out of` behind a number, or behind one thing: `one person in twenty`. */
function amongAt({ tokens }: Scan, at: number, next: number): ReturnType<typeof entry<'in' | 'of' | 'per'>> {
  const behind = entry(among, tokens, next);
  const isOne = /^(one|1)$/.test(text(tokens, at)) && next === at + 1 && things.has(text(tokens, next));
  const beyond = isOne ? entry(among, tokens, next + 1) : null;
  return behind ?? (beyond?.value === 'per' ? null : beyond);
}

/** `per thousand`. */
function roundWord({ tokens, words: { magnitudes } }: Scan, at: number): Found<Numeral> | null {
  const size = magnitudes.get(text(tokens, at));
  return size && size > 20 ? { value: { value: whole(size), digits: false, bare: false }, next: at + 1 } : null;
}

/** "One in five", but not "two in 10 days" or "300 in 2014". */
function isShareIn({ tokens }: Scan, some: Numeral, { value: { value: total }, next }: Found<Numeral>): boolean {
  const isYear = /^(1[5-9]|20)\d\d$/.test(tokens[next - 1]?.raw ?? '');
  return (
    compare(some.value, whole(100)) < 0 &&
    some.value.d === 1n &&
    total.d === 1n &&
    !isYear &&
    !spans.has(text(tokens, next))
  );
}

const half = rational(1n, 2n);

/** `every fifth voter`. */
export const everyFifth: Reader<Amount> = ({ tokens, words: { parts } }, at) => {
  if (text(tokens, at) !== 'every') return null;
  const word = text(tokens, at + 1);
  const found = word === 'quarter' ? undefined : parts.next.get('a')?.next.get(word)?.value;
  return found && compare(found, half) < 0 && !spans.has(text(tokens, at + 2)) ? portion(found, at + 2) : null;
};
