import type { Dataset, Figure } from '../model/dataset.ts';
import { fromQuantity, toBounds } from '../model/interval.ts';
import type { Edit } from '../model/problem.ts';
import type { Quantity } from '../model/quantity.ts';
import { formatValue } from '../values/format-value.ts';
import { parseNotation } from '../values/parse-notation.ts';
import { measured, one } from './_example.ts';
import type { Finding, Rule } from './_rule.ts';
import { quantitiesIn, wordingLang } from './_wording.ts';

/** Values in words: what they are read as. */
export const valuePhrase: Rule = {
  code: 'value/phrase',
  about: 'data',
  why: 'The numbers behind words such as "several hundred" are a convention of ours, and the author should know them.',
  examples: {
    breaks: [
      one('several hundred'),
      one('over 4,000'),
      one('about 300'),
      measured({ scale: 'thousand' }, 'several hundred'),
    ],
    keeps: [one('>4000'), one('~300..900'), measured({ scale: 'thousand' }, '~0.3..0.9')],
  },
  find: ({ data }) =>
    data.figures.flatMap((figure): Finding[] => {
      const { value, quantity, path } = figure;
      if (typeof value !== 'string' || !quantity || 'quantity' in parseNotation(value)) return [];
      const notation = formatValue(quantity);
      const { scale } = data.measures[figure.measure] ?? {};
      if (scale && !quantity.relation && !quantity.unit)
        return [
          {
            severity: 'warning',
            path: `${path}/value`,
            message: `the words "${value}" are read as ${notation ?? 'a quantity'} in ${scale}s, since "scale" holds for every value of "${figure.measure}"`,
            remedy: `if they mean just what they say, write "value" as a number of ${scale}s, and "wording": "${value}"`,
          },
        ];
      return [
        {
          severity: 'info',
          path: `${path}/value`,
          message: `the words "${value}" are read as ${notation ?? 'a quantity that has no notation'}${reach(quantity, notation)}`,
          ...(notation && {
            remedy: `if they mean something else, write "value": "${notation}" with your numbers, and "wording": "${value}"`,
            ...(keepsWords(figure, data) && { fix: inNotation(figure, notation) }),
          }),
        },
      ];
    }),
};

/** How far "about" and "nearly" reach, where the notation does not say it. */
function reach(quantity: Quantity, notation: string | null): string {
  const { lo, hi } = toBounds(fromQuantity(quantity));
  const isSaid = lo === null || hi === null || notation?.includes('..');
  return quantity.approximate && !quantity.relation && !isSaid ? `, from ${lo} to ${hi}` : '';
}

/** Whether a value in words can become the wording, or stands in it already: they are in the language that wordings are in. */
function keepsWords(figure: Figure, data: Dataset): boolean {
  const { value, wording } = figure;
  const isRead = quantitiesIn(String(value), wordingLang(figure, data))?.length === 1;
  return isRead && (wording === undefined || wording.includes(String(value)));
}

const inNotation = ({ path, value, wording }: Figure, notation: string): Edit[] => [
  { path: `${path}/value`, value: notation },
  ...(wording === undefined ? [{ path: `${path}/wording`, value }] : []),
];
