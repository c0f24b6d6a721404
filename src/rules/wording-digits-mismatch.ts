import type { Dataset, Figure } from '../model/dataset.ts';
import type { Interval } from '../model/interval.ts';
import { add, compare, div, sub, toNumber } from '../model/rational.ts';
import type { Rational } from '../model/rational.ts';
import { compareWording, digitsOf, type Comparison } from './_compare.ts';
import { measured, one } from './_example.ts';
import type { Rule } from './_rule.ts';
import { isPercent, unitOf } from './_units.ts';
import { show } from './_wording.ts';

/** Values that their own wording does not hold. Read in the languages that we have words for. */
export const wordingDigitsMismatch: Rule = {
  code: 'wording/digits-mismatch',
  about: 'data',
  why: 'A value and the words it was taken from say the same number, or one of them is a slip.',
  examples: {
    breaks: [
      one(400, { wording: '4,000 plums' }),
      one(4000, { wording: 'over 4,000' }),
      one('>3000', { wording: 'over 4,000' }),
      one('-20% [2013]', { wording: 'rose by 20%' }),
      one(80, { wording: 'several hundred' }),
      one(36, { wording: '34 plums in the first week and 32 in the second' }),
      measured({ scale: 'million' }, 35, { wording: '3.5 million plums' }),
    ],
    keeps: [
      one('>4000', { wording: 'over 4,000' }),
      one(338000, { wording: '338,000 at its peak' }),
      one(1030000, { wording: 'around 1.03 million' }),
      one('1/3', { wording: 'a third of the plums' }),
      one('+100% [2013]', { wording: 'the harvest doubled' }),
      one('200..900', { wording: 'between 200 and 900 plums' }),
      one(300, { wording: 'three hundred plums in 2014, 20% more than in 2013' }),
      one(34, { margin: 3, wording: '34 plums, give or take 3' }),
      one(4000, { wording: '2,500 ripe plums and 1,500 green ones' }),
      measured({ scale: 'million' }, 3.5, { wording: '3.5 million plums' }),
      measured({ scale: 'thousand' }, 4.1, { wording: '4.1' }),
      measured({ unit: '%' }, 20, { wording: 'one in five' }),
      measured({ unit: '%' }, 20, { wording: '400 of 2,000 plums' }),
      one('+100 [2013]', { wording: 'rose from 400 to 500 plums' }),
    ],
  },
  find: ({ data }) =>
    data.figures.flatMap(figure => {
      const comparison = compareWording(figure, data);
      if (!comparison || comparison.fits.length || isTogether(figure, comparison, data)) return [];
      const said = [
        ...new Set(comparison.said.map(({ phrase: { start, end } }) => `“${figure.wording!.slice(start, end)}”`)),
      ];
      const { scale } = data.measures[figure.measure] ?? {};
      const value = show(figure.value) + (scale ? ` (in ${scale}s)` : '');
      return [
        {
          severity: 'error',
          path: `${figure.path}/value`,
          message: `the wording says ${said.join(' and ')}, and ${value} is not in that`,
          remedy:
            'mend the value or the wording; if the words are about something else, quote those that say this number',
        },
      ];
    }),
};

/** Whether numbers of a wording say the value together: as the ends of a range, as its parts, or as what it was computed from. */
function isTogether(figure: Figure, { said }: Comparison, data: Dataset): boolean {
  const { quantity } = figure;
  const { lo = null, hi = null, relation } = quantity ?? {};
  if (lo === null || hi === null) return false;
  const points = new Map(
    // the first way to understand a number is as it stands
    said.toReversed().flatMap(({ phrase, stated }) => (isPoint(stated) ? [[phrase, stated.lo] as const] : [])),
  );
  const numbers = [...points.values()];
  const isAmong = (end: number): boolean => numbers.some(number => toNumber(number) === end);
  if (lo !== hi) return isAmong(lo) && isAmong(hi);
  if (numbers.length < 2) return false;
  const pairs = numbers.flatMap(a => numbers.map(b => [a, b] as const));
  return (
    toNumber(numbers.reduce(add)) === lo ||
    (relation?.kind === 'difference' && pairs.some(([a, b]) => toNumber(sub(a, b)) === lo)) ||
    (isPercent(quantity?.unit ?? unitOf(figure, data)) &&
      pairs.some(([a, b]) => b.n !== 0n && isNear(toNumber(div(a, b)) * 100, lo)))
  );
}

const isPoint = (interval: Interval): interval is Interval & { lo: Rational } =>
  interval.lo !== null && interval.hi !== null && !compare(interval.lo, interval.hi);

/** Whether a share was rounded to this percentage. */
const isNear = (share: number, percentage: number): boolean =>
  share < 100 && Number(share.toPrecision(digitsOf(percentage))) === percentage;
