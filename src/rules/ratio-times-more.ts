import type { Figure } from '../model/dataset.ts';
import type { Rule } from './_rule.ts';
import { wordingLang } from './_wording.ts';

const pattern =
  /\btimes\s+(?:\w+\s+)?(?:more|less|fewer|higher|lower|greater|larger|bigger|smaller)\b|fold\s+(?:increase|rise|growth)\b/i;

/** "1.5 times more" without its second reading. */
export const ratioTimesMore: Rule = {
  code: 'ratio/times-more',
  about: 'data',
  why: '"1.5 times more" is mostly meant as 1.5 times as many, but can be heard as 2.5 times.',
  find: ({ data }) =>
    data.figures
      .filter(figure => figure.wording !== undefined && /^en\b/i.test(wordingLang(figure, data)))
      .filter(({ wording = '', alternatives }) => pattern.test(wording) && !alternatives?.length)
      .map(figure => ({
        severity: 'warning',
        path: `${figure.path}/wording`,
        message: `“${figure.wording}” can be heard in two ways`,
        remedy: `write "times as many" in your own text, and give the second reading: ${secondReading(figure)}`,
      })),
};

/** One more times the base, where that can be said. */
function secondReading({ quantity }: Figure): string {
  const { lo, hi, relation } = quantity ?? {};
  const isMultiple = relation?.kind === 'ratio' && typeof lo === 'number' && lo === hi && lo > 1;
  return isMultiple ? `"alternatives": ["${lo + 1}x [${relation.base ?? '…'}]"]` : '"alternatives"';
}
