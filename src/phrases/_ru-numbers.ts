import { rational } from '../model/rational.ts';
import type { Rational } from '../model/rational.ts';
import { lexicon, split } from './_lexicon.ts';
import type { NumberWords } from './_words.ts';

/** Numbers below a thousand, each in the cases that texts have. */
const words = [
  '0 ноль нуль нуля', '1 один одна одно одного одной одному одну', '2 два две двух двум двумя', '3 три трёх трех трём трем', '4 четыре четырёх четырех',
  '5 пять пяти', '6 шесть шести', '7 семь семи', '8 восемь восьми', '9 девять девяти', '10 десять десяти', '11 одиннадцать одиннадцати',
  '12 двенадцать двенадцати', '13 тринадцать тринадцати', '14 четырнадцать четырнадцати', '15 пятнадцать пятнадцати', '16 шестнадцать шестнадцати',
  '17 семнадцать семнадцати', '18 восемнадцать восемнадцати', '19 девятнадцать девятнадцати', '20 двадцать двадцати', '30 тридцать тридцати',
  '40 сорок сорока', '50 пятьдесят пятидесяти', '60 шестьдесят шестидесяти', '70 семьдесят семидесяти', '80 восемьдесят восьмидесяти',
  '90 девяносто девяноста', '100 сто ста', '200 двести двухсот', '300 триста трёхсот трехсот', '400 четыреста четырёхсот четырехсот', '500 пятьсот пятисот',
  '600 шестьсот шестисот', '700 семьсот семисот', '800 восемьсот восьмисот', '900 девятьсот девятисот',
]; // prettier-ignore

export const cardinals = new Map(
  words.flatMap(line => {
    const [value = '', ...forms] = split(line);
    return forms.map((form): [string, number] => [form, Number(value)]);
  }),
);

/** Each magnitude alone, which is one of it, and in the forms that stand behind a number. */
const sizes: [size: number, alone: string, counted: string][] = [
  [1e3, 'тысяча тысячу', 'тысячи тысяч тысячам тысячах'],
  [1e6, 'миллион', 'миллиона миллионов миллионам миллионах'],
  [1e9, 'миллиард', 'миллиарда миллиардов миллиардам'],
  [1e12, 'триллион', 'триллиона триллионов'],
];
export const alone = new Map(
  sizes.flatMap(([size, words]) => split(words).map((word): [string, number] => [word, size])),
);

const fractions: [string, Rational][] = [
  ['половина, половины, половину, половине', rational(1n, 2n)],
  ['треть, трети, одна треть', rational(1n, 3n)],
  ['две трети, двух третей, 2 / 3', rational(2n, 3n)],
  ['четверть, четверти, одна четверть', rational(1n, 4n)],
  ['три четверти, трёх четвертей, трех четвертей', rational(3n, 4n)],
  ['пятая часть, пятую часть, одна пятая', rational(1n, 5n)],
  ['две пятых', rational(2n, 5n)],
  ['три пятых', rational(3n, 5n)],
  ['десятая часть, десятую часть, одна десятая', rational(1n, 10n)],
];

/** How Russian says numbers. */
export const numbers: NumberWords = {
  cardinals,
  magnitudes: new Map(
    sizes.flatMap(([size, one, counted]) => split(`${one} ${counted}`).map((word): [string, number] => [word, size])),
  ),
  short: new Map([['тыс', 1e3], ['млн', 1e6], ['млрд', 1e9], ['трлн', 1e12]]), // prettier-ignore
  shortMoney: new Map(),
  articles: new Set(),
  and: new Set(),
  point: new Set(),
  minus: new Set(['минус']),
  mixed: lexicon([
    ['с половиной', rational(1n, 2n)],
    ['с четвертью', rational(1n, 4n)],
  ]),
  parts: lexicon(fractions),
  partOf: lexicon([]),
};
