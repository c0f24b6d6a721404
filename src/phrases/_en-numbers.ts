import { rational } from '../model/rational.ts';
import type { Rational } from '../model/rational.ts';
import { lexicon, list, split } from './_lexicon.ts';
import type { NumberWords } from './_words.ts';

const ones = split(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const tens = split('twenty thirty forty fifty sixty seventy eighty ninety');

export const cardinals = new Map([
  ...ones.map((word, i): [string, number] => [word, i]),
  ...tens.map((word, i): [string, number] => [word, 10 * (i + 2)]),
]);

/** Denominators as ordinals, and as the words for parts. */
const denominators = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ...split('fifth sixth seventh eighth ninth tenth eleventh twelfth').map((word, i): [string, number] => [word, i + 5]),
  ['twentieth', 20],
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
]);

/** `third`, `thirds`. */
export const isDenominator = (word: string): boolean => denominators.has(word) || denominators.has(word.slice(0, -1));

const plural = (word: string): string => (word === 'half' ? 'halves' : `${word}s`);

/** Every part with its count: `half`, `a third`, `one third`, `two thirds`, `2 thirds`. */
const parts = [...denominators].flatMap(([word, d]): [string, Rational][] => [
  [`a ${word}, one ${word}, 1 ${word}`, rational(1n, BigInt(d))],
  ...ones
    .slice(2, 20)
    .flatMap((count, i): [string, Rational][] =>
      i + 2 < 2 * d && d < 100
        ? [[`${count} ${plural(word)}, ${i + 2} ${plural(word)}`, rational(BigInt(i + 2), BigInt(d))]]
        : [],
    ),
]);

const magnitudes: [string, number][] = [
  ['dozen', 12],
  ['score', 20],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
];

/** How English says numbers. */
export const numbers: NumberWords = {
  cardinals,
  magnitudes: new Map([
    ...magnitudes,
    ['dozens', 12],
    ['lakhs', 1e5],
    ['crores', 1e7],
    ['millions', 1e6],
    ['billions', 1e9],
  ]),
  short: new Map([['k', 1e3], ['mn', 1e6], ['mln', 1e6], ['bn', 1e9], ['bln', 1e9], ['tn', 1e12], ['trn', 1e12]]), // prettier-ignore
  shortMoney: new Map([
    ['m', 1e6],
    ['b', 1e9],
    ['t', 1e12],
  ]),
  articles: list('a an'),
  and: list('and'),
  point: list('point'),
  minus: list('minus'),
  mixed: lexicon([...parts, ['three quarter, 3 quarter', rational(3n, 4n)] as [string, Rational]].map(([words, value]): [string, Rational] => [words.split(', ').map(part => `and ${part}`).join(', '), value])), // prettier-ignore
  parts: lexicon([...parts, ['half', rational(1n, 2n)]]),
  partOf: lexicon([['of a, of an, a, an, of one', true]]),
};
