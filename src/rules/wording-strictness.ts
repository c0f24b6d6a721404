import type { Figure } from '../model/dataset.ts';
import type { Quantity } from '../model/quantity.ts';
import { formatValue } from '../values/format-value.ts';
import { one } from './_example.ts';
import type { Rule } from './_rule.ts';
import { show, worded } from './_wording.ts';

/** "Over" written as "at least", and the other way round. */
export const wordingStrictness: Rule = {
  code: 'wording/strictness',
  about: 'data',
  why: '"Over 4,000" leaves 4,000 out, "at least 4,000" does not.',
  examples: {
    breaks: [
      one('>=4000', { wording: 'over 4,000' }),
      one('>4000', { wording: 'at least 4,000' }),
      one('<4000', { wording: 'up to 4,000' }),
    ],
    keeps: [
      one('>4000', { wording: 'over 4,000' }),
      one('>=4000', { wording: '“at least 4,000” of them' }),
      one(4000, { wording: '4,000' }),
    ],
  },
  find: ({ data }) =>
    data.figures.flatMap(figure => {
      const mended = mend(
        figure,
        worded(figure, data).map(({ quantity }) => quantity),
      );
      if (!mended) return [];
      const notation = formatValue(mended);
      return [
        {
          severity: 'warning',
          path: `${figure.path}/value`,
          message: `“${figure.wording}” and ${show(figure.value)} differ on whether the number itself is included`,
          ...(notation && {
            remedy: `write "value": "${notation}"`,
            fix: [{ path: `${figure.path}/value`, value: notation }],
          }),
        },
      ];
    }),
};

/** The value as strict as the wording, if the two differ in nothing else. */
function mend({ quantity }: Figure, worded: readonly Quantity[]): Quantity | undefined {
  const isBound = (one: Quantity): boolean => (one.lo === null) !== (one.hi === null);
  if (!quantity || !isBound(quantity)) return undefined;
  const twin = worded.find(one => one.lo === quantity.lo && one.hi === quantity.hi);
  if (!twin || (twin.loOpen === quantity.loOpen && twin.hiOpen === quantity.hiOpen)) return undefined;
  return { ...quantity, loOpen: twin.loOpen, hiOpen: twin.hiOpen };
}
