import type { Dataset, Figure } from '../model/dataset.ts';
import { endOf } from '../model/quantity.ts';
import { toNumber } from '../model/rational.ts';
import { compareWording, digitsOf, type Understood } from './_compare.ts';
import { one } from './_example.ts';
import type { Rule } from './_rule.ts';
import { show } from './_wording.ts';

/** Values that are more exact than their own wording. Read in the languages that we have words for. */
export const valueSpuriousPrecision: Rule = {
  code: 'value/spurious-precision',
  about: 'data',
  why: 'Digits that the source did not give are not reported: they claim a certainty that nobody had.',
  examples: {
    breaks: [
      one(4123, { wording: 'about 4,000 plums' }),
      one('>4123', { wording: 'over 4,000' }),
      one(500, { wording: 'several hundred' }),
      one(338412, { wording: '338,000 plums' }),
    ],
    keeps: [
      one(4000, { wording: 'about 4,000 plums' }),
      one('>4000', { wording: 'over 4,000' }),
      one('~300..900', { wording: 'several hundred' }),
      one(4123, { wording: 'about 4,000 plums, 4,123 to be exact' }),
      one('1/3', { wording: 'a third of the plums' }),
    ],
  },
  find: ({ data }) =>
    data.figures.flatMap(figure => {
      const coarse = coarser(figure, data);
      if (!coarse) return [];
      const { start, end } = coarse.phrase;
      return [
        {
          severity: 'warning',
          path: `${figure.path}/value`,
          message: `${show(figure.value)} is more exact than “${figure.wording!.slice(start, end)}”, which its source says`,
          remedy: 'write the value with as many digits as the source gives, or quote the words that give them all',
        },
      ];
    }),
};

/** What a wording says of a value with fewer digits; undefined: it gives them all, or says something else. */
function coarser(figure: Figure, data: Dataset): Understood | undefined {
  const number = numberOf(figure);
  const compared = number === undefined ? null : compareWording(figure, data);
  if (!compared || number === undefined) return undefined;
  const { fits, said } = compared;
  const near = fits.length ? fits : said.filter(({ stated: { lo } }) => lo && rounds(number, toNumber(lo)));
  const isExact = ({ quantity }: Figure): boolean => endOf(quantity) === 'exact';
  const isCoarser = ({ phrase, stated: { lo, hi } }: Understood): boolean =>
    (isExact(figure) && endOf(phrase.quantity) === 'vague') ||
    [lo, hi].every(end => !end || digitsOf(toNumber(end)) < digitsOf(number));
  return near.every(isCoarser) ? near[0] : undefined;
}

/** The one number that a value says: a point, a bound, or the centre of a ±. */
function numberOf({ quantity }: Figure): number | undefined {
  const { lo = null, hi = null, mid } = quantity ?? {};
  if (mid !== undefined) return mid;
  return lo === null || hi === null || lo === hi ? (lo ?? hi ?? undefined) : undefined;
}

/** Whether a number with more digits becomes another when it is rounded to the digits of that. */
const rounds = (number: number, other: number): boolean =>
  digitsOf(number) > digitsOf(other) && Number(number.toPrecision(digitsOf(other))) === other;
