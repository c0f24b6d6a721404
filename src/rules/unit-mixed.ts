import type { Dataset, Figure } from '../model/dataset.ts';
import { grouped } from '../model/grouped.ts';
import { measured, one, year } from './_example.ts';
import type { Finding, Rule } from './_rule.ts';
import { areDifferent, unitOf } from './_units.ts';
import { show, worded } from './_wording.ts';

/** Numbers of another unit than their measure, or than the others of it. */
export const unitMixed: Rule = {
  code: 'unit/mixed',
  about: 'data',
  why: 'Numbers of two units cannot be drawn against one axis.',
  examples: {
    breaks: [
      measured({ unit: '%' }, '2pp'),
      measured({ unit: 'EUR' }, 5, { wording: '$5' }),
      {
        measures: { plums: { label: 'What plums cost' } },
        figures: [year(2013, 5, { wording: '€5' }), year(2014, 6, { wording: '$6' })],
      },
    ],
    keeps: [
      measured({ unit: '%' }, '2%'),
      measured({ unit: '%' }, '+2pp [2013]'),
      measured({ unit: 'EUR' }, 5, { wording: '€5' }),
      measured({ unit: 'EUR' }, 5, { wording: '$6' }),
      one(5, { wording: '5 kg of plums' }),
    ],
  },
  find: ({ data }) =>
    grouped(data.figures, ({ measure }) => measure).flatMap(figures => {
      let unit = figures[0] && unitOf(figures[0], data);
      return figures.flatMap((figure): Finding[] => {
        const own = saidUnit(figure, data);
        if (unit === undefined) unit = own;
        if (!areDifferent(unit, own)) return [];
        return [
          {
            severity: 'error',
            path: `${figure.path}/value`,
            message: `${show(figure.value)} is in ${own}, but other numbers of "${figure.measure}" are in ${unit}`,
            remedy:
              own === 'pp'
                ? `for a change in points add what it is compared with, as in "+2pp [2013]"; points of their own need a measure with "unit": "pp"`
                : `give the numbers in ${own} a measure of their own, with "unit": "${own}"`,
          },
        ];
      });
    }),
};

/** The unit that a value says, or else the only one that its wording says of the same number. */
function saidUnit(figure: Figure, data: Dataset): string | undefined {
  const { quantity } = figure;
  if (!quantity || quantity.relation) return undefined;
  if (quantity.unit !== undefined) return quantity.unit;
  const { lo, hi } = quantity;
  const same = worded(figure, data).filter(({ quantity: said }) => !said.relation && said.lo === lo && said.hi === hi);
  const [unit, ...others] = new Set(same.map(({ quantity }) => quantity.unit));
  // points are often said of levels too: "at 34 points in the polls"
  return others.length || unit === 'pp' ? undefined : unit;
}
