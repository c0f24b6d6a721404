import type { Dataset, Figure } from '../model/dataset.ts';
import { add, fromNumber, rational, toNumber } from '../model/rational.ts';
import { formatValue } from '../values/format-value.ts';
import { one } from './_example.ts';
import type { Rule } from './_rule.ts';
import { worded, wordingLang } from './_wording.ts';

const pattern =
  /\btimes\s+(?:\w+\s+)?(?:more|less|fewer|higher|lower|greater|larger|bigger|smaller)\b|fold\s+(?:increase|rise|growth)\b/i;

/** "1.5 times more" without its second reading. */
export const ratioTimesMore: Rule = {
  code: 'ratio/times-more',
  about: 'data',
  why: '"1.5 times more" is mostly meant as 1.5 times as many, but can be heard as 2.5 times.',
  examples: {
    breaks: [one('1.5x [2013]', { wording: '1.5 times more' }), one('2x [2013]', { wording: 'a 2-fold increase' })],
    keeps: [
      one('1.5x [2013]', { wording: '1.5 times more', alternatives: ['2.5x [2013]'] }),
      one('1.5x [2013]', { wording: '1.5 times as many' }),
    ],
  },
  find: ({ data }) =>
    data.figures
      .filter(figure => figure.wording !== undefined && /^en\b/i.test(wordingLang(figure, data)))
      .filter(({ wording = '', alternatives }) => pattern.test(wording) && !alternatives?.length)
      .map(figure => {
        const second = secondReading(figure, data);
        return {
          severity: 'warning',
          path: `${figure.path}/wording`,
          message: `“${figure.wording}” can be heard in two ways`,
          remedy: `write "times as many" in your own text, and give the second reading: "alternatives"${second ? `: ["${second}"]` : ''}`,
          ...(second && { fix: [{ path: `${figure.path}/alternatives`, value: [second] }] }),
        };
      }),
};

/** "Three times more" is 3 times or 4 times the base: the one that the value does not say. Undefined if it says neither. */
function secondReading(figure: Figure, data: Dataset): string | undefined {
  const { quantity } = figure;
  if (quantity?.relation?.kind !== 'ratio' || quantity.relation.base === undefined || quantity.lo !== quantity.hi)
    return undefined;
  const said = worded(figure, data).flatMap(({ quantity: { lo, hi, relation } }) =>
    relation?.kind === 'ratio' && lo !== null && lo === hi ? [lo] : [],
  );
  const [times] = said;
  if (said.length !== 1 || times === undefined || times < 1 || quantity.lo === null) return undefined;
  const more = toNumber(add(fromNumber(times), rational(1n)));
  const other = quantity.lo === times ? more : quantity.lo === more ? times : undefined;
  return other === undefined ? undefined : (formatValue({ ...quantity, lo: other, hi: other }) ?? undefined);
}
