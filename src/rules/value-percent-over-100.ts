import type { Figure } from '../model/dataset.ts';
import { one } from './_example.ts';
import type { Rule } from './_rule.ts';
import { show } from './_wording.ts';

/** More than all of something, or a fall by more than all. */
export const valuePercentOver100: Rule = {
  code: 'value/percent-over-100',
  about: 'data',
  why: 'A part is at most the whole, and nothing falls by more than all of it.',
  examples: {
    breaks: [one('120% of [2013]'), one('-120% [2013]')],
    keeps: [one('80% of [2013]'), one('1.2x [2013]'), one('+120% [2013]')],
  },
  find: ({ data }) =>
    data.figures.filter(isTooMuch).map(({ value, path }) => ({
      severity: 'warning',
      path: `${path}/value`,
      message: `${show(value)} is more than all of it`,
      remedy: 'if it is a multiple write it with x, as in "1.5x [2013]"',
    })),
};

function isTooMuch({ quantity, value }: Figure): boolean {
  if (!quantity?.relation) return false;
  const { lo, hi, relation } = quantity;
  if (relation.kind === 'change') return (lo ?? hi ?? 0) < -100;
  return relation.kind === 'ratio' && typeof value === 'string' && /\bof\s*\[/.test(value) && (hi ?? lo ?? 0) > 1;
}
