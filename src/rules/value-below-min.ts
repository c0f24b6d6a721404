import type { Dataset, Figure } from '../model/dataset.ts';
import { measured, one } from './_example.ts';
import type { Rule } from './_rule.ts';
import { show } from './_wording.ts';

/** Numbers below the least that their measure can be. */
export const valueBelowMin: Rule = {
  code: 'value/below-min',
  about: 'data',
  why: 'Counts do not fall below zero; a measure that can says so.',
  examples: {
    breaks: [one(-5), one('<0'), measured({ min: 10 }, '5..20')],
    keeps: [one(0), one('<5'), measured({ min: null }, -5), one('-5 [2013]'), measured({ min: -10 }, -5)],
  },
  find: ({ data }) =>
    data.figures
      .filter(figure => isBelow(figure, minOf(figure, data)))
      .map(figure => ({
        severity: 'error',
        path: `${figure.path}/value`,
        message: `${show(figure.value)} is below ${String(minOf(figure, data))}, the least that "${figure.measure}" can be`,
        remedy: `if it can be less, give the measure "${figure.measure}" another "min", or null for none`,
      })),
};

/** 0 unless said; null: none. */
function minOf({ measure }: Figure, { measures }: Dataset): number | null {
  const { min } = measures[measure] ?? {};
  return min === undefined ? 0 : min;
}

function isBelow({ quantity }: Figure, min: number | null): boolean {
  if (!quantity || quantity.relation || min === null) return false;
  const { lo, hi, hiOpen, mid } = quantity;
  return (hi !== null && (hi < min || (hi === min && hiOpen))) || (mid ?? lo ?? min) < min;
}
