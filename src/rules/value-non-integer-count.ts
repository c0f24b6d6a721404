import type { Dataset, Figure } from '../model/dataset.ts';
import { measured, one } from './_example.ts';
import type { Rule } from './_rule.ts';
import { show } from './_wording.ts';

/** Parts of what can only be counted whole. */
export const valueNonIntegerCount: Rule = {
  code: 'value/non-integer-count',
  about: 'data',
  why: 'Half a soldier is a slip of the pen, or a thousand that lost its comma.',
  examples: {
    breaks: [measured({ integer: true }, 4.5), measured({ integer: true }, '>1.5')],
    keeps: [one(4.5), measured({ integer: true }, '1.5x [2013]'), measured({ integer: true, scale: 'million' }, 4.5)],
  },
  find: ({ data }) =>
    data.figures
      .filter(figure => isBroken(figure, data))
      .map(({ value, path, measure }) => ({
        severity: 'warning',
        path: `${path}/value`,
        message: `${show(value)} is not a whole number, but "${measure}" counts whole things`,
        remedy: 'write thousands as 4000 or 4,000, or delete "integer" from the measure',
      })),
};

function isBroken({ quantity, measure }: Figure, { measures }: Dataset): boolean {
  const { integer, scale } = measures[measure] ?? {};
  // values in millions have decimals
  if (!integer || scale || !quantity || quantity.relation || quantity.unit) return false;
  return [quantity.mid ?? quantity.lo, quantity.mid ?? quantity.hi].some(end => end !== null && !Number.isInteger(end));
}
