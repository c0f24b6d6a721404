import { formatValue } from '../values/format-value.ts';
import { parseNotation } from '../values/parse-notation.ts';
import type { Rule } from './_rule.ts';

/** Values in words: what they are read as. */
export const valuePhrase: Rule = {
  code: 'value/phrase',
  about: 'data',
  why: 'The numbers behind words such as "several hundred" are a convention of ours, and the author should know them.',
  find: ({ data }) =>
    data.figures.flatMap(({ value, quantity, path }) => {
      if (typeof value !== 'string' || !quantity || 'quantity' in parseNotation(value)) return [];
      const notation = formatValue(quantity);
      return [
        {
          severity: 'info',
          path: `${path}/value`,
          message: `the words "${value}" are read ${notation ? `as ${notation}` : 'as a quantity that has no notation'}`,
          ...(notation && {
            remedy: `if they mean something else, write "value": "${notation}" with your numbers, and "wording": "${value}"`,
          }),
        },
      ];
    }),
};
