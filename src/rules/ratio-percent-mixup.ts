import type { Dataset, Figure } from '../model/dataset.ts';
import { measured, one } from './_example.ts';
import type { Rule } from './_rule.ts';
import { isPercent, unitOf } from './_units.ts';
import { show, worded } from './_wording.ts';

/** Percentages that became multiples, and points that became percentages. */
export const ratioPercentMixup: Rule = {
  code: 'ratio/percent-mixup',
  about: 'data',
  why: 'A rise by 150% is 2.5 times as many, and from 4% to 6% it is two points, but half as much again.',
  examples: {
    breaks: [
      one('20x [2013]', { wording: 'up 20%' }),
      one('1.5x [2013]', { wording: 'rose by 150%' }),
      one('+2% [2013]', { wording: 'up two percentage points' }),
      measured({ unit: '%' }, '+2% [2013]'),
    ],
    keeps: [
      one('+20% [2013]', { wording: 'up 20%' }),
      one('1.2x [2013]', { wording: 'up 20%' }),
      one('2.5x [2013]', { wording: 'rose by 150%' }),
      measured({ unit: '%' }, '+2pp [2013]'),
    ],
  },
  find: ({ data }) =>
    data.figures.flatMap(figure => {
      const mixup = mixedUp(figure, data);
      return mixup ? [{ severity: 'warning', path: `${figure.path}/value`, ...mixup }] : [];
    }),
};

function mixedUp(figure: Figure, data: Dataset): { message: string; remedy: string } | undefined {
  const { quantity, value } = figure;
  const { relation } = quantity ?? {};
  if (!quantity || !relation || relation.kind === 'difference') return undefined;
  const base = `[${relation.base ?? '…'}]`;
  const size = Math.abs(quantity.lo ?? quantity.hi ?? NaN);
  const said = worded(figure, data).map(({ quantity }) => ({
    ...quantity,
    size: Math.abs(quantity.lo ?? quantity.hi ?? NaN),
  }));
  if (relation.kind === 'ratio') {
    const percentage = said.find(
      one => one.unit === '%' && (one.size === size || (one.relation?.kind === 'change' && one.size === size * 100)),
    );
    if (!percentage || !/[x×]\s*\[/.test(String(value))) return undefined;
    const sign = (percentage.lo ?? percentage.hi ?? 0) < 0 ? '-' : '+';
    return {
      message: `the wording gives a percentage, “${figure.wording}”, but ${show(value)} is a multiple`,
      remedy: `write "${sign}${percentage.size}% ${base}" for a change, "${percentage.size}% of ${base}" for a share`,
    };
  }
  const points = said.some(one => one.unit === 'pp' && one.size === size);
  if (!points && !isPercent(unitOf(figure, data))) return undefined;
  const inPoints = String(value).replace(/%/g, 'pp');
  return {
    message: points
      ? `the wording gives points, “${figure.wording}”, but ${show(value)} is a percentage of the number before`
      : `${show(value)} is a percentage of a percentage`,
    remedy: `write "${inPoints}" if points are meant${points ? '' : `; from 40% on, "+5%" leads to 42%, "+5pp" to 45%`}`,
  };
}
