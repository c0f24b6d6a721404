import type { hedges } from './_amount.ts';
import { lexicon, split } from './_lexicon.ts';

const list = (words: string): Set<string> => new Set(split(words));

/** Before a number. */
export const hedgeWords = lexicon<keyof typeof hedges>([
  ['over, more than, exceeding, topping, north of, above, upwards of, in excess of', 'over'],
  [
    'at least, no fewer than, no less than, not fewer than, not less than, as few as, as little as, a minimum of',
    'atLeast',
  ],
  ['fewer than, less than, under, below', 'under'],
  ['at most, no more than, not more than, up to, as many as, as much as, a maximum of', 'atMost'],
  ['nearly, almost, just under, just below', 'justUnder'],
  ['just over, just above, slightly over, slightly more than, a little over, a little more than', 'justOver'],
  ['about, some, around, roughly, approximately, an estimated, estimated', 'about'],
]);
/** Behind a number. */
export const suffixWords = lexicon<keyof typeof hedges>([
  ['or more, or over, or above', 'atLeast'],
  ['or fewer, or less, or under, or below', 'atMost'],
  ['or so', 'about'],
]);
/** Before a change. */
export const changeWords = lexicon<'up' | 'down'>([
  ['up, rose, risen, rising, increased, increasing, grew, grown, growing, gained, climbed, jumped, soared', 'up'],
  [
    'down, fell, fallen, falling, dropped, dropping, decreased, decreasing, declined, declining, shrank, shrunk, sank',
    'down',
  ],
]);
/** Units that a text itself says. */
export const unitWords = lexicon<string>([
  ['%, percent, per cent', '%'],
  ['percentage point, percentage points, pp, % point, % points', 'pp'],
]);
/** Signs before an amount of money, and their ISO 4217 codes. */
export const currencies = new Map([['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'JPY'], ['₽', 'RUB'], ['₴', 'UAH'], ['₹', 'INR']]); // prettier-ignore

const ones = split(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const tens = split('twenty thirty forty fifty sixty seventy eighty ninety');
/** Numbers below a hundred in one word. */
export const cardinals = new Map([
  ...ones.map((word, i): [string, number] => [word, i]),
  ...tens.map((word, i): [string, number] => [word, 10 * (i + 2)]),
]);
/** What a number can stand before; `hundred` and `dozen` after a number in words or digits too. */
export const magnitudes = new Map([['dozen', 12], ['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12]]); // prettier-ignore
/** Short magnitudes, written without a space; `m` only after a currency sign: else it may be metres or minutes. */
export const letters = new Map([['k', 1e3], ['m', 1e6], ['bn', 1e9], ['tn', 1e12]]); // prettier-ignore
/** Parts in the singular. */
export const parts = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ...split('fifth sixth seventh eighth ninth tenth').map((word, i): [string, number] => [word, i + 5]),
]);
/** Multiples in one word. */
export const multiples = new Map([['double', 2], ['doubled', 2], ['doubling', 2], ['twice', 2], ['treble', 3], ['trebled', 3], ['tripled', 3], ['thrice', 3], ['quadrupled', 4], ['halved', 0.5], ['halving', 0.5]]); // prettier-ignore
/** These count occasions too ("visited twice"): they say a ratio only before a base. */
export const needBase = list('double twice treble thrice');
/** What a multiple stands before. */
export const bases = list('as the that this those what its their his her our');
/** What makes a multiple ambiguous and a percentage a change. */
export const more = list('more higher greater larger bigger longer stronger');
/** The same, downwards. */
export const less = list('less fewer lower smaller shorter');
/** Months: a number beside one is a date. */
export const months = list('january february march april may june july august september october november december');
/** What numbers are names for: a number behind one says no quantity. */
export const labels = list(
  'article articles chapter section page pages paragraph figure table no number room route flight unit day year version',
);

/** Vague words: [lo, hi] alone, and [lo, hi] times what follows, as in "a few hundred". A convention of ours, always shown. */
export const vagueWords = lexicon<{ alone?: [number, number]; times?: [number, number] }>([
  ['a couple of, a couple', { alone: [2, 2], times: [2, 2] }],
  ['a few', { alone: [3, 6], times: [2, 5] }],
  ['several', { alone: [3, 9], times: [3, 9] }],
  ['a handful', { alone: [3, 6] }],
  ['dozens', { alone: [24, 99] }],
  ['scores', { alone: [40, 99] }],
  ...(['hundreds', 'thousands', 'millions', 'billions'] as const).map(
    (word, i): [string, { alone: [number, number] }] => {
      const unit = [100, 1e3, 1e6, 1e9][i] ?? 1;
      return [word, { alone: [2 * unit, 10 * unit - 1] }];
    },
  ),
  ...(['thousands', 'millions', 'billions'] as const).flatMap((word, i): [string, { alone: [number, number] }][] =>
    (['tens', 'hundreds'] as const).map((count, j) => {
      const unit = ([1e3, 1e6, 1e9][i] ?? 1) * (j ? 100 : 10);
      return [`${count} of ${word}`, { alone: [2 * unit, 10 * unit - 1] }];
    }),
  ),
]);
