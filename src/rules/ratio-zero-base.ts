import type { Dataset, Figure } from '../model/dataset.ts';
import { fromQuantity } from '../model/interval.ts';
import { cellsOf } from './_cells.ts';
import { measured, one, year } from './_example.ts';
import type { Rule } from './_rule.ts';
import { show } from './_wording.ts';

/** Multiples and percentages of what may be nothing at all. */
export const ratioZeroBase: Rule = {
  code: 'ratio/zero-base',
  about: 'data',
  why: 'A multiple or a percentage of nothing says nothing.',
  examples: {
    breaks: [
      { figures: [year(2013, 0), year(2014, '2x [2013]')] },
      { figures: [year(2013, '0..10'), year(2014, '+20% [2013]')] },
      { ...measured({ min: null }, '2x [2013]'), figures: [year(2013, '-5..5'), year(2014, '2x [2013]')] },
    ],
    keeps: [
      { figures: [year(2013, 5), year(2014, '2x [2013]')] },
      { figures: [year(2013, '>0 <=10'), year(2014, '2x [2013]')] },
      { figures: [year(2013, 0), year(2014, '+5 [2013]')] },
      one('2x [2013]'),
    ],
  },
  find: ({ data }) => {
    const { base, figures } = cellsOf(data);
    return data.figures.flatMap(figure => {
      const kind = figure.quantity?.relation?.kind;
      if (kind !== 'ratio' && kind !== 'change') return [];
      const numbers = (figures.get(base(figure) ?? '') ?? []).filter(({ quantity }) => quantity && !quantity.relation);
      if (!numbers.length || !numbers.every(number => mayBeZero(number, data))) return [];
      const said = numbers.map(({ id, value }) => `"${id}" is ${show(value)}`);
      return [
        {
          severity: 'error',
          path: `${figure.path}/value`,
          message: `${show(figure.value)} compares with what may be 0: ${said.join(', ')}`,
          remedy: 'give the number itself; or, if the base cannot be 0, say so in its value, as in ">0 <=10"',
        },
      ];
    });
  },
};

function mayBeZero({ quantity, measure }: Figure, { measures }: Dataset): boolean {
  if (!quantity) return false;
  const { lo, hi, loOpen, hiOpen } = fromQuantity(quantity);
  const { min = 0 } = measures[measure] ?? {};
  const isBelow = lo ? lo.n < 0n || (lo.n === 0n && !loOpen) : min === null || min <= 0;
  return isBelow && (!hi || hi.n > 0n || (hi.n === 0n && !hiOpen));
}
